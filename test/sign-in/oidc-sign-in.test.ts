import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { listGrants } from "../../src/domain/accounts/grant-queries.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { createProviderBrowser, startTestOidc, type TestOidc } from "../support/test-oidc.ts";
import { createSignInApp, goesOnTo, logOf, RETURN, SIGNED_OUT } from "./sign-in-test-app.ts";

let database: TestDatabase;
let entra: TestOidc;
let keycloak: TestOidc;
before(async () => {
  database = await createTestDatabase();
  const ours = { returnAddress: RETURN, signedOutAddress: SIGNED_OUT };
  entra = await startTestOidc("/11111111-2222-4333-8444-555555555555/v2.0", ours);
  keycloak = await startTestOidc("/realms/kunta", ours);
});
after(async () => {
  await entra.stop();
  await keycloak.stop();
  await database.close();
});

const DESK = "/esimerkkila/tyotila";
let entraKey = "";
let keycloakKey = "";

test("somebody signs in with Entra ID's account, gets the roles that it tells, and goes where they were going", async () => {
  const { browser, addWay, actorIn } = createSignInApp(database.db);
  entraKey = await addWay({
    issuer: entra.issuer,
    roles: [
      { value: "Polku.Kuraattori", role: "curator" },
      { value: "Polku.Johto", role: "manager" },
    ],
  });
  entra.people.set("aino", {
    name: "Aino Esimerkki",
    email: "aino@example.fi",
    oid: "o-1",
    tid: "t-1",
    roles: ["Polku.Kuraattori", "Muu.Rooli"],
  });
  const mine = browser();
  const page = await (await mine.go("/kirjaudu?alue=esimerkkila")).text();
  assert.match(page, /Kirjaudu: Kunnan tunnus/);
  const url = await mine.start(entraKey, { takaisin: `${DESK}/laatu` });
  for (const [name, expected] of [
    ["code_challenge_method", "S256"],
    ["response_type", "code"],
    ["redirect_uri", RETURN],
    ["scope", "openid profile email"],
  ] as const)
    assert.equal(new URL(url).searchParams.get(name), expected);
  const back = await mine.go(await createProviderBrowser().signIn(url, "aino"));
  assert.deepEqual([back.status, back.headers.get("location")], [303, `${DESK}/laatu`]);
  const actor = await actorIn(mine);
  assert.equal(actor?.name, "Aino Esimerkki");
  assert.equal(actor?.way, "oidc");
  assert.deepEqual(
    actor?.grants.map(({ role, regionCode }) => [role, regionCode]),
    [["curator", "99"]],
  );
  assert.deepEqual([...mine.cookies.keys()], ["__Host-polku"]);
  const [line] = await logOf(database.db, "accounts.signIn");
  assert.deepEqual(line?.details, { way: "oidc", provider: entraKey });
  const [granted] = await logOf(database.db, "accounts.grantByClaims");
  assert.deepEqual(granted?.details, { added: ["curator"], removed: [] });
});

test("at the next sign-in roles that are no longer told go, and those that a person gave stay", async () => {
  const { browser, actorIn } = createSignInApp(database.db);
  const mine = browser();
  const provider = createProviderBrowser();
  const rolesNow = async () => (await actorIn(mine))?.grants.map(({ role }) => role).sort();
  const signIn = async () => mine.go(await provider.signIn(await mine.start(entraKey), "aino"));
  await signIn();
  const accountId = (await actorIn(mine))?.accountId ?? "";
  const first = mine.cookies.get("__Host-polku");
  await database.db.forRegion("99").run((trx) =>
    trx
      .insertInto("role_grant")
      .values({
        id: "00000000-0000-4000-8000-0000000000aa",
        region_code: "99",
        account_id: accountId,
        role: "professional",
        organization_id: null,
        origin: "granted",
        granted_by: "pääkäyttäjä",
        granted_at: new Date(0),
      })
      .execute(),
  );
  entra.people.set("aino", { name: "Aino Uusinimi", roles: ["Polku.Johto"] });
  await signIn();
  assert.deepEqual(await rolesNow(), ["manager", "professional"]);
  assert.notEqual(mine.cookies.get("__Host-polku"), first);
  assert.equal((await actorIn(mine))?.name, "Aino Uusinimi");
  entra.people.set("aino", { name: "Aino Uusinimi" });
  await signIn();
  assert.deepEqual(await rolesNow(), ["professional"]);
});

