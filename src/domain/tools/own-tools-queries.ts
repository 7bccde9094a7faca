import type { RegionDb } from "../database.ts";
import type { SelfCareTool } from "./tool.ts";

/** A region's own tool as its residents see it. */
export interface OwnTool {
  readonly tool: SelfCareTool;
  readonly publishedAt: Date;
}

/** The tools that the region itself has written, in the order of their ids. */
export async function listOwnTools(db: RegionDb): Promise<OwnTool[]> {
  return db.run((trx) =>
    trx.selectFrom("own_tool").select(["content as tool", "published_at as publishedAt"]).orderBy("id").execute(),
  );
}
