import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { WorkEntry } from "../../../domain/curation/work-list.ts";
import { themeOf } from "../../page/page.ts";
import { sourceName as residentSourceName } from "../../ui/source-line.tsx";
import type { Desk } from "../desk.ts";
import { offDetailInWords, sayOff } from "../quality/say-off.ts";

/** A text of the register in the curator's language or the nearest that it has. */
export function textFor(desk: Desk, texts: LocalizedText | null): string {
  return texts ? plainText(texts, desk.page.content) : "";
}

/** As residents see it: the region's own title where there is one. */
export function titleOf(desk: Desk, { title, curation, id }: Pick<WorkEntry, "title" | "curation" | "id">): string {
  const own = curation?.texts.title ?? {};
  return textFor(desk, { ...title, ...onlyWritten(own) }) || id;
}

export function onlyWritten(texts: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
}

export function themeName(desk: Desk, id: string): string {
  return themeOf(desk.page, id)?.name ?? id;
}

export function sourceName(desk: Desk, source: string): string {
  return residentSourceName(desk.page, source);
}

/** "28.11.2026" */
export function dayOf(desk: Desk, at: Date): string {
  return desk.page.formats.date(helsinkiTime(at).date);
}

/** "28.11.2026 klo 9.30" */
export function momentOf(desk: Desk, at: Date): string {
  const { date, minutes } = helsinkiTime(at);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return `${desk.page.formats.date(date)} ${desk.page.formats.clock(clock)}`;
}

/** Why something is off the tray in a few words, with the classes, groups or municipalities that say so. */
export function offWords(desk: Desk, off: { readonly code: string; readonly detail: string | null }): string {
  const name = sayOff(desk.words, off.code)?.name ?? off.code;
  const detail = offDetailInWords(
    off,
    desk.actor.language,
    (code) => desk.page.region.municipalityNames.get(code) ?? code,
  );
  return detail === "" ? name : `${name}: ${detail}`;
}
