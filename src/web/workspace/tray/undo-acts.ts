import { undoCuration } from "../../../domain/curation/change-curation.ts";
import { undoMany } from "../../../domain/curation/change-many.ts";
import type { PolkuDatabase } from "../../../domain/database.ts";
import { InvalidInput } from "../../../platform/errors.ts";
import type { Desk } from "../desk.ts";
import { readEntryKey, readVersion } from "./entry-key.ts";
import { actQuery, batchQuery } from "./last-act.tsx";
import type { ListOutcome } from "./list-acts.ts";

/** Takes back one change, or does again what was taken back. */
export async function undoOne(db: PolkuDatabase, desk: Desk, fields: URLSearchParams): Promise<ListOutcome> {
  const [entry, version] = [readEntryKey(fields.get("kohde") ?? ""), readVersion(fields.get("versio"))];
  if (!entry || !version) throw new InvalidInput("broken-undo", "There is nothing to undo.", "kohde");
  const done = await undoCuration(db, desk.actor, { regionCode: desk.page.region.code, entry, version }, desk.page.now);
  if (!done.ok) return { act: { tehty: "not-undone" }, row: null };
  const told = actQuery(done.act, { entry, version: done.version });
  return { act: { ...told, mita: fields.get("mita") ?? "" }, row: null };
}

/** The same of what was done to many at once; what somebody has changed since stays as they left it. */
export async function undoBatch(db: PolkuDatabase, desk: Desk, fields: URLSearchParams): Promise<ListOutcome> {
  const order = { regionCode: desk.page.region.code, mark: fields.get("era") ?? "" };
  const { mark, act, undone, left } = await undoMany(db, desk.actor, order, desk.page.now);
  if (undone === 0) return { act: { tehty: "not-undone" }, row: null };
  const told = batchQuery(act, { mark, what: fields.get("mita") ?? "", count: undone });
  return { act: left > 0 ? { ...told, jai: left } : told, row: null };
}
