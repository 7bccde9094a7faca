import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { changeDisabled } from "../../../domain/accounts/administer-by-program.ts";
import { takeRole } from "../../../domain/accounts/administer-roles.ts";
import { CLI } from "../../../domain/accounts/administrator.ts";
import { listGrants } from "../../../domain/accounts/grant-queries.ts";
import { INVITATION_HOURS, invitationLink } from "../../../domain/accounts/invitation.ts";
import { invite } from "../../../domain/accounts/invite.ts";
import type { RegionRole } from "../../../domain/accounts/role.ts";
import { endAllSessions } from "../../../domain/accounts/sessions.ts";
import type { Mail } from "../../../platform/mail/mailer.ts";
import { routes } from "../../../routes.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { answerOf, createTestWorkspace, type TestAnswer } from "../test-workspace.ts";
import { createTestAuthenticator, type TestAuthenticator } from "./test-authenticator.ts";

const ORIGIN = "https://polku.example.fi";
const DESK = "/esimerkkila/tyotila";
const DEMO = { code: "99", name: { fi: "Esimerkkilä", sv: "Exempelby" } };

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

let minutes = 0;
const clock = { now: () => new Date(MONDAY.getTime() + minutes * 60_000) };
const letters: Mail[] = [];
const mail = { way: "outbox", send: async (letter: Mail) => void letters.push(letter) } as const;
let people = 0;

function web() {
  const base = createTestWorkspace(database.db);
  const config = { ...base.context.config, publicUrl: ORIGIN };
  return createTestWorkspace(database.db, { config, clock, mail });
}

