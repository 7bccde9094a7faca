import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { EntryClaim } from "../../../domain/providers/claim-queries.ts";
import { routes } from "../../../routes.ts";
import { Field } from "../../ui/fields.tsx";
import { Localized } from "../../ui/localized.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TableFrame } from "../ui/table-frame.tsx";

export interface ClaimsPageProps {
  readonly desk: Desk;
  readonly claims: readonly EntryClaim[];
  /** Of those who ask, by account id. */
  readonly names: ReadonlyMap<string, string>;
  readonly failed: { readonly id: string; readonly message: string } | null;
}

/** Curators agree that things belong to organizations, or say why not. */
export function ClaimsPage(props: ClaimsPageProps) {
  const { desk, claims, failed } = props;
  const words = desk.words.provider;
  const decided = new URL(desk.here, "http://desk.invalid").searchParams.get("pyynto");
  return (
    <DeskLayout
      desk={desk}
      title={words.claims.title}
      trail={[{ label: desk.words.nav.tray, href: deskLink(desk, routes.deskTray, {}) }]}
    >
      <Done
        desk={desk}
        texts={words.done}
        undo={
          decided && desk.done !== "reopen"
            ? { action: deskLink(desk, routes.deskClaims, {}), fields: { teko: "reopen", pyynto: decided } }
            : null
        }
      />
      <ErrorSummary desk={desk} errors={failed ? { [`syy-${failed.id}`]: failed.message } : {}} />
      <p class="lead">{words.claims.lead}</p>
      {claims.length === 0 ? <p>{words.claims.none}</p> : <Claims {...props} />}
    </DeskLayout>
  );
}

function Claims({ desk, claims, names, failed }: ClaimsPageProps) {
  const words = desk.words.provider.claims;
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
          {claims.map((claim) => (
            <tr>
              <th scope="row">
                <a href={deskLink(desk, routes.deskEntry, claim.entry)}>
                  {claim.title ? <Localized page={desk.page} texts={claim.title} /> : desk.words.freshness.gone}
                </a>
                {claim.sourceOrganization && (
                  <p class="small">
                    {desk.words.provider.claim.sourceSays}:{" "}
                    <Localized page={desk.page} texts={claim.sourceOrganization} />
                  </p>
                )}
              </th>
              <td data-label={words.columns.organization}>
                <Localized page={desk.page} texts={claim.organization} />
                <p class="small">{names.get(claim.askedBy) ?? desk.words.common.unknown}</p>
              </td>
              <td data-label={words.columns.asked}>{desk.page.formats.date(helsinkiTime(claim.askedAt).date)}</td>
              <td data-label={words.columns.state}>
                {words.states[claim.state]}
                {claim.reason && <p class="small">{claim.reason}</p>}
              </td>
              <td>
                <Decide desk={desk} claim={claim} failed={failed?.id === claim.id ? failed.message : undefined} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Decide({ desk, claim, failed }: { desk: Desk; claim: EntryClaim; failed: string | undefined }) {
  const words = desk.words.provider.claims;
  const action = deskLink(desk, routes.deskClaims, {});
  if (claim.state !== "waiting")
    return (
      <DeskForm desk={desk} action={action} fields={{ pyynto: claim.id, teko: "reopen" }}>
        <button type="submit" class="button">
          {words.reopen}
        </button>
      </DeskForm>
    );
  return (
    <>
      <DeskForm desk={desk} action={action} fields={{ pyynto: claim.id, teko: "approve" }}>
        <button type="submit" class="button main">
          {words.approve}
        </button>
      </DeskForm>
      <details open={failed !== undefined}>
        <summary>{words.refuse}</summary>
        <DeskForm desk={desk} action={action} fields={{ pyynto: claim.id, teko: "refuse" }}>
          <Field name={`syy-${claim.id}`} label={words.reason} error={failed}>
            {(attributes) => <input {...attributes} name="syy" maxLength={500} />}
          </Field>
          <button type="submit" class="button">
            {words.refuse}
          </button>
        </DeskForm>
      </details>
    </>
  );
}
