import { differencesOf } from "./differences.ts";
import { isSame, leavesOf, withLeaf } from "./leaves.ts";
import { type ListRules, mergeLists } from "./merge-lists.ts";

/** What both changed, each differently: to be shown to the one who came second. Of a list only the things that both changed. */
export interface MergeConflict {
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface MergedContents<Content> {
  /** Both persons' changes; where both changed the same value, mine. */
  readonly content: Content;
  readonly conflicts: readonly MergeConflict[];
}

/** Joins what two persons made of the same version; lists are joined thing by thing. */
export function mergeContents<Content extends object>(
  base: Content,
  mine: Content,
  theirs: Content,
  lists: ListRules = {},
): MergedContents<Content> {
  const was = leavesOf(base);
  const stands = leavesOf(theirs);
  let content = theirs;
  const conflicts: MergeConflict[] = [];
  for (const { path, after } of differencesOf(base, mine)) {
    const [before, their] = [was.get(path), stands.get(path)];
    const list = [before, after, their].some(Array.isArray) ? mergeLists(before, after, their, lists[path]) : null;
    if (list) {
      content = withLeaf(content, path, list.list.length === 0 && after === undefined ? undefined : list.list);
      if (list.conflict) conflicts.push({ path, ...list.conflict });
      continue;
    }
    content = withLeaf(content, path, after);
    if (!isSame(their, before) && !isSame(their, after))
      conflicts.push({ path, base: before, mine: after, theirs: their });
  }
  // What is null now had parts before: without them nothing is left of it but its shell.
  for (const [path, value] of leavesOf(mine)) {
    if (value === null && [...was.keys()].some((inner) => inner.startsWith(`${path}.`)))
      content = withLeaf(content, path, null);
  }
  return { content, conflicts };
}
