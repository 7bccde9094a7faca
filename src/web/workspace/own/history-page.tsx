import type { OwnContent } from "../../../domain/own-content/content.ts";
import type { OwnEntry } from "../../../domain/own-content/own-entry.ts";
import { stepOfField } from "../../../domain/own-content/steps.ts";
import { differencesOf, textDifference } from "../../../domain/versions/differences.ts";
import type { Version } from "../../../domain/versions/version.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { when } from "./entry-page.tsx";
import { trailOf } from "./step-page.tsx";
import { tellValue } from "./tell-value.ts";

export interface HistoryProps {
  readonly desk: Desk;
  readonly entry: OwnEntry;
  readonly content: OwnContent;
  /** The newest first. */
  readonly versions: readonly Version<OwnContent>[];
  /** By account id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Who did what and when, with what each version changed. */
export function HistoryPage({ desk, entry, content, versions, names }: HistoryProps) {
  const { own } = desk.words;
  return (
    <DeskLayout desk={desk} title={own.history.title} trail={trailOf(desk, entry, content)}>
      <Done desk={desk} texts={own.done} />
      <p class="lead">{own.history.lead}</p>
      <ol class="plain own-versions" reversed>
        {versions.map((version, index) => (
          <li>
            <h2>
              {own.history.version(String(version.version))}: {own.history.acts[version.act] ?? version.act}
            </h2>
            <p class="hint">{own.history.by(nameOf(desk, version, names), when(desk, version.changedAt))}</p>
            {version.version === entry.publishedVersion && <p class="badge good">{own.history.shown}</p>}
            {version.act === "return" && version.note && <p>{own.summary.returned(version.note)}</p>}
            <Changes desk={desk} before={versions[index + 1]?.content} after={version.content} />
            {version.version !== entry.version && entry.state !== "archived" && (
              <DeskForm
                desk={desk}
                action={deskLink(desk, routes.deskOwnEntry, { id: entry.id })}
                fields={{ teko: "restore", palautus: version.version, versio: entry.version }}
              >
                <button type="submit" class="linkish">
                  {own.acts.restore}
                  <span class="visually-hidden">: {version.version}</span>
                </button>
              </DeskForm>
            )}
          </li>
        ))}
      </ol>
    </DeskLayout>
  );
}

function nameOf(desk: Desk, { changedBy }: Version<OwnContent>, names: ReadonlyMap<string, string>): string {
  if (!/^[0-9a-f-]{36}$/.test(changedBy)) return desk.words.own.history.program;
  return names.get(changedBy) ?? desk.words.own.history.someone;
}

function Changes({ desk, before, after }: { desk: Desk; before: OwnContent | undefined; after: OwnContent }) {
  const { own } = desk.words;
  if (before === undefined) return null;
  const differences = differencesOf(before, after);
  if (differences.length === 0) return null;
  return (
    <dl class="own-changes">
      {differences.map(({ path, before: old, after: fresh }) => {
        const language = /\.(fi|sv|en)$/.exec(path)?.[1] as "fi" | "sv" | "en" | undefined;
        const [was, is] = [tellValue(desk, path, old), tellValue(desk, path, fresh)];
        return (
          <div>
            <dt>
              {own.questions[stepOfField(path)]}
              {language && `, ${desk.words.common.languages[language]}`}
            </dt>
            <dd class="own-text">
              {textDifference(was, is).map(({ kind, text }) =>
                kind === "gone" ? <del>{text}</del> : kind === "new" ? <ins>{text}</ins> : text,
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
