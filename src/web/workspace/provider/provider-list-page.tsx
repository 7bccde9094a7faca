import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { CuratedEntry } from "../../../domain/curation/curation.ts";
import type { ProvidedEntry } from "../../../domain/providers/claim-queries.ts";
import type { UsageOfEntry } from "../../../domain/usage/usage-queries.ts";
import { routes } from "../../../routes.ts";
import { Localized } from "../../ui/localized.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { sayCheck } from "../quality/say-check.ts";
import { sayOff } from "../quality/say-off.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { TableFrame } from "../ui/table-frame.tsx";

export interface ProviderListProps {
  readonly desk: Desk;
  readonly entries: readonly ProvidedEntry[];
  readonly usesOf: (entry: CuratedEntry) => UsageOfEntry;
}

/** What is wrong or asked comes first; "still true" is one press away. */
export function ProviderListPage(props: ProviderListProps) {
  const { desk, entries } = props;
  const words = desk.words.provider;
  return (
    <DeskLayout desk={desk} title={words.title}>
      <Done desk={desk} texts={words.done} />
      <p class="lead">{words.lead}</p>
      <p class="actions">
        <a class="button main" href={deskLink(desk, routes.deskOwnNew, { kind: "valitse" })}>
          {words.ownLink}
        </a>
        <a href={deskLink(desk, routes.deskOwn, {})}>{words.ownList}</a>
        <a href={deskLink(desk, routes.deskClaim, {})}>{words.claimLink}</a>
      </p>
      {entries.length === 0 ? <p>{words.none}</p> : <Entries {...props} />}
    </DeskLayout>
  );
}

function Entries({ desk, entries, usesOf }: ProviderListProps) {
  const words = desk.words.provider;
  const { number } = desk.page.formats;
  return (
    <TableFrame label={words.title}>
      <table class="work stack">
        <caption>{words.count(number(entries.length))}</caption>
        <thead>
          <tr>
            {Object.values(words.columns).map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((provided) => {
            const { shown, opened } = usesOf(provided.entry);
            return (
              <tr>
                <th scope="row">
                  <a href={deskLink(desk, routes.deskProviderEntry, provided.entry)}>
                    <Localized page={desk.page} texts={provided.title} />
                  </a>
                  <br />
                  <span class="small">{desk.words.common.kinds[provided.entry.kind]}</span>
                </th>
                <td>
                  <State desk={desk} provided={provided} />
                </td>
                <td data-label={words.columns.use}>{words.used(number(shown), number(opened))}</td>
                <td data-label={words.columns.known}>
                  <Known desk={desk} provided={provided} />
                </td>
                <td>{!isConfirmedToday(desk, provided) && <ConfirmForm desk={desk} provided={provided} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function State({ desk, provided }: { desk: Desk; provided: ProvidedEntry }) {
  const words = desk.words.provider;
  const [gravest] = provided.checks;
  return (
    <>
      <span class={provided.isOn ? "badge good" : "badge bad"}>{provided.isOn ? words.on : words.off}</span>
      <p class="small">
        {provided.isOn
          ? gravest && sayCheck(desk.words, gravest).name
          : (sayOff(desk.words, provided.offCode)?.name ?? provided.offCode)}
      </p>
    </>
  );
}

export function Known({ desk, provided }: { desk: Desk; provided: ProvidedEntry }) {
  const { known } = desk.words.provider;
  const at = provided.confirmedAt ?? provided.modifiedAt;
  return (
    <>
      {at ? desk.page.formats.date(helsinkiTime(at).date) : known.never}
      {provided.isAsked && (
        <p>
          <span class="badge soon">{known.asked}</span>
        </p>
      )}
    </>
  );
}

/** What was said a moment ago is not asked again. */
function isConfirmedToday(desk: Desk, { confirmedAt }: ProvidedEntry): boolean {
  return confirmedAt !== null && helsinkiTime(confirmedAt).date === helsinkiTime(desk.page.now).date;
}

export function ConfirmForm({ desk, provided }: { desk: Desk; provided: ProvidedEntry }) {
  return (
    <DeskForm desk={desk} action={deskLink(desk, routes.deskProviderEntry, provided.entry)}>
      <button type="submit" class="button">
        {desk.words.provider.confirm}
      </button>
    </DeskForm>
  );
}
