import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demoAccount } from "../../src/domain/accounts/demo-users.ts";
import type { ProviderFindingCode, SignInFailure } from "../../src/domain/accounts/identity-provider.ts";
import { switchProviderTo } from "../../src/domain/accounts/identity-provider-close.ts";
import { findProvider } from "../../src/domain/accounts/identity-provider-queries.ts";
import { openSettings } from "../../src/domain/accounts/identity-provider-secrets.ts";
import { openSession } from "../../src/domain/accounts/sessions.ts";
import { openIdentityProviders } from "../../src/sources/sign-in/open-identity-providers.ts";
import { loadAssets } from "../../src/web/assets.ts";
import { signInAddresses } from "../../src/web/workspace/sign-in/sign-in-addresses.ts";
import { createWorkspaceWeb } from "../../src/web/workspace/workspace-web.tsx";
import { type Crookedness, type CrookedOidc, startCrookedOidc } from "../support/crooked-oidc.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { ADMIN, createSignInApp, logOf } from "./sign-in-test-app.ts";

let database: TestDatabase;
let provider: CrookedOidc;
let key = "";
before(async () => {
  database = await createTestDatabase();
  provider = await startCrookedOidc();
  key = await createSignInApp(database.db).addWay({ issuer: provider.issuer });
});
after(async () => {
  await provider.stop();
  await database.close();
});

/** Begins a sign-in and comes back as if the provider had sent the browser. */
async function signIn(
  crooked: Crookedness,
  { fields = {}, back = "" }: { fields?: Record<string, string>; back?: string } = {},
) {
  const { browser, actorIn } = createSignInApp(database.db);
  const mine = browser();
  provider.crooked = {};
  const url = new URL(await mine.start(key, fields));
  provider.nonce = url.searchParams.get("nonce") ?? "";
  provider.crooked = crooked;
  const state = url.searchParams.get("state");
  const response = await mine.go(`/kirjaudu/paluu?${back || "code=c"}&state=${state}`);
  const location = response.headers.get("location") ?? "";
  const page = location.startsWith("/kirjaudu") ? await (await mine.go(location)).text() : "";
  return { location, page, actor: await actorIn(mine) };
}

test("a provider that does as it should signs people in", async () => {
  const { actor } = await signIn({});
  assert.equal(actor?.name, "Aino Esimerkki");
});

const now = () => Math.floor(Date.now() / 1000);
const LIES: readonly (readonly [string, Crookedness, SignInFailure])[] = [
  ["another sign-in's nonce", { claims: { nonce: "another" } }, "wrong-nonce"],
  ["no nonce", { claims: { nonce: undefined } }, "wrong-nonce"],
  ["another issuer", { claims: { iss: "https://evil.example" } }, "wrong-issuer"],
  ["another's token", { claims: { aud: "another-client" } }, "wrong-audience"],
  ["an old token", { claims: { exp: now() - 600, iat: now() - 900 } }, "expired"],
  ["a token signed with a key of nobody", { otherKey: true }, "not-signed"],
  ["a token that is not signed", { unsigned: true }, "unreadable"],
  ["a subject that no table holds", { claims: { sub: "a\0b" } }, "no-subject"],
  ["an endless subject", { claims: { sub: "x".repeat(5000) } }, "no-subject"],
  ["no subject", { claims: { sub: undefined } }, "unreadable"],
  ["a secret that is no longer good", { token: { status: 401, body: { error: "invalid_client" } } }, "client-refused"],
  ["a code that was used", { token: { status: 400, body: { error: "invalid_grant" } } }, "replayed"],
  ["nonsense", { token: { status: 200, body: "<html>" } }, "unreadable"],
  ["trouble", { token: { status: 503, body: "x" } }, "provider-down"],
];

test("nobody is signed in by a provider that tells something else than it should", async () => {
  for (const [name, crooked, failure] of LIES) {
    const { location, page, actor } = await signIn(crooked);
    assert.equal(actor, null, name);
    assert.match(location, /^\/kirjaudu\?alue=esimerkkila/, name);
    assert.match(page, failure === "provider-down" ? /ei juuri nyt vastaa/ : /Kirjautuminen ei onnistunut/, name);
    assert.equal((await logOf(database.db, "accounts.signInFailed")).at(-1)?.details.reason, failure, name);
  }
});

