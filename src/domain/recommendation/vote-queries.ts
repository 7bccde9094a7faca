import { sql } from "kysely";
import type { RegionDb } from "../database.ts";
import type { Kind } from "../search/search-document.ts";
import type { Vote } from "./vote.ts";

/** Adds one to the day's count of each. @param day plain date in Finland */
export async function addVotes(db: RegionDb, votes: readonly Vote[], day: string): Promise<void> {
  await db.run(async (trx) => {
    for (const { kind, id, need, isHelpful } of votes)
      await trx
        .insertInto("recommendation_vote")
        .values({
          region_code: db.regionCode,
          day,
          item_kind: kind,
          item_id: id,
          need_id: need,
          helpful: isHelpful ? 1 : 0,
          unhelpful: isHelpful ? 0 : 1,
        })
        .onConflict((conflict) =>
          conflict.columns(["region_code", "day", "item_kind", "item_id", "need_id"]).doUpdateSet({
            helpful: sql`recommendation_vote.helpful + excluded.helpful`,
            unhelpful: sql`recommendation_vote.unhelpful + excluded.unhelpful`,
          }),
        )
        .execute();
  });
}

export interface VoteSum {
  readonly kind: Kind;
  readonly id: string;
  readonly need: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Sums over days, the most answered first. @param from the first day (plain date), @param to the last */
export async function sumVotes(db: RegionDb, { from, to }: { from: string; to: string }): Promise<VoteSum[]> {
  const rows = await db.run((trx) =>
    trx
      .selectFrom("recommendation_vote")
      .select(({ fn }) => [
        "item_kind",
        "item_id",
        "need_id",
        fn.sum<number>("helpful").as("helpful"),
        fn.sum<number>("unhelpful").as("unhelpful"),
      ])
      .where("day", ">=", from)
      .where("day", "<=", to)
      .groupBy(["item_kind", "item_id", "need_id"])
      .orderBy(sql`sum(helpful + unhelpful)`, "desc")
      .orderBy("item_id")
      .orderBy("need_id")
      .execute(),
  );
  return rows.map(({ item_kind, item_id, need_id, helpful, unhelpful }) => ({
    kind: item_kind,
    id: item_id,
    need: need_id,
    helpful: Number(helpful),
    unhelpful: Number(unhelpful),
  }));
}
