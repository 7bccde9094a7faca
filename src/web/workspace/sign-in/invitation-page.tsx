import type { FoundInvitation } from "../../../domain/accounts/accept-invitation.ts";
import { relyingPartyOf } from "../../../domain/accounts/relying-party.ts";
import { localName, type Region } from "../../../domain/regions/region.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import { formats } from "../../text/formats.ts";
import { workspaceTexts } from "../../text/workspace/texts.ts";
import { Notice } from "../../ui/notice.tsx";
import { timeOf } from "../people/time-of.ts";
import { PasskeyForm } from "./passkey-form.tsx";
import { SignInLayout } from "./sign-in-layout.tsx";

export interface InvitationPageProps {
  readonly assets: Assets;
  readonly language: "fi" | "sv";
  readonly token: string;
  readonly publicUrl: string;
  /** Null: there is no such invitation. */
  readonly found: FoundInvitation | null;
  readonly region: Region | null;
  /** The last try did not hold. */
  readonly hasFailed: boolean;
}

/** What a one-time link opens. */
export function InvitationPage(props: InvitationPageProps) {
  const { assets, language, token, found, region } = props;
  const words = workspaceTexts[language].accounts.invitation;
  const isOpen = found?.state === "open" && region !== null;
  const title = isOpen ? words.title : words.states[closedState(found)].title;
  return (
    <SignInLayout
      assets={assets}
      language={language}
      title={title}
      hrefIn={(each) => routes.invitation.href({ token }, { kieli: each })}
      scripts={isOpen ? ["passkey"] : []}
    >
      <div class="wrap">
        <h1>{title}</h1>
        {isOpen ? <Open {...props} found={found} region={region} /> : <Closed {...props} />}
      </div>
    </SignInLayout>
  );
}

function Open({
  language,
  token,
  publicUrl,
  found,
  region,
  hasFailed,
}: InvitationPageProps & { found: Extract<FoundInvitation, { state: "open" }>; region: Region }) {
  const { accounts, roles } = workspaceTexts[language];
  const words = accounts.invitation;
  const { invitation } = found;
  const form = { action: routes.invitation.href({ token }), language };
  return (
    <>
      {hasFailed && (
        <Notice kind="problem">
          <p>{words.failed}</p>
        </Notice>
      )}
      <p class="lead">{words.lead(localName(region, language))}</p>
      <dl class="invited">
        <dt>{words.forWhom}</dt>
        <dd>{invitation.name}</dd>
        <dt>{words.roles}</dt>
        <dd>
          <ul class="plain">
            {[...new Set(invitation.roles.map(({ role }) => role))].map((role) => (
              <li>
                {`${roles[role]}: `}
                {accounts.roleLines[role]}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <p class="small">{words.until(timeOf(formats[language], invitation.expiresAt))}</p>
      {relyingPartyOf(publicUrl) ? (
        <>
          <section>
            <h2>{words.newTitle}</h2>
            <p>{words.newLead}</p>
            <PasskeyForm {...form} kind="new" fields={{ tapa: "uusi", kieli: language }} button={words.create} />
          </section>
          <section>
            <h2>{words.knownTitle}</h2>
            <p>{words.knownLead}</p>
            <PasskeyForm
              {...form}
              kind="known"
              fields={{ tapa: "oma", kieli: language }}
              button={words.useKnown}
              isMain={false}
            />
          </section>
        </>
      ) : (
        <Notice kind="problem">
          <p>{accounts.passkey.notThere}</p>
        </Notice>
      )}
    </>
  );
}

function Closed({ language, found, region }: InvitationPageProps) {
  const words = workspaceTexts[language].accounts.invitation;
  return (
    <>
      <p class="lead">{words.states[closedState(found)].lead}</p>
      <p>
        <a class="button" href={routes.signIn.href({}, { alue: region?.slug, kieli: language })}>
          {words.signIn}
        </a>
      </p>
    </>
  );
}

function closedState(found: FoundInvitation | null): "used" | "revoked" | "expired" | "unknown" {
  return found && found.state !== "open" ? found.state : "unknown";
}
