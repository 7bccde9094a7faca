import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import type { Curation } from "../../../domain/curation/curation.ts";
import { needLabel } from "../../../domain/needs/needs.ts";
import type { Desk } from "../desk.ts";
import { dayText } from "./parts/pins-part.tsx";
import { onlyWritten, textFor, themeName } from "./words.ts";

/** What the curators have not said themselves, and need not see, of a curation. */
const SILENT: readonly string[] = ["textsOver", "trayOfAll"];

export function isTold({ path }: { readonly path: string }): boolean {
  return !SILENT.includes(path);
}

/** The name of a place in a curation: `texts.title.fi` → "Otsikko, suomi". */
export function pathWords(desk: Desk, path: string): string {
  const { paths } = desk.words.tray;
  const { languages } = desk.words.common;
  if (paths[path]) return paths[path];
  const [, place = path, last = ""] = /^(.*)\.(\w+)$/.exec(path) ?? [];
  const name = paths[place] ?? place;
  return Object.hasOwn(languages, last) ? `${name}, ${languages[last as keyof typeof languages]}` : name;
}

/** A value of a curation as the curators would say it; empty when there is none. */
export function valueWords(desk: Desk, path: string, value: unknown): string {
  const { tray: words } = desk.words;
  if (path === "tray") return words.trayWords[String(value ?? null)] ?? String(value);
  if (path === "textsOver") return value ? words.seenWord : "";
  if (path === "picture.file") return value ? words.pictureWord : "";
  if (value === undefined || value === null) return "";
  if (path.startsWith("themes.")) return (value as readonly string[]).map((id) => themeName(desk, id)).join(", ");
  if (path.startsWith("needs."))
    return (value as readonly string[]).map((id) => needLabel(id, desk.actor.language)).join(", ");
  if (path === "notices") return (value as Curation["notices"]).map((notice) => noticeWords(desk, notice)).join("\n");
  if (path === "pins") return (value as Curation["pins"]).map((pin) => pinWords(desk, pin)).join("\n");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function noticeWords(desk: Desk, { text, from, until }: Curation["notices"][number]): string {
  const days = from || until ? ` (${periodWords(desk, from, until)})` : "";
  return `${textFor(desk, onlyWritten(text as LocalizedText))}${days}`;
}

function pinWords(desk: Desk, { kind, theme, from, until }: Curation["pins"][number]): string {
  const { pins } = desk.words.tray;
  const where = theme === null ? pins.everywhere : themeName(desk, theme);
  const season = from || until ? `, ${dayText(from)}–${dayText(until)}` : "";
  return `${pins.kinds[kind]}: ${where}${season}`;
}

/** "1.12.2026–14.12.2026"; what has no bound is left open. */
export function periodWords({ page }: Pick<Desk, "page">, from: string | null, until: string | null): string {
  return `${from ? page.formats.date(from) : ""}–${until ? page.formats.date(until) : ""}`;
}
