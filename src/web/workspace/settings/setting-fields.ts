import type { SettingChange } from "../../../domain/regions/region-settings.ts";
import { lastOf } from "../../page/read-form.ts";
import type { Desk } from "../desk.ts";

/** One plain field of a form of settings. Its name and its id are the path of the setting. */
export interface SettingField {
  readonly path: string;
  readonly kind: "text" | "area" | "tel" | "email" | "url" | "choice";
  readonly label: string;
  readonly hint?: string;
  /** Of a choice: value → label, the empty one first. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly lang?: string;
}

export interface FieldGroup {
  readonly legend: string;
  readonly fields: readonly SettingField[];
}

/** Longer than any field may be, shorter than what a page cannot show again. */
const LONGEST = 5000;

/** What a form says of plain fields. An empty one returns the setting to its default. */
export function readFields(fields: URLSearchParams, groups: readonly FieldGroup[]): readonly SettingChange[] {
  return groups
    .flatMap((group) => group.fields)
    .filter(({ path }) => fields.has(path))
    .map(({ path }) => {
      const text = readText(fields, path);
      return { path: path.split("."), value: text === "" ? undefined : text };
    });
}

export function readText(fields: URLSearchParams, name: string): string {
  const text = (lastOf(fields, name) ?? "").replace(/\r\n?/g, "\n");
  return withoutControls(text).trim().slice(0, LONGEST);
}

/** The database keeps no NUL, and nobody types the others. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
}

/** A stored value as a field shows it. */
export function storedText(stored: unknown, path: string): string {
  let at: unknown = stored;
  for (const key of path.split(".")) {
    if (at === null || typeof at !== "object") return "";
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === "string" || typeof at === "number" ? String(at) : "";
}

export type SettingsWords = Desk["words"]["settings"];
