import type { EntryClaim, ProvidedEntry } from "../../../domain/providers/claim-queries.ts";
import { routes } from "../../../routes.ts";
import { Field, Select } from "../../ui/fields.tsx";
import { Localized } from "../../ui/localized.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";

export interface ClaimPageProps {
  readonly desk: Desk;
  readonly text: string;
  readonly isTooShort: boolean;
  readonly found: readonly ProvidedEntry[];
  readonly mine: readonly EntryClaim[];
}

/** Find one's own thing by name and say so. */
export function ClaimPage(props: ClaimPageProps) {
  const { desk, text, isTooShort, found } = props;
  const words = desk.words.provider;
  return (
    <DeskLayout
      desk={desk}
      title={words.claim.title}
      trail={[{ label: words.title, href: deskLink(desk, routes.deskProvider, {}) }]}
    >
      <Done desk={desk} texts={words.done} />
      <p class="lead">{words.claim.lead}</p>
      <form method="get" action={deskLink(desk, routes.deskClaim, {})}>
        <Field name="q" label={words.claim.search} error={isTooShort ? words.claim.tooShort : undefined}>
          {(attributes) => <input {...attributes} value={text} maxLength={100} />}
        </Field>
        <button type="submit" class="button main">
          {desk.words.common.search}
        </button>
      </form>
      {text !== "" && !isTooShort && (found.length === 0 ? <p>{words.claim.none}</p> : <Found {...props} />)}
      <MyClaims {...props} />
    </DeskLayout>
  );
}

function Found({ desk, found }: ClaimPageProps) {
  const words = desk.words.provider.claim;
  const content = desk.page.content;
  const own = desk.actor.grants.filter(
    ({ regionCode, role, organizationId }) =>
      regionCode === desk.page.region.code && role === "provider" && organizationId !== null,
  );
  const only = own.length === 1 ? own[0]?.organizationId : null;
  return (
    <DeskForm
      desk={desk}
      action={deskLink(desk, routes.deskClaim, {})}
      {...(only && { fields: { organisaatio: only } })}
    >
      {!only && (
        <Select
          id="organisaatio"
          name="organisaatio"
          label={words.organization}
          value={own[0]?.organizationId ?? ""}
          choices={own.map(({ organizationId, organizationName: name }) => ({
            value: organizationId ?? "",
            label: name?.[content] ?? name?.fi ?? name?.sv ?? "",
          }))}
        />
      )}
      <ul class="plain">
        {found.map(({ entry, title, organization }) => (
          <li>
            <p>
              <strong>
                <Localized page={desk.page} texts={title} />
              </strong>{" "}
              <span class="badge">{desk.words.common.kinds[entry.kind]}</span>
              {organization && (
                <span class="small">
                  {" "}
                  {words.sourceSays}: <Localized page={desk.page} texts={organization} />
                </span>
              )}
            </p>
            <button
              type="submit"
              class="button"
              name="kohde"
              value={`${entry.kind}:${entry.id}`}
              aria-label={words.askNamed(title[content] ?? title.fi ?? title.sv ?? "")}
            >
              {words.ask}
            </button>
          </li>
        ))}
      </ul>
    </DeskForm>
  );
}

function MyClaims({ desk, mine }: ClaimPageProps) {
  const words = desk.words.provider;
  if (mine.length === 0) return null;
  return (
    <section>
      <h2>{words.claim.mine}</h2>
      <ul>
        {mine.map(({ title, state, reason }) => (
          <li>
            {title ? <Localized page={desk.page} texts={title} /> : desk.words.freshness.gone}:{" "}
            {words.claims.states[state]}
            {reason && ` – ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
