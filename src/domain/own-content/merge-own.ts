import { type MergedContents, mergeContents } from "../versions/merge-contents.ts";
import type { OwnContent } from "./content.ts";

/** Told as a whole or not at all: halves of two schedules make no third. */
const WHOLE = ["schedule", "position", "room"] as const;

/** Joins what two persons made of the same version; what holds together only as a whole is taken from one of them. */
export function mergeOwn(base: OwnContent, mine: OwnContent, theirs: OwnContent): MergedContents<OwnContent> {
  const { content, conflicts } = mergeContents(boxed(base), boxed(mine), boxed(theirs));
  return {
    content: unboxed(content) as OwnContent,
    conflicts: conflicts.map(({ path, ...values }) =>
      isWhole(path)
        ? { path, base: first(values.base), mine: first(values.mine), theirs: first(values.theirs) }
        : { path, ...values },
    ),
  };
}

/** Lists count as one value. */
function boxed(content: OwnContent): object {
  const copy: Record<string, unknown> = { ...content };
  for (const name of WHOLE) if (name in copy) copy[name] = [copy[name]];
  return copy;
}

function unboxed(content: object): object {
  const copy: Record<string, unknown> = { ...content };
  for (const name of WHOLE) if (name in copy) copy[name] = first(copy[name]);
  return copy;
}

function isWhole(path: string): boolean {
  return (WHOLE as readonly string[]).includes(path);
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}
