import { THEMES } from "../themes/theme.ts";
import { DEFAULT_THEME_SETTINGS, type ThemeSettings, themeSettingsSchema } from "../themes/theme-settings.ts";
import type { SettingChange } from "./region-settings.ts";

export type AddedTheme = ThemeSettings["added"][number];

/** The themes' part of stored settings, with defaults for what is not stored or not understood. */
export function themeSettingsOf(stored: Readonly<Record<string, unknown>>): ThemeSettings {
  const parsed = themeSettingsSchema.partial().safeParse(stored.themes ?? {});
  return { ...DEFAULT_THEME_SETTINGS, ...parsed.data };
}

/** Every theme's id in the region's order, hidden ones too. */
export function themeOrder(themes: ThemeSettings): readonly string[] {
  const all = [...THEMES.map(({ id }) => id), ...themes.added.map(({ id }) => id)];
  return [...themes.order.filter((id) => all.includes(id)), ...all.filter((id) => !themes.order.includes(id))];
}

/** One step up or down; at the ends and for unknown ids nothing. */
export function moveTheme(themes: ThemeSettings, id: string, step: -1 | 1): readonly SettingChange[] {
  const order = [...themeOrder(themes)];
  const from = order.indexOf(id);
  const to = from + step;
  const other = order[to];
  if (from === -1 || other === undefined) return [];
  order[from] = other;
  order[to] = id;
  return [{ path: ["themes", "order"], value: order }];
}

export function hideTheme(themes: ThemeSettings, id: string, isHidden: boolean): readonly SettingChange[] {
  if (!themeOrder(themes).includes(id)) return [];
  const others = themes.hidden.filter((each) => each !== id);
  return [{ path: ["themes", "hidden"], value: isHidden ? [...others, id] : others }];
}

export function addTheme(themes: ThemeSettings, theme: AddedTheme): readonly SettingChange[] {
  return [{ path: ["themes", "added"], value: [...themes.added, theme] }];
}

/** A theme of the region's own with all that was said of it. */
export function removeTheme(themes: ThemeSettings, id: string): readonly SettingChange[] {
  if (themes.added.every((theme) => theme.id !== id)) return [];
  return [
    { path: ["themes", "added"], value: themes.added.filter((theme) => theme.id !== id) },
    { path: ["themes", "order"], value: themes.order.filter((each) => each !== id) },
    { path: ["themes", "hidden"], value: themes.hidden.filter((each) => each !== id) },
    { path: ["themes", "labels", id], value: undefined },
  ];
}

/** A name as the id of a theme: `Saaristo ja meri` → `saaristo-ja-meri`. */
export function themeIdFrom(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
}
