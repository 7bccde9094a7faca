import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { findOrCreateAccount } from "../../../domain/accounts/account-queries.ts";
import { CLI } from "../../../domain/accounts/administrator.ts";
import { insertGrant, listGrants } from "../../../domain/accounts/grant-queries.ts";
import { invite } from "../../../domain/accounts/invite.ts";
import { newChallenge, sealChallenge } from "../../../domain/accounts/passkey-challenge.ts";
import type { RegionRole } from "../../../domain/accounts/role.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { returnPath } from "../return-path.ts";
import { createTestWorkspace } from "../test-workspace.ts";
import { createTestAuthenticator } from "./test-authenticator.ts";

const ORIGIN = "https://polku.example.fi";
const DESK = "/esimerkkila/tyotila";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const mail = { way: "outbox", send: async () => {} } as const;
function web() {
  const base = createTestWorkspace(database.db);
  const config = { ...base.context.config, publicUrl: ORIGIN };
  return createTestWorkspace(database.db, { config, mail });
}

let people = 0;
async function aPerson(...roles: readonly [RegionRole, string][]): Promise<string> {
  people += 1;
  const identity = { issuer: "https://id.example.fi", subject: `${people}`, name: `Henkilö ${people}`, email: null };
  const { id } = await findOrCreateAccount(database.db.forAccounts(), identity, "fi", MONDAY);
  for (const [role, region] of roles) {
    const grant = { accountId: id, role, organizationId: null, origin: "granted", by: "test", at: MONDAY } as const;
    await insertGrant(database.db.forRegion(region), grant);
  }
  return id;
}

const logged = (act: string) =>
  database.db
    .forRegion("99")
    .run((trx) => trx.selectFrom("audit_event").selectAll().where("act", "=", act).orderBy("id").execute());

test("after sign-in the way leads into the workspace and nowhere else, however it is written", () => {
  for (const good of [DESK, `${DESK}/laatu?kunta=638&haku=a%2F..%2Fb`, `${DESK}?x=1`, `${DESK}/tarjotin/service/a.b`])
    assert.equal(returnPath(good), good);
  for (const bad of [
    "",
    "https://evil.example/x/tyotila",
    "//evil.example/tyotila",
    "/\\evil.example/tyotila",
    `${DESK}//evil.example`,
    `${DESK}/../../kirjaudu/ulos`,
    `${DESK}/..`,
    `${DESK}/./..`,
    `${DESK}/%2e%2e/%2E%2E/kutsu/x`,
    `${DESK}/.%2e/x`,
    `${DESK}/a\tb`,
    `${DESK}/a\n`,
    "/kirjaudu",
    "/esimerkkila/tyotilat",
    "javascript:alert(1)",
  ])
    assert.equal(returnPath(bad), null, bad);
});

test("signing out when nobody is signed in clears nothing that a resident keeps on the device", async () => {
  const { app, as } = web();
  const stranger = await app.request("/kirjaudu/ulos", { method: "POST", headers: { "sec-fetch-site": "same-site" } });
  assert.equal(stranger.status, 303);
  assert.equal(stranger.headers.get("clear-site-data"), null);
  // A sibling site's form comes with the cookie, and without the token.
  const browser = await as("kuraattori");
  const forged = await app.request("/kirjaudu/ulos", {
    method: "POST",
    headers: { cookie: browser.cookie, "sec-fetch-site": "same-site" },
  });
  assert.equal(forged.headers.get("clear-site-data"), null);
  assert.equal((await browser.get(DESK)).status, 200);
  assert.equal((await logged("accounts.signOut")).length, 0);
  assert.match((await browser.post("/kirjaudu/ulos")).headers.get("clear-site-data") ?? "", /storage/);
  const [line] = await logged("accounts.signOut");
  assert.equal(line?.account_id, browser.accountId);
});

test("bodies that are broken or hold what no table can are refused in words, never as a bug", async () => {
  const site = web();
  const { app } = site;
  const headers = { "content-type": "multipart/form-data; boundary=x", "sec-fetch-site": "same-origin" };
  for (const path of [
    "/kirjaudu/ulos",
    "/kirjaudu/esittely",
    "/kirjaudu/avain",
    "/kirjaudu/uusi-avain/x",
    "/kutsu/x",
  ]) {
    const { status } = await app.request(path, { method: "POST", headers, body: "--x\r\nbroken" });
    assert.ok(status < 500, `${path} ${status}`);
  }
  const secret = site.context.config.secret;
  const challenge = newChallenge({ purpose: "sign-in", subject: "99", accountId: null }, MONDAY);
  for (const id of ["\0", "\ud800", "'; drop table passkey", "ä"]) {
    const answer = JSON.stringify({ id, rawId: id, type: "public-key", response: { clientDataJSON: "x" } });
    const response = await app.request("/kirjaudu/avain", {
      method: "POST",
      headers: { cookie: `__Host-polku-avain=${sealChallenge(secret, challenge)}`, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ alue: "esimerkkila", vastaus: answer }),
    });
    assert.equal(response.status, 303, JSON.stringify(id));
    assert.match(response.headers.get("location") ?? "", /tulos=avain/);
  }
  const admin = await site.as("paakayttaja");
  assert.equal((await admin.post(`${DESK}/oma`, { teko: "nimea-avain", avain: "\0", nimi: "a\0" })).status, 404);
  const invited = await admin.post(`${DESK}/kayttajat/kutsut/uusi`, {
    nimi: "Nolla\0Merkki",
    sahkoposti: "nolla@example.fi",
    rooli: "curator",
  });
  assert.equal(invited.status, 303);
  assert.equal((await admin.post(`${DESK}/organisaatiot/uusi`, { fi: "Nolla\0", laji: "other" })).status < 500, true);
});

