import type { CrisisCategory } from "../../../domain/crisis/crisis-words.ts";
import type { HelpLine, Page } from "../../page/page.ts";
import { helpLinesFor } from "../../ui/crisis-box.tsx";

const BY_URGENCY: readonly CrisisCategory[] = ["poisoning", "acute-illness", "violence", "child", "mental"];
const AT_MOST = 5;

/** The help that all these call for, that of the most urgent first; null when there is none. */
export function crisisOf(
  page: Page,
  categories: readonly CrisisCategory[],
  language: string | null,
): { readonly category: CrisisCategory; readonly lines: readonly HelpLine[] } | null {
  const sorted = BY_URGENCY.filter((category) => categories.includes(category));
  const [first] = sorted;
  if (!first) return null;
  const ofEach = sorted.map((category) => helpLinesFor(page, category, language));
  // The best of each before the second best of any.
  const inTurns = (ofEach[0] ?? []).flatMap((_, place) => ofEach.flatMap((lines) => lines[place] ?? []));
  return { category: first, lines: [...new Set(inTurns)].slice(0, AT_MOST) };
}
