import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { findOrCreateAccount } from "../../../domain/accounts/account-queries.ts";
import { changeDisabled, changeOperator } from "../../../domain/accounts/administer-by-program.ts";
import { CLI } from "../../../domain/accounts/administrator.ts";
import { insertGrant, listGrants } from "../../../domain/accounts/grant-queries.ts";
import { invite } from "../../../domain/accounts/invite.ts";
import { KEY_LETTER_HOURS, keyLetterLink } from "../../../domain/accounts/key-letter.ts";
import { listPasskeys } from "../../../domain/accounts/passkey-queries.ts";
import type { RegionRole } from "../../../domain/accounts/role.ts";
import { type Mail, MailNotSent } from "../../../platform/mail/mailer.ts";
import { routes } from "../../../routes.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { answerOf, createTestWorkspace, type TestAnswer, type TestBrowser } from "../test-workspace.ts";
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
let isMailDown = false;
const clock = { now: () => new Date(MONDAY.getTime() + minutes * 60_000) };
const letters: Mail[] = [];
const mail = {
  way: "outbox",
  send: async (letter: Mail) => {
    if (isMailDown) throw new MailNotSent("down");
    letters.push(letter);
  },
} as const;
let people = 0;

function web() {
  const base = createTestWorkspace(database.db);
  const config = { ...base.context.config, publicUrl: ORIGIN };
  return createTestWorkspace(database.db, { config, clock, mail });
}
type Site = ReturnType<typeof web>;

