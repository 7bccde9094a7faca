import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CLI } from "../../src/domain/accounts/administrator.ts";
import { switchProviderTo } from "../../src/domain/accounts/identity-provider-close.ts";
import { type CrookedOidc, startCrookedOidc } from "../support/crooked-oidc.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { createProviderBrowser, startTestOidc, type TestOidc } from "../support/test-oidc.ts";
import {
  type Browser,
  createSignInApp,
  logOf,
  PUBLIC_URL,
  RETURN,
  SIGNED_OUT,
  type SignInApp,
} from "./sign-in-test-app.ts";

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
const KEY = "kunnan-tunnus";
const ADDRESS = `/kirjaudu/oidc/esimerkkila/${KEY}/ulos`;

let database: TestDatabase;
let crooked: CrookedOidc;
let site: SignInApp;
let good: TestOidc;
before(async () => {
  database = await createTestDatabase();
  crooked = await startCrookedOidc();
  site = createSignInApp(database.db);
  assert.equal(await site.addWay({ issuer: crooked.issuer }), KEY);
  good = await startTestOidc("/realms/kunta", {
    returnAddress: RETURN,
    signedOutAddress: SIGNED_OUT,
    logout: {
      address: `${PUBLIC_URL}/kirjaudu/oidc/esimerkkila/hyva/ulos`,
      // From server to server: no cookies, and no browser's headers.
      send: async (init) => site.app.request("/kirjaudu/oidc/esimerkkila/hyva/ulos", init),
    },
  });
  await site.addWay({ nameFi: "Hyvä", issuer: good.issuer });
});
after(async () => {
  await crooked.stop();
  await good.stop();
  await database.close();
});

/** Somebody signed in through the crooked provider, in its session `sid`. */
async function signedIn(sub: string, sid?: string): Promise<Browser> {
  const mine = site.browser();
  const url = new URL(await mine.start(KEY));
  crooked.nonce = url.searchParams.get("nonce") ?? "";
  crooked.crooked = { claims: { sub, sid } };
  await mine.go(`/kirjaudu/paluu?code=c&state=${url.searchParams.get("state")}`);
  assert.ok(await site.actorIn(mine));
  return mine;
}

let count = 0;
function claimsOf(claims: object): object {
  count += 1;
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: crooked.issuer,
    aud: "polku",
    iat: now,
    exp: now + 120,
    jti: `jti-${count}`,
    events: { [EVENT]: {} },
    ...claims,
  };
}

const send = (
  token: string,
  { address = ADDRESS, headers = {} }: { address?: string; headers?: Record<string, string> } = {},
) => site.app.request(address, { method: "POST", headers, body: new URLSearchParams({ logout_token: token }) });

