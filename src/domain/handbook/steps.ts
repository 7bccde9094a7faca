import type { Doer, LiveList } from "./directives.ts";
import { type Inline, inlineText } from "./inline.ts";
import type { Block } from "./markdown.ts";

/** One step of a care path. */
export interface Step {
  readonly title: string;
  readonly when: string | null;
  readonly who: readonly { readonly doer: Doer; readonly text: string }[];
  /** What else is said, conversation aids and live lists in their places. */
  readonly blocks: readonly Block[];
  /** What comes next. */
  readonly next: string | null;
}

/** Each heading begins a step; what stands before the first one is left out (`check-page.ts` tells the writer). */
export function stepsOf(blocks: readonly Block[]): readonly Step[] {
  const steps: { title: readonly Inline[]; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) steps.push({ title: block.children, blocks: [] });
    else steps.at(-1)?.blocks.push(block);
  }
  return steps.map(({ title, blocks: own }) => {
    const step = { title: inlineText(title), when: null as string | null, next: null as string | null };
    const who: { doer: Doer; text: string }[] = [];
    const rest = own.filter((block) => {
      if (block.kind !== "directive") return true;
      const { directive } = block;
      if (directive.kind === "when") step.when = directive.text;
      else if (directive.kind === "next") step.next = directive.text;
      else if (directive.kind === "who") who.push({ doer: directive.doer, text: directive.text });
      else return true;
      return false;
    });
    return { ...step, who, blocks: rest };
  });
}

/** Every live list of a text, in its order. */
export function listsIn(blocks: readonly Block[]): readonly LiveList[] {
  return blocks.flatMap((block) =>
    block.kind === "directive" && block.directive.kind === "list" ? [block.directive.list] : [],
  );
}
