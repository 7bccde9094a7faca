import { NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import type { PolkuDatabase } from "../database.ts";
import { findVersion } from "../versions/version-queries.ts";
import type { OwnContent } from "./content.ts";
import { wholeContent } from "./empty-content.ts";
import { canWriteEntry } from "./own-content-policy.ts";
import { type OwnEntry, subjectOfOwn } from "./own-entry.ts";
import { findOwn, type OwnEntryRead } from "./own-entry-queries.ts";

/** The entry as its writers see it. @throws NotFound also for another organization's and another region's. */
export async function getOwn(db: PolkuDatabase, actor: Actor, regionCode: string, id: string): Promise<OwnEntryRead> {
  const found = isUuid(id) ? await findOwn(db.forRegion(regionCode), id) : undefined;
  requireOwn(actor, regionCode, found?.entry);
  return found as OwnEntryRead;
}

/**
 * What stood in one version of an entry that the person may write; the newest when there is no such version.
 * @returns the content and the version's number
 */
export async function getOwnVersion(
  db: PolkuDatabase,
  { entry, content }: OwnEntryRead,
  regionCode: string,
  version: number,
): Promise<{ readonly content: OwnContent; readonly version: number }> {
  if (version === entry.version || !Number.isInteger(version) || version < 1 || version > entry.version)
    return { content, version: entry.version };
  const found = await db
    .forRegion(regionCode)
    .run((trx) => findVersion<OwnContent>(trx, subjectOfOwn(entry.id), version));
  return found ? { content: wholeContent(found.content), version } : { content, version: entry.version };
}

/** The same answer for what is not there and for what is somebody else's. */
export function requireOwn(actor: Actor, regionCode: string, entry: OwnEntry | undefined): OwnEntry {
  if (!entry || !canWriteEntry(actor, regionCode, entry))
    throw new NotFound("own-entry-not-found", "There is no such entry.");
  return entry;
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
