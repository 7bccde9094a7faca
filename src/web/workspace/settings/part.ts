import type { ComponentChildren } from "preact";
import type { ImportRun } from "../../../domain/imports/import-queries.ts";
import type { AskedOfSource, ImportRequestState } from "../../../domain/imports/import-request.ts";
import type { SettingChange } from "../../../domain/regions/region-settings.ts";
import type { Settings } from "../../../domain/regions/write-settings.ts";
import { lastOf } from "../../page/read-form.ts";
import type { Desk } from "../desk.ts";
import { storedText } from "./setting-fields.ts";

export type Errors = Readonly<Record<string, string | undefined>>;

/** What a part's page shows: what is stored, and what was typed when a form has come back. */
export interface PartView {
  readonly desk: Desk;
  readonly stored: Settings;
  /** The version that the forms are opened on. */
  readonly version: number;
  /** Null on a page that was only opened. */
  readonly typed: URLSearchParams | null;
  readonly errors: Errors;
  /** The page's own query. */
  readonly query: URLSearchParams;
  /** Of feeds: how they were last read, and what is being tried. */
  readonly runs: ReadonlyMap<string, ImportRun>;
  readonly requests: readonly ImportRequestState[];
}

/** What a form wants. */
export type Decided =
  /** `basedOn` null: the act tells by itself what it does. */
  | {
      readonly kind: "change";
      readonly changes: readonly SettingChange[] | ((stands: Settings) => readonly SettingChange[]);
      readonly basedOn: number | null;
      readonly done: keyof Desk["words"]["settings"]["done"];
    }
  /** Nothing is stored: the page comes back with what was typed, such as colours that are tried. */
  | { readonly kind: "show"; readonly errors?: Errors }
  | { readonly kind: "ask"; readonly asked: AskedOfSource };

/** One part of the settings: its forms, and what they mean. */
export interface Part {
  render(view: PartView): ComponentChildren;
  decide(view: PartView & { readonly typed: URLSearchParams }, act: string): Decided;
  /** The id of the field that a setting's fault belongs to, when it is not the setting's own path. */
  fieldOf?(path: string): string;
}

/** A value as typed or, on a page that was only opened, as stored. */
export function valueIn({ typed, stored }: Pick<PartView, "typed" | "stored">): (path: string) => string {
  return (path) => (typed?.has(path) ? (lastOf(typed, path) ?? "") : storedText(stored, path));
}

/** The version that a form says it was opened on. */
export function basedOn(fields: URLSearchParams): number {
  const text = lastOf(fields, "versio") ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
