import { type Actor, hasRole, hasRoleFor, organizationsOf } from "../accounts/role.ts";
import type { OwnEntry } from "./own-entry.ts";

/** Write what PTV and the event registers lack. Providers write their own organization's only. */
export const canWriteOwn = (actor: Actor, region: string) =>
  hasRole(actor, region, "curator", "provider", "regionAdmin");
/** What residents see goes through a curator. */
export const canPublishOwn = (actor: Actor, region: string) => hasRole(actor, region, "curator", "regionAdmin");
/** Exactly this entry, as who wrote it or as a curator. */
export const canWriteEntry = (actor: Actor, region: string, { organizationId }: Pick<OwnEntry, "organizationId">) =>
  canPublishOwn(actor, region) || (organizationId !== null && hasRoleFor(actor, region, organizationId, "provider"));
/** Providers take off only what residents do not see yet; the rest goes through a curator. */
export const canArchiveEntry = (
  actor: Actor,
  region: string,
  entry: Pick<OwnEntry, "organizationId" | "publishedVersion">,
) => canPublishOwn(actor, region) || (entry.publishedVersion === null && canWriteEntry(actor, region, entry));
/** Whose entries the person sees: null is everybody's. */
export const organizationsSeen = (actor: Actor, region: string): readonly string[] | null =>
  canPublishOwn(actor, region) ? null : organizationsOf(actor, region, "provider");
