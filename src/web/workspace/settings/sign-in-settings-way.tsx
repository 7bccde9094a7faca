import type { ProviderFinding } from "../../../domain/accounts/identity-provider.ts";
import type { DraftErrors, ProviderDraft } from "../../../domain/accounts/identity-provider-draft.ts";
import type { StoredProvider } from "../../../domain/accounts/identity-provider-queries.ts";
import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import type { signInAddresses } from "../sign-in/sign-in-addresses.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { ProviderFields } from "./sign-in-settings-fields.tsx";
import { FIELDS } from "./sign-in-settings-form.ts";
import { RoleMapping } from "./sign-in-settings-roles.tsx";

export interface ProviderPageProps {
  readonly desk: Desk;
  /** Null: a new one. */
  readonly provider: StoredProvider | null;
  readonly draft: ProviderDraft;
  readonly organizations: readonly RegionOrganization[];
  readonly addresses: ReturnType<typeof signInAddresses>;
  readonly errors?: DraftErrors;
  readonly isConflict?: boolean;
  /** What trying it found; null when it was not tried. */
  readonly findings?: readonly ProviderFinding[] | null;
}

/** One way of signing in: its settings, trying it, and taking it into use. */
export function ProviderPage(props: ProviderPageProps) {
  const { desk, provider, draft, organizations, addresses, errors = {}, isConflict = false, findings = null } = props;
  const words = desk.words.signInWays;
  const hasErrors = Object.keys(errors).length > 0;
  const key = provider?.key ?? "uusi";
  const here = deskLink(desk, routes.deskSignInWay, { key });
  const messages = Object.fromEntries(
    Object.entries(errors).map(([field, error]) => [
      FIELDS[field as keyof ProviderDraft],
      `${labelOf(desk, draft, field as keyof ProviderDraft)}: ${words.errors[error]}`,
    ]),
  );
  return (
    <DeskLayout
      desk={desk}
      title={provider ? provider.name[desk.actor.language] : words.addTitle[draft.kind]}
      trail={[
        { label: desk.words.nav.people, href: deskLink(desk, routes.deskUsers, {}) },
        { label: words.title, href: deskLink(desk, routes.deskSignIn, {}) },
      ]}
    >
      <ErrorSummary desk={desk} errors={messages} />
      {isConflict && (
        <Notice kind="problem">
          <p>{words.conflict}</p>
        </Notice>
      )}
      {(hasErrors || isConflict) && <p>{words.retypeSecrets}</p>}
      <Done desk={desk} texts={words.done} undo={provider && undoOf(desk, provider, here)} />
      {provider ? <Switch desk={desk} provider={provider} here={here} /> : <p>{words.addHint}</p>}
      {findings && <Findings desk={desk} findings={findings} />}
      <DeskForm
        desk={desk}
        action={here}
        fields={{ laji: draft.kind, muutettu: provider?.changedAt.toISOString() ?? "" }}
        label={words.title}
      >
        <ProviderFields
          desk={desk}
          draft={draft}
          errors={errors}
          organizations={organizations}
          hasSecret={provider?.sealedSecret != null}
          hasKey={provider?.sealedKey != null}
        />
        <RoleMapping desk={desk} draft={draft} errors={errors} />
        <p class="actions">
          <button type="submit" class="button main" name="teko" value="tallenna">
            {desk.words.common.save}
          </button>
          <a href={deskLink(desk, routes.deskSignIn, {})}>{desk.words.common.cancel}</a>
        </p>
      </DeskForm>
      <Addresses {...props} addresses={addresses} />
      {provider && <Removal desk={desk} provider={provider} />}
    </DeskLayout>
  );
}

const UNDONE_WITHIN_MS = 15 * 60_000;

/** Switching is undone by switching back, a moment after it was done: a link alone does not lead anybody to such a button. */
function undoOf(desk: Desk, { isEnabled, changedAt }: StoredProvider, here: string) {
  if (desk.page.now.getTime() - changedAt.getTime() > UNDONE_WITHIN_MS) return null;
  if (desk.done === "kaytossa" && isEnabled) return { action: here, fields: { teko: "pois" } };
  if (desk.done === "pois-kaytosta" && !isEnabled) return { action: here, fields: { teko: "kayttoon" } };
  return null;
}

function Switch({ desk, provider, here }: { desk: Desk; provider: StoredProvider; here: string }) {
  const words = desk.words.signInWays;
  const { isEnabled } = provider;
  return (
    <section>
      <div class="actions">
        <span class={isEnabled ? "badge good" : "badge"}>{isEnabled ? words.on : words.off}</span>
        <DeskForm desk={desk} action={here} fields={{ teko: isEnabled ? "pois" : "kayttoon" }}>
          <button type="submit" class="button">
            {isEnabled ? words.disable : words.enable}
          </button>
        </DeskForm>
        <form method="get" action={here}>
          <input type="hidden" name="koe" value="1" />
          <button type="submit" class="button">
            {words.try}
          </button>
        </form>
      </div>
      <p class="hint">{words.tryLead}</p>
    </section>
  );
}

function Findings({ desk, findings }: { desk: Desk; findings: readonly ProviderFinding[] }) {
  const words = desk.words.signInWays;
  return (
    <section role="status">
      <h2>{words.found}</h2>
      <ul class="plain">
        {findings.map(({ state, code, detail }) => (
          <li>
            <span class={`badge ${state}`}>{words.states[state]}</span> {words.findings[code](detail ?? "")}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the provider's own administrator needs from us. Some of it stands on the name that saving gives. */
function Addresses({ desk, provider, draft, addresses }: ProviderPageProps) {
  const words = desk.words.signInWays;
  const { code } = desk.page.region;
  const isOidc = draft.kind === "oidc";
  const told: [string, string][] = [[words.returnAddress, isOidc ? addresses.oidcReturn : addresses.samlReturn]];
  if (isOidc) {
    told.push([words.signedOutAddress, addresses.signedOut]);
    if (provider) told.push([words.backChannelAddress, addresses.oidcLogout(code, provider.key)]);
  }
  if (!isOidc && provider)
    told.push(
      [words.signedOutAddress, addresses.samlLogout(code, provider.key)],
      [words.metadataAddress, addresses.samlMetadata(code, provider.key)],
    );
  const hasMetadata = provider?.sealedKey && provider.saml?.ownCertificate;
  return (
    <section>
      <h2>{words.tellProvider}</h2>
      <dl>
        {told.map(([label, address]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <code>{address}</code>
            </dd>
          </div>
        ))}
      </dl>
      {isOidc && <p class="hint">{provider ? words.backChannelHint : words.metadataAfterSaving}</p>}
      {!isOidc && !hasMetadata && <p class="hint">{provider ? words.metadataLater : words.metadataAfterSaving}</p>}
    </section>
  );
}

function Removal({ desk, provider: { key } }: { desk: Desk; provider: StoredProvider }) {
  const { removal } = desk.words.signInWays;
  return (
    <section>
      <h2>{removal.heading}</h2>
      <p>{removal.before}</p>
      <p>
        <a class="button" href={deskLink(desk, routes.deskSignInWayRemove, { key })}>
          {removal.link}
        </a>
      </p>
    </section>
  );
}

/** The label that the field has on the page. */
function labelOf({ words: { signInWays: words } }: Desk, { kind }: ProviderDraft, field: keyof ProviderDraft): string {
  if (field === "issuer") return words.issuer[kind];
  if (field === "roles" || field === "kind") return words.rolesTitle;
  if (field === "organizationId") return words.organization;
  return words[field];
}
