import { wallTimeOf } from "../../../domain/catalogue/helsinki-instant.ts";
import type { OwnEntry } from "../../../domain/own-content/own-entry.ts";
import { canMove, type OwnMove } from "../../../domain/own-content/transitions.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import type { EntryPageProps } from "./entry-page.tsx";
import { Line } from "./inputs.tsx";
import { sayClock } from "./read-moments.ts";
import { hasTimes } from "./read-time-change.ts";
import type { Values } from "./values.ts";

/** What can be done next, by whoever looks. Nothing is asked twice: whatever is done can be undone. */
export function EntryActs(props: EntryPageProps) {
  const { desk, entry, isCurator, lacks } = props;
  const { acts, summary } = desk.words.own;
  const isReady = lacks.length === 0;
  const canArchive = canMove(entry, "archive") && (isCurator || entry.publishedVersion === null);
  return (
    <section aria-labelledby="teot">
      <h2 id="teot">{summary.actions}</h2>
      <TellNow {...props} />
      {isReady && isCurator && canMove(entry, "publish") && (
        <Act desk={desk} entry={entry} act="publish" label={acts.publish} isMain />
      )}
      {isReady && canMove(entry, "send") && !isCurator && (
        <Act desk={desk} entry={entry} act="send" label={acts.send} isMain />
      )}
      {isCurator && canMove(entry, "return") && <Return {...props} />}
      {!isCurator && canMove(entry, "withdraw") && (
        <Act desk={desk} entry={entry} act="withdraw" label={acts.withdraw} />
      )}
      {isCurator && isReady && entry.state !== "archived" && <Schedule {...props} />}
      <div class="actions">
        {canMove(entry, "reopen") && <Act desk={desk} entry={entry} act="reopen" label={acts.reopen} />}
        <Act desk={desk} entry={entry} act="copy" label={acts.copy} />
        {canArchive && (
          <Act
            desk={desk}
            entry={entry}
            act="archive"
            label={entry.publishedVersion === null ? acts.archiveDraft : acts.archive}
          />
        )}
      </div>
    </section>
  );
}

/** What a writer tells residents by themselves, at once. */
function TellNow({ desk, entry, content }: EntryPageProps) {
  const words = desk.words.own.times;
  if (entry.state === "archived" || !("room" in content)) return null;
  const step = (name: string) => deskLink(desk, routes.deskOwnStep, { id: entry.id, step: name });
  return (
    <ul class="plain">
      {content.kind === "event" && hasTimes(content.schedule) && (
        <li>
          <a href={step("kerrat")}>{words.link}</a>
        </li>
      )}
      <li>
        <a href={step("tilaa")}>{words.room.link}</a>
      </li>
    </ul>
  );
}

function Act({
  desk,
  entry,
  act,
  label,
  isMain = false,
}: {
  desk: Desk;
  entry: OwnEntry;
  act: OwnMove | "copy";
  label: string;
  isMain?: boolean;
}) {
  return (
    <DeskForm desk={desk} action={deskLink(desk, routes.deskOwnEntry, { id: entry.id })} fields={fieldsOf(entry, act)}>
      <button type="submit" class={isMain ? "button main" : "button"}>
        {label}
      </button>
    </DeskForm>
  );
}

const fieldsOf = (entry: OwnEntry, act: string) => ({ teko: act, versio: entry.version });

/** What to mend, in the curator's words. */
function Return({ desk, entry, errors, sent }: EntryPageProps) {
  const { acts } = desk.words.own;
  const isWrong = errors.viesti !== undefined;
  return (
    <DeskForm
      desk={desk}
      action={deskLink(desk, routes.deskOwnEntry, { id: entry.id })}
      fields={fieldsOf(entry, "return")}
    >
      <div class={isWrong ? "field has-error" : "field"}>
        <label class="field-label" for="viesti">
          {acts.returnNote}
        </label>
        <textarea id="viesti" name="viesti" rows={3} maxLength={1000} aria-invalid={isWrong ? "true" : undefined}>
          {sent.get("viesti") ?? ""}
        </textarea>
      </div>
      <button type="submit" class="button">
        {acts.return}
      </button>
    </DeskForm>
  );
}

function Schedule({ desk, entry, errors, sent }: EntryPageProps) {
  const { acts } = desk.words.own;
  const values: Values = errors.julkaistaan === undefined ? timesOf(entry) : sent;
  const view = { desk, values, errors: {} };
  const isOpen = errors.julkaistaan !== undefined;
  return (
    <details class="own-part" open={isOpen}>
      <summary>{acts.scheduleTitle}</summary>
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskOwnEntry, { id: entry.id })}
        fields={fieldsOf(entry, "schedule")}
      >
        <fieldset class="own-row">
          <legend>{acts.publishAt}</legend>
          <Line view={view} name="julkaistaan" label={acts.atDay} type="date" />
          <Line view={view} name="julkaistaan-klo" label={acts.atClock} />
        </fieldset>
        <fieldset class="own-row">
          <legend>{acts.unpublishAt}</legend>
          <Line view={view} name="poistuu" label={acts.atDay} type="date" />
          <Line view={view} name="poistuu-klo" label={acts.atClock} />
        </fieldset>
        <button type="submit" class="button">
          {acts.schedule}
        </button>
      </DeskForm>
      {(entry.publishAt !== null || entry.unpublishAt !== null) && (
        <Act desk={desk} entry={entry} act="unschedule" label={acts.unschedule} />
      )}
    </details>
  );
}

function timesOf({ publishAt, unpublishAt }: OwnEntry): Values {
  const values = new URLSearchParams();
  for (const [name, at] of [
    ["julkaistaan", publishAt],
    ["poistuu", unpublishAt],
  ] as const) {
    if (at === null) continue;
    const wall = wallTimeOf(at);
    values.set(name, wall.slice(0, 10));
    values.set(`${name}-klo`, sayClock(wall.slice(11)));
  }
  return values;
}
