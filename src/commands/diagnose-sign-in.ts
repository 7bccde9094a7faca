import { listProviders, type StoredProvider } from "../domain/accounts/identity-provider-queries.ts";
import { openSettings } from "../domain/accounts/identity-provider-secrets.ts";
import type { OpenedContext } from "../open-context.ts";
import { checkSaml } from "../sources/sign-in/check-saml.ts";
import type { Finding } from "./diagnose.ts";

/** Organizations' sign-ins in all regions, as far as can be told without asking them: `polku sign-in test` asks. */
export async function diagnoseSignIn(context: OpenedContext): Promise<Finding> {
  const { db, regions } = context;
  const all: StoredProvider[] = [];
  for (const { code } of regions.list()) all.push(...(await listProviders(db.forRegion(code))));
  const used = all.filter(({ isEnabled }) => isEnabled);
  if (used.length === 0)
    return {
      subject: "sign-in",
      state: "missing",
      says: "no organization's own sign-in is in use (residents need none): add one in the workspace, under Users",
    };
  const trouble = used.flatMap((provider) => troubleOf(context, provider));
  const says = `${used.length} of ${all.length} organizations' sign-ins in use${trouble.length > 0 ? `; ${trouble.join("; ")}` : ""}`;
  return { subject: "sign-in", state: trouble.length > 0 ? "bad" : "good", says };
}

function troubleOf({ config }: OpenedContext, provider: StoredProvider): string[] {
  const settings = openSettings(config.secret, provider);
  const place = `${provider.regionCode} ${provider.key}`;
  const isLost =
    (provider.sealedSecret !== null && settings.clientSecret === null) ||
    (provider.sealedKey !== null && settings.privateKey === null);
  if (isLost) return [`${place}: its secret does not open: POLKU_SECRET has changed since, type the secret anew`];
  if (provider.kind === "oidc") return [];
  return checkSaml(settings, !config.isPublic)
    .filter(({ state }) => state === "bad")
    .map(({ code, detail }) => `${place}: ${code}${detail ? ` (${detail})` : ""}`);
}
