import type { OpenSession } from "../../../domain/accounts/account-admin-queries.ts";
import type { Account } from "../../../domain/accounts/account-queries.ts";
import type { Passkey } from "../../../domain/accounts/passkey-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { SessionTable } from "../people/session-table.tsx";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { MyKeyList, type WrongKey } from "./my-key-list.tsx";

export interface MyFacts {
  readonly account: Account;
  readonly keys: readonly Passkey[];
  readonly sessions: readonly OpenSession[];
  /** Whether they sign in with an organization's account too. */
  readonly hasDirectory: boolean;
  readonly regionName: (code: string) => string;
}

/** One's own name, roles, language, keys and sessions. */
export function MePage({ desk, facts, wrong = null }: { desk: Desk; facts: MyFacts; wrong?: WrongKey | null }) {
  const words = desk.words.accounts.me;
  const { account, keys, sessions, regionName } = facts;
  const message = wrong && (wrong.why === "lastKey" ? words.lastKey : words.errors.keyName);
  return (
    <DeskLayout desk={desk} title={words.title}>
      <Done desk={desk} texts={words.done} />
      <ErrorSummary desk={desk} errors={message ? { [`avain-${wrong.credentialId}`]: message } : {}} />
      <dl class="pairs">
        <dt>{words.name}</dt>
        <dd>{account.name}</dd>
        <dt>{words.email}</dt>
        <dd>{account.email ?? words.noEmail}</dd>
      </dl>
      <section>
        <h2>{words.rolesTitle}</h2>
        <Roles desk={desk} regionName={regionName} />
      </section>
      <section>
        <h2>{words.languageTitle}</h2>
        <p>{words.languageLead}</p>
        <LanguageForm desk={desk} />
      </section>
      <section>
        <h2>{words.keysTitle}</h2>
        <p>{words.keysLead}</p>
        {facts.hasDirectory && <p>{words.keysWithDirectory}</p>}
        <MyKeyList desk={desk} keys={keys} wrong={wrong} message={message} />
        <p>
          <a class="button" href={deskLink(desk, routes.deskMyKeys, {})}>
            {words.addTitle}
          </a>
        </p>
      </section>
      <section>
        <h2>{words.sessionsTitle}</h2>
        <SessionTable desk={desk} sessions={sessions} regionName={regionName} />
        <DeskForm desk={desk} action={deskLink(desk, routes.deskMe, {})} fields={{ teko: "ulos-kaikkialta" }}>
          <p class="hint">{words.everywhereLead}</p>
          <button type="submit" class="button">
            {words.everywhere}
          </button>
        </DeskForm>
      </section>
    </DeskLayout>
  );
}

function Roles({ desk, regionName }: { desk: Desk; regionName: (code: string) => string }) {
  const { actor, words } = desk;
  const { me } = words.accounts;
  if (actor.grants.length === 0) return <p>{actor.isOperator ? me.operator : words.common.noRoles}</p>;
  return (
    <TableFrame label={me.rolesTitle}>
      <table class="work people short">
        <thead>
          <tr>
            <th scope="col">{me.role}</th>
            <th scope="col">{me.region}</th>
            <th scope="col">{me.organization}</th>
          </tr>
        </thead>
        <tbody>
          {actor.grants.map(({ role, regionCode, organizationName }) => (
            <tr>
              <th scope="row">{words.roles[role]}</th>
              <td>{regionName(regionCode)}</td>
              <td>{organizationName?.[actor.language] ?? organizationName?.fi ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {actor.isOperator && <p>{me.operator}</p>}
    </TableFrame>
  );
}

function LanguageForm({ desk }: { desk: Desk }) {
  const { me } = desk.words.accounts;
  const fields = { takaisin: deskLink(desk, routes.deskMe, {}) };
  return (
    <DeskForm desk={desk} action={deskLink(desk, routes.deskLanguage, {})} fields={fields}>
      <fieldset class="field">
        <legend class="field-label visually-hidden">{me.languageTitle}</legend>
        {(["fi", "sv"] as const).map((each) => (
          <label class="choice" lang={each}>
            <input type="radio" name="kieli" value={each} checked={each === desk.actor.language} />
            <span>{desk.page.text.languageNames[each]}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" class="button">
        {me.changeLanguage}
      </button>
    </DeskForm>
  );
}
