import type { ComponentChildren } from "preact";
import type { Curation, CurationAct } from "../../../../domain/curation/curation.ts";
import type { TrayEntryView } from "../../../../domain/curation/find-entry.ts";
import type { Desk } from "../../desk.ts";

export const PART_KEYS = ["tila", "teemat", "tarpeet", "tekstit", "kuva", "tiedotteet", "nostot"] as const;
/** The last part of the form's address. */
export type PartKey = (typeof PART_KEYS)[number];

/** What a form made of what it was opened on. */
export interface ReadPart {
  readonly curation: Curation;
  readonly act: CurationAct;
  /** By the id of the field. */
  readonly errors: Readonly<Record<string, string | undefined>>;
}

export interface PartProps {
  readonly desk: Desk;
  readonly view: TrayEntryView;
  /** What stands in the fields: what is said now, or what was just typed. */
  readonly fields: URLSearchParams;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

/** One form of an entry's page: its fields by name, read back into the curation, and how it looks. */
export interface EntryPart {
  readonly key: PartKey;
  fieldsOf(curation: Curation, view: TrayEntryView): URLSearchParams;
  /** Pure: what cannot be read is an error, and everything else of the curation stays. */
  read(fields: URLSearchParams, base: Curation, view: TrayEntryView, desk: Desk): ReadPart;
  /** Buttons after "save": the first one of a form is what Enter in a field presses. */
  also?(props: PartProps): readonly { readonly act: string; readonly label: string }[];
  /** The fields, without the form around them and its button. */
  Fields(props: PartProps): ComponentChildren;
}

/** A text of a form: ends tidied, line ends as one, and nothing that the database cannot keep. */
export function textOf(fields: URLSearchParams, name: string): string {
  return (fields.get(name) ?? "").replace(/\r\n?/g, "\n").replaceAll("\0", "").trim();
}
