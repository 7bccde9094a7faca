import { LANGUAGES } from "../catalogue/catalogue.ts";
import { cardOfTool } from "../tools/card-of-tool.ts";
import type { SelfCareTool } from "../tools/tool.ts";
import { TOOLS } from "../tools/tools.ts";
import type { DocumentsAround } from "./documents-around.ts";
import type { SearchDocument, Trait } from "./search-document.ts";
import { sortTitleOf } from "./sort-title.ts";
import { TOOL_PRIOR } from "./weights.ts";

/** How surely a tool answers the needs that whoever wrote the entry named, the first the surest. */
const NAMED_NEED = [0.95, 0.85, 0.75];

/** The national self-care tools, the same for every region but for those it hides. */
export function* listToolDocuments(around: DocumentsAround, hidden: ReadonlySet<string>): Generator<SearchDocument> {
  for (const tool of TOOLS) if (!hidden.has(tool.key)) yield toToolDocument(tool, around);
}

function toToolDocument(tool: SelfCareTool, { teller }: DocumentsAround): SearchDocument {
  const texts = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        name: tool.name[language],
        keywords: tool.keywords[language].join("\n"),
        summary: tool.summary[language],
        organization: tool.provider.name[language],
      },
    ]),
  );
  const named = tool.needs.map((id, place) => ({ id, confidence: NAMED_NEED[place] ?? 0.65 }));
  const told = (teller?.needsOf(texts) ?? []).filter(({ id }) => !tool.needs.includes(id));
  const card = cardOfTool(tool);
  return {
    id: tool.id,
    kind: "tool",
    texts,
    needs: [...named, ...told],
    sortTitle: sortTitleOf(tool.name),
    themes: tool.themes,
    municipalities: [],
    isNationwide: true,
    isFree: card.isFree,
    targetGroups: tool.targetGroups,
    positions: [],
    languages: tool.languages,
    traits: traitsOf(tool),
    prior: TOOL_PRIOR,
    card: JSON.stringify(card),
    group: null,
  };
}

function traitsOf({ kind }: SelfCareTool): Trait[] {
  return kind === "phone" ? [] : ["online", ...(kind === "peerForum" ? (["peerForum"] as const) : [])];
}
