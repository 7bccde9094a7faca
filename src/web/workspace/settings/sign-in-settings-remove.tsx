import type { Context as HonoContext } from "hono";
import { canManageSignIn } from "../../../domain/accounts/accounts-policy.ts";
import { previewRemoval, removeProvider } from "../../../domain/accounts/identity-provider-close.ts";
import type { StoredProvider } from "../../../domain/accounts/identity-provider-queries.ts";
import type { Doing } from "../../../domain/accounts/identity-provider-save.ts";
import type { ProviderHolds } from "../../../domain/accounts/provider-close-queries.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink, type Workspace, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";

/** Removing a way of signing in, which cannot be undone: so what happens is told first. */
export function addSignInRemoval({ context, get, post }: Workspace): void {
  const { db, clock } = context;
  const keyOf = (c: HonoContext<WorkspaceEnv>) => c.req.param("key") ?? "";
  const doingOf = (c: HonoContext<WorkspaceEnv>, { actor, page }: Desk): Doing => ({
    actor,
    regionCode: page.region.code,
    requestId: c.get("requestId"),
    now: clock.now(),
  });

  get(
    routes.deskSignInWayRemove,
    canManageSignIn,
    requireRecent(async (c, desk) =>
      renderDesk(c, <RemovalPage desk={desk} {...(await previewRemoval(db, doingOf(c, desk), keyOf(c)))} />),
    ),
  );

  post(
    routes.deskSignInWayRemove,
    canManageSignIn,
    requireRecent(async (c, desk) => {
      const doing = doingOf(c, desk);
      const removed = await removeProvider(db, doing, keyOf(c));
      if (removed.ok) return c.redirect(deskLink(desk, routes.deskSignIn, {}, { tehty: "poistettu" }), 303);
      // Somebody switched it on, or signed in, since the page was opened: it says so itself.
      return renderDesk(c, <RemovalPage desk={desk} {...(await previewRemoval(db, doing, keyOf(c)))} />, 400);
    }),
  );
}

function RemovalPage({ desk, provider, holds }: { desk: Desk; provider: StoredProvider; holds: ProviderHolds }) {
  const { signInWays: words, nav, common } = desk.words;
  const name = provider.name[desk.actor.language];
  const way = deskLink(desk, routes.deskSignInWay, { key: provider.key });
  const obstacle = provider.isEnabled ? words.removal.enabled : holds.sessions > 0 ? words.removal.sessions : null;
  return (
    <DeskLayout
      desk={desk}
      title={words.removal.title(name)}
      trail={[
        { label: nav.people, href: deskLink(desk, routes.deskUsers, {}) },
        { label: words.title, href: deskLink(desk, routes.deskSignIn, {}) },
        { label: name, href: way },
      ]}
    >
      {obstacle ? (
        <>
          <Notice kind="problem">
            <p>{obstacle}</p>
          </Notice>
          <p>
            <a class="button" href={way}>
              {words.removal.back}
            </a>
          </p>
        </>
      ) : (
        <>
          <p class="lead">{words.removal.lead}</p>
          <ul>
            <li>{words.removal.people(String(holds.people))}</li>
            {holds.withoutWay > 0 && <li>{words.removal.withoutWay(String(holds.withoutWay))}</li>}
            {holds.roles > 0 && <li>{words.removal.roles(String(holds.roles))}</li>}
            <li>{words.removal.kept}</li>
            <li>{words.removal.secrets}</li>
          </ul>
          <DeskForm desk={desk} action={deskLink(desk, routes.deskSignInWayRemove, { key: provider.key })}>
            <p class="actions">
              <button type="submit" class="button main">
                {words.removal.button}
              </button>
              <a href={way}>{common.cancel}</a>
            </p>
          </DeskForm>
        </>
      )}
    </DeskLayout>
  );
}