test("Keycloak's realm roles are read by their path, and a role of an organization comes with the organization", async () => {
  const { browser, addWay, actorIn } = createSignInApp(database.db);
  const organizationId = "00000000-0000-4000-8000-0000000000bb";
  await database.db.forRegion("99").run((trx) =>
    trx
      .insertInto("region_organization")
      .values({
        id: organizationId,
        region_code: "99",
        name: JSON.stringify({ fi: "Esimerkkilän kunta", sv: "Exempelby kommun" }),
        kind: "municipality",
        business_code: null,
        register_ids: [],
        email: null,
        created_at: new Date(0),
        ended_at: null,
      })
      .execute(),
  );
  keycloakKey = await addWay({
    nameFi: "Keycloak",
    issuer: keycloak.issuer,
    rolesClaim: "realm_access.roles",
    organizationId,
    roles: [{ value: "polku-vastaanottaja", role: "receiver" }],
  });
  keycloak.people.set("eino", { name: "Eino Esimerkki", realm_access: { roles: ["polku-vastaanottaja", "offline"] } });
  const mine = browser();
  const back = await mine.go(await createProviderBrowser().signIn(await mine.start(keycloakKey), "eino"));
  assert.equal(back.headers.get("location"), DESK);
  const actor = await actorIn(mine);
  assert.deepEqual(
    actor?.grants.map(({ role, organizationId: id }) => [role, id]),
    [["receiver", organizationId]],
  );
});

test("the same subject at another issuer is another person", async () => {
  const { browser, actorIn } = createSignInApp(database.db);
  keycloak.people.set("aino", { name: "Toinen Aino" });
  const mine = browser();
  await mine.go(await createProviderBrowser().signIn(await mine.start(keycloakKey), "aino"));
  const actor = await actorIn(mine);
  assert.equal(actor?.name, "Toinen Aino");
  assert.deepEqual(actor?.grants, []);
});

test("proving anew asks for the password even when the provider remembers, and a plain sign-in does not", async () => {
  const { browser, actorIn } = createSignInApp(database.db);
  const mine = browser();
  const provider = createProviderBrowser();
  await mine.go(await provider.signIn(await mine.start(entraKey), "aino"));
  await mine.go(await provider.signIn(await mine.start(entraKey), "aino"));
  assert.equal(provider.askedTimes, 1);
  const again = await mine.start(entraKey, { uudelleen: "1", takaisin: `${DESK}/kayttajat` });
  assert.equal(new URL(again).searchParams.get("prompt"), "login");
  assert.equal(new URL(again).searchParams.get("max_age"), "0");
  const back = await mine.go(await provider.signIn(again, "aino"));
  assert.equal(provider.askedTimes, 2);
  assert.equal(back.headers.get("location"), `${DESK}/kayttajat`);
  assert.ok(await actorIn(mine));
});

test("the sign-in page stays a page when somebody proves anew, though there were only one way", async () => {
  const { browser } = createSignInApp(database.db);
  const response = await browser().go(`/kirjaudu?alue=esimerkkila&uudelleen=1&takaisin=${DESK}/kayttajat`);
  const html = await response.text();
  assert.equal(response.status, 200);
  assert.match(html, /Vahvista vielä, että olet sinä/);
  assert.match(html, /name="uudelleen" value="1"/);
  assert.match(html, new RegExp(`name="takaisin" value="${DESK}/kayttajat"`));
});

