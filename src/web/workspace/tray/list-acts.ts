import { changeCuration } from "../../../domain/curation/change-curation.ts";
import { changeMany } from "../../../domain/curation/change-many.ts";
import { type CuratedEntry, type Curation, NO_CURATION } from "../../../domain/curation/curation.ts";
import { findCuration } from "../../../domain/curation/curation-queries.ts";
import { showHiddenTool } from "../../../domain/curation/show-hidden-tool.ts";
import { findWorkEntry } from "../../../domain/curation/work-list-queries.ts";
import type { PolkuDatabase } from "../../../domain/database.ts";
import { InvalidInput, NotFound } from "../../../platform/errors.ts";
import { themeOf } from "../../page/page.ts";
import { lastOf } from "../../page/read-form.ts";
import type { Desk } from "../desk.ts";
import { readEntryKey, readVersion } from "./entry-key.ts";
import { actQuery, batchQuery } from "./last-act.tsx";
import { undoBatch, undoOne } from "./undo-acts.ts";
import { actOnView } from "./view-acts.ts";

export type ListOutcome =
  | { readonly act: Readonly<Record<string, string | number>>; readonly row: number | null }
  | { readonly errors: Readonly<Record<string, string>> };

/** As many as a page of the list shows. */
const MOST_CHOSEN = 50;

/** Carries out what a form of the list asked for. */
export async function actOnList(db: PolkuDatabase, desk: Desk, fields: URLSearchParams): Promise<ListOutcome> {
  const row = lastOf(fields, "rivi");
  if (row) return actOnRow(db, desk, row);
  const act = lastOf(fields, "toimi") ?? "";
  switch (act) {
    case "piilota":
    case "palauta":
    case "lisaa-teema":
    case "poista-teema":
      return actOnChosen(db, desk, act, fields);
    case "kumoa":
      return undoOne(db, desk, fields);
    case "kumoa-monta":
      return undoBatch(db, desk, fields);
    case "tallenna-nakyma":
    case "poista-nakyma":
    case "palauta-nakyma":
      return actOnView(db, desk, act, fields);
    default:
      throw new InvalidInput("unknown-act", "The form does not say what to do.", "toimi");
  }
}

const hidden = (curation: Curation): Curation =>
  curation.tray === "off" ? curation : { ...curation, tray: "off", trayReason: "" };
/** Only what was hidden by a person comes back: what the rules leave off is put on one by one, with a reason. */
const restored = (curation: Curation): Curation =>
  curation.tray === "off" ? { ...curation, tray: null, trayReason: "" } : curation;

async function actOnRow(db: PolkuDatabase, desk: Desk, asked: string): Promise<ListOutcome> {
  const [act = "", key = "", versionText = "", rowText = ""] = asked.split(" ");
  const [entry, version] = [readEntryKey(key), readVersion(versionText)];
  if (!entry || version === null || (act !== "piilota" && act !== "palauta"))
    throw new InvalidInput("broken-row", "The row is not readable.", "rivi");
  const regionCode = desk.page.region.code;
  if (!(await findWorkEntry(db.forRegion(regionCode), entry)))
    throw new NotFound("entry-not-found", "Not of this region.");
  const row = /^\d{1,2}$/.test(rowText) ? Number(rowText) : null;
  const current = await findCuration(db.forRegion(regionCode), entry);
  const before = current?.content ?? NO_CURATION;
  const content = act === "piilota" ? hidden(before) : restored(before);
  const isShown = act === "palauta" && (await showHiddenTool(db, desk.actor, { regionCode, entry }, desk.page.now));
  if (content === before) return { act: { tehty: isShown ? "automatic" : "nothing" }, row };
  const said = act === "piilota" ? ("hide" as const) : ("automatic" as const);
  const change = { regionCode, entry, basedOn: current?.version ?? 0, content, act: said };
  const done = await changeCuration(db, desk.actor, change, desk.page.now);
  if (!done.ok) return { act: { tehty: "busy" }, row };
  return { act: actQuery(said, { entry, version: done.version }), row };
}

async function actOnChosen(
  db: PolkuDatabase,
  desk: Desk,
  act: "piilota" | "palauta" | "lisaa-teema" | "poista-teema",
  fields: URLSearchParams,
): Promise<ListOutcome> {
  const regionCode = desk.page.region.code;
  const words = desk.words.tray;
  const chosen = await ofRegion(db, regionCode, fields.getAll("valitut").slice(0, MOST_CHOSEN));
  if (chosen.length === 0) return { errors: { valitut: words.chooseFirst } };
  const theme = lastOf(fields, "lisattava-teema") ?? "";
  const isTheme = act === "lisaa-teema" || act === "poista-teema";
  if (isTheme && !themeOf(desk.page, theme)) return { errors: { "lisattava-teema": words.chooseTheme } };
  const decide = act === "piilota" ? hidden : act === "palauta" ? restored : themed(theme, act === "lisaa-teema");
  const said = isTheme ? ("themes" as const) : act === "piilota" ? ("hide" as const) : ("automatic" as const);
  const order = { regionCode, entries: chosen, act: said, decide };
  const { mark, changed, left } = await changeMany(db, desk.actor, order, desk.page.now);
  if (act === "palauta")
    for (const entry of chosen) await showHiddenTool(db, desk.actor, { regionCode, entry }, desk.page.now);
  if (changed === 0) return { act: { tehty: "nothing" }, row: null };
  return { act: batchQuery(left > 0 ? "some-left" : "many", { mark, what: said, count: changed }), row: null };
}

function themed(theme: string, isAdded: boolean): (curation: Curation) => Curation {
  return (curation) => {
    const { added, removed } = curation.themes;
    const [to, from] = isAdded ? [added, removed] : [removed, added];
    if (to.includes(theme)) return curation;
    const [more, less] = [[...to, theme], from.filter((id) => id !== theme)];
    return { ...curation, themes: isAdded ? { added: more, removed: less } : { added: less, removed: more } };
  };
}

/** Those that are entries of this region; anything else of a form is left aside. */
async function ofRegion(db: PolkuDatabase, regionCode: string, keys: readonly string[]): Promise<CuratedEntry[]> {
  const entries = [...new Set(keys)].flatMap((key) => readEntryKey(key) ?? []);
  const found = await Promise.all(entries.map((entry) => findWorkEntry(db.forRegion(regionCode), entry)));
  return entries.filter((_, index) => found[index] !== undefined);
}
