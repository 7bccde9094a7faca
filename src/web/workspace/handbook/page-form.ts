import {
  AUDIENCES,
  type Audience,
  HANDBOOK_KINDS,
  HANDBOOK_LANGUAGES,
  type HandbookContent,
  type HandbookKind,
  NO_TEXT,
  PAGE_FIELDS,
} from "../../../domain/handbook/handbook-page.ts";
import { NEEDS, needLabel } from "../../../domain/needs/needs.ts";
import { lastOf } from "../../page/read-form.ts";

/** What the page's form holds, as it was written. */
export interface PageForm {
  readonly slug: string;
  readonly audience: Audience;
  readonly kind: HandbookKind;
  readonly basedOn: number;
  readonly texts: HandbookContent["texts"];
  /** A line for each need: its name or its id. */
  readonly needs: string;
  readonly hasSeenNational: boolean;
}

const AT = /^\d{1,6}$/;

export function readPageForm(fields: URLSearchParams): PageForm {
  const said = (name: string) => (lastOf(fields, name) ?? "").replaceAll("\r\n", "\n");
  const texts = HANDBOOK_LANGUAGES.flatMap((language) => {
    const text = { ...NO_TEXT };
    for (const field of PAGE_FIELDS) text[field] = said(`${language}-${field}`).trim();
    return Object.values(text).some((each) => each !== "") ? [[language, text]] : [];
  });
  return {
    slug: said("osoite").trim(),
    audience: AUDIENCES.find((each) => each === said("kenelle")) ?? "professional",
    kind: HANDBOOK_KINDS.find((each) => each === said("laji")) ?? "page",
    basedOn: AT.test(said("pohja")) ? Number(said("pohja")) : 0,
    texts: Object.fromEntries(texts),
    needs: said("tarpeet"),
    hasSeenNational: said("kansallinen") === "1",
  };
}

export function contentOfForm({ texts, needs }: PageForm): HandbookContent {
  return { texts, needs: needIds(needs) };
}

/** Ids of the lines that name a need in any language; other lines stay as they are, for the writer to mend. */
export function needIds(lines: string): string[] {
  const names = new Map<string, string>();
  for (const { id, label } of NEEDS)
    for (const name of [label.fi, label.sv, label.en, id])
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), id);
  const ids = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => names.get(line.toLowerCase()) ?? line);
  return [...new Set(ids)];
}

export function needLines(ids: readonly string[], language: "fi" | "sv" | "en"): string {
  return ids.map((id) => needLabel(id, language)).join("\n");
}