test("nobody is signed out by a word that is not the provider's own, to us, now and for the first time", async () => {
  const mine = await signedIn("aino", "s-1");
  const now = Math.floor(Date.now() / 1000);
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify(claimsOf({ sub: "aino" }))).toString("base64url")}.`;
  for (const token of [
    crooked.sign(claimsOf({ sub: "aino" }), { otherKey: true }),
    crooked.sign(claimsOf({ sub: "aino" }), { header: { kid: "2" } }),
    crooked.sign(claimsOf({ sub: "aino" }), { header: { alg: "HS256" } }),
    crooked.sign(claimsOf({ sub: "aino", aud: "another" })),
    crooked.sign(claimsOf({ sub: "aino", iss: "https://evil.example" })),
    crooked.sign(claimsOf({ sub: "aino", nonce: crooked.nonce })),
    crooked.sign(claimsOf({ sub: "aino", events: {} })),
    crooked.sign(claimsOf({ sub: "aino", iat: now - 900, exp: now - 600 })),
    crooked.sign(claimsOf({})),
    unsigned,
    "x",
    "",
  ]) {
    const answer = await send(token);
    assert.equal(answer.status, 400, token.slice(0, 60));
    assert.equal(answer.headers.get("cache-control"), "no-store");
    // Whatever is wrong, the same is said.
    assert.deepEqual(await answer.json(), { error: "invalid_request" });
  }
  for (const address of ["olematon/x", `esimerkkila/olematon`, `ita-uusimaa/${KEY}`, "esimerkkila/%00"]) {
    const answer = await send(crooked.sign(claimsOf({ sub: "aino" })), { address: `/kirjaudu/oidc/${address}/ulos` });
    assert.equal(answer.status, 400, address);
  }
  assert.equal((await site.app.request(ADDRESS)).status, 404);
  assert.ok(await site.actorIn(mine));
  assert.equal((await logOf(database.db, "accounts.signOutByProvider")).length, 0);
});

test("the session that the provider names ends, and no other of the same person's", async () => {
  const [mine, phone] = [await signedIn("bertta", "s-2"), await signedIn("bertta", "s-3")];
  const other = await signedIn("cecilia", "s-2b");
  const answer = await send(crooked.sign(claimsOf({ sub: "bertta", sid: "s-2" })));
  assert.deepEqual([answer.status, await answer.text()], [200, ""]);
  assert.equal(answer.headers.get("cache-control"), "no-store");
  assert.equal(await site.actorIn(mine), null);
  assert.ok(await site.actorIn(phone));
  assert.ok(await site.actorIn(other));
  const line = (await logOf(database.db, "accounts.signOutByProvider")).at(-1);
  assert.equal(line?.actor_name, `provider:${KEY}`);
  assert.deepEqual(line?.details, { sessions: 1 });
  // A session of another person's is not ended by naming both.
  assert.equal((await send(crooked.sign(claimsOf({ sub: "bertta", sid: "s-2b" })))).status, 200);
  assert.ok(await site.actorIn(other));
  assert.equal((await send(crooked.sign(claimsOf({ sid: "s-2b" })))).status, 200);
  assert.equal(await site.actorIn(other), null);
});

test("when the provider names only the person, all that it has opened for them ends", async () => {
  const [first, second] = [await signedIn("daavid"), await signedIn("daavid", "s-9")];
  const other = await signedIn("eero");
  assert.equal((await send(crooked.sign(claimsOf({ sub: "daavid" })))).status, 200);
  assert.equal(await site.actorIn(first), null);
  assert.equal(await site.actorIn(second), null);
  assert.ok(await site.actorIn(other));
  // Nobody of ours: that is no mistake of the provider's.
  assert.equal((await send(crooked.sign(claimsOf({ sub: "nobody" })))).status, 200);
});

test("a word is good once: sent again it does not end what was opened meanwhile", async () => {
  const token = crooked.sign(claimsOf({ sub: "fanni" }));
  const mine = await signedIn("fanni");
  assert.deepEqual((await Promise.all([send(token), send(token)])).map(({ status }) => status).sort(), [200, 400]);
  assert.equal(await site.actorIn(mine), null);
  const again = await signedIn("fanni");
  assert.equal((await send(token)).status, 400);
  assert.ok(await site.actorIn(again));
});

test("another provider of the region does not end the sessions of this one, and one out of use ends nothing", async () => {
  const mine = await signedIn("gunilla");
  const address = "/kirjaudu/oidc/esimerkkila/hyva/ulos";
  assert.equal((await send(crooked.sign(claimsOf({ sub: "gunilla" })), { address })).status, 400);
  assert.ok(await site.actorIn(mine));
  const doing = { actor: CLI, regionCode: "99", requestId: undefined, now: new Date() };
  await switchProviderTo(database.db, doing, KEY, false);
  assert.equal((await send(crooked.sign(claimsOf({ sub: "gunilla" })))).status, 400);
  await switchProviderTo(database.db, doing, KEY, true);
});

test("whoever sends words without end is told to wait, and is not asked of the provider each time", async () => {
  const before = crooked.keysAsked;
  const from = (address: string) => {
    const token = crooked.sign(claimsOf({ sub: "x" }), { header: { kid: "invented" } });
    const body = new URLSearchParams({ logout_token: token });
    const connection = { incoming: { socket: { remoteAddress: "198.51.100.7" } } };
    return site.app.request(address, { method: "POST", body }, connection);
  };
  for (let times = 0; times < 5; times++) assert.equal((await from(ADDRESS)).status, 400);
  assert.ok(crooked.keysAsked - before <= 1);
  for (let times = 0; times < 295; times++) await from("/kirjaudu/oidc/olematon/x/ulos");
  const answer = await from(ADDRESS);
  assert.equal(answer.status, 429);
  assert.ok(answer.headers.get("retry-after"));
});

test("a provider that does as the standard says signs people out here when they sign out there", async () => {
  good.people.set("helmi", { name: "Helmi Esimerkki" });
  const [mine, phone] = [site.browser(), site.browser()];
  const [there, onPhone] = [createProviderBrowser(), createProviderBrowser()];
  await mine.go(await there.signIn(await mine.start("hyva"), "helmi"));
  await phone.go(await onPhone.signIn(await phone.start("hyva"), "helmi"));
  assert.ok(await site.actorIn(mine));
  const query = new URLSearchParams({ client_id: "polku", post_logout_redirect_uri: SIGNED_OUT });
  await there.signOut(`${good.issuer}/session/end?${query}`);
  assert.equal(await site.actorIn(mine), null);
  assert.ok(await site.actorIn(phone));
  const kept = await database.db.forAccounts().run((trx) => trx.selectFrom("session").selectAll().execute());
  assert.equal(
    kept.some(({ provider_session }) => provider_session === "s-2"),
    false,
  );
});
