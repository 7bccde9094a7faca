import { canCurate } from "../../../domain/curation/curation-policy.ts";
import type { PairRecord } from "../../../domain/curation/pair-records-queries.ts";
import { sayReason } from "../../../domain/duplicates/say-reason.ts";
import type { WhySame } from "../../../domain/duplicates/why-same.ts";
import { routes } from "../../../routes.ts";
import { Field } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { whoDid } from "./history-page.tsx";
import { SideBySide } from "./pair-side-by-side.tsx";
import { momentOf } from "./words.ts";

interface PairProps {
  readonly desk: Desk;
  readonly first: PairRecord;
  readonly second: PairRecord;
  readonly why: WhySame;
  readonly names: ReadonlyMap<string, string>;
  readonly note?: string;
  readonly errors?: Readonly<Record<string, string | undefined>>;
}

/** Two records side by side, what the rules noticed, and a person's word on them. */
export function PairPage({ desk, first, second, why, names, note = "", errors = {} }: PairProps) {
  const { pairs: words, done } = desk.words.tray;
  const list = [
    { label: desk.words.tray.title, href: deskLink(desk, routes.deskTray, {}) },
    { label: words.title, href: deskLink(desk, routes.deskDuplicates, {}) },
  ];
  const action = deskLink(desk, routes.deskDuplicate, { first: first.id, second: second.id });
  const canUndo = why.decidedBy === "curator" && desk.done !== "pair-undone";
  return (
    <DeskLayout desk={desk} title={words.compareTitle} trail={list}>
      <ErrorSummary desk={desk} errors={errors} />
      <Done desk={desk} texts={done} undo={canUndo ? { action, fields: { toimi: "undo" } } : null} />
      <p class="lead">{words.verdicts[why.verdict]}</p>
      <SideBySide desk={desk} first={first} second={second} />
      <h2>{words.reasons}</h2>
      {why.reasons.length === 0 ? (
        <p>{words.noReasons}</p>
      ) : (
        <ul>
          {why.reasons.map((reason) => (
            <li>{sayReason(reason, desk.page.content)}</li>
          ))}
        </ul>
      )}
      {canCurate(desk.actor, desk.page.region.code) && (
        <DeskForm desk={desk} action={action}>
          <Field name="perustelu" label={words.note} hint={words.noteHint} error={errors.perustelu}>
            {(attributes) => (
              <textarea {...attributes} rows={2}>
                {note}
              </textarea>
            )}
          </Field>
          <div class="actions">
            <button type="submit" class="button" name="toimi" value="merged">
              {words.merge}
            </button>
            <button type="submit" class="button" name="toimi" value="apart">
              {words.apart}
            </button>
            {why.decidedBy === "curator" && (
              <button type="submit" class="button quiet" name="toimi" value="undo">
                {words.undo}
              </button>
            )}
          </div>
        </DeskForm>
      )}
      {why.decisions.length > 0 && (
        <>
          <h2>{words.history}</h2>
          <ul>
            {why.decisions.toReversed().map(({ verdict, decidedBy, decidedAt, undoneAt, note: said }) => (
              <li>
                {whoDid(desk, names, decidedBy)} {words.decided[verdict]}, {momentOf(desk, decidedAt)}
                {undoneAt && `, ${words.undone} ${momentOf(desk, undoneAt)}`}. {said}
              </li>
            ))}
          </ul>
        </>
      )}
    </DeskLayout>
  );
}
