import { AUDIT_KINDS } from "../../../domain/audit/audit.ts";
import type { LoggedEvent } from "../../../domain/audit/audit-search-queries.ts";
import { routes } from "../../../routes.ts";
import { changedQuery } from "../../page/page.ts";
import { Field, Select } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { PeopleTabs } from "../people/people-tabs.tsx";
import { momentOf } from "../tray/words.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import type { LogFields } from "./log-query.ts";

export interface LogPageProps {
  readonly desk: Desk;
  readonly fields: LogFields;
  readonly events: readonly LoggedEvent[];
  /** The id of the last line when there are more. */
  readonly olderThan: number | null;
  readonly logYears: number;
  /** Messages by the field's id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Who did what and when, to be searched and taken out for a log request. */
export function LogPage(props: LogPageProps) {
  const { desk, events, olderThan, errors } = props;
  const words = desk.words.log;
  return (
    <DeskLayout desk={desk} title={words.title}>
      <PeopleTabs desk={desk} />
      <ErrorSummary desk={desk} errors={errors} />
      <p class="lead">{words.lead}</p>
      <p>{words.kept(String(props.logYears))}</p>
      <Filters {...props} />
      {events.length === 0 ? <p>{words.none}</p> : <Lines desk={desk} events={events} />}
      {olderThan !== null && (
        <p>
          <a class="more" href={changedQuery(desk.page.place.query, { vanhemmat: olderThan })}>
            {words.older}
          </a>
        </p>
      )}
      <Export {...props} />
    </DeskLayout>
  );
}

function Filters({ desk, fields, errors }: LogPageProps) {
  const { log: words, common } = desk.words;
  const texts = [
    { name: "alkaen", label: words.from, type: "date" },
    { name: "asti", label: words.until, type: "date" },
    { name: "kuka", label: words.who, hint: words.whoHint },
    { name: "kohde", label: words.what },
    { name: "teko", label: words.act },
  ] as const;
  return (
    <form method="get" action={deskLink(desk, routes.deskLog, {})} class="toolbar" aria-label={words.filters}>
      {texts.map((field) => (
        <Field
          name={field.name}
          label={field.label}
          {...("hint" in field && { hint: field.hint })}
          error={errors[field.name]}
        >
          {(attributes) => {
            const given = { ...attributes, value: fields[field.name] };
            return "type" in field ? <input {...given} type="date" /> : <input {...given} autoComplete="off" />;
          }}
        </Field>
      ))}
      <Select
        id="laji"
        name="laji"
        label={words.kind}
        value={fields.laji}
        choices={[
          { value: "", label: common.all },
          ...AUDIT_KINDS.map((value) => ({ value, label: words.kinds[value] })),
        ]}
      />
      <button type="submit" class="button">
        {common.show}
      </button>
    </form>
  );
}

/** The role in which it was done, or that nobody did it; empty where a person had no role yet, as when signing in. */
function whatFor({ words: { log, roles } }: Desk, { role, accountId }: LoggedEvent): string {
  if (role !== null) return roles[role as keyof typeof roles] ?? role;
  return accountId === null ? log.program : "";
}

/** Which part of the work an act belongs to; the act's own name stands beside it as it is in the log. */
function partOf({ words: { log } }: Desk, act: string): string | undefined {
  const part = act.split(".")[0] ?? "";
  return Object.hasOwn(log.parts, part) ? log.parts[part as keyof typeof log.parts] : undefined;
}

function Lines({ desk, events }: { desk: Desk; events: readonly LoggedEvent[] }) {
  const words = desk.words.log;
  return (
    <TableFrame label={words.title}>
      <table class="work stack">
        <thead>
          <tr>
            {Object.values(words.columns).map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr>
              <td>
                <time dateTime={event.at.toISOString()}>{momentOf(desk, event.at)}</time>
              </td>
              <td>
                {event.actorName}
                <br />
                <span class="small">{[whatFor(desk, event), event.organization].filter(Boolean).join(", ")}</span>
              </td>
              <td>
                {[words.kinds[event.kind], partOf(desk, event.act)].filter(Boolean).join(": ")}
                <br />
                <code>{event.act}</code>
              </td>
              <td>
                {event.subjectId && (
                  <>
                    {event.subjectKind} <code>{event.subjectId}</code>
                  </>
                )}
                {event.whose && <p class="small">{words.whose(event.whose)}</p>}
              </td>
              <td>
                {event.purpose && <p>{words.purpose(event.purpose)}</p>}
                {Object.entries(event.details).map(([name, value]) => (
                  <p class="small">
                    {name}: {Array.isArray(value) ? value.join(", ") : String(value)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Export({ desk, fields, errors }: LogPageProps) {
  const words = desk.words.log;
  return (
    <section>
      <h2>{words.exportTitle}</h2>
      <p>{words.exportLead}</p>
      <DeskForm desk={desk} action={deskLink(desk, routes.deskLogFile, {})} fields={{ ...fields }}>
        <Field name="tarkoitus" label={words.purposeField} hint={words.purposeHint} error={errors.tarkoitus}>
          {(attributes) => <input {...attributes} maxLength={500} />}
        </Field>
        <button type="submit" class="button">
          {words.exportButton}
        </button>
      </DeskForm>
    </section>
  );
}
