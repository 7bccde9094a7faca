import { canManageOneself } from "../../../domain/accounts/accounts-policy.ts";
import { addPasskey } from "../../../domain/accounts/own-passkeys.ts";
import { askForNewKey, readAnswer } from "../../../domain/accounts/passkey.ts";
import { newChallenge } from "../../../domain/accounts/passkey-challenge.ts";
import { listPasskeys } from "../../../domain/accounts/passkey-queries.ts";
import { relyingPartyOf } from "../../../domain/accounts/relying-party.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { Field } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { setChallenge, takeChallenge } from "../sign-in/passkey-cookie.ts";
import { KEY_ANSWER, KEY_STEP, PasskeyForm } from "../sign-in/passkey-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { keyNameOf } from "./key-name.ts";

type Problem = keyof Desk["words"]["accounts"]["me"]["errors"];

/** Making another key for oneself: asks first who it is, for whoever finds an open browser could make one too. */
export function addMyKeys({ context, get, post }: Workspace): void {
  const { db, config } = context;
  const party = relyingPartyOf(config.publicUrl);

  get(
    routes.deskMyKeys,
    canManageOneself,
    requireRecent((c, desk) =>
      renderDesk(c, <NewKeyPage desk={desk} isPossible={party !== null} name="" problem={null} />),
    ),
  );

  post(
    routes.deskMyKeys,
    canManageOneself,
    requireRecent(async (c, desk) => {
      const { fields } = c.get("form");
      const { actor, page } = desk;
      const again = (problem: Problem | null) =>
        renderDesk(
          c,
          <NewKeyPage
            desk={desk}
            isPossible={party !== null}
            name={(lastOf(fields, "nimi") ?? "").slice(0, 200)}
            problem={problem}
          />,
          400,
        );
      const label = keyNameOf(fields);
      if (!party) return again(null);
      // The name is looked at before the key is asked for.
      if (label === null) return again("keyName");
      const meant = { purpose: "own", subject: actor.sessionHash } as const;
      if (lastOf(fields, KEY_STEP) === "alku") {
        const challenge = newChallenge({ ...meant, accountId: actor.accountId }, page.now);
        setChallenge(c, config.secret, challenge);
        const has = (await listPasskeys(db.forAccounts(), actor.accountId)).map(({ credentialId }) => credentialId);
        return c.json(await askForNewKey(party, challenge, { accountId: actor.accountId, name: actor.name, has }));
      }
      const challenge = takeChallenge(c, config.secret, meant, page.now);
      const answer = readAnswer(lastOf(fields, KEY_ANSWER));
      if (!challenge || !answer) return again("key");
      const key = { regionCode: page.region.code, label, party, challenge, answer };
      const added = await addPasskey(db, actor, key, page.now);
      if (!added.ok) return again(added.why);
      return c.redirect(deskLink(desk, routes.deskMe, {}, { tehty: "avain-lisatty" }), 303);
    }),
  );
}

function NewKeyPage({
  desk,
  isPossible,
  name,
  problem,
}: {
  desk: Desk;
  /** Whether browsers take keys at this address. */
  isPossible: boolean;
  name: string;
  problem: Problem | null;
}) {
  const { me, passkey } = desk.words.accounts;
  const message = problem ? me.errors[problem] : undefined;
  return (
    <DeskLayout
      desk={desk}
      title={me.addTitle}
      trail={[{ label: me.title, href: deskLink(desk, routes.deskMe, {}) }]}
      scripts={["passkey"]}
    >
      <ErrorSummary desk={desk} errors={{ nimi: message }} />
      {isPossible ? (
        <PasskeyForm
          kind="new"
          action={deskLink(desk, routes.deskMyKeys, {})}
          language={desk.actor.language}
          fields={{ csrf: desk.csrf }}
          button={passkey.create}
        >
          <Field name="nimi" label={me.addName} hint={me.addHint} error={message}>
            {(attributes) => <input {...attributes} value={name} maxlength={100} autocomplete="off" required />}
          </Field>
        </PasskeyForm>
      ) : (
        <Notice kind="problem">
          <p>{passkey.notThere}</p>
        </Notice>
      )}
    </DeskLayout>
  );
}
