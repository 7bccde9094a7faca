import { Forbidden, NotFound } from "../../platform/errors.ts";
import { type Actor, organizationsOf } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import type { CuratedEntry } from "../curation/curation.ts";
import type { PolkuDatabase } from "../database.ts";
import { confirmFacts } from "../freshness/answer-freshness.ts";
import { findProvided } from "./claim-queries.ts";
import { canProvide } from "./provider-policy.ts";

/** "Still true", said by somebody of the organization itself. @throws Forbidden, NotFound (another organization's thing) */
export async function confirmEntry(
  db: PolkuDatabase,
  actor: Actor,
  regionCode: string,
  entry: CuratedEntry,
  now: Date,
): Promise<void> {
  if (!canProvide(actor, regionCode)) throw new Forbidden("not-a-provider", "Only providers confirm their facts.");
  const own = organizationsOf(actor, regionCode, "provider");
  if (!(await findProvided(db.forRegion(regionCode), own, entry)))
    throw new NotFound("entry-not-found", "There is no such thing of the organization's own.");
  await confirmFacts(db, regionCode, entry, { by: "provider", doer: doerOf(actor, "provider", regionCode) }, now);
}
