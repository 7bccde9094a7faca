import { z } from "zod";
import { findRegionTool } from "../../../domain/tools/region-tools.ts";
import { type SelfCareTool, TOOL_KINDS, type ToolKind } from "../../../domain/tools/tool.ts";
import { routes } from "../../../routes.ts";
import { isHidden, openCuration } from "../../page/open-curation.ts";
import { themeOf } from "../../page/page.ts";
import { isRecordId } from "../../page/record-id.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { HiddenPage } from "../errors/hidden-page.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { type CuratedTool, listCuratedTools } from "./curated-tools.ts";
import { ToolPage } from "./tool-page.tsx";
import { ToolsPage } from "./tools-page.tsx";

const MOST_SIMILAR = 4;
const Address = z.object({ aihe: z.string().catch(""), laji: z.enum(TOOL_KINDS).nullish().catch(null) });

export function addTools({ app, context }: ResidentWeb): void {
  app.get(routes.tools.pattern, async (c) => {
    const page = c.get("page");
    const address = Address.parse(c.req.query());
    const theme = themeOf(page, address.aihe)?.id ?? null;
    const kind: ToolKind | null = address.laji ?? null;
    const all = await listCuratedTools(context, page);
    const tools = all.filter(
      ({ tool, card }) => (theme === null || card.themes.includes(theme)) && (kind === null || tool.kind === kind),
    );
    return renderPage(c, <ToolsPage page={page} tools={tools} theme={theme} kind={kind} />);
  });

  app.get(routes.tool.pattern, async (c) => {
    const page = c.get("page");
    const id = c.req.param("id");
    const found = isRecordId(id) ? await findRegionTool(context.db, page.region.code, id) : undefined;
    if (!found) return renderPage(c, <NotFoundPage page={page} />, { status: 404 });
    const said = await openCuration(context, page, "tool", id);
    if (isHidden(said)) {
      const index = await context.indexes.forRegion(page.region.code);
      return renderPage(c, <HiddenPage page={page} index={index} name={found.tool.name} />, { status: 410 });
    }
    const similar = similarTo(found.tool, await listCuratedTools(context, page));
    return renderPage(c, <ToolPage page={page} {...found} said={said} similar={similar} />);
  });
}

/** Those that share most needs, then themes. */
function similarTo(tool: SelfCareTool, all: readonly CuratedTool[]): CuratedTool[] {
  const shared = (other: CuratedTool): number => {
    const needs = other.tool.needs.filter((id) => tool.needs.includes(id)).length;
    return needs * 2 + other.tool.themes.filter((id) => tool.themes.includes(id)).length;
  };
  return all
    .filter((other) => other.tool.id !== tool.id && shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, MOST_SIMILAR);
}
