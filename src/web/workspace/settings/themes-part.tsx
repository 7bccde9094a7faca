import type { SettingChange } from "../../../domain/regions/region-settings.ts";
import {
  addTheme,
  hideTheme,
  moveTheme,
  removeTheme,
  themeOrder,
  themeSettingsOf,
} from "../../../domain/regions/theme-changes.ts";
import { THEMES } from "../../../domain/themes/theme.ts";
import { regionThemes } from "../../../domain/themes/theme-settings.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { ThemeIcon } from "../../ui/icons.tsx";
import { deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { basedOn, type Decided, type Part, type PartView } from "./part.ts";
import { readText } from "./setting-fields.ts";
import { NEW_THEME, readAddedTheme, THEME_LANGUAGES, themeField } from "./theme-fields.ts";
import { ThemeForm } from "./theme-form.tsx";

/** The tray's themes: their names, order, and those that the region hides or has added. */
export const THEMES_PART: Part = {
  render(view) {
    const id = chosenTheme(view);
    return id === null ? <ThemeTable view={view} /> : <ThemeForm view={view} id={id} />;
  },
  decide,
  fieldOf: themeField,
};

/** The theme whose form is open; null on the list. */
function chosenTheme({ typed, query, stored }: PartView): string | null {
  const id = (typed && lastOf(typed, "teema")) ?? query.get("teema");
  if (id === null || id === "") return null;
  return id === NEW_THEME || themeOrder(themeSettingsOf(stored)).includes(id) ? id : null;
}

function decide(view: PartView & { readonly typed: URLSearchParams }, act: string): Decided {
  const { typed, stored, desk } = view;
  const id = lastOf(typed, "teema") ?? "";
  const over = (change: (themes: ReturnType<typeof themeSettingsOf>) => readonly SettingChange[]) => (stands: object) =>
    change(themeSettingsOf(stands as Record<string, unknown>));
  switch (act) {
    case "ylos":
    case "alas": {
      const step = act === "ylos" ? -1 : 1;
      return {
        kind: "change",
        changes: over((themes) => moveTheme(themes, id, step)),
        basedOn: null,
        done: "siirretty",
      };
    }
    case "piilota":
      return {
        kind: "change",
        changes: over((themes) => hideTheme(themes, id, true)),
        basedOn: null,
        done: "piilotettu",
      };
    case "nayta":
      return {
        kind: "change",
        changes: over((themes) => hideTheme(themes, id, false)),
        basedOn: null,
        done: "naytetty",
      };
    case "poista":
      return { kind: "change", changes: over((themes) => removeTheme(themes, id)), basedOn: null, done: "poistettu" };
    case "etsi":
      return { kind: "show" };
  }
  if (THEMES.some((theme) => theme.id === id)) {
    const changes = THEME_LANGUAGES.map((language) => {
      const path = ["themes", "labels", id, language];
      return { path, value: readText(typed, path.join(".")) || undefined };
    });
    return { kind: "change", changes, basedOn: basedOn(typed), done: "tallennettu" };
  }
  const isNew = id === NEW_THEME;
  const theme = readAddedTheme(typed, isNew ? null : id);
  if (theme.serviceClasses.length === 0)
    return { kind: "show", errors: { ...missing(view), luokat: desk.words.settings.faults.noClass } };
  if (isNew)
    return { kind: "change", changes: over((themes) => addTheme(themes, theme)), basedOn: null, done: "lisatty" };
  const others = themeSettingsOf(stored).added.map((each) => (each.id === id ? theme : each));
  return {
    kind: "change",
    changes: [{ path: ["themes", "added"], value: others }],
    basedOn: basedOn(typed),
    done: "tallennettu",
  };
}

/** The texts that must be there, told together with what else is missing. */
function missing({ desk, typed }: PartView): Record<string, string> {
  const names = ["name.fi", "name.sv", "line.fi", "line.sv"].map((part) => `teema.${part}`);
  const empty = names.filter((name) => typed !== null && readText(typed, name) === "");
  return Object.fromEntries(empty.map((name) => [name, desk.words.settings.faults.missing]));
}

function ThemeTable({ view }: { view: PartView }) {
  const { desk, stored } = view;
  const { themes: words } = desk.words.settings;
  const settings = themeSettingsOf(stored);
  const all = regionThemes({ ...settings, hidden: [] });
  const language = desk.actor.language;
  const action = deskLink(desk, routes.deskSetting, { part: "teemat" });
  return (
    <>
      <p>
        <a class="button" href={deskLink(desk, routes.deskSetting, { part: "teemat" }, { teema: NEW_THEME })}>
          {words.add}
        </a>
      </p>
      <ol class="plain theme-rows" aria-label={words.table}>
        {all.map(({ id, name, icon }, index) => {
          const isHidden = settings.hidden.includes(id);
          const isOwn = settings.added.some((theme) => theme.id === id);
          const title = name[language];
          const acts = [
            { act: "ylos", label: words.up, long: words.upLong(title), isOffered: index > 0 },
            { act: "alas", label: words.down, long: words.downLong(title), isOffered: index < all.length - 1 },
            isHidden
              ? { act: "nayta", label: words.show, long: words.showLong(title), isOffered: true }
              : { act: "piilota", label: words.hide, long: words.hideLong(title), isOffered: true },
          ];
          return (
            <li>
              <span class="theme-name">
                <ThemeIcon id={icon ?? id} /> {title}
              </span>
              <span>
                <span class={isHidden ? "badge" : "badge good"}>{isHidden ? words.hidden : words.shown}</span>{" "}
                {isOwn && <span class="badge">{words.own}</span>}
              </span>
              <DeskForm desk={desk} action={action} fields={{ teema: id }}>
                <span class="actions">
                  {acts
                    .filter(({ isOffered }) => isOffered)
                    .map(({ act, label, long }) => (
                      <button type="submit" class="linkish" name="teko" value={act} aria-label={long}>
                        {label}
                      </button>
                    ))}
                  <a
                    class="linkish"
                    href={deskLink(desk, routes.deskSetting, { part: "teemat" }, { teema: id })}
                    aria-label={words.editLong(title)}
                  >
                    {desk.words.common.edit}
                  </a>
                </span>
              </DeskForm>
            </li>
          );
        })}
      </ol>
    </>
  );
}
