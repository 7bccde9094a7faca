import { itemKey } from "../../../domain/my-path/item-key.ts";
import type { Page } from "../../page/page.ts";
import { CardBody } from "../../ui/cards/card-body.tsx";
import { isTooLong } from "./path-form.ts";
import { nameOf } from "./path-text.ts";
import type { PathEntry } from "./path-view.ts";

interface PathStepProps {
  readonly page: Page;
  readonly entry: PathEntry;
  /** Counted from one. */
  readonly number: number;
  readonly isLast: boolean;
}

/** A stone of the path: what it is, the resident's own step in a field and on paper, and its place among the others. */
export function PathStep({ page, entry, number, isLast }: PathStepProps) {
  const { item } = entry;
  const key = itemKey(item);
  const words = page.text.path.steps;
  return (
    <li class="path-step">
      <Bend isLast={isLast} />
      <span class="stone" aria-hidden="true">
        {number}
      </span>
      <input type="hidden" name="kohde" value={key} />
      <input type="hidden" name={`nimi.${item.id}`} value={entry.title} />
      <article class="card">
        <StepCard page={page} entry={entry} />
      </article>
      <OwnStep page={page} entry={entry} />
      <p class="step-buttons">
        {number > 1 && <StepButton name="ylos" value={key} label={words.up} of={nameOf(page, entry)} />}
        {!isLast && <StepButton name="alas" value={key} label={words.down} of={nameOf(page, entry)} />}
        <StepButton name="poista" value={key} label={words.remove} of={nameOf(page, entry)} />
      </p>
    </li>
  );
}

function StepCard({ page, entry }: Pick<PathStepProps, "page" | "entry">) {
  const { card, item, next, calledOff, isOver } = entry;
  const words = page.text.path.steps;
  if (card === null) {
    return (
      <>
        <p class="card-kind">{page.text.card.kinds[item.kind]}</p>
        <h2 class="card-title is-gone">{nameOf(page, entry)}</h2>
        <p class="strong">{isOver ? words.over : words.gone}</p>
      </>
    );
  }
  const off = calledOff.map((date) => page.formats.shortDay(date)).join(", ");
  return (
    <>
      <CardBody page={page} card={card} headingLevel={2} next={next} />
      {isOver && <p class="strong">{words.over}</p>}
      {off !== "" && <p class="strong">{`${page.text.tray.status.cancelled}: ${off}`}</p>}
    </>
  );
}

function OwnStep({ page, entry }: Pick<PathStepProps, "page" | "entry">) {
  const { item } = entry;
  const words = page.text.path.steps;
  const id = `askel-${item.id}`;
  const hasProblem = isTooLong(item);
  const hint = "askel-ohje";
  return (
    <div class={hasProblem ? "own-step has-error" : "own-step"}>
      <label class="field-label" for={id}>
        {words.own}
        <span class="visually-hidden">: {nameOf(page, entry)}</span>
      </label>
      {hasProblem && (
        <p class="field-error" id={`${id}-virhe`}>
          {words.long(page.formats.number([...item.step].length))}
        </p>
      )}
      {/* No maxlength: a long text is never cut without a word. */}
      <textarea
        id={id}
        name={`askel.${item.id}`}
        rows={2}
        aria-describedby={hasProblem ? `${id}-virhe` : hint}
        aria-invalid={hasProblem ? "true" : undefined}
        autoComplete="off"
      >
        {item.step}
      </textarea>
      {/* A field shows on paper only what fits into it. */}
      <p class="on-paper written">{item.step}</p>
    </div>
  );
}

function StepButton({ name, value, label, of }: { name: string; value: string; label: string; of: string }) {
  return (
    <button type="submit" class="button quiet" name={name} value={value}>
      {label}
      <span class="visually-hidden">: {of}</span>
    </button>
  );
}

/** The line from this stone to the next. */
function Bend({ isLast }: { isLast: boolean }) {
  if (isLast) return null;
  return (
    <svg class="bend" viewBox="0 0 24 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d="M12 0C26 22 20 40 12 50S-2 78 12 100" vector-effect="non-scaling-stroke" />
    </svg>
  );
}
