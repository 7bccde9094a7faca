import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Actor, REGION_ROLES, ROLES } from "../../domain/accounts/role.ts";
import { LONGEST_HOURS } from "../../domain/accounts/session.ts";
import { clockFrom } from "../../platform/clock.ts";
import { MONDAY } from "../resident/test-web.ts";
import { answerOf, createTestWorkspace } from "./test-workspace.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const DESK = "/esimerkkila/tyotila";

test("whoever is not signed in is sent to sign-in, and comes back to where they were going", async () => {
  const { app } = createTestWorkspace(database.db);
  const { status, headers } = await app.request(`${DESK}/tarjotin?sivu=2`);
  assert.equal(status, 303);
  assert.equal(
    headers.get("location"),
    `/kirjaudu?alue=esimerkkila&takaisin=${encodeURIComponent(`${DESK}/tarjotin?sivu=2`)}`,
  );
  assert.equal(headers.get("cache-control"), "no-store");
});

test("a form sent after the session ended is kept on the page and sent again after sign-in", async () => {
  const { app } = createTestWorkspace(database.db);
  const answer = await answerOf(
    await app.request(`${DESK}/kieli`, {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ kieli: "sv", muistiinpano: 'Pitkä "teksti" <b>' }),
    }),
  );
  assert.equal(answer.status, 401);
  assert.match(answer.html, /name="muistiinpano" value="Pitkä &quot;teksti&quot; &lt;b>"/);
  assert.match(answer.html, /action="\/esimerkkila\/tyotila\/kieli"/);
});

