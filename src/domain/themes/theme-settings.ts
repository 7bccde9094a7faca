import { z } from "zod";
import { findServiceClass } from "../catalogue/classification/classification.ts";
import { THEMES, type Theme, type ThemeText, themeIdSchema } from "./theme.ts";

const name = z.string().trim().min(1).max(60);
const line = z.string().trim().min(1).max(70);
const serviceClass = z
  .string()
  .refine((code) => findServiceClass(code) !== undefined, "must be a service class such as P27.1");

/** How a region has changed the tray's themes. Ids that no theme has are kept but change nothing. */
export const themeSettingsSchema = z.strictObject({
  /** These first, in this order; the rest follow in their own. */
  order: z.array(themeIdSchema),
  hidden: z.array(themeIdSchema),
  labels: z.record(themeIdSchema, z.strictObject({ fi: name, sv: name, en: name, selko: name }).partial()),
  /** The region's own themes. A service of one of the classes belongs to the theme besides its national ones. */
  added: z
    .array(
      z.strictObject({
        id: themeIdSchema.refine((id) => THEMES.every((theme) => theme.id !== id), "is already a theme"),
        name: z.strictObject({ fi: name, sv: name, en: name.optional(), selko: name.optional() }),
        line: z.strictObject({ fi: line, sv: line, en: line.optional(), selko: line.optional() }),
        serviceClasses: z.array(serviceClass).min(1).max(50),
        /** The national theme whose icon it borrows; the path when none is chosen. */
        icon: z.enum(THEMES.map(({ id }) => id)).optional(),
      }),
    )
    .refine((added) => new Set(added.map(({ id }) => id)).size === added.length, "may hold each id once"),
});
export type ThemeSettings = z.infer<typeof themeSettingsSchema>;

export const DEFAULT_THEME_SETTINGS: ThemeSettings = { order: [], hidden: [], labels: {}, added: [] };

/** The themes a region shows, in its order and words. */
export function regionThemes(settings: ThemeSettings): readonly Theme[] {
  const added: Theme[] = settings.added.map((theme) => ({
    id: theme.id,
    name: complete(theme.name),
    line: complete(theme.line),
    icon: theme.icon,
  }));
  const place = (id: string) => (settings.order.includes(id) ? settings.order.indexOf(id) : settings.order.length);
  return [...THEMES, ...added]
    .filter(({ id }) => !settings.hidden.includes(id))
    .map(({ id, name, line, icon }) => ({ id, name: renamed(name, settings.labels[id] ?? {}), line, icon }))
    .sort((a, b) => place(a.id) - place(b.id));
}

type SomeTexts = { readonly [language in keyof ThemeText]?: string | undefined };

/** A new Finnish name is also the plain one unless that is given: two names for one thing would confuse. */
function renamed(texts: ThemeText, labels: SomeTexts): ThemeText {
  const { fi = texts.fi, sv = texts.sv, en = texts.en } = labels;
  return { fi, sv, en, selko: labels.selko ?? labels.fi ?? texts.selko };
}

function complete({ fi = "", sv = fi, en = fi, selko = fi }: SomeTexts): ThemeText {
  return { fi, sv, en, selko };
}