test("a key that is another's already makes no account with an invitation, and the invitation stays good", async () => {
  const site = web();
  const link = async () => {
    people += 1;
    const content = { name: "Kutsuttu", email: `k.${people}@example.fi`, language: "fi" as const };
    const roles = [{ role: "curator" as const, organizationId: null }];
    const region = { code: "99", name: { fi: "Esimerkkilä" } };
    const sent = await invite({ db: database.db, mail, publicUrl: ORIGIN }, CLI, region, { ...content, roles }, MONDAY);
    assert.ok(sent.ok);
    return sent.link.slice(ORIGIN.length);
  };
  const key = createTestAuthenticator(ORIGIN, { sameKey: true });
  const take = async (path: string) => {
    const headers = { "sec-fetch-site": "same-origin" };
    const begun = await site.app.request(path, {
      method: "POST",
      headers,
      body: new URLSearchParams({ vaihe: "alku" }),
    });
    const cookie = begun.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const vastaus = JSON.stringify(key.create((await begun.json()) as Parameters<typeof key.create>[0]));
    const body = new URLSearchParams({ vastaus });
    return site.app.request(path, { method: "POST", headers: { ...headers, cookie }, body });
  };
  assert.equal((await take(await link())).status, 303);
  const second = await link();
  assert.equal((await take(second)).status, 400);
  assert.equal((await site.app.request(second)).status, 200);
  // Making an account and signing in with it are two lines of the log.
  assert.equal((await logged("accounts.acceptInvitation")).length, 1);
  assert.equal((await logged("accounts.signIn")).filter(({ details }) => details.way === "passkey").length, 1);
});

test("a link cannot lead an administrator to a button that gives a role which was never taken", async () => {
  const site = web();
  const admin = await site.as("paakayttaja");
  const id = await aPerson(["curator", "99"]);
  const crafted = `${DESK}/kayttajat/${id}?tehty=rooli-otettu&otettu=regionAdmin&jarjesto=`;
  assert.doesNotMatch((await admin.get(crafted)).html, /palauta-rooli/);
  const list = `${DESK}/kayttajat?tehty=rooli-otettu&otettu=regionAdmin&kuka=${id}`;
  assert.doesNotMatch((await admin.get(list)).html, /palauta-rooli/);
  const [grant] = await listGrants(database.db.forRegion("99"), id);
  const taken = await admin.post(`${DESK}/kayttajat/${id}`, { teko: "ota-rooli", rooli: grant?.id ?? "" });
  assert.match((await admin.get(taken.location ?? "")).html, /palauta-rooli/);
  assert.doesNotMatch(
    (await admin.get((taken.location ?? "").replace("curator", "regionAdmin"))).html,
    /palauta-rooli/,
  );
});

test("somebody of another region who tries the doors of this one stands in its log; whoever waits for a role does not", async () => {
  const site = web();
  const stranger = await site.asAccount(await aPerson(["regionAdmin", "01"]), "01");
  for (const path of [DESK, `${DESK}/kayttajat`]) assert.equal((await stranger.get(path)).status, 403);
  assert.equal((await stranger.post(`${DESK}/kayttajat/kutsut/uusi`, { nimi: "x" })).status, 403);
  const lines = (await logged("workspace.open")).filter(({ account_id }) => account_id === stranger.accountId);
  assert.equal(lines.length, 3);
  const waiting = await site.asAccount(await aPerson());
  assert.equal((await waiting.get(DESK)).status, 403);
  assert.equal(
    (await logged("workspace.open")).some(({ account_id }) => account_id === waiting.accountId),
    false,
  );
});

test("the sign-in pages, also when they refuse, are kept nowhere", async () => {
  const { app } = web();
  for (const [path, init] of [
    ["/kirjaudu?alue=esimerkkila", {}],
    ["/kutsu/x", {}],
    ["/kirjaudu/uusi-avain/x", {}],
    ["/kutsu/x", { method: "POST", headers: { "sec-fetch-site": "cross-site" } }],
    ["/kirjaudu/avain", { method: "POST", headers: { "sec-fetch-site": "cross-site" } }],
    ["/kirjaudu/ulos", { method: "POST" }],
    [`${DESK}/oma`, {}],
  ] as const)
    assert.equal((await app.request(path, init)).headers.get("cache-control"), "no-store", path);
});
