import { sql, type Transaction } from "kysely";
import type { NewVersion, SavedVersion, Version, VersionSubject } from "./version.ts";
import type { VersionTables } from "./version-tables.ts";

/** Any transaction of a region can keep versions. */
export type VersionTransaction = Pick<Transaction<VersionTables>, "selectFrom" | "insertInto"> & {
  isTransaction: true;
};

const COLUMNS = ["version", "content", "act", "note", "changed_at as changedAt", "changed_by as changedBy"] as const;

/** The newest version; undefined when nothing has been written. */
export async function findCurrent<Content>(
  trx: VersionTransaction,
  { kind, id }: VersionSubject,
): Promise<Version<Content> | undefined> {
  const row = await trx
    .selectFrom("content_version")
    .select(COLUMNS)
    .where("subject_kind", "=", kind)
    .where("subject_id", "=", id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row as Version<Content> | undefined;
}

export async function findVersion<Content>(
  trx: VersionTransaction,
  { kind, id }: VersionSubject,
  version: number,
): Promise<Version<Content> | undefined> {
  const row = await trx
    .selectFrom("content_version")
    .select(COLUMNS)
    .where("subject_kind", "=", kind)
    .where("subject_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return row as Version<Content> | undefined;
}

/** The newest first. */
export async function listVersions<Content>(
  trx: VersionTransaction,
  { kind, id }: VersionSubject,
  limit = 200,
): Promise<readonly Version<Content>[]> {
  const rows = await trx
    .selectFrom("content_version")
    .select(COLUMNS)
    .where("subject_kind", "=", kind)
    .where("subject_id", "=", id)
    .orderBy("version", "desc")
    .limit(limit)
    .execute();
  return rows as unknown as readonly Version<Content>[];
}

/** What stands now of every subject of the kind, by its id. */
export async function listCurrent<Content>(
  trx: VersionTransaction,
  kind: string,
): Promise<ReadonlyMap<string, Version<Content>>> {
  const rows = await trx
    .selectFrom("content_version")
    .distinctOn("subject_id")
    .select(["subject_id as id", ...COLUMNS])
    .where("subject_kind", "=", kind)
    .orderBy("subject_id")
    .orderBy("version", "desc")
    .execute();
  return new Map(rows.map(({ id, ...version }) => [id, version as unknown as Version<Content>]));
}

/**
 * Writes a version after the one that it was made on. When somebody else has written meanwhile, nothing is written and the
 * caller gets what stands now: of two who write at once, one is told.
 */
export async function saveVersion<Content extends object>(
  trx: VersionTransaction,
  regionCode: string,
  { subject, basedOn, content, act, note, at, by }: NewVersion<Content>,
): Promise<SavedVersion<Content>> {
  const current = await findCurrent<Content>(trx, subject);
  if ((current?.version ?? 0) === basedOn) {
    const written = await trx
      .insertInto("content_version")
      .values({
        region_code: regionCode,
        subject_kind: subject.kind,
        subject_id: subject.id,
        version: basedOn + 1,
        content: JSON.stringify(content),
        act,
        note: note ?? null,
        changed_at: at,
        changed_by: by,
      })
      // A rival that wrote the same number first has been waited for here.
      .onConflict((conflict) => conflict.doNothing())
      .returning(sql<number>`version`.as("version"))
      .executeTakeFirst();
    if (written) return { ok: true, version: written.version };
  }
  const stands = await findCurrent<Content>(trx, subject);
  if (!stands) throw new Error(`${subject.kind} ${subject.id} has no version ${basedOn}`);
  return { ok: false, current: stands };
}