test("whoever must prove anew who they are does so: an old proof, or none, is refused", async () => {
  const again = { fields: { uudelleen: "1" } };
  const reason = async () => (await logOf(database.db, "accounts.signInFailed")).at(-1)?.details.reason;
  assert.ok((await signIn({}, again)).actor);
  assert.equal((await signIn({ claims: { auth_time: now() - 3600 } }, again)).actor, null);
  assert.equal(await reason(), "not-recent");
  const { actor, page } = await signIn({ claims: { auth_time: undefined } }, again);
  assert.equal(actor, null);
  assert.equal(await reason(), "not-recent");
  assert.match(page, /name="uudelleen" value="1"/);
});

test("an ordinary sign-in counts as proven when the provider says it was, so sensitive acts still ask", async () => {
  const hourAgo = await signIn({ claims: { auth_time: now() - 3600 } });
  const minutes = (Date.now() - (hourAgo.actor?.authenticatedAt.getTime() ?? 0)) / 60_000;
  assert.ok(minutes >= 60 && minutes < 61, `${minutes}`);
  const untold = await signIn({ claims: { auth_time: undefined } });
  assert.ok(Date.now() - (untold.actor?.authenticatedAt.getTime() ?? 0) > 3_600_000);
});

test("somebody who turns back at the provider may begin again, and the provider's words are not shown", async () => {
  const { page } = await signIn({}, { back: "error=access_denied&error_description=Salaista+tekstia" });
  assert.match(page, /Kirjautuminen jäi kesken/);
  assert.doesNotMatch(page, /Salaista/);
  const refused = await signIn({}, { back: "error=server_error&error_description=Salaista+tekstia" });
  assert.match(refused.page, /Kirjautuminen ei onnistunut/);
});

test("a provider that is down is told of in plain words, and what was read of it earlier is still good", async () => {
  const { browser, addWay } = createSignInApp(database.db);
  const silent = await addWay({ nameFi: "Hiljainen", issuer: "http://127.0.0.1:1" });
  const mine = browser();
  const response = await mine.post("/kirjaudu/tunnistus", { alue: "esimerkkila", tapa: silent });
  assert.equal(response.status, 303);
  const page = await (await mine.go(response.headers.get("location") ?? "")).text();
  assert.match(page, /Organisaatiosi kirjautuminen ei juuri nyt vastaa/);
  let at = new Date();
  const later = createSignInApp(database.db, { clock: { now: () => at } });
  assert.match(await later.browser().start(key), /\/auth\?/);
  at = new Date(at.getTime() + 2 * 3_600_000);
  provider.crooked = { discovery: { status: 503, body: "" } };
  assert.match(await later.browser().start(key), /\/auth\?/);
});

test("a way that is not in use, not there, or another region's does not begin, and one switched off does not end", async () => {
  const { browser, addWay, actorIn } = createSignInApp(database.db);
  provider.crooked = {};
  const off = await addWay({ nameFi: "Poissa", issuer: "http://127.0.0.1:2" }, { isEnabled: false });
  const page = await (await browser().go("/kirjaudu?alue=esimerkkila")).text();
  assert.doesNotMatch(page, /Kirjaudu: Poissa/);
  for (const fields of [
    { tapa: off },
    { tapa: "olematon" },
    { tapa: key, alue: "ita-uusimaa" },
    { tapa: key, alue: "olematon" },
    { tapa: "x".repeat(5000) },
    { tapa: "\0" },
  ]) {
    const response = await browser().post("/kirjaudu/tunnistus", { alue: "esimerkkila", ...fields });
    assert.equal(response.status, 303, JSON.stringify(fields).slice(0, 80));
    assert.match(response.headers.get("location") ?? "", /tulos=ei/);
  }
  const mine = browser();
  const url = new URL(await mine.start(key));
  const doing = { actor: ADMIN, regionCode: "99", requestId: undefined, now: new Date() };
  await switchProviderTo(database.db, doing, key, false);
  await mine.go(`/kirjaudu/paluu?code=c&state=${url.searchParams.get("state")}`);
  assert.equal(await actorIn(mine), null);
  assert.equal((await logOf(database.db, "accounts.signInFailed")).at(-1)?.details.reason, "provider-off");
  await switchProviderTo(database.db, doing, key, true);
});

test("switching a way off ends the sessions that it opened", async () => {
  const { browser, actorIn } = createSignInApp(database.db);
  const mine = browser();
  provider.crooked = {};
  const url = new URL(await mine.start(key));
  provider.nonce = url.searchParams.get("nonce") ?? "";
  await mine.go(`/kirjaudu/paluu?code=c&state=${url.searchParams.get("state")}`);
  assert.ok(await actorIn(mine));
  const doing = { actor: ADMIN, regionCode: "99", requestId: undefined, now: new Date() };
  await switchProviderTo(database.db, doing, key, false);
  assert.equal(await actorIn(mine), null);
  await switchProviderTo(database.db, doing, key, true);
});

