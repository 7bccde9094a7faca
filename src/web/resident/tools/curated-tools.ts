import type { Context } from "../../../context.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { curatedThemes } from "../../../domain/curation/apply-curation.ts";
import { listCurationsOfKind } from "../../../domain/curation/kind-curations-queries.ts";
import { listPictureSizes } from "../../../domain/curation/picture-queries.ts";
import { curatedCard } from "../../../domain/curation/present-curation.ts";
import { textsOfEntry } from "../../../domain/curation/source-words.ts";
import { cardOfTool } from "../../../domain/tools/card-of-tool.ts";
import { listRegionTools, type RegionTool } from "../../../domain/tools/region-tools.ts";
import type { ToolCard } from "../../../domain/tools/tool-card.ts";
import type { Page } from "../../page/page.ts";

/** A tool as the region's residents see it. */
export interface CuratedTool extends RegionTool {
  readonly card: ToolCard;
}

/** The tools that the region shows, with what its curators have said of them. */
export async function listCuratedTools({ db }: Pick<Context, "db">, page: Page): Promise<CuratedTool[]> {
  const region = db.forRegion(page.region.code);
  const all = await listRegionTools(db, page.region.code);
  const curations = await listCurationsOfKind(region, "tool");
  const pictures = curations.size > 0 ? await listPictureSizes(region) : new Map();
  const today = helsinkiTime(page.now).date;
  return all.flatMap((found) => {
    const { tool } = found;
    const said = curations.get(tool.id);
    if (said?.tray === "off") return [];
    const words = curatedCard(textsOfEntry(tool), said, pictures, today);
    return [{ ...found, card: { ...cardOfTool(tool), ...words, themes: curatedThemes(tool.themes, said) } }];
  });
}