/** A browser with its own cookies. */
function openBrowser({ app }: ReturnType<typeof web>) {
  const jar = new Map<string, string>();
  const send = async (path: string, fields?: Record<string, string>): Promise<TestAnswer> => {
    const response = await app.request(path, {
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        "sec-fetch-site": "same-origin",
      },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return answerOf(response);
  };
  return { jar, get: (path: string) => send(path), post: send };
}
type Browser = ReturnType<typeof openBrowser>;

async function invited(role: RegionRole = "curator"): Promise<string> {
  people += 1;
  const content = {
    name: `Kutsuttu ${people}`,
    email: `kutsuttu.${people}@example.fi`,
    language: "fi",
    roles: [{ role, organizationId: null }],
  } as const;
  const means = { db: database.db, mail, publicUrl: ORIGIN };
  const sent = await invite(means, CLI, DEMO, { ...content, roles: [...content.roles] }, clock.now());
  assert.ok(sent.ok && sent.isMailed);
  return sent.link.slice(ORIGIN.length);
}

async function begin(browser: Browser, path: string, fields: Record<string, string> = {}) {
  const { html } = await browser.post(path, { ...fields, vaihe: "alku" });
  return JSON.parse(html);
}

/** Makes a key with an invitation and signs in. */
async function register(browser: Browser, path: string, key: TestAuthenticator) {
  return browser.post(path, { vastaus: JSON.stringify(key.create(await begin(browser, path))) });
}

async function signIn(browser: Browser, key: TestAuthenticator, takaisin = "") {
  const fields = { alue: "esimerkkila", takaisin };
  const options = await begin(browser, "/kirjaudu/avain", fields);
  return browser.post("/kirjaudu/avain", { ...fields, vastaus: JSON.stringify(key.get(options)) });
}

test("the letter tells the link and the region, and nothing of roles or persons", async () => {
  const link = await invited("regionAdmin");
  const letter = letters.at(-1);
  assert.equal(routes.invitation.href({ token: "99x" }), invitationLink("", "99x"));
  assert.ok(letter?.text.includes(`${ORIGIN}${link}`));
  assert.match(letter?.subject ?? "", /Esimerkkilä/);
  assert.doesNotMatch(letter?.text ?? "", /pääkäyttäjä|Kutsuttu \d|regionAdmin/);
});

test("opening a link changes nothing, however often a mail program does it", async () => {
  const browser = openBrowser(web());
  const path = await invited();
  for (let times = 0; times < 3; times++) {
    const { status, html, headers } = await browser.get(path);
    assert.equal(status, 200);
    assert.match(html, /Sinut on kutsuttu työtilaan/);
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(headers.get("set-cookie"), null);
  }
  assert.equal((await register(browser, path, createTestAuthenticator(ORIGIN))).location, DESK);
});

test("a link that is none, used, taken back or too old says so, and whom to ask", async () => {
  const site = web();
  const browser = openBrowser(site);
  for (const token of ["", "x", `99${"a".repeat(43)}`, `01${"a".repeat(43)}`, "%00", "a".repeat(3000)]) {
    const { status } = await browser.get(`/kutsu/${token}`);
    assert.equal(status, 404, token.slice(0, 50));
  }
  const used = await invited();
  await register(browser, used, createTestAuthenticator(ORIGIN));
  const again = await openBrowser(site).get(used);
  assert.equal(again.status, 410);
  assert.match(again.html, /Kutsu on jo käytetty/);
  assert.match(again.html, /kerro heti alueen pääkäyttäjälle/);
  assert.equal((await openBrowser(site).post(used, { vaihe: "alku" })).status, 410);

  const old = await invited();
  minutes += INVITATION_HOURS * 60;
  const late = await browser.get(old);
  assert.equal(late.status, 410);
  assert.match(late.html, /Kutsu on vanhentunut/);
});

test("without an answer from a key nothing is made, and the invitation stays good", async () => {
  const browser = openBrowser(web());
  const path = await invited();
  for (const vastaus of ["", "{", "null", '{"id":"x"}', "x".repeat(60_000)]) {
    await begin(browser, path);
    const { status, html } = await browser.post(path, { vastaus });
    assert.equal(status, 400);
    assert.match(html, /Kutsu on yhä käyttämättä/);
  }
  assert.equal((await register(browser, path, createTestAuthenticator(ORIGIN))).location, DESK);
});

test("an answer to another's challenge, to an old one or to a forged one makes nothing", async () => {
  const site = web();
  const browser = openBrowser(site);
  const path = await invited();
  const key = createTestAuthenticator(ORIGIN);
  const theirs = await begin(openBrowser(site), path);
  await begin(browser, path);
  assert.equal((await browser.post(path, { vastaus: JSON.stringify(key.create(theirs)) })).status, 400);

  const options = await begin(browser, path);
  const answer = JSON.stringify(key.create(options));
  const sealed = browser.jar.get("__Host-polku-avain") ?? "";
  const [body = "", signature = ""] = sealed.split(".");
  const changed = JSON.parse(Buffer.from(body, "base64url").toString());
  changed.expiresAt += 3_600_000;
  browser.jar.set("__Host-polku-avain", `${Buffer.from(JSON.stringify(changed)).toString("base64url")}.${signature}`);
  assert.equal((await browser.post(path, { vastaus: answer })).status, 400);

  browser.jar.set("__Host-polku-avain", sealed);
  minutes += 6;
  assert.equal((await browser.post(path, { vastaus: answer })).status, 400);
});

test("a key of another address, and one that does not know its owner, are refused", async () => {
  const browser = openBrowser(web());
  const path = await invited();
  assert.equal((await register(browser, path, createTestAuthenticator("https://polku.example.com"))).status, 400);
  const careless = createTestAuthenticator(ORIGIN, { isVerified: false });
  assert.equal((await register(browser, path, careless)).status, 400);
  assert.equal((await browser.get(path)).status, 200);
});

test("two clicks at once make one account", async () => {
  const site = web();
  const path = await invited("manager");
  const before = (await listGrants(database.db.forRegion("99"))).length;
  const browsers = [openBrowser(site), openBrowser(site)];
  const answers = await Promise.all(
    browsers.map(async (browser) => JSON.stringify(createTestAuthenticator(ORIGIN).create(await begin(browser, path)))),
  );
  const done = await Promise.all(browsers.map((browser, at) => browser.post(path, { vastaus: answers[at] ?? "" })));
  assert.deepEqual(done.map(({ status }) => status).sort(), [303, 410]);
  assert.equal((await listGrants(database.db.forRegion("99"))).length, before + 1);
});

test("whoever registered signs in with the key, in the roles that the invitation told", async () => {
  const site = web();
  const key = createTestAuthenticator(ORIGIN);
  await register(openBrowser(site), await invited("manager"), key);
  const browser = openBrowser(site);
  assert.match((await browser.get("/kirjaudu?alue=esimerkkila")).html, /data-passkey="known"/);
  assert.equal((await signIn(browser, key, `${DESK}/oma`)).location, `${DESK}/oma`);
  const { html } = await browser.get(`${DESK}/oma`);
  assert.match(html, /<th scope="row">Johtaja<\/th>/);
  assert.match(html, /<th scope="row">Avain \(tämä selain\)<\/th>/);
  assert.equal((await signIn(openBrowser(site), key, "//evil.example")).location, DESK);
});

test("an answer is good once: of whoever copies it and its owner at once, one gets in", async () => {
  const site = web();
  // Keys that a phone copies to its owner's other devices count nothing.
  const key = createTestAuthenticator(ORIGIN, { counter: 0 });
  await register(openBrowser(site), await invited(), key);
  const [browser, thief] = [openBrowser(site), openBrowser(site)];
  const fields = { alue: "esimerkkila" };
  const options = await begin(browser, "/kirjaudu/avain", fields);
  thief.jar.set("__Host-polku-avain", browser.jar.get("__Host-polku-avain") ?? "");
  const vastaus = JSON.stringify(key.get(options));
  const both = await Promise.all([browser, thief].map((each) => each.post("/kirjaudu/avain", { ...fields, vastaus })));
  assert.equal(both.filter(({ location }) => location === DESK).length, 1);
  assert.equal((await signIn(openBrowser(site), key)).location, DESK);
});

test("a key whose counter stands still has been copied, and is refused", async () => {
  const site = web();
  const key = createTestAuthenticator(ORIGIN, { counter: 7 });
  await register(openBrowser(site), await invited(), key);
  assert.match((await signIn(openBrowser(site), key)).location ?? "", /tulos=avain/);
});

test("a challenge of one region or one purpose does not do for another", async () => {
  const site = web();
  const key = createTestAuthenticator(ORIGIN);
  await register(openBrowser(site), await invited(), key);
  const browser = openBrowser(site);
  const elsewhere = await begin(browser, "/kirjaudu/avain", { alue: "ita-uusimaa" });
  const vastaus = JSON.stringify(key.get(elsewhere));
  assert.match((await browser.post("/kirjaudu/avain", { alue: "esimerkkila", vastaus })).location ?? "", /tulos=avain/);
  const path = await invited();
  const asked = await begin(browser, path, { tapa: "oma" });
  const other = JSON.stringify(key.get(asked));
  assert.match(
    (await browser.post("/kirjaudu/avain", { alue: "esimerkkila", vastaus: other })).location ?? "",
    /avain/,
  );
});

test("nobody signs in to a region where they have no role, or with an account that is shut", async () => {
  const site = web();
  const key = createTestAuthenticator(ORIGIN);
  const browser = openBrowser(site);
  await register(browser, await invited(), key);
  const there = { alue: "ita-uusimaa" };
  const options = await begin(browser, "/kirjaudu/avain", there);
  const refused = await browser.post("/kirjaudu/avain", { ...there, vastaus: JSON.stringify(key.get(options)) });
  assert.match(refused.location ?? "", /tulos=ei-roolia/);
  const page = await browser.get(refused.location ?? "");
  assert.match(page.html, /Avaimesi on oikea, mutta sinulla ei ole rooleja tällä alueella/);

  const account = await newest();
  assert.equal((await browser.get(DESK)).status, 200);
  await changeDisabled(database.db, CLI, account, true, clock.now());
  assert.equal((await browser.get(DESK)).status, 303, "its sessions end at once");
  assert.match((await signIn(openBrowser(site), key)).location ?? "", /tulos=avain/);
  await changeDisabled(database.db, CLI, account, false, clock.now());
  assert.equal((await signIn(openBrowser(site), key)).location, DESK);
});

test("whoever has a key already takes an invitation with it, and keeps one account", async () => {
  const site = web();
  const key = createTestAuthenticator(ORIGIN);
  await register(openBrowser(site), await invited("curator"), key);
  const account = await newest();
  const path = await invited("manager");
  const browser = openBrowser(site);
  const options = await begin(browser, path, { tapa: "oma" });
  const answer = JSON.stringify(key.get(options));
  assert.equal((await browser.post(path, { tapa: "oma", vastaus: answer })).location, DESK);
  const roles = (await listGrants(database.db.forRegion("99"), account)).map(({ role }) => role);
  assert.deepEqual(roles, ["curator", "manager"]);
});

test("a key cannot be added late after sign-in without proving anew who one is; the only key is not removed", async () => {
  const site = web();
  const browser = openBrowser(site);
  const key = createTestAuthenticator(ORIGIN);
  await register(browser, await invited(), key);
  const csrf = async () => /name="csrf" value="([^"]+)"/.exec((await browser.get(`${DESK}/oma`)).html)?.[1] ?? "";
  const only = /id="avain-([\w-]+)"/.exec((await browser.get(`${DESK}/oma`)).html)?.[1] ?? "";
  const kept = await browser.post(`${DESK}/oma`, { csrf: await csrf(), teko: "poista-avain", avain: only });
  assert.equal(kept.status, 400);
  assert.match(kept.html, /Tämä on ainoa tapasi kirjautua/);

  minutes += 15;
  const asked = await browser.get(`${DESK}/oma/avaimet`);
  assert.equal(asked.status, 303);
  assert.match(asked.location ?? "", /uudelleen=1/);
  assert.equal((await signIn(browser, key, `${DESK}/oma/avaimet`)).location, `${DESK}/oma/avaimet`);
  const second = createTestAuthenticator(ORIGIN);
  const fields = { csrf: await csrf(), nimi: "Työpuhelin" };
  const options = await begin(browser, `${DESK}/oma/avaimet`, fields);
  assert.deepEqual(
    options.excludeCredentials.map(({ id }: { id: string }) => id),
    [only],
  );
  const added = await browser.post(`${DESK}/oma/avaimet`, {
    ...fields,
    vastaus: JSON.stringify(second.create(options)),
  });
  assert.match(added.location ?? "", /tehty=avain-lisatty/);
  const renamed = { csrf: await csrf(), teko: "nimea-avain", avain: only, nimi: "Vanha <b>" };
  await browser.post(`${DESK}/oma`, renamed);
  assert.match((await browser.get(`${DESK}/oma`)).html, /Vanha &lt;b>/);
  const removed = await browser.post(`${DESK}/oma`, { csrf: await csrf(), teko: "poista-avain", avain: only });
  assert.match(removed.location ?? "", /tehty=avain-poistettu/);
  assert.match((await signIn(openBrowser(site), key)).location ?? "", /tulos=avain/);
  assert.equal((await signIn(openBrowser(site), second)).location, DESK);
});

