import { getAreaQuestions } from "../../../domain/assessment/area-questions.ts";
import type { Assessment } from "../../../domain/assessment/assessment.ts";
import { type AreaComparison, compareAssessments } from "../../../domain/assessment/compare.ts";
import type { Page } from "../../page/page.ts";
import { Notice } from "../../ui/notice.tsx";
import { formAddress } from "./addresses.ts";
import type { Earlier } from "./earlier.ts";

interface ComparisonProps {
  readonly page: Page;
  readonly now: Assessment;
  readonly earlier: Earlier;
}

/** An earlier result beside this one, and the field that takes it. Which way is better, only the resident can tell. */
export function Comparison({ page, now, earlier }: ComparisonProps) {
  const { compare: words } = page.text.assessment;
  const isRead = earlier.kind === "read";
  const error = isRead || earlier.kind === "none" ? undefined : words.errors[earlier.kind];
  return (
    <section class="compare" aria-labelledby="vertailu">
      <h2 id="vertailu">
        {isRead ? (earlier.date ? words.resultOf(page.formats.date(earlier.date)) : words.result) : words.title}
      </h2>
      {isRead && <ComparisonTable page={page} rows={compareAssessments(earlier.assessment, now)} />}
      {isRead && (
        <button type="submit" class="button quiet" name="unohda" value="1" data-focus="vertailu">
          {words.remove}
        </button>
      )}
      {error && (
        <Notice kind="problem">
          <p>{error}</p>
        </Notice>
      )}
      {!isRead && (
        <>
          <p>{words.lead}</p>
          <div class="field">
            <label class="field-label" for="vertaa">
              {words.file}
            </label>
            <p class="hint" id="vertaa-ohje">
              {words.hint}
            </p>
            <input
              id="vertaa"
              name="vertaa"
              type="file"
              accept=".html,.json,text/html,application/json"
              aria-describedby="vertaa-ohje"
              aria-invalid={error ? "true" : undefined}
            />
          </div>
          <button
            type="submit"
            class="button"
            name="vertaa"
            value="1"
            formaction={`${formAddress.result(page)}#vertailu`}
            formenctype="multipart/form-data"
            data-focus="vertailu"
          >
            {words.submit}
          </button>
        </>
      )}
    </section>
  );
}

function ComparisonTable({ page, rows }: { page: Page; rows: readonly AreaComparison[] }) {
  const { compare: words, result } = page.text.assessment;
  return (
    <>
      <p>{words.pictureLead}</p>
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col">{result.area}</th>
            <th scope="col">{words.answers}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{getAreaQuestions(row.area, page.language).title}</th>
              <td>
                {words.before(textOf(row.before))}, {words.now(textOf(row.now)).toLocaleLowerCase(page.content)}
                <Track {...row} />
                {differenceText(page, row)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function textOf(value: number | null): string {
  return value === null ? "–" : String(value);
}

function differenceText(page: Page, { before, now }: AreaComparison): string {
  const { compare: words } = page.text.assessment;
  if (before === null || now === null) return words.unknown;
  if (before === now) return words.same;
  const by = String(Math.abs(now - before));
  return now > before ? words.more(by) : words.less(by);
}

/** A line from 0 to 10 with the earlier answer as an empty and this one as a full circle. The words beside it tell the same. */
function Track({ before, now }: AreaComparison) {
  const x = (value: number) => 10 + value * 10;
  return (
    <svg class="track" viewBox="0 0 120 20" aria-hidden="true" focusable="false">
      <path d="M10 10h100" />
      {before !== null && <circle class="open" cx={x(before)} cy={10} r={7} />}
      {now !== null && <circle class="done" cx={x(now)} cy={10} r={4.5} />}
    </svg>
  );
}
