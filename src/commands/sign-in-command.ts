import { CLI } from "../domain/accounts/administrator.ts";
import type { ProviderFindingCode } from "../domain/accounts/identity-provider.ts";
import { allowInnerProvider, removeProvider, switchProviderTo } from "../domain/accounts/identity-provider-close.ts";
import { findProvider, listProviders, type StoredProvider } from "../domain/accounts/identity-provider-queries.ts";
import { openSettings } from "../domain/accounts/identity-provider-secrets.ts";
import type { OpenedContext } from "../open-context.ts";
import { checkProvider } from "../sources/sign-in/check-provider.ts";
import { UsageError } from "./usage-error.ts";
import { parseCommand, say, withContext } from "./with-context.ts";

const HOW = `Say:
  sign-in list [REGION]
  sign-in test|enable|disable REGION KEY
  sign-in remove REGION KEY                removes one that is off; accounts stay
  sign-in allow-inner REGION KEY           lets its addresses lead into this machine's own network`;
const ACTIONS = ["test", "enable", "disable", "remove", "allow-inner"];

/** Organizations' own sign-ins: what there is, whether it works, and switching it when nobody can sign in to do so. */
export async function runSignIn(args: readonly string[]): Promise<number> {
  const { positionals } = parseCommand({ args: [...args], allowPositionals: true, options: {} });
  const [action = "", region, key] = positionals;
  if (action === "list" && positionals.length <= 2) return withContext((context) => list(context, region));
  if (positionals.length !== 3 || !ACTIONS.includes(action)) throw new UsageError(HOW);
  return withContext(async (context) => {
    const provider = await providerOf(context, region ?? "", key ?? "");
    if (action === "test") return test(context, provider);
    if (action === "remove") return remove(context, provider);
    return action === "allow-inner" ? allowInner(context, provider) : change(context, provider, action === "enable");
  });
}

async function list({ db, regions }: OpenedContext, asked: string | undefined): Promise<number> {
  const of = asked === undefined ? regions.list() : [regionOf(regions, asked)];
  for (const { code } of of)
    for (const { key, kind, isEnabled, name, issuer } of await listProviders(db.forRegion(code)))
      say(`${code}  ${key.padEnd(20)} ${kind.padEnd(4)} ${isEnabled ? "on " : "off"}  ${name.fi}  ${issuer}`);
  return 0;
}

async function test({ config }: OpenedContext, provider: StoredProvider): Promise<number> {
  const findings = await checkProvider(openSettings(config.secret, provider), !config.isPublic);
  for (const { state, code, detail } of findings)
    say(`${state.padEnd(4)}  ${SAYS[code]}${detail ? ` (${detail})` : ""}`);
  return findings.some(({ state }) => state === "bad") ? 1 : 0;
}

async function change({ db, clock }: OpenedContext, provider: StoredProvider, isEnabled: boolean): Promise<number> {
  const { regionCode, key } = provider;
  await switchProviderTo(db, { actor: CLI, regionCode, requestId: undefined, now: clock.now() }, key, isEnabled);
  say(isEnabled ? "It is in use now." : "It is not in use now; sessions that it opened have ended.");
  return 0;
}

async function remove({ db, clock }: OpenedContext, { regionCode, key }: StoredProvider): Promise<number> {
  const removed = await removeProvider(db, { actor: CLI, regionCode, requestId: undefined, now: clock.now() }, key);
  if (!removed.ok)
    throw new UsageError(
      removed.problem === "enabled"
        ? `It is in use. Say first: sign-in disable ${regionCode} ${key}`
        : "Somebody works right now, signed in with it. See: user sessions.",
    );
  say("It has been removed, with the roles that came from it. Accounts are as they were.");
  return 0;
}

async function allowInner({ db, clock }: OpenedContext, { regionCode, key }: StoredProvider): Promise<number> {
  const doing = { actor: CLI, regionCode, requestId: undefined, now: clock.now() };
  say((await allowInnerProvider(db, doing, key)) ? "Its addresses may lead inside now." : "They might already.");
  return 0;
}

async function providerOf({ db, regions }: OpenedContext, region: string, key: string): Promise<StoredProvider> {
  const provider = await findProvider(db.forRegion(regionOf(regions, region).code), key);
  if (!provider) throw new UsageError(`The region has no sign-in "${key}". See: sign-in list ${region}`);
  return provider;
}

function regionOf(regions: OpenedContext["regions"], text: string) {
  const region = regions.findByCode(text) ?? regions.findBySlug(text);
  if (!region) throw new UsageError(`There is no region "${text}". See: region list`);
  return region;
}

const SAYS: Readonly<Record<ProviderFindingCode, string>> = {
  reached: "The provider answers, and its description is in order.",
  unreachable: "The provider does not answer: look at the address and the firewall.",
  "certificate-refused": "The provider's https certificate cannot be trusted.",
  "not-found": "There is no description at the issuer's address.",
  "not-a-provider": "The address answers, but it is no OpenID Connect provider.",
  "issuer-differs": "The provider calls itself something else; the issuer must be the same to the letter.",
  "not-https": "The issuer must begin with https.",
  "inner-address":
    "The address leads into this machine's own network. If the provider stands there, say: sign-in allow-inner REGION KEY",
  "no-code-flow": "The provider does not support the authorization code flow.",
  "no-pkce": "The provider does not say that it supports PKCE; it may work all the same.",
  "no-logout": "The provider has no address for signing out; signing out concerns Polku alone.",
  "bad-address": "The provider's addresses must begin with https.",
  "certificate-unreadable": "A certificate of the provider's cannot be read.",
  "certificate-expired": "A certificate of the provider's has ended.",
  "certificate-ends": "A certificate of the provider's ends soon.",
  "certificate-good": "A certificate of the provider's is good.",
  "own-key-missing": "Our own key or its certificate is missing.",
  "own-key-differs": "Our own key and certificate do not belong together.",
  "own-key-good": "Our own key and certificate belong together.",
};
