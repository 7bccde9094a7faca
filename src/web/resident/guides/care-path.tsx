import type { Step } from "../../../domain/handbook/steps.ts";
import { HandbookText, type TextView } from "./handbook-text.tsx";

/** The steps of a care path as stones on a path: who does what, how to ask, what there is, what comes next. */
export function CarePath({
  view,
  steps,
  isForResident,
}: {
  view: TextView;
  steps: readonly Step[];
  isForResident: boolean;
}) {
  const words = view.page.text.guides;
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="askeleet">
      <h2 id="askeleet">{words.steps}</h2>
      <ol class="way-steps">
        {steps.map((step, place) => (
          <li class="way-step">
            {place < steps.length - 1 && <Bend isLeft={place % 2 === 1} />}
            <span class="way-stone" aria-hidden="true">
              {place + 1}
            </span>
            <StepView view={view} step={step} isForResident={isForResident} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepView({ view, step, isForResident }: { view: TextView; step: Step; isForResident: boolean }) {
  const words = view.page.text.guides;
  const nameOf = (doer: keyof typeof words.doers) =>
    doer === "resident" && isForResident ? words.you : words.doers[doer];
  return (
    <>
      <h3>{step.title}</h3>
      {step.when !== null && <p class="small">{`${words.when}: ${step.when}`}</p>}
      {step.who.length > 0 && (
        <dl class="way-who" aria-label={words.who}>
          {step.who.map(({ doer, text }) => (
            <div>
              <dt>{nameOf(doer)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <HandbookText view={view} blocks={step.blocks} level={3} isUnderHeading />
      {step.next !== null && (
        <p class="way-next">
          <strong>{`${words.next}: `}</strong>
          {step.next}
        </p>
      )}
    </>
  );
}

/** From one stone to the next, stretched as long as the step is. */
function Bend({ isLeft }: { isLeft: boolean }) {
  const bow = isLeft ? "C-10 30 34 70 12 100" : "C34 30 -10 70 12 100";
  return (
    <svg class="way-bend" viewBox="0 0 24 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M12 0${bow}`} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
