import { type MergeConflict, type MergedContents, mergeContents } from "../versions/merge-contents.ts";
import { CURATION_LISTS, type Curation } from "./curation.ts";

/** Joins what two curators made of the same version: lists thing by thing, and nobody adds what the other takes away. */
export function mergeCurations(base: Curation, mine: Curation, theirs: Curation): MergedContents<Curation> {
  const merged = mergeContents(base, mine, theirs, CURATION_LISTS);
  let { content } = merged;
  const conflicts: MergeConflict[] = [...merged.conflicts];
  for (const part of ["themes", "needs"] as const) {
    const { added, removed } = content[part];
    const isTorn = added.some((id) => removed.includes(id));
    if (!isTorn) continue;
    content = { ...content, [part]: mine[part] };
    for (const list of ["added", "removed"] as const) {
      const conflict = { base: base[part][list], mine: mine[part][list], theirs: theirs[part][list] };
      const path = `${part}.${list}`;
      if (conflicts.every((each) => each.path !== path)) conflicts.push({ path, ...conflict });
    }
  }
  return { content, conflicts };
}
