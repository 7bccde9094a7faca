import { sql } from "kysely";
import type { RegionDb } from "../database.ts";
import type { PictureSize } from "./present-curation.ts";

export interface NewPicture extends PictureSize {
  readonly file: string;
  readonly bytes: Buffer;
  readonly small: Buffer;
}

/** The transaction of a region, as far as pictures go. */
type PictureTransaction = Parameters<Parameters<RegionDb["run"]>[0]>[0];

/** One that is there already counts as added anew, so that it is not forgotten before it is used. */
export async function insertPicture(
  trx: PictureTransaction,
  regionCode: string,
  { file, bytes, small, width, height }: NewPicture,
  at: Date,
  by: string,
): Promise<void> {
  await trx
    .insertInto("picture")
    .values({ region_code: regionCode, file, bytes, small, width, height, added_at: at, added_by: by })
    .onConflict((conflict) => conflict.columns(["region_code", "file"]).doUpdateSet({ added_at: at }))
    .execute();
}

export async function findPictureBytes(
  db: RegionDb,
  file: string,
  size: "whole" | "small",
): Promise<Buffer | undefined> {
  const column = size === "small" ? "small" : "bytes";
  const row = await db.run((trx) =>
    trx.selectFrom("picture").select(`${column} as bytes`).where("file", "=", file).executeTakeFirst(),
  );
  return row?.bytes;
}

export async function findPictureSize(db: RegionDb, file: string): Promise<PictureSize | undefined> {
  return db.run((trx) =>
    trx.selectFrom("picture").select(["width", "height"]).where("file", "=", file).executeTakeFirst(),
  );
}

/** By file. */
export async function listPictureSizes(db: RegionDb): Promise<ReadonlyMap<string, PictureSize>> {
  const rows = await db.run((trx) => trx.selectFrom("picture").select(["file", "width", "height"]).execute());
  return new Map(rows.map(({ file, width, height }) => [file, { width, height }]));
}

/**
 * Forgets pictures that were added before a moment and that nothing written by the region has named since: neither what stands
 * now nor what has stood after that moment, so that undoing brings the picture back too.
 * @returns how many
 */
export async function deleteUnusedPictures(db: RegionDb, before: Date): Promise<number> {
  return db.run(async (trx) => {
    const { rows } = await sql<{ file: string }>`
      with versions as (
        select content, lead(changed_at) over (partition by subject_kind, subject_id order by version) as replaced_at
        from content_version
      ), named as (
        select distinct (regexp_matches(content::text, '[a-f0-9]{32}\.webp', 'g'))[1] as file
        from versions where replaced_at is null or replaced_at >= ${before}
      )
      delete from picture where added_at < ${before} and file not in (select file from named)
      returning file`.execute(trx);
    return rows.length;
  });
}
