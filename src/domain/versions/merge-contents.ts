import { differencesOf } from "./differences.ts";
import { isSame, leavesOf, withLeaf } from "./leaves.ts";

export interface MergedContents<Content> {
  /** Both persons' changes; where both changed the same value, mine. */
  readonly content: Content;
  /** What both changed, each differently: to be shown to the one who came second. */
  readonly conflicts: readonly {
    readonly path: string;
    readonly base: unknown;
    readonly mine: unknown;
    readonly theirs: unknown;
  }[];
}

/** Joins what two persons made of the same version. */
export function mergeContents<Content extends object>(
  base: Content,
  mine: Content,
  theirs: Content,
): MergedContents<Content> {
  const was = leavesOf(base);
  const stands = leavesOf(theirs);
  let content = theirs;
  const conflicts: { path: string; base: unknown; mine: unknown; theirs: unknown }[] = [];
  for (const { path, after } of differencesOf(base, mine)) {
    content = withLeaf(content, path, after);
    const their = stands.get(path);
    if (!isSame(their, was.get(path)) && !isSame(their, after))
      conflicts.push({ path, base: was.get(path), mine: after, theirs: their });
  }
  // What is null now had parts before: without them nothing is left of it but its shell.
  for (const [path, value] of leavesOf(mine)) {
    if (value === null && [...was.keys()].some((inner) => inner.startsWith(`${path}.`)))
      content = withLeaf(content, path, null);
  }
  return { content, conflicts };
}
