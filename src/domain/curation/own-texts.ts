import type { RegionDb } from "../database.ts";
import { findTool } from "../tools/tools.ts";
import { findCurrent, listVersions, saveVersion } from "../versions/version-queries.ts";
import { type CuratedEntry, curationKey } from "./curation.ts";
import { listOwnTexts, listSourceTexts } from "./own-texts-queries.ts";
import { type EntryTexts, isTextsStale, sourceWordsHash, textsOfEntry, textsOfService } from "./source-words.ts";

/** Keys (`curationKey`) of the entries whose source has other words than when the region's own were written. */
export async function listTextsToReview(db: RegionDb): Promise<readonly string[]> {
  const own = await listOwnTexts(db);
  const rows = await listSourceTexts(
    db,
    own.map(({ id }) => id),
  );
  const texts = new Map(
    rows.map(({ kind, id, name, summary, general, selkoSummary }) => [
      curationKey({ kind, id }),
      kind === "service"
        ? textsOfService(
            { name, summary, selko: selkoSummary === null ? null : { summary: selkoSummary } },
            general && { summary: general },
          )
        : textsOfEntry({ name, summary, selkoSummary }),
    ]),
  );
  return own.flatMap(({ curation, ...entry }) => {
    const tool = entry.kind === "tool" ? findTool(entry.id) : undefined;
    const now = tool ? textsOfEntry(tool) : texts.get(curationKey(entry));
    return now && isTextsStale(curation, sourceWordsHash(now)) ? [curationKey(entry)] : [];
  });
}

/** The source's words as they were, kept so that what has changed can be shown word by word. */
interface RememberedTexts {
  readonly hash: string;
  readonly texts: EntryTexts;
}

const subjectOf = (entry: CuratedEntry) => ({ kind: "source-words", id: curationKey(entry) });

/** Keeps the source's words that a curator has just written over, or looked at anew. */
export async function rememberSourceTexts(
  db: RegionDb,
  entry: CuratedEntry,
  texts: EntryTexts,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  const hash = sourceWordsHash(texts);
  await db.run(async (trx) => {
    const subject = subjectOf(entry);
    const current = await findCurrent<RememberedTexts>(trx, subject);
    if (current?.content.hash === hash) return;
    const content: RememberedTexts = { hash, texts };
    // Of two who look at the same moment, either's will do.
    await saveVersion(trx, db.regionCode, { subject, basedOn: current?.version ?? 0, content, act: "seen", at, by });
  });
}

/** The source's words that the region's own were written over; null when they were not kept. */
export async function findRememberedTexts(db: RegionDb, entry: CuratedEntry, hash: string): Promise<EntryTexts | null> {
  const versions = await db.run((trx) => listVersions<RememberedTexts>(trx, subjectOf(entry)));
  return versions.find(({ content }) => content.hash === hash)?.content.texts ?? null;
}
