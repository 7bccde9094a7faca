import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { announcedDays } from "../../../domain/freshness/decide-freshness.ts";
import { canHandleFreshness, canSetFreshness } from "../../../domain/freshness/freshness-policy.ts";
import type { FreshnessCase } from "../../../domain/freshness/freshness-queries.ts";
import type { FreshnessRule } from "../../../domain/freshness/freshness-rule.ts";
import { routes } from "../../../routes.ts";
import { Localized } from "../../ui/localized.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { QualityLayout } from "../quality/quality-layout.tsx";
import { DeskForm } from "../ui/desk-form.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { NUMBERS, type RuleFields } from "./rule-form.ts";
import { RuleForm } from "./rule-form-view.tsx";

export interface FreshnessPageProps {
  readonly desk: Desk;
  readonly open: readonly FreshnessCase[];
  readonly closed: readonly FreshnessCase[];
  readonly rule: FreshnessRule;
  readonly form: { readonly fields: RuleFields; readonly errors: readonly string[] };
}

/** Providers' answers first, then those who have not answered. */
export function FreshnessPage(props: FreshnessPageProps) {
  const { desk, open, closed, rule, form } = props;
  const words = desk.words.freshness;
  const errors = Object.fromEntries(
    NUMBERS.filter((name) => form.errors.includes(name)).map((name) => [name, words.errors[name]]),
  );
  return (
    <QualityLayout desk={desk} title={words.title} view="freshness">
      <Done desk={desk} texts={words.done} />
      <ErrorSummary desk={desk} errors={errors} />
      <p class="lead">{words.lead}</p>
      {!rule.isOn && (
        <Notice>
          <p>{words.isOff}</p>
        </Notice>
      )}
      <h2>{words.open}</h2>
      {open.length === 0 ? <p>{words.none}</p> : <OpenCases {...props} />}
      {closed.length > 0 && <ClosedCases desk={desk} closed={closed} />}
      {canSetFreshness(desk.actor, desk.page.region.code) && (
        <RuleForm desk={desk} fields={form.fields} errors={errors} />
      )}
    </QualityLayout>
  );
}

const dayOf = (desk: Desk, instant: Date) => desk.page.formats.date(helsinkiTime(instant).date);

function OpenCases({ desk, open, rule }: FreshnessPageProps) {
  const words = desk.words.freshness;
  const mayAct = canHandleFreshness(desk.actor, desk.page.region.code);
  return (
    <TableFrame label={words.open}>
      <table class="work stack">
        <caption>{words.count(desk.page.formats.number(open.length))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.thing}</th>
            <th scope="col">{words.columns.since}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.answer}</th>
            {mayAct && <th scope="col">{words.columns.acts}</th>}
          </tr>
        </thead>
        <tbody>
          {open.map((each) => (
            <tr>
              <th scope="row">
                <Thing desk={desk} each={each} />
              </th>
              <td data-label={words.columns.since}>{dayOf(desk, each.staleSince)}</td>
              <td>
                <State desk={desk} each={each} rule={rule} />
              </td>
              <td data-label={words.columns.answer}>
                {each.answer === null ? (
                  words.noAnswer
                ) : (
                  <>
                    <span class="badge soon">{words.answers[each.answer]}</span>
                    {each.answerWords?.split("\n").map((line) => (
                      <p>{line}</p>
                    ))}
                  </>
                )}
              </td>
              {mayAct && (
                <td>
                  <Acts desk={desk} each={each} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Thing({ desk, each }: { desk: Desk; each: FreshnessCase }) {
  return (
    <>
      <a href={deskLink(desk, routes.deskEntry, each.entry)}>
        {each.title ? <Localized page={desk.page} texts={each.title} /> : desk.words.freshness.gone}
      </a>
      <br />
      <span class="small">
        {desk.words.common.kinds[each.entry.kind]}
        {each.organization && (
          <>
            {" · "}
            <Localized page={desk.page} texts={each.organization} />
          </>
        )}
      </span>
    </>
  );
}

function State({ desk, each, rule }: { desk: Desk; each: FreshnessCase; rule: FreshnessRule }) {
  const words = desk.words.freshness;
  const { lower, off } = announcedDays(each.openedAt, rule);
  const isWaiting = each.answer === null;
  return (
    <>
      {each.email === null ? words.noAddress : words.letters[each.letters as 0 | 1 | 2 | 3]}
      {each.withCuratorSince && <p class="small">{words.withCurator}</p>}
      {each.takenOffAt ? (
        <p>
          <span class="badge bad">{words.takenOff}</span>
        </p>
      ) : each.loweredAt ? (
        <p>
          <span class="badge soon">{words.lowered}</span>
        </p>
      ) : (
        isWaiting && lower && <p class="small">{words.willLower(dayOf(desk, lower))}</p>
      )}
      {isWaiting && off && !each.takenOffAt && <p class="small">{words.willTakeOff(dayOf(desk, off))}</p>}
    </>
  );
}

function Acts({ desk, each }: { desk: Desk; each: FreshnessCase }) {
  const words = desk.words.freshness;
  return (
    <DeskForm desk={desk} action={deskLink(desk, routes.deskFreshness, {})} fields={{ kysymys: each.id }}>
      <div class="actions">
        {(["confirm", ...(each.answer === "changed" ? (["handled"] as const) : []), "ended"] as const).map((how) => (
          <button type="submit" name="teko" value={how} class="button">
            {words.acts[how]}
          </button>
        ))}
      </div>
    </DeskForm>
  );
}

function ClosedCases({ desk, closed }: { desk: Desk; closed: readonly FreshnessCase[] }) {
  const words = desk.words.freshness;
  return (
    <details>
      <summary>{words.history}</summary>
      <ul>
        {closed.map((each) => (
          <li>
            <Thing desk={desk} each={each} /> – {each.closedAt && dayOf(desk, each.closedAt)}{" "}
            {each.closedBecause && words.because[each.closedBecause]}
          </li>
        ))}
      </ul>
    </details>
  );
}