/** A browser with its own cookies. */
function openBrowser({ app }: Site) {
  const jar = new Map<string, string>();
  return async (path: string, fields?: Record<string, string>): Promise<TestAnswer> => {
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
}
type Browser = ReturnType<typeof openBrowser>;

async function makeKey(go: Browser, path: string, key: TestAuthenticator): Promise<TestAnswer> {
  const begun = await go(path, { vaihe: "alku" });
  if (begun.status !== 200) return begun;
  return go(path, { vastaus: JSON.stringify(key.create(JSON.parse(begun.html))) });
}

async function signInWith(site: Site, key: TestAuthenticator): Promise<string | null> {
  const go = openBrowser(site);
  const options = JSON.parse((await go("/kirjaudu/avain", { alue: "esimerkkila", vaihe: "alku" })).html);
  return (await go("/kirjaudu/avain", { alue: "esimerkkila", vastaus: JSON.stringify(key.get(options)) })).location;
}

/** Somebody who came with an invitation and has a key. */
async function keyHolder(site: Site, role: RegionRole = "curator") {
  people += 1;
  const content = { name: `Haltija ${people}`, email: `haltija.${people}@example.fi`, language: "fi" } as const;
  const means = { db: database.db, mail, publicUrl: ORIGIN };
  const invited = { ...content, roles: [{ role, organizationId: null }] };
  const sent = await invite(means, CLI, DEMO, invited, clock.now());
  assert.ok(sent.ok);
  const key = createTestAuthenticator(ORIGIN);
  const go = openBrowser(site);
  assert.equal((await makeKey(go, sent.link.slice(ORIGIN.length), key)).location, DESK);
  const id = await database.db.forAccounts().run(async (trx) => {
    const row = await trx.selectFrom("account").select("id").where("email", "=", content.email).executeTakeFirst();
    return row?.id ?? "";
  });
  return { id, key, go, ...content };
}

const keyPage = (id: string) => `${DESK}/kayttajat/${id}/avain`;
const grant = (accountId: string, role: RegionRole, region = "99") =>
  insertGrant(database.db.forRegion(region), {
    accountId,
    role,
    organizationId: null,
    origin: "granted",
    by: "test",
    at: MONDAY,
  });

async function letterFor(admin: TestBrowser, id: string): Promise<string> {
  const answer = await admin.post(keyPage(id), { teko: "laheta" });
  assert.match(answer.location ?? "", /tehty=avainkirje-lahetetty/);
  return /https:\S+/.exec(letters.at(-1)?.text ?? "")?.[0]?.slice(ORIGIN.length) ?? "";
}

const logged = (act: string) =>
  database.db
    .forRegion("99")
    .run((trx) => trx.selectFrom("audit_event").selectAll().where("act", "=", act).orderBy("id").execute());

test("only an administrator of the region, who has proved lately who they are, comes near another's keys", async () => {
  const site = web();
  const { id } = await keyHolder(site);
  for (const key of ["kuraattori", "johtaja", "yhdistys", "kunta", "ammattilainen", "linkkihenkilo"]) {
    const browser = await site.as(key);
    assert.equal((await browser.get(keyPage(id))).status, 403, key);
    assert.equal((await browser.post(keyPage(id), { teko: "laheta" })).status, 403, key);
  }
  const elsewhere = await findOrCreateAccount(
    database.db.forAccounts(),
    { issuer: "https://id.example.fi", subject: "elsewhere", name: "Toisaalla", email: null },
    "fi",
    MONDAY,
  );
  await grant(elsewhere.id, "regionAdmin", "01");
  const stranger = await site.asAccount(elsewhere.id, "01");
  assert.equal((await stranger.post(keyPage(id), { teko: "laheta" })).status, 403);
  const there = site.context.regions.findByCode("01")?.slug;
  assert.equal((await stranger.post(`/${there}/tyotila/kayttajat/${id}/avain`, { teko: "laheta" })).status, 404);
  const admin = await site.as("paakayttaja");
  assert.equal((await admin.post(keyPage(id), { teko: "toString" })).status, 400);
  assert.equal((await admin.post(keyPage("x"), { teko: "laheta" })).status, 404);
  const count = letters.length;
  minutes += 15;
  assert.match((await admin.get(keyPage(id))).location ?? "", /uudelleen=1/);
  assert.equal(letters.length, count);
});

test("no letter goes for an account that is above the sender, the sender's own, shut, or not known by keys", async () => {
  const site = web();
  const admin = await site.as("paakayttaja");
  const refused = async (id: string, words: RegExp) => {
    const count = letters.length;
    const answer = await admin.post(keyPage(id), { teko: "laheta" });
    assert.equal(answer.status, 400);
    assert.match(answer.html, words);
    assert.match((await admin.get(keyPage(id))).html, words);
    assert.equal(letters.length, count);
  };
  const shared = await keyHolder(site);
  await grant(shared.id, "curator", "01");
  await refused(shared.id, /rooleja myös muilla alueilla/);
  const operator = await keyHolder(site);
  await changeOperator(database.db, CLI, operator.id, true, clock.now());
  await refused(operator.id, /koko palvelun ylläpitäjä/);
  await refused(admin.accountId, /Omaa avaintasi et voi uusia näin/);
  const shut = await keyHolder(site);
  await changeDisabled(database.db, CLI, shut.id, true, clock.now());
  await refused(shut.id, /Tunnus on pois käytöstä/);
  const directory = await findOrCreateAccount(
    database.db.forAccounts(),
    { issuer: "https://id.example.fi", subject: "d", name: "Hakemiston Henkilö", email: "d@example.fi" },
    "fi",
    MONDAY,
  );
  await grant(directory.id, "curator");
  await refused(directory.id, /organisaationsa tunnuksella/);
  assert.equal((await logged("accounts.sendKeyLetter")).filter(({ kind }) => kind === "refusal").length, 2);
});

test("the letter goes to the account's own address, tells the link and the region, and changes nothing yet", async () => {
  const site = web();
  const admin = await site.as("paakayttaja");
  const holder = await keyHolder(site);
  assert.match((await admin.get(`${DESK}/kayttajat/${holder.id}`)).html, /Lähetä kirje uutta avainta varten/);
  assert.match((await admin.get(keyPage(holder.id))).html, new RegExp(holder.email));
  const path = await letterFor(admin, holder.id);
  const letter = letters.at(-1);
  assert.equal(letter?.to, holder.email);
  assert.doesNotMatch(letter?.text ?? "", /Haltija|kuraattori/);
  assert.equal(routes.keyLetter.href({ token: "99x" }), keyLetterLink("", "99x"));
  const go = openBrowser(site);
  for (let times = 0; times < 3; times++) {
    const { status, html, headers } = await go(path);
    assert.equal(status, 200);
    assert.match(html, new RegExp(`Uusi avain tehdään käyttäjälle ${holder.name}`));
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(headers.get("set-cookie"), null);
  }
  assert.equal((await go(path, { vastaus: "x" })).status, 400);
  assert.equal(await signInWith(site, holder.key), DESK);
  assert.equal((await holder.go(DESK)).status, 200);
});

test("a new key takes the place of the old ones: every browser is signed out, and roles are as they were", async () => {
  const site = web();
  const admin = await site.as("paakayttaja");
  const holder = await keyHolder(site);
  const rolesOf = async () => (await listGrants(database.db.forRegion("99"), holder.id)).map(({ role }) => role);
  const before = await rolesOf();
  const path = await letterFor(admin, holder.id);
  const key = createTestAuthenticator(ORIGIN);
  const mine = openBrowser(site);
  assert.match((await makeKey(mine, path, key)).location ?? "", /tyotila\/oma\?tehty=avain-lisatty/);
  assert.equal((await mine(DESK)).status, 200);
  assert.equal((await holder.go(DESK)).status, 303);
  assert.match((await signInWith(site, holder.key)) ?? "", /tulos=avain/);
  assert.equal(await signInWith(site, key), DESK);
  assert.deepEqual(await rolesOf(), before);
  assert.equal((await listPasskeys(database.db.forAccounts(), holder.id)).length, 1);
  const line = (await logged("accounts.replaceKeys")).at(-1);
  assert.equal(line?.whose, holder.id);
  assert.equal(line?.details.removedKeys, 1);
  const again = await mine(path);
  assert.equal(again.status, 410);
  assert.match(again.html, /kerro heti alueen pääkäyttäjälle/);
  assert.equal((await makeKey(openBrowser(site), path, createTestAuthenticator(ORIGIN))).status, 410);
});

test("a link that is none, too old, taken back, or followed by a newer one opens nothing", async () => {
  const site = web();
  const go = openBrowser(site);
  for (const token of ["x", `99${"a".repeat(43)}`, `01${"a".repeat(43)}`, "%00", "a".repeat(3000)])
    assert.equal((await go(`/kirjaudu/uusi-avain/${token}`)).status, 404, token.slice(0, 50));
  const holder = await keyHolder(site);
  const admin = await site.as("paakayttaja");
  const first = await letterFor(admin, holder.id);
  // Another region's beginning does not open it.
  assert.equal((await go(first.replace(/\/99/, "/01"))).status, 404);
  // An invitation's place does not take it, nor this one an invitation.
  assert.equal((await go(`/kutsu/${first.split("/").at(-1)}`)).status, 404);
  const second = await letterFor(admin, holder.id);
  assert.equal((await go(first)).status, 410);
  assert.equal((await go(second)).status, 200);
  const undone = await admin.post(keyPage(holder.id), { teko: "peru" });
  assert.match(undone.location ?? "", /avainkirje-peruttu/);
  assert.match((await go(second)).html, /ei ole enää voimassa/);
  assert.match((await admin.post(keyPage(holder.id), { teko: "peru" })).location ?? "", /avainkirje-ei-ollut/);
  const third = await letterFor(admin, holder.id);
  minutes += KEY_LETTER_HOURS * 60;
  assert.match((await go(third)).html, /Linkki on vanhentunut/);
  assert.equal((await makeKey(go, third, createTestAuthenticator(ORIGIN))).status, 410);
});

test("a letter dies when its account is shut or rises above the sender, and when the sender may no longer send it", async () => {
  const site = web();
  const sender = await keyHolder(site, "regionAdmin");
  const admin = await site.asAccount(sender.id);
  const go = openBrowser(site);
  const shut = await keyHolder(site);
  const one = await letterFor(admin, shut.id);
  await changeDisabled(database.db, CLI, shut.id, true, clock.now());
  assert.equal((await go(one)).status, 410);
  const risen = await keyHolder(site);
  const two = await letterFor(admin, risen.id);
  assert.equal((await go(two)).status, 200);
  await grant(risen.id, "curator", "01");
  assert.equal((await makeKey(go, two, createTestAuthenticator(ORIGIN))).status, 410);
  const holder = await keyHolder(site);
  const three = await letterFor(admin, holder.id);
  await changeDisabled(database.db, CLI, sender.id, true, clock.now());
  assert.equal((await makeKey(go, three, createTestAuthenticator(ORIGIN))).status, 410);
  assert.equal(await signInWith(site, holder.key), DESK);
});

test("an answer to another's challenge makes no key, and of two at once one gets it", async () => {
  const site = web();
  const admin = await site.as("paakayttaja");
  const [holder, other] = [await keyHolder(site), await keyHolder(site)];
  const [mine, theirs] = [await letterFor(admin, holder.id), await letterFor(admin, other.id)];
  const go = openBrowser(site);
  const begun = JSON.parse((await go(theirs, { vaihe: "alku" })).html);
  const answer = JSON.stringify(createTestAuthenticator(ORIGIN).create(begun));
  assert.equal((await go(mine, { vastaus: answer })).status, 400);
  assert.equal(await signInWith(site, holder.key), DESK);
  const both = await Promise.all(
    [0, 1].map(() => makeKey(openBrowser(site), mine, createTestAuthenticator(ORIGIN)).then(({ status }) => status)),
  );
  assert.deepEqual(both.sort(), [303, 410]);
  assert.equal((await listPasskeys(database.db.forAccounts(), holder.id)).length, 1);
});

test("a letter that does not leave is told, and both pages speak Swedish", async () => {
  const site = web();
  const admin = await site.as("paakayttaja");
  const holder = await keyHolder(site);
  isMailDown = true;
  const sent = await admin.post(keyPage(holder.id), { teko: "laheta" });
  isMailDown = false;
  assert.match(sent.location ?? "", /avainkirje-ei-lahtenyt/);
  assert.match((await admin.get(sent.location ?? "")).html, /Kirje ei lähtenyt/);
  const path = await letterFor(admin, holder.id);
  assert.match((await openBrowser(site)(`${path}?kieli=sv`)).html, /Skapa en ny inloggningsnyckel/);
  await admin.post(`${DESK}/kieli`, { kieli: "sv" });
  assert.match((await admin.get(keyPage(holder.id))).html, /Skicka ett brev för en ny nyckel/);
  await admin.post(`${DESK}/kieli`, { kieli: "fi" });
});
