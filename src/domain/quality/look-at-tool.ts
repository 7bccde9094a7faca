import type { Contacts, LocalizedText } from "../catalogue/catalogue.ts";
import type { SelfCareTool } from "../tools/tool.ts";
import type { ToolCard } from "../tools/tool-card.ts";
import { entryKey } from "./on-tray.ts";
import { type LookedAt, type RecordsAround, toDate, withOwnWords, writtenIn } from "./records-around.ts";

const NO_CONTACTS: Contacts = { phones: [], emails: [], webPages: [], addresses: [] };

/** A national self-care tool: the same for every region but for those it hides. */
export function lookAtTool(tool: SelfCareTool, around: RecordsAround): LookedAt {
  return lookedAt(
    {
      ...tool,
      provider: { ...tool.provider.name },
      links: Object.values(tool.url),
      isPriceKnown: tool.price !== null || Object.keys(tool.priceInfo).length > 0,
      modifiedAt: tool.modifiedAt ?? tool.checkedAt,
    },
    around,
  );
}

/** A region's own tool, of which the index tells what its card shows. */
export function lookAtOwnTool(card: ToolCard, around: RecordsAround): LookedAt {
  return lookedAt(
    {
      ...card,
      key: "",
      name: card.title,
      isPriceKnown: card.isFree !== null,
      links: [],
      modifiedAt: null,
    },
    around,
  );
}

interface ToolFacts {
  readonly id: string;
  readonly key: string;
  readonly source: string;
  readonly sourceId: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly provider: LocalizedText;
  readonly languages: readonly string[];
  readonly links: readonly string[];
  readonly isPriceKnown: boolean;
  readonly modifiedAt: string | null;
}

function lookedAt(tool: ToolFacts, { curations, doubtful, languages, toolChecks }: RecordsAround): LookedAt {
  const words = withOwnWords(
    { name: { ...tool.name }, summary: { ...tool.summary } },
    curations.get(entryKey({ kind: "tool", id: tool.id }))?.content,
  );
  const written = writtenIn(words);
  return {
    entry: {
      kind: "tool",
      id: tool.id,
      title: words.name,
      source: tool.source,
      sourceId: tool.sourceId,
      organizationId: null,
      organization: tool.provider,
      municipalities: [],
      isNationwide: true,
      languages: written,
      givenIn: tool.languages.length > 0 ? tool.languages : written,
      help: [],
      nextTime: null,
      modifiedAt: toDate(tool.modifiedAt),
      fetchedAt: null,
    },
    examined: {
      kind: "tool",
      ...words,
      description: {},
      national: null,
      furtherTexts: [],
      languages,
      modifiedAt: tool.modifiedAt,
      price: tool.isPriceKnown ? "known" : "unknown",
      contacts: [NO_CONTACTS],
      links: tool.links,
      linkCheck: toolChecks.get(tool.key) ?? null,
      doubtful: doubtful.get(tool.id) ?? 0,
      classes: null,
      area: null,
      canBeGoneTo: false,
      visit: null,
      event: null,
    },
    // The index takes every tool that the region has not hidden.
    offByRules: () => ({ code: "hidden", detail: null }),
  };
}
