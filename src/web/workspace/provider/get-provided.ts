import type { Context as HonoContext } from "hono";
import { organizationsOf } from "../../../domain/accounts/role.ts";
import { CURATED_KINDS, type CuratedEntry } from "../../../domain/curation/curation.ts";
import { findProvided, type ProvidedEntry } from "../../../domain/providers/claim-queries.ts";
import { NotFound } from "../../../platform/errors.ts";
import { isRecordId } from "../../page/record-id.ts";
import type { Desk, Workspace, WorkspaceEnv } from "../desk.ts";

/** The entry of the address, when it is of the person's own organizations. @throws NotFound */
export async function getProvided(
  db: Workspace["context"]["db"],
  c: HonoContext<WorkspaceEnv>,
  desk: Desk,
): Promise<ProvidedEntry> {
  const { code } = desk.page.region;
  const found = await findProvided(db.forRegion(code), organizationsOf(desk.actor, code, "provider"), entryOf(c));
  if (!found) throw new NotFound("entry-not-found", "There is no such thing of the organization's own.");
  return found;
}

/** What the address names. @throws NotFound when it cannot be anything */
export function entryOf(c: HonoContext<WorkspaceEnv>): CuratedEntry {
  const kind = CURATED_KINDS.find((each) => each === c.req.param("kind"));
  const id = c.req.param("id") ?? "";
  if (!kind || !isRecordId(id)) throw new NotFound("entry-not-found", "There is no such thing.");
  return { kind, id };
}
