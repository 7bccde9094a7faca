import { canManageSignIn } from "../../../domain/accounts/accounts-policy.ts";
import type { OpenIdentityProvider } from "../../../domain/accounts/identity-provider.ts";
import { switchProviderTo } from "../../../domain/accounts/identity-provider-close.ts";
import { NEW_OIDC } from "../../../domain/accounts/identity-provider-draft.ts";
import {
  findProvider,
  listProviders,
  type StoredProvider,
} from "../../../domain/accounts/identity-provider-queries.ts";
import { type Doing, saveProvider } from "../../../domain/accounts/identity-provider-save.ts";
import { openSettings } from "../../../domain/accounts/identity-provider-secrets.ts";
import { listOrganizations } from "../../../domain/accounts/organization-queries.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { signInAddresses } from "../sign-in/sign-in-addresses.ts";
import { draftOf, readDraft } from "./sign-in-settings-form.ts";
import { ProvidersPage } from "./sign-in-settings-list.tsx";
import { addSignInRemoval } from "./sign-in-settings-remove.tsx";
import { ProviderPage } from "./sign-in-settings-way.tsx";

const KEEPS = { keeps: true };

/** How the region's people sign in. Everything here is sensitive: a wrong setting lets strangers in or shuts everyone out. */
export function addSignInSettings(workspace: Workspace, openProvider: OpenIdentityProvider | null): void {
  const { context, get, post } = workspace;
  const { db, config, clock } = context;
  const addresses = signInAddresses(context);
  const regionOf = (desk: Desk) => db.forRegion(desk.page.region.code);

  get(
    routes.deskSignIn,
    canManageSignIn,
    requireRecent(async (c, desk) => {
      const [providers, organizations] = await Promise.all([
        listProviders(regionOf(desk)),
        listOrganizations(regionOf(desk)),
      ]);
      return renderDesk(c, <ProvidersPage desk={desk} providers={providers} organizations={organizations} />);
    }),
  );

  get(
    routes.deskSignInWay,
    canManageSignIn,
    requireRecent(async (c, desk) => {
      const organizations = await listOrganizations(regionOf(desk));
      const key = c.req.param("key") ?? "";
      if (key === "uusi") {
        const kind = c.req.query("laji") === "saml" ? "saml" : "oidc";
        const draft = { ...NEW_OIDC, kind } as const;
        return renderDesk(
          c,
          <ProviderPage
            desk={desk}
            provider={null}
            draft={draft}
            organizations={organizations}
            addresses={addresses}
          />,
        );
      }
      const provider = await getProvider(desk, key);
      const findings =
        c.req.query("koe") && openProvider ? await openProvider(openSettings(config.secret, provider)).check() : null;
      return renderDesk(
        c,
        <ProviderPage
          desk={desk}
          provider={provider}
          draft={draftOf(provider)}
          organizations={organizations}
          addresses={addresses}
          findings={findings}
        />,
      );
    }),
  );

  post(
    routes.deskSignInWay,
    canManageSignIn,
    requireRecent(async (c, desk) => {
      const { fields } = c.get("form");
      const key = c.req.param("key") ?? "";
      const provider = key === "uusi" ? null : await getProvider(desk, key);
      const doing: Doing = {
        actor: desk.actor,
        regionCode: desk.page.region.code,
        requestId: c.get("requestId"),
        now: clock.now(),
      };
      const act = lastOf(fields, "teko");
      if (provider && (act === "kayttoon" || act === "pois")) {
        await switchProviderTo(db, doing, key, act === "kayttoon");
        return c.redirect(wayLink(desk, key, act === "kayttoon" ? "kaytossa" : "pois-kaytosta"), 303);
      }
      const kind = provider?.kind ?? (lastOf(fields, "laji") === "saml" ? "saml" : "oidc");
      const draft = readDraft(fields, kind);
      const saved = await saveProvider(
        db,
        { secret: config.secret, allowLoopback: !config.isPublic },
        doing,
        draft,
        provider && { key, changedAt: seenAt(lastOf(fields, "muutettu")) },
      );
      if ("key" in saved) return c.redirect(wayLink(desk, saved.key, provider ? "tallennettu" : "lisatty"), 303);
      const organizations = await listOrganizations(regionOf(desk));
      const isConflict = "isConflict" in saved;
      const page = (
        <ProviderPage
          desk={desk}
          provider={provider}
          draft={draft}
          organizations={organizations}
          addresses={addresses}
          errors={isConflict ? {} : saved.errors}
          isConflict={isConflict}
        />
      );
      return renderDesk(c, page, isConflict ? 409 : 400);
    }, KEEPS),
  );

  addSignInRemoval(workspace);

  async function getProvider(desk: Desk, key: string): Promise<StoredProvider> {
    const provider = await findProvider(regionOf(desk), key);
    if (!provider) throw new NotFound("provider-not-found", "There is no such provider in the region.");
    return provider;
  }
}

function wayLink(desk: Desk, key: string, done: string): string {
  return deskLink(desk, routes.deskSignInWay, { key }, { tehty: done });
}

/** What cannot be read was never seen: it is a conflict. */
function seenAt(text: string | null): Date {
  const time = Date.parse(text ?? "");
  return new Date(Number.isNaN(time) ? 0 : time);
}
