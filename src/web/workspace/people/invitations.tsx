import { canManageUsers, canSeeUsers } from "../../../domain/accounts/accounts-policy.ts";
import { type Invitation, type InvitationState, stateOf } from "../../../domain/accounts/invitation.ts";
import { listInvitations } from "../../../domain/accounts/invitation-queries.ts";
import { revokeInvitation, sendInvitationAgain } from "../../../domain/accounts/invite.ts";
import { InvalidInput } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { idOf } from "./id-of.ts";
import { invitationMeans, regionOf } from "./invitation-means.ts";
import { PeopleTabs } from "./people-tabs.tsx";
import { noteReading } from "./read-person.ts";
import { timeOf } from "./time-of.ts";

/** Who has been invited, and what became of it. */
export function addInvitationList({ context, get, post }: Workspace): void {
  const { db } = context;

  get(routes.deskInvitations, canSeeUsers, async (c, desk) => {
    const invitations = await listInvitations(db.forRegion(desk.page.region.code));
    await noteReading(context, desk, "accounts.readInvitations", null, { shown: invitations.length });
    return renderDesk(c, <InvitationsPage desk={desk} invitations={invitations} />);
  });

  post(
    routes.deskInvitations,
    canManageUsers,
    requireRecent(async (c, desk) => {
      const { fields } = c.get("form");
      const id = idOf(lastOf(fields, "kutsu"));
      const { actor, page } = desk;
      const back = (tehty: string) => c.redirect(deskLink(desk, routes.deskInvitations, {}, { tehty }), 303);
      const act = lastOf(fields, "teko");
      if (act === "peru")
        return back((await revokeInvitation(db, actor, page.region.code, id, page.now)) ? "peruttu" : "ei-peruttu");
      if (act !== "laheta") throw new InvalidInput("unknown-act", "There is no such act.", "teko");
      const region = regionOf(context, desk);
      const { isMailed } = await sendInvitationAgain(invitationMeans(context), actor, region, id, page.now);
      return back(isMailed ? "lahetetty-uudelleen" : "ei-lahtenyt");
    }),
  );
}

function InvitationsPage({ desk, invitations }: { desk: Desk; invitations: readonly Invitation[] }) {
  const { accounts } = desk.words;
  const words = accounts.invitations;
  return (
    <DeskLayout desk={desk} title={words.title}>
      <PeopleTabs desk={desk} />
      <Done desk={desk} texts={words.done} />
      {desk.done === "ei-lahtenyt" && (
        <Notice kind="problem">
          <p>{words.mailFailed}</p>
        </Notice>
      )}
      <p class="lead">{words.lead}</p>
      <p>
        <a class="button main" href={deskLink(desk, routes.deskInvite, {})}>
          {accounts.users.invite}
        </a>
      </p>
      {invitations.length === 0 ? <p>{words.none}</p> : <InvitationTable desk={desk} invitations={invitations} />}
    </DeskLayout>
  );
}

function InvitationTable({ desk, invitations }: { desk: Desk; invitations: readonly Invitation[] }) {
  const { accounts, roles } = desk.words;
  const words = accounts.invitations;
  const { formats, now } = desk.page;
  return (
    <TableFrame label={words.title}>
      <table class="work people">
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.roles}</th>
            <th scope="col">{words.sent}</th>
            <th scope="col">{words.until}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.act}</th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => {
            const state = stateOf(invitation, now);
            return (
              <tr>
                <th scope="row">
                  {invitation.name}
                  <br />
                  {invitation.email}
                </th>
                <td>{[...new Set(invitation.roles.map(({ role }) => roles[role]))].join(", ")}</td>
                <td>{invitation.sentAt ? timeOf(formats, invitation.sentAt) : words.notSent}</td>
                <td>{timeOf(formats, invitation.expiresAt)}</td>
                <td>
                  <span class={`badge ${BADGES[state]}`}>{words.states[state]}</span>
                </td>
                <td>
                  <Acts desk={desk} invitation={invitation} state={state} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

const BADGES: Readonly<Record<InvitationState, string>> = { open: "soon", used: "good", revoked: "", expired: "bad" };

function Acts({ desk, invitation, state }: { desk: Desk; invitation: Invitation; state: InvitationState }) {
  const words = desk.words.accounts.invitations;
  if (state === "used" || state === "revoked") return <>–</>;
  return (
    <DeskForm desk={desk} action={deskLink(desk, routes.deskInvitations, {})} fields={{ kutsu: invitation.id }}>
      <div class="actions">
        <button type="submit" class="linkish" name="teko" value="laheta" aria-label={words.againLabel(invitation.name)}>
          {words.again}
        </button>
        <button type="submit" class="linkish" name="teko" value="peru" aria-label={words.revokeLabel(invitation.name)}>
          {words.revoke}
        </button>
      </div>
    </DeskForm>
  );
}