test("an answer is taken once, by the browser that began, within ten minutes", async () => {
  let now = new Date();
  const { browser, actorIn } = createSignInApp(database.db, { clock: { now: () => now } });
  const failedWith = async (response: Response) => {
    assert.equal(response.status, 303);
    assert.match(response.headers.get("location") ?? "", /^\/kirjaudu\?.*tulos=ei/);
    return (await logOf(database.db, "accounts.signInFailed")).at(-1)?.details.reason;
  };
  const mine = browser();
  const address = await createProviderBrowser().signIn(await mine.start(entraKey), "aino");
  // Somebody else's browser, lured to the address.
  const lured = browser();
  await failedWith(await lured.go(address));
  assert.equal(await actorIn(lured), null);
  const cookie = mine.cookies.get("__Host-polku-tunnistus") ?? "";
  // A wrong state ends the attempt.
  const other = browser();
  other.cookies.set("__Host-polku-tunnistus", cookie);
  assert.equal(await failedWith(await other.go(address.replace(/state=[^&]+/, "state=99.x"))), "wrong-state");
  assert.equal(other.cookies.size, 0);
  assert.equal((await mine.go(address)).headers.get("location"), DESK);
  // The same address with the same cookie, once more.
  mine.cookies.set("__Host-polku-tunnistus", cookie);
  assert.equal(await failedWith(await mine.go(address)), "replayed");
  // A changed cookie is none.
  const late = browser();
  const url = await late.start(entraKey);
  const lateAddress = await createProviderBrowser().signIn(url, "aino");
  now = new Date(now.getTime() + 11 * 60_000);
  await failedWith(await late.go(lateAddress));
  assert.equal(await actorIn(late), null);
});

test("an account that has been disabled does not sign in, and the page does not tell why", async () => {
  const { browser, actorIn } = createSignInApp(database.db);
  entra.people.set("poistunut", { name: "Poistunut Esimerkki", roles: ["Polku.Kuraattori"] });
  const mine = browser();
  const provider = createProviderBrowser();
  await mine.go(await provider.signIn(await mine.start(entraKey), "poistunut"));
  const accountId = (await actorIn(mine))?.accountId ?? "";
  await database.db
    .forAccounts()
    .run((trx) => trx.updateTable("account").set({ disabled_at: new Date() }).where("id", "=", accountId).execute());
  assert.equal(await actorIn(mine), null);
  const back = await mine.go(await provider.signIn(await mine.start(entraKey), "poistunut"));
  const page = await (await mine.go(back.headers.get("location") ?? "")).text();
  assert.match(page, /Kirjautuminen ei onnistunut/);
  assert.equal(await actorIn(mine), null);
  const failed = (await logOf(database.db, "accounts.signInFailed")).at(-1);
  assert.deepEqual(failed?.details, { provider: entraKey, reason: "account-disabled" });
  // The roles that the claims told were not given either.
  assert.equal((await listGrants(database.db.forRegion("99"), accountId)).length, 1);
});

test("signing out ends the session here first, and then at the provider, which sends the browser back", async () => {
  const { browser, actorIn, context } = createSignInApp(database.db);
  const { csrfToken } = await import("../../src/domain/accounts/session.ts");
  const mine = browser();
  const provider = createProviderBrowser();
  await mine.go(await provider.signIn(await mine.start(entraKey), "aino"));
  const actor = await actorIn(mine);
  const csrf = csrfToken(context.config.secret, actor?.sessionHash ?? "");
  const session = mine.cookies.get("__Host-polku") ?? "";
  const response = await mine.post("/kirjaudu/ulos", { csrf });
  assert.equal(response.headers.get("clear-site-data"), '"cache", "cookies", "storage"');
  const url = goesOnTo(await response.text());
  assert.ok(url.startsWith(`${entra.issuer}/session/end?`));
  mine.cookies.set("__Host-polku", session);
  assert.equal(await actorIn(mine), null);
  assert.equal(await provider.signOut(url), SIGNED_OUT);
  const back = await mine.go(SIGNED_OUT);
  assert.equal(back.headers.get("location"), "/kirjaudu?tulos=ulos");
  const asked = provider.askedTimes;
  await mine.go(await provider.signIn(await mine.start(entraKey), "aino"));
  assert.equal(provider.askedTimes, asked + 1);
});

test("no ID token, claim or secret stands readable in the database or in the log", async () => {
  const { rows: sessions } = await database.db.forAccounts().run(async (trx) => ({
    rows: await trx.selectFrom("session").select("logout_hint").execute(),
  }));
  for (const { logout_hint } of sessions) assert.doesNotMatch(logout_hint ?? "", /^eyJ/);
  const { rows } = await database.db.forRegion("99").run(async (trx) => ({
    rows: await trx.selectFrom("identity_provider").selectAll().execute(),
  }));
  assert.doesNotMatch(JSON.stringify(rows), /a-client-secret-of-tests/);
  for (const act of ["accounts.signIn", "accounts.signInFailed", "accounts.addProvider"])
    assert.doesNotMatch(JSON.stringify(await logOf(database.db, act)), /a-client-secret|@example|o-1|t-1|eyJ/, act);
});
