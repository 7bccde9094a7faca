import { type Curation, NO_CURATION } from "../../../domain/curation/curation.ts";
import { differencesOf } from "../../../domain/versions/differences.ts";
import type { MergedContents } from "../../../domain/versions/merge-contents.ts";
import type { Version } from "../../../domain/versions/version.ts";
import { Notice } from "../../ui/notice.tsx";
import type { Desk } from "../desk.ts";
import { TableFrame } from "../ui/table-frame.tsx";
import { isTold, pathWords, valueWords } from "./curation-words.ts";
import { momentOf } from "./words.ts";

/** Two changed the same thing: both side by side, before the form that holds the second one's own. */
export interface Conflict {
  readonly merged: MergedContents<Curation>;
  /** Who was first, and when. */
  readonly who: string;
  readonly at: Date;
}

/** Of the versions since the form was opened (the newest first) the one that changed what both changed. */
export function rivalOf(
  versions: readonly Version<Curation>[],
  { conflicts }: MergedContents<Curation>,
): Version<Curation> | undefined {
  const paths = new Set(conflicts.map(({ path }) => path));
  return versions.find(({ content }, index) =>
    differencesOf(versions[index + 1]?.content ?? NO_CURATION, content).some(({ path }) => paths.has(path)),
  );
}

export function ConflictNotice({ desk, conflict }: { desk: Desk; conflict: Conflict }) {
  const words = desk.words.tray.conflict;
  const { merged, who, at } = conflict;
  const shown = merged.conflicts.filter(isTold);
  return (
    <Notice kind="problem">
      <p class="strong">{desk.words.common.conflictTitle}</p>
      <p>
        {words.by(who, momentOf(desk, at))} {words.lead}
      </p>
      <TableFrame label={desk.words.common.conflictTitle}>
        <table class="work">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">{words.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ path, mine, theirs }) => (
              <tr>
                <th scope="row">{pathWords(desk, path)}</th>
                <td>{valueWords(desk, path, mine) || words.empty}</td>
                <td>{valueWords(desk, path, theirs) || words.empty}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Notice>
  );
}
