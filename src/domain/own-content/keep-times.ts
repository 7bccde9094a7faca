import { programDoer } from "../audit/audit.ts";
import { helsinkiTime } from "../catalogue/helsinki-time.ts";
import type { PolkuDatabase } from "../database.ts";
import { lacksOf } from "./lacks.ts";
import { contentOf, settle } from "./move-own.ts";
import { findOwnForChange, listDue } from "./own-entry-queries.ts";
import type { OwnRegion } from "./show-to-residents.ts";
import { decideStanding } from "./transitions.ts";

const BY = programDoer("own-content");

/**
 * Publishes what a curator has accepted for this hour, and takes off what was to end. Each entry is a transaction of its own.
 * @returns how many of each.
 */
export async function keepOwnTimes(
  db: PolkuDatabase,
  regions: readonly OwnRegion[],
  now: Date,
): Promise<{ published: number; takenOff: number }> {
  const done = { published: 0, takenOff: 0 };
  for (const region of regions) {
    const regional = db.forRegion(region.code);
    for (const id of await listDue(regional, now)) {
      const act = await regional.run(async (trx) => {
        const entry = await findOwnForChange(trx, id);
        if (!entry) return null;
        if (entry.unpublishAt !== null && entry.unpublishAt <= now) {
          const content = await contentOf(trx, id, entry.version);
          const standing = decideStanding(entry, "archive", entry.version + 1, now);
          await settle(trx, region, entry, content, standing, { act: "archive", note: null, by: BY, now });
          return "takenOff";
        }
        if (entry.publishAt === null || entry.publishAt > now || entry.publishVersion === null) return null;
        const accepted = await contentOf(trx, id, entry.publishVersion);
        const isNewest = entry.version === entry.publishVersion;
        const newest = isNewest ? accepted : await contentOf(trx, id, entry.version);
        // What has gone by while it waited does not come out; a curator sees it in the list.
        const isFit = lacksOf(accepted, helsinkiTime(now).date).length === 0;
        const standing = isFit
          ? {
              ...decideStanding(entry, "publish", isNewest ? entry.version + 1 : entry.publishVersion, now),
              // What was written after the curator had accepted it stays a draft on top.
              ...(!isNewest && { state: entry.state }),
            }
          : { ...entry, publishAt: null, publishVersion: null };
        await settle(trx, region, entry, newest, standing, {
          act: isFit ? "publish" : "unschedule",
          note: null,
          by: BY,
          now,
        });
        return isFit ? "published" : null;
      });
      if (act) done[act] += 1;
    }
  }
  return done;
}
