import { fillList } from "../../../domain/handbook/fill-list.ts";
import type { HandbookContent, HandbookLanguage, PageText } from "../../../domain/handbook/handbook-page.ts";
import { textFor } from "../../../domain/handbook/handbook-page.ts";
import { type Block, readMarkdown } from "../../../domain/handbook/markdown.ts";
import { listsIn, type Step, stepsOf } from "../../../domain/handbook/steps.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import { toolId } from "../../../domain/tools/tool-ids.ts";
import type { Page } from "../../page/page.ts";
import type { TextView } from "./handbook-text.tsx";

/** A page's text in the reader's language, read and filled with what the region has now. */
export interface OpenedText {
  readonly language: HandbookLanguage;
  readonly text: PageText;
  readonly body: readonly Block[];
  readonly steps: readonly Step[];
  readonly view: TextView;
}

/** Null when the page has no text in any language. */
export function openText(
  page: Page,
  index: Pick<RegionIndex, "search" | "cardOf">,
  content: HandbookContent,
  linkToPage: TextView["linkToPage"],
  language: HandbookLanguage = page.language,
): OpenedText | null {
  const found = textFor(content, language);
  if (!found) return null;
  const body = readMarkdown(found.text.body).blocks;
  const stepBlocks = readMarkdown(found.text.steps).blocks;
  const all = [...body, ...stepBlocks];
  const filling = { language: page.content, municipality: page.municipality?.code ?? null, now: page.now };
  const lists = new Map(listsIn(all).map((list) => [list, fillList(index, list, filling)]));
  const tools = new Map<string, string>();
  for (const block of all) {
    if (block.kind !== "directive" || block.directive.kind !== "tools") continue;
    for (const key of block.directive.keys) {
      const card = index.cardOf(toolId(key), "tool");
      if (card !== null) tools.set(key, card);
    }
  }
  return { ...found, body, steps: stepsOf(stepBlocks), view: { page, lists, tools, linkToPage } };
}

/** The attribute of a text in another language than the page's; undefined when it is the page's own. */
export function langOf(page: Page, language: HandbookLanguage): string | undefined {
  const lang = language === "selko" ? "fi" : language;
  return lang === page.content ? undefined : lang;
}
