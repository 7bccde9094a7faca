import { AREAS } from "../../../domain/assessment/areas.ts";
import type { Page } from "../../page/page.ts";
import { softLine } from "./path-drawing.ts";
import { numberOf, type Step } from "./steps.ts";

const STONES = AREAS.map((_, place) => ({ x: 16 + place * 32, y: place % 2 === 0 ? 19 : 11 }));

/** Where on the way the reader is: in words, and as ten stones of which those behind are full, this one ringed, those ahead empty. */
export function Progress({ page, step }: { page: Page; step: Step }) {
  const { progress: words } = page.text.assessment;
  const of = String(AREAS.length);
  const isArea = step.kind === "area" || step.kind === "more";
  const now = isArea ? numberOf(step.area) : AREAS.length + 1;
  return (
    <div class="progress">
      <p>
        {isArea ? (
          <>
            <span class="visually-hidden">{words.label(String(now), of)}</span>
            <span aria-hidden="true">{`${now}/${of}`}</span>
          </>
        ) : (
          words.last
        )}
        {step.kind === "more" && ` · ${words.more}`}
      </p>
      <svg viewBox="0 0 320 30" aria-hidden="true" focusable="false">
        <path d={softLine(STONES, "across")} />
        {STONES.map(({ x, y }, place) => (
          <>
            <circle class={place + 1 < now ? "done" : "open"} cx={x} cy={y} r={place + 1 === now ? 10 : 6} />
            {place + 1 === now && <circle class="done" cx={x} cy={y} r={6} />}
          </>
        ))}
      </svg>
    </div>
  );
}
