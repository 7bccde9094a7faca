import type { SelfCareTool } from "./tool.ts";
import type { ToolCard } from "./tool-card.ts";

export function cardOfTool(tool: SelfCareTool): ToolCard {
  return {
    kind: "tool",
    id: tool.id,
    source: tool.source,
    sourceId: tool.sourceId,
    title: { ...tool.name },
    summary: { ...tool.summary },
    selkoSummary: tool.selkoSummary,
    toolKind: tool.kind,
    provider: { ...tool.provider.name },
    themes: tool.themes,
    languages: tool.languages,
    targetGroups: tool.targetGroups,
    signIn: tool.signIn,
    isFree: tool.price === null ? null : tool.price === "free",
  };
}
