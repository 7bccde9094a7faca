import { type Curation, NO_CURATION } from "../../../domain/curation/curation.ts";
import { canCurate } from "../../../domain/curation/curation-policy.ts";
import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { differencesOf } from "../../../domain/versions/differences.ts";
import type { Version } from "../../../domain/versions/version.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { isTold, pathWords, valueWords } from "./curation-words.ts";
import { EntryFrame } from "./entry-frame.tsx";
import { LastAct } from "./last-act.tsx";
import { TextChange } from "./text-change.tsx";
import { momentOf } from "./words.ts";

interface HistoryProps {
  readonly desk: Desk;
  readonly view: TrayEntryView;
  /** The newest first. */
  readonly versions: readonly Version<Curation>[];
  readonly names: ReadonlyMap<string, string>;
}

/** Every change: who, when, what it was and what it became; and the way back to any of them. */
export function HistoryPage({ desk, view, versions, names }: HistoryProps) {
  const words = desk.words.tray.history;
  const newest = versions[0]?.version ?? 0;
  return (
    <EntryFrame desk={desk} view={view} part="historia">
      <LastAct desk={desk} />
      <p class="lead">{versions.length > 0 ? words.lead : words.none}</p>
      <ol class="versions" reversed>
        {versions.map((version, index) => (
          <li>
            <h2>
              {words.acts[version.act] ?? version.act}
              {version.version === newest && <span class="badge good">{words.now}</span>}
            </h2>
            <p class="small">
              {words.version(String(version.version))}. {whoDid(desk, names, version.changedBy)},{" "}
              {momentOf(desk, version.changedAt)}. {version.note?.startsWith("batch:") && words.many}
            </p>
            <Changes desk={desk} before={versions[index + 1]?.content ?? NO_CURATION} after={version.content} />
            {version.version !== newest && (
              <Restore desk={desk} view={view} version={version.version} basedOn={newest} />
            )}
          </li>
        ))}
        {versions.length > 0 && (
          <li>
            <h2>{words.begin}</h2>
            <Restore desk={desk} view={view} version={0} basedOn={newest} />
          </li>
        )}
      </ol>
    </EntryFrame>
  );
}

export function whoDid(desk: Desk, names: ReadonlyMap<string, string>, by: string): string {
  const { nobody, program } = desk.words.tray.history;
  return names.get(by) ?? (/^[0-9a-f-]{36}$/.test(by) ? nobody : program);
}

function Changes({ desk, before, after }: { desk: Desk; before: Curation; after: Curation }) {
  const differences = differencesOf(before, after).filter(isTold);
  if (differences.length === 0) return <p>{desk.words.tray.history.same}</p>;
  return (
    <dl class="changes">
      {differences.map(({ path, before: was, after: is }) => (
        <div>
          <dt>{pathWords(desk, path)}</dt>
          <dd>
            <TextChange before={valueWords(desk, path, was)} after={valueWords(desk, path, is)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Restore({
  desk,
  view: { entry },
  version,
  basedOn,
}: {
  desk: Desk;
  view: TrayEntryView;
  version: number;
  basedOn: number;
}) {
  const words = desk.words.tray.history;
  if (!canCurate(desk.actor, desk.page.region.code)) return null;
  const action = deskLink(desk, routes.deskEntryPart, { kind: entry.kind, id: entry.id, part: "historia" });
  return (
    <DeskForm desk={desk} action={action} fields={{ versio: version, basedOn }}>
      <button type="submit" class="button">
        {version === 0 ? words.restoreBegin : words.restore(String(version))}
      </button>
    </DeskForm>
  );
}
