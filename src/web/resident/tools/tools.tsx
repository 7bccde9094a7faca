import { z } from "zod";
import { findRegionTool, listRegionTools, type RegionTool } from "../../../domain/tools/region-tools.ts";
import { TOOL_KINDS, type ToolKind } from "../../../domain/tools/tool.ts";
import { routes } from "../../../routes.ts";
import { themeOf } from "../../page/page.ts";
import { isRecordId } from "../../page/record-id.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { NotFoundPage } from "../errors/not-found-page.tsx";
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
    const all = await listRegionTools(context.db, page.region.code);
    const tools = all.filter(
      ({ tool }) => (theme === null || tool.themes.includes(theme)) && (kind === null || tool.kind === kind),
    );
    return renderPage(c, <ToolsPage page={page} tools={tools} theme={theme} kind={kind} />);
  });

  app.get(routes.tool.pattern, async (c) => {
    const page = c.get("page");
    const id = c.req.param("id");
    const found = isRecordId(id) ? await findRegionTool(context.db, page.region.code, id) : undefined;
    if (!found) return renderPage(c, <NotFoundPage page={page} />, { status: 404 });
    const all = await listRegionTools(context.db, page.region.code);
    return renderPage(c, <ToolPage page={page} {...found} similar={similarTo(found, all)} />);
  });
}

/** Those that share most needs, then themes. */
function similarTo({ tool }: RegionTool, all: readonly RegionTool[]): RegionTool[] {
  const shared = (other: RegionTool): number => {
    const needs = other.tool.needs.filter((id) => tool.needs.includes(id)).length;
    return needs * 2 + other.tool.themes.filter((id) => tool.themes.includes(id)).length;
  };
  return all
    .filter((other) => other.tool.id !== tool.id && shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, MOST_SIMILAR);
}
