import { LANGUAGES } from "../catalogue/catalogue.ts";
import { curatedNeeds, curatedThemes } from "../curation/apply-curation.ts";
import { textsOfEntry } from "../curation/source-words.ts";
import { cardOfTool } from "../tools/card-of-tool.ts";
import type { SelfCareTool, ToolKind } from "../tools/tool.ts";
import { TOOLS } from "../tools/tools.ts";
import { curateCard, curationOf, withOwnWords } from "./curated-documents.ts";
import type { DocumentsAround } from "./documents-around.ts";
import { TOOL_LABELS } from "./kind-labels.ts";
import type { SearchDocument, Trait } from "./search-document.ts";
import { sortTitleOf } from "./sort-title.ts";
import { NAMED_NEEDS, TOOL_PRIOR } from "./weights.ts";

const LEAST_NAMED = NAMED_NEEDS.at(-1) as number;
const TOOL_TRAITS: { readonly [kind in ToolKind]?: Trait } = {
  healthCheck: "test",
  course: "course",
  chat: "chat",
  phone: "phone",
  peerForum: "peerForum",
  app: "app",
};

/** The region's own self-care tools, and the national ones, the same for every region but for those it hides. */
export function* listToolDocuments(
  around: DocumentsAround,
  hidden: ReadonlySet<string>,
  own: readonly SelfCareTool[] = [],
): Generator<SearchDocument> {
  for (const tool of [...own, ...TOOLS]) {
    const document = hidden.has(tool.key) ? null : toToolDocument(tool, around);
    if (document) yield document;
  }
}

function toToolDocument(tool: SelfCareTool, around: DocumentsAround): SearchDocument | null {
  const { teller } = around;
  const curation = curationOf(around, "tool", tool.id);
  if (curation?.tray === "off") return null;
  const ofSource = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        name: tool.name[language],
        keywords: tool.keywords[language].join("\n"),
        summary: tool.summary[language],
        labels: TOOL_LABELS[tool.kind]?.[language] ?? "",
        organization: tool.provider.name[language],
      },
    ]),
  );
  const texts = withOwnWords(ofSource, curation);
  const named = tool.needs.map((id, place) => ({ id, confidence: NAMED_NEEDS[place] ?? LEAST_NAMED }));
  // What the entry itself does not name it answers no surer than what it names last.
  const told = (teller?.needsOf(texts) ?? [])
    .filter(({ id }) => !tool.needs.includes(id))
    .map(({ id, confidence }) => ({ id, confidence: Math.min(confidence, LEAST_NAMED) }));
  const themes = curatedThemes(tool.themes, curation);
  const card = { ...cardOfTool(tool), ...curateCard(textsOfEntry(tool), curation, around), themes };
  return {
    id: tool.id,
    kind: "tool",
    texts,
    needs: curatedNeeds([...named, ...told], curation),
    sortTitle: sortTitleOf(card.title),
    themes,
    municipalities: [],
    isNationwide: true,
    isFree: card.isFree,
    targetGroups: tool.targetGroups,
    positions: [],
    languages: tool.languages,
    traits: traitsOf(tool),
    prior: TOOL_PRIOR,
    ...(curation && { pins: curation.pins }),
    card: JSON.stringify(card),
    group: null,
  };
}

function traitsOf({ kind }: SelfCareTool): Trait[] {
  const own = TOOL_TRAITS[kind];
  return [...(kind === "phone" ? [] : (["online"] as const)), ...(own === undefined ? [] : [own])];
}