test("signing out everywhere ends every browser's session, this one too", async () => {
  const site = web();
  const key = createTestAuthenticator(ORIGIN);
  const [one, other] = [openBrowser(site), openBrowser(site)];
  await register(one, await invited(), key);
  await signIn(other, key);
  const csrf = /name="csrf" value="([^"]+)"/.exec((await one.get(`${DESK}/oma`)).html)?.[1] ?? "";
  const out = await one.post(`${DESK}/oma`, { csrf, teko: "ulos-kaikkialta" });
  assert.equal(out.location, "/kirjaudu?tulos=ulos");
  for (const browser of [one, other]) assert.equal((await browser.get(DESK)).status, 303);
});

test("an invitation dies with its inviter's right to invite", async () => {
  const site = web();
  const admin = await site.as("paakayttaja");
  const sent = await admin.post(`${DESK}/kayttajat/kutsut/uusi`, {
    nimi: "Myöhäinen",
    sahkoposti: "myohainen@example.fi",
    rooli: ["curator"],
    kieli: "sv",
  });
  assert.match(sent.location ?? "", /tehty=lahetetty/);
  assert.match(letters.at(-1)?.subject ?? "", /^Inbjudan/);
  const path = /\/kutsu\/\S+/.exec(letters.at(-1)?.text ?? "")?.[0] ?? "";
  assert.match((await openBrowser(site).get(path)).html, /<html lang="sv"/);
  const region = database.db.forRegion("99");
  const grant = (await listGrants(region, admin.accountId)).find(({ role }) => role === "regionAdmin");
  const taken = { regionCode: "99", accountId: admin.accountId, grantId: grant?.id ?? "" };
  await takeRole(database.db, CLI, taken, clock.now());
  assert.equal((await openBrowser(site).get(path)).status, 410);
  await endAllSessions(database.db, admin.accountId, "administrator", clock.now());
});

/** The account that was made last. */
async function newest(): Promise<string> {
  const rows = await database.db
    .forAccounts()
    .run((trx) =>
      trx
        .selectFrom("passkey")
        .innerJoin("account", "account.id", "account_id")
        .select(["account.id as id", "name"])
        .execute(),
    );
  const found = rows.find(({ name }) => name === `Kutsuttu ${people}`);
  assert.ok(found);
  return found.id;
}
