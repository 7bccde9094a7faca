import type { OpenSession } from "../../../domain/accounts/account-admin-queries.ts";
import type { AccountReach } from "../../../domain/accounts/administer-account.ts";
import { DEMO_ISSUER } from "../../../domain/accounts/demo-users.ts";
import { whyNoKeyLetter } from "../../../domain/accounts/key-letter.ts";
import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import { PASSKEY_ISSUER } from "../../../domain/accounts/passkey.ts";
import { userStateOf } from "../../../domain/accounts/region-users.ts";
import type { RegionUser } from "../../../domain/accounts/region-users-queries.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { SessionTable } from "./session-table.tsx";
import { timeOf } from "./time-of.ts";
import { undoTaking } from "./undo-taking.ts";
import { UserRoles } from "./user-roles.tsx";
import type { TakenFrom } from "./users.tsx";
import { UserBadge } from "./users-page.tsx";

export interface UserFacts {
  readonly user: RegionUser;
  readonly reach: AccountReach;
  readonly sessions: readonly OpenSession[];
  readonly issuers: readonly string[];
  readonly organizations: readonly RegionOrganization[];
  readonly regionName: (code: string) => string;
}

/** One of the region's people. */
export function UserPage({
  desk,
  facts,
  taken,
  problem = null,
}: {
  desk: Desk;
  facts: UserFacts;
  taken: TakenFrom | null;
  problem?: "last" | null;
}) {
  const { users, user: words } = desk.words.accounts;
  const { user } = facts;
  return (
    <DeskLayout
      desk={desk}
      title={user.name}
      trail={[{ label: users.title, href: deskLink(desk, routes.deskUsers, {}) }]}
    >
      <Done desk={desk} texts={words.done} undo={undoOf(desk, user, taken)} />
      {desk.done === "avainkirje-ei-lahtenyt" && (
        <Notice kind="problem">
          <p>{words.key.mailFailed}</p>
        </Notice>
      )}
      {problem && (
        <Notice kind="problem">
          <p>{words.errors[problem]}</p>
        </Notice>
      )}
      <Facts desk={desk} facts={facts} />
      <section>
        <h2>{words.rolesTitle}</h2>
        <UserRoles desk={desk} user={user} organizations={facts.organizations} />
        <p>
          <a class="button" href={deskLink(desk, routes.deskUserRole, { id: user.id })}>
            {words.give}
          </a>
        </p>
      </section>
      <section>
        <h2>{words.sessionsTitle}</h2>
        <SessionTable desk={desk} sessions={facts.sessions} regionName={facts.regionName} />
        {facts.sessions.length > 0 && (
          <DeskForm desk={desk} action={actionOf(desk, user)} fields={{ teko: "paata-istunnot" }}>
            {facts.reach === "region" && <p class="hint">{words.endSessionsRegion}</p>}
            <button type="submit" class="button">
              {words.endSessions}
            </button>
          </DeskForm>
        )}
      </section>
      <LostKey desk={desk} facts={facts} />
      <section>
        <h2>{words.accountTitle}</h2>
        <AccountState desk={desk} facts={facts} />
      </section>
    </DeskLayout>
  );
}

function Facts({ desk, facts }: { desk: Desk; facts: UserFacts }) {
  const { accounts, common } = desk.words;
  const { users, user: words } = accounts;
  const { formats } = desk.page;
  const { user, issuers } = facts;
  return (
    <dl class="pairs">
      <dt>{users.state}</dt>
      <dd>
        <UserBadge desk={desk} state={userStateOf(user)} />
      </dd>
      <dt>{words.email}</dt>
      <dd>{user.email ?? "–"}</dd>
      <dt>{words.language}</dt>
      <dd>{common.languages[user.language]}</dd>
      <dt>{words.ways}</dt>
      <dd>{issuers.map((issuer) => wayOf(desk, issuer)).join(", ") || "–"}</dd>
      <dt>{words.lastSignIn}</dt>
      <dd>{user.signedInAt ? timeOf(formats, user.signedInAt) : users.never}</dd>
      <dt>{words.made}</dt>
      <dd>{timeOf(formats, user.createdAt)}</dd>
    </dl>
  );
}

function AccountState({ desk, facts: { user, reach } }: { desk: Desk; facts: UserFacts }) {
  const words = desk.words.accounts.user;
  if (reach !== "whole") return <p>{words.reach[reach]}</p>;
  const isOut = user.disabledAt !== null;
  return (
    <DeskForm desk={desk} action={actionOf(desk, user)} fields={{ teko: isOut ? "ota-kayttoon" : "poista-kaytosta" }}>
      <p>{isOut ? words.enableLead : words.disableLead}</p>
      <button type="submit" class="button">
        {isOut ? words.enable : words.disable}
      </button>
    </DeskForm>
  );
}

/** Only for whom a letter would be sent; the letter's own page tells the rest. */
function LostKey({ desk, facts: { user, reach, issuers } }: { desk: Desk; facts: UserFacts }) {
  const { key } = desk.words.accounts.user;
  if (reach !== "whole" || whyNoKeyLetter({ ...user, issuers }) !== null) return null;
  return (
    <section>
      <h2>{key.heading}</h2>
      <p>{key.lost}</p>
      <p>
        <a class="button" href={deskLink(desk, routes.deskUserKey, { id: user.id })}>
          {key.title}
        </a>
      </p>
    </section>
  );
}

function undoOf(desk: Desk, { id }: RegionUser, taken: TakenFrom | null) {
  if (desk.done === "avainkirje-lahetetty")
    return { action: deskLink(desk, routes.deskUserKey, { id }), fields: { teko: "peru" } };
  return taken && undoTaking(desk, taken);
}

function actionOf(desk: Desk, { id }: RegionUser): string {
  return deskLink(desk, routes.deskUser, { id });
}

/** An identity provider by the name of its host; keys and the demo by their own words. */
function wayOf(desk: Desk, issuer: string): string {
  const { ways } = desk.words.accounts.me;
  if (issuer === PASSKEY_ISSUER) return ways.passkey;
  if (issuer === DEMO_ISSUER) return ways.demo;
  return URL.canParse(issuer) ? `${ways.oidc} (${new URL(issuer).host})` : ways.oidc;
}
