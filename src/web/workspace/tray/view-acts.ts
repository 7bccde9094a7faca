import { saveFilter, setFilterRemoved } from "../../../domain/curation/saved-filter-queries.ts";
import type { PolkuDatabase } from "../../../domain/database.ts";
import { NotFound } from "../../../platform/errors.ts";
import { isRecordId } from "../../page/record-id.ts";
import type { Desk } from "../desk.ts";
import type { ListOutcome } from "./list-acts.ts";
import { textOf } from "./parts/part.ts";
import { tidyQuery } from "./saved-views.tsx";

const MOST_NAME = 60;

/** Keeps a person's own view of the list, takes it away, or brings it back. */
export async function actOnView(
  db: PolkuDatabase,
  desk: Desk,
  act: string,
  fields: URLSearchParams,
): Promise<ListOutcome> {
  const region = db.forRegion(desk.page.region.code);
  const { accountId } = desk.actor;
  if (act === "tallenna-nakyma") {
    const name = textOf(fields, "nimi").replace(/\s+/g, " ");
    if (name === "" || name.length > MOST_NAME) return { errors: { nimi: desk.words.tray.nameFirst } };
    const query = tidyQuery(desk, (fields.get("kysely") ?? "").slice(0, 1000)).slice(0, 500);
    const id = await saveFilter(region, accountId, { name, query }, desk.page.now);
    if (id === null) return { errors: { nimi: desk.words.tray.tooManyViews } };
    return { act: { tehty: "view-saved", nakyma: id }, row: null };
  }
  const id = fields.get("nakyma") ?? "";
  const isRemoved = act === "poista-nakyma";
  const isThere = isRecordId(id) && (await setFilterRemoved(region, accountId, id, isRemoved ? desk.page.now : null));
  if (!isThere) throw new NotFound("view-not-found", "There is no such view.");
  return { act: { tehty: isRemoved ? "view-removed" : "view-saved", nakyma: id }, row: null };
}
