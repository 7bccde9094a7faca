import { canManageUsers } from "../../../domain/accounts/accounts-policy.ts";
import type { KeyOwner } from "../../../domain/accounts/key-letter.ts";
import { KEY_LETTER_HOURS } from "../../../domain/accounts/key-letter.ts";
import {
  type KeyLetterProblem,
  previewKeyLetter,
  revokeKeyLetter,
  sendKeyLetter,
} from "../../../domain/accounts/send-key-letter.ts";
import { InvalidInput } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { idOf } from "./id-of.ts";
import { invitationMeans, regionOf } from "./invitation-means.ts";
import { noteReading } from "./read-person.ts";

/** A letter to somebody who has lost their sign-in keys: what it does is told first. */
export function addUserKey({ context, get, post }: Workspace): void {
  const { db } = context;
  const one = (desk: Desk, accountId: string) => ({ regionCode: desk.page.region.code, accountId });

  get(
    routes.deskUserKey,
    canManageUsers,
    requireRecent(async (c, desk) => {
      const facts = await previewKeyLetter(db, desk.actor, one(desk, idOf(c.req.param("id"))));
      await noteReading(context, desk, "accounts.readUser", facts.owner.id);
      return renderDesk(c, <UserKeyPage desk={desk} {...facts} />);
    }),
  );

  post(
    routes.deskUserKey,
    canManageUsers,
    requireRecent(async (c, desk) => {
      const id = idOf(c.req.param("id"));
      const back = (tehty: string) => c.redirect(deskLink(desk, routes.deskUser, { id }, { tehty }), 303);
      const act = lastOf(c.get("form").fields, "teko");
      if (act === "peru") {
        const isRevoked = await revokeKeyLetter(db, desk.actor, one(desk, id), desk.page.now);
        return back(isRevoked ? "avainkirje-peruttu" : "avainkirje-ei-ollut");
      }
      if (act !== "laheta") throw new InvalidInput("unknown-act", "There is no such act.", "teko");
      const region = regionOf(context, desk);
      const sent = await sendKeyLetter(invitationMeans(context), desk.actor, region, id, desk.page.now);
      if (sent.ok) return back(sent.isMailed ? "avainkirje-lahetetty" : "avainkirje-ei-lahtenyt");
      const facts = await previewKeyLetter(db, desk.actor, one(desk, id));
      return renderDesk(c, <UserKeyPage desk={desk} {...facts} />, 400);
    }),
  );
}

function UserKeyPage({ desk, owner, problem }: { desk: Desk; owner: KeyOwner; problem: KeyLetterProblem | null }) {
  const { users, user } = desk.words.accounts;
  const words = user.key;
  const person = deskLink(desk, routes.deskUser, { id: owner.id });
  return (
    <DeskLayout
      desk={desk}
      title={words.title}
      trail={[
        { label: users.title, href: deskLink(desk, routes.deskUsers, {}) },
        { label: owner.name, href: person },
      ]}
    >
      {problem ? (
        <>
          <Notice kind="problem">
            <p>{words.problems[problem]}</p>
          </Notice>
          <p>
            <a class="button" href={person}>
              {words.back}
            </a>
          </p>
        </>
      ) : (
        <>
          <p class="lead">{words.lead(owner.name)}</p>
          <ul>
            <li>{words.to(owner.email ?? "")}</li>
            <li>{words.when(String(KEY_LETTER_HOURS))}</li>
            <li>{words.after}</li>
            <li>{words.roles}</li>
          </ul>
          <p>{words.sure}</p>
          <DeskForm
            desk={desk}
            action={deskLink(desk, routes.deskUserKey, { id: owner.id })}
            fields={{ teko: "laheta" }}
          >
            <p class="actions">
              <button type="submit" class="button main">
                {words.send}
              </button>
              <a href={person}>{desk.words.common.cancel}</a>
            </p>
          </DeskForm>
        </>
      )}
    </DeskLayout>
  );
}
