import type { SettingHistoryEntry } from "../../../domain/regions/setting-history.ts";
import type { MergedContents } from "../../../domain/versions/merge-contents.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import type { PartView } from "./part.ts";
import { PARTS } from "./parts.ts";
import { SettingHistory } from "./setting-history-view.tsx";
import type { PartName } from "./setting-parts.ts";
import { settingLabel, settingValue } from "./setting-words.ts";

export interface PartPageProps {
  readonly part: PartName;
  readonly view: PartView;
  readonly history: readonly SettingHistoryEntry[];
  /** Accounts' names by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** What somebody else has changed at the same time. */
  readonly conflicts?: MergedContents<object>["conflicts"];
  readonly isUndo?: boolean;
}

/** One part of the settings: what was just done, its forms, and what has been changed before. */
export function PartPage({ part, view, history, names, conflicts = [], isUndo = false }: PartPageProps) {
  const { desk, query, errors } = view;
  const words = desk.words.settings;
  const action = deskLink(desk, routes.deskSetting, { part });
  const version = query.get("muutos") ?? "";
  const label = desk.done === "kumottu" ? desk.words.common.redo : undefined;
  const undo = /^\d{1,9}$/.test(version) ? { action, label, fields: { teko: "kumoa", muutos: version } } : null;
  return (
    <DeskLayout
      desk={desk}
      title={words.parts[part]}
      trail={[{ label: words.title, href: deskLink(desk, routes.deskSettings, {}) }]}
    >
      <p class="lead">{words.leads[part]}</p>
      <Done desk={desk} texts={words.done} undo={undo} />
      <ErrorSummary desk={desk} errors={errors} />
      {conflicts.length > 0 && <Conflicts desk={desk} conflicts={conflicts} isUndo={isUndo} />}
      {PARTS[part].render(view)}
      <SettingHistory desk={desk} part={part} history={history} names={names} />
    </DeskLayout>
  );
}

function Conflicts({
  desk,
  conflicts,
  isUndo,
}: {
  desk: Desk;
  conflicts: NonNullable<PartPageProps["conflicts"]>;
  isUndo: boolean;
}) {
  const { conflict } = desk.words.settings;
  return (
    <Notice kind="problem">
      <p class="strong">{desk.words.common.conflictTitle}</p>
      <p>{isUndo ? conflict.undo : conflict.lead}</p>
      <ul>
        {conflicts.map(({ path, mine, theirs }) => (
          <li>
            {`${settingLabel(desk, path)}. ${conflict.yours}: `}
            <ins>{settingValue(desk, path, mine)}</ins>
            {` ${conflict.theirs}: `}
            <del>{settingValue(desk, path, theirs)}</del>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
