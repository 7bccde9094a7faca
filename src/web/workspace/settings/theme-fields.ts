import type { AddedTheme } from "../../../domain/regions/theme-changes.ts";
import { themeIdFrom } from "../../../domain/regions/theme-changes.ts";
import { THEMES } from "../../../domain/themes/theme.ts";
import { lastOf } from "../../page/read-form.ts";
import { readClasses } from "./class-picker.tsx";
import { readText } from "./setting-fields.ts";

export const NEW_THEME = "uusi";
export const THEME_LANGUAGES = ["fi", "sv", "en", "selko"] as const;

/** A region's own theme as the form tells it. What is missing is left for the schema to tell of. */
export function readAddedTheme(fields: URLSearchParams, id: string | null): AddedTheme {
  const texts = (part: "name" | "line") => {
    const said = THEME_LANGUAGES.map((language) => [language, readText(fields, `teema.${part}.${language}`)] as const);
    return Object.fromEntries(said.filter(([language, text]) => text !== "" || language === "fi" || language === "sv"));
  };
  const icon = lastOf(fields, "teema.kuva");
  const theme = {
    id: id ?? themeIdFrom(readText(fields, "teema.name.fi")),
    name: texts("name"),
    line: texts("line"),
    serviceClasses: readClasses(fields),
    ...(THEMES.some((each) => each.id === icon) ? { icon } : {}),
  };
  return theme as unknown as AddedTheme;
}

/** `themes.added.0.name.fi` → the form's field. */
export function themeField(path: string): string {
  const [, , , part = "", language = ""] = path.split(".");
  if (part === "serviceClasses") return "luokat";
  if (part === "name" || part === "line") return `teema.${part}.${language || "fi"}`;
  return path.startsWith("themes.added") ? "teema.name.fi" : path;
}