test("another site's form does not begin a sign-in, but the way back from another site is open", async () => {
  const { browser } = createSignInApp(database.db);
  const begun = await browser().post("/kirjaudu/tunnistus", { alue: "esimerkkila", tapa: key }, { site: "cross-site" });
  assert.equal(begun.status, 400);
  const back = await browser().go("/kirjaudu/paluu?code=c&state=x", { headers: { "sec-fetch-site": "cross-site" } });
  assert.equal(back.status, 303);
});

test("trying a provider tells what is wrong", async () => {
  const { context } = createSignInApp(database.db);
  const stored = await findProvider(database.db.forRegion("99"), key);
  assert.ok(stored);
  const settings = openSettings(context.config.secret, stored);
  const codesOf = async (change: Partial<typeof settings>) => {
    const open = openIdentityProviders(context, signInAddresses(context));
    return (await open({ ...settings, ...change }).check()).map(({ code }) => code);
  };
  const cases: readonly (readonly [Crookedness, Partial<typeof settings>, readonly ProviderFindingCode[]])[] = [
    [{}, {}, ["reached", "no-logout"]],
    [{ issuer: "https://other.example" }, {}, ["issuer-differs"]],
    [{ discovery: { status: 404, body: "" } }, {}, ["not-found"]],
    [{ discovery: { status: 200, body: "<html>" } }, {}, ["not-a-provider"]],
    [{ discovery: { status: 500, body: "" } }, {}, ["unreachable"]],
    [{ discovery: { status: 302, body: "" } }, {}, ["not-a-provider"]],
    [{}, { issuer: "http://127.0.0.1:1" }, ["unreachable"]],
    [{}, { issuer: "http://example.fi" }, ["not-https"]],
    [{}, { issuer: `${provider.issuer}/` }, ["issuer-differs"]],
  ];
  for (const [crooked, change, codes] of cases) {
    provider.crooked = crooked;
    assert.deepEqual(await codesOf(change), codes, JSON.stringify([crooked, change]));
  }
});

test("where the world reaches the installation, no provider makes it look around in its own network", async () => {
  const { context } = createSignInApp(database.db, {
    config: { publicUrl: "https://polku.example.fi", isPublic: true },
  });
  const stored = await findProvider(database.db.forRegion("99"), key);
  assert.ok(stored);
  const settings = openSettings(context.config.secret, stored);
  const openWith = (change: Partial<typeof settings>) =>
    openIdentityProviders(context, signInAddresses(context))({ ...settings, ...change });
  const port = new URL(provider.issuer).port;
  for (const issuer of [
    `https://127.0.0.1:${port}`,
    "https://localhost",
    "https://10.1.2.3",
    "https://[::1]",
    "https://adfs",
  ]) {
    const outside = openWith({ issuer });
    assert.deepEqual(
      (await outside.check()).map(({ code }) => code),
      ["inner-address"],
      issuer,
    );
    assert.deepEqual(await outside.start({ state: "x", isAgain: false }), { failure: "inner-address" }, issuer);
  }
  // What the operator has allowed is asked: this one speaks no https.
  const [found] = await openWith({ issuer: `https://127.0.0.1:${port}`, isInnerAllowed: true }).check();
  assert.notEqual(found?.code, "inner-address");
});

test("an administrator reads on the page what trying found", async () => {
  const { context } = createSignInApp(database.db);
  const account = await demoAccount(database.db, "paakayttaja", new Date());
  const id = await openSession(
    database.db,
    { accountId: account?.id ?? "", regionCode: "99", way: "demo", issuer: "polku:demo" },
    new Date(),
  );
  const open = openIdentityProviders(context, signInAddresses(context));
  const { app } = createWorkspaceWeb(context, loadAssets(), open);
  const page = async () => {
    const path = `/esimerkkila/tyotila/kayttajat/kirjautuminen/tavat/${key}?koe=1`;
    return (await app.request(path, { headers: { cookie: `__Host-polku=${id}` } })).text();
  };
  provider.crooked = {};
  assert.match(await page(), /Kirjautumispalvelu vastaa/);
  provider.crooked = { issuer: "https://other.example/<b>" };
  assert.match(await page(), /ilmoittaa myöntäjäksi toisen osoitteen: https:\/\/other\.example\/&lt;b>/);
});