test("a form without the session's own token does nothing", async () => {
  const { app, as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const send = (site: string | null, csrf: string) =>
    app.request(`${DESK}/kieli`, {
      method: "POST",
      headers: { cookie: browser.cookie, ...(site && { "sec-fetch-site": site }) },
      body: new URLSearchParams({ csrf, kieli: "sv", muistiinpano: "salaisuus" }),
    });
  for (const [site, csrf] of [
    ["same-origin", "väärä"],
    ["cross-site", browser.csrf],
    [null, ""],
  ] as const) {
    const { status } = await send(site, csrf);
    assert.equal(status, 403, `${site}`);
  }
  assert.match((await browser.get(DESK)).html, /lang="fi"/);
  const foreign = await answerOf(await send("cross-site", browser.csrf));
  assert.doesNotMatch(foreign.html, /salaisuus/);
});

test("a person's language follows them from page to page", async () => {
  const { as } = createTestWorkspace(database.db);
  const browser = await as("johtaja");
  const { status, location } = await browser.post(`${DESK}/kieli`, { kieli: "sv", takaisin: `${DESK}?x=1` });
  assert.deepEqual([status, location], [303, `${DESK}?x=1`]);
  assert.match((await browser.get(DESK)).html, /<html lang="sv"/);
  assert.equal((await browser.post(`${DESK}/kieli`, { kieli: "fi", takaisin: "//evil.example" })).location, DESK);
});

test("somebody with no role in the region sees none of its workspace", async () => {
  const { as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const { status, html } = await browser.get("/ita-uusimaa/tyotila");
  assert.equal(status, 403);
  assert.match(html, /Sinulla ei ole rooleja tällä alueella/);
  assert.match(html, /href="\/esimerkkila\/tyotila"/);
});

test("a session ends after twenty minutes unused, and after ten hours whatever is done", async () => {
  let now = new Date(MONDAY);
  const clock = { now: () => now };
  const { as } = createTestWorkspace(database.db, { clock });
  const browser = await as("kuraattori");
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  later(19);
  assert.equal((await browser.get(DESK)).status, 200);
  later(19);
  assert.equal((await browser.get(DESK)).status, 200);
  later(21);
  assert.equal((await browser.get(DESK)).status, 303);

  const worker = await as("kuraattori");
  for (let minutes = 0; minutes < LONGEST_HOURS * 60 - 15; minutes += 15) {
    later(15);
    assert.equal((await worker.get(DESK)).status, 200, `${minutes}`);
  }
  later(15);
  assert.equal((await worker.get(DESK)).status, 303);
});

test("signing out ends the session for every copy of its cookie and clears the browser", async () => {
  const { app, as } = createTestWorkspace(database.db);
  const browser = await as("kuraattori");
  const without = await app.request("/kirjaudu/ulos", { method: "POST", headers: { cookie: browser.cookie } });
  assert.equal(without.status, 303);
  assert.equal((await browser.get(DESK)).status, 200);
  const answer = await browser.post("/kirjaudu/ulos");
  assert.equal(answer.location, "/kirjaudu?tulos=ulos");
  assert.equal(answer.headers.get("clear-site-data"), '"cache", "cookies", "storage"');
  assert.match(answer.headers.get("set-cookie") ?? "", /__Host-polku=;.*Max-Age=0/);
  assert.equal((await browser.get(DESK)).status, 303);
});

test("the demo's users sign in with a cookie that only this host gets, under a new id each time", async () => {
  const { app } = createTestWorkspace(database.db, { clock: clockFrom(MONDAY) });
  const signIn = () =>
    app.request("/kirjaudu/esittely", {
      method: "POST",
      body: new URLSearchParams({ kuka: "kuraattori", takaisin: `${DESK}/laatu` }),
    });
  const first = await signIn();
  assert.equal(first.headers.get("location"), `${DESK}/laatu`);
  const cookie = first.headers.get("set-cookie") ?? "";
  assert.match(cookie, /^__Host-polku=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  assert.notEqual((await signIn()).headers.get("set-cookie"), cookie);
});

test("outside the demo there are no demo users", async () => {
  const base = createTestWorkspace(database.db);
  const config = { ...base.context.config, isDemo: false };
  const { app } = createTestWorkspace(database.db, { config });
  const { status } = await app.request("/kirjaudu/esittely", {
    method: "POST",
    body: new URLSearchParams({ kuka: "paakayttaja" }),
  });
  assert.equal(status, 404);
  const page = await answerOf(await app.request("/kirjaudu?alue=ita-uusimaa"));
  assert.doesNotMatch(page.html, /Esittelyn/);
});

test("nobody opens a page that their role does not allow, and the attempt is written down", async () => {
  const { as, workspace } = createTestWorkspace(database.db);
  for (const key of ["kuraattori", "johtaja", "yhdistys", "ammattilainen", "linkkihenkilo"]) {
    const browser = await as(key);
    for (const { method, pattern, policy } of workspace.routes) {
      const [role] = rolesOf(key);
      if (method !== "GET" || !role || policy(anActor(role), "99")) continue;
      const path = pattern.replace(":region", "esimerkkila").replace(/:\w+/g, "00000000-0000-4000-8000-000000000001");
      assert.equal((await browser.get(path)).status, 403, `${key} ${pattern}`);
    }
  }
});

test("the permission matrix: no role reaches another region, and everybody reaches something", (t) => {
  const { workspace } = createTestWorkspace(database.db);
  const lines = workspace.routes.map(({ method, pattern, policy }) => {
    const marks = ROLES.map((role) => (policy(anActor(role), "99") ? "x" : "·"));
    for (const role of REGION_ROLES) assert.equal(policy(anActor(role), "01"), false, `${role} ${pattern} elsewhere`);
    return `${marks.map((mark) => mark.padEnd(13)).join("")}${method.padEnd(5)}${pattern}`;
  });
  for (const role of ROLES)
    assert.ok(
      workspace.routes.some(({ policy }) => policy(anActor(role), "99")),
      role,
    );
  for (const line of [ROLES.map((role) => role.padEnd(13)).join(""), ...lines]) t.diagnostic(line);
});

function rolesOf(key: string) {
  const roles = {
    kuraattori: "curator",
    johtaja: "manager",
    yhdistys: "provider",
    ammattilainen: "professional",
    linkkihenkilo: "linkWorker",
  } as const;
  return [roles[key as keyof typeof roles]];
}

/** Somebody who has one role in the demo region. */
function anActor(role: (typeof ROLES)[number]): Actor {
  return {
    accountId: "00000000-0000-4000-8000-00000000000a",
    name: "Joku",
    language: "fi",
    isOperator: role === "operator",
    grants: role === "operator" ? [] : [{ regionCode: "99", role, organizationId: null, organizationName: null }],
    sessionHash: "x",
    way: "demo",
    authenticatedAt: MONDAY,
  };
}
