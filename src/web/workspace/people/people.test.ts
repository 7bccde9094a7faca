import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { findOrCreateAccount } from "../../../domain/accounts/account-queries.ts";
import { insertGrant, listGrants } from "../../../domain/accounts/grant-queries.ts";
import { listInvitations } from "../../../domain/accounts/invitation-queries.ts";
import { insertOrganization, listOrganizations } from "../../../domain/accounts/organization-queries.ts";
import type { RegionRole } from "../../../domain/accounts/role.ts";
import { MailNotSent } from "../../../platform/mail/mailer.ts";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace } from "../test-workspace.ts";

const DESK = "/esimerkkila/tyotila";
const USERS = `${DESK}/kayttajat`;

let database: TestDatabase;
let isMailDown = false;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const mail = {
  way: "outbox",
  send: async () => {
    if (isMailDown) throw new MailNotSent("down");
  },
} as const;

const web = (change = {}) => createTestWorkspace(database.db, { mail, ...change });
let people = 0;

/** Somebody with these roles, in the demo region unless told. */
async function aPerson(...roles: readonly (RegionRole | [RegionRole, string])[]): Promise<string> {
  people += 1;
  const identity = { issuer: "https://id.example.fi", subject: `${people}`, name: `Henkilö ${people}`, email: null };
  const { id } = await findOrCreateAccount(database.db.forAccounts(), identity, "fi", MONDAY);
  for (const each of roles) {
    const [role, region] = typeof each === "string" ? [each, "99"] : each;
    const grant = { accountId: id, role, organizationId: null, origin: "granted", by: "test", at: MONDAY } as const;
    await insertGrant(database.db.forRegion(region), grant);
  }
  return id;
}

const grantsOf = (id: string, region = "99") => listGrants(database.db.forRegion(region), id);
const logged = async (act: string, id?: string) => {
  const { rows } = await database.db.pool.connect().then(async (client) => {
    try {
      await client.query("begin");
      await client.query("select set_config('polku.region', '99', true)");
      return await client.query("select subject_id from audit_event where act = $1", [act]);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
  return rows.filter(({ subject_id }) => id === undefined || subject_id === id).length;
};

test("only administrators of the region come near its people", async () => {
  const { as, app } = web();
  const id = await aPerson("curator");
  const addresses = ["", `/${id}`, `/${id}/rooli`, "/kutsut/lista", "/kutsut/uusi"].map((rest) => USERS + rest);
  for (const path of [...addresses, `${DESK}/organisaatiot`, `${DESK}/organisaatiot/uusi`]) {
    assert.equal((await app.request(path)).status, 303, path);
    for (const key of ["kuraattori", "johtaja", "yhdistys", "kunta", "ammattilainen", "linkkihenkilo"])
      assert.equal((await (await as(key)).get(path)).status, 403, `${key} ${path}`);
  }
  const curator = await as("kuraattori");
  const grab = await curator.post(`${USERS}/${curator.accountId}/rooli`, { rooli: "regionAdmin" });
  assert.equal(grab.status, 403);
  assert.equal((await curator.post(`${USERS}/${id}`, { teko: "poista-kaytosta" })).status, 403);
});

test("an administrator of another region sees and changes nobody here", async () => {
  const { asAccount } = web();
  const stranger = await asAccount(await aPerson(["regionAdmin", "01"]));
  const id = await aPerson("curator");
  assert.equal((await stranger.get(`${USERS}/${id}`)).status, 403);
  const own = await asAccount(await aPerson(["regionAdmin", "01"]), "01");
  const [there] = [web().context.regions.findByCode("01")?.slug];
  assert.equal((await own.get(`/${there}/tyotila/kayttajat/${id}`)).status, 404);
  const taken = await own.post(`/${there}/tyotila/kayttajat/${id}/rooli`, { rooli: "curator" });
  assert.equal(taken.status, 404);
  assert.doesNotMatch((await own.get(`/${there}/tyotila/kayttajat`)).html, new RegExp(id));
});

test("what is no id, no role and no act is refused in words, never as a bug", async () => {
  const { as } = web();
  const admin = await as("paakayttaja");
  const id = await aPerson("curator");
  for (const wrong of ["x", "00000000-0000-4000-8000-000000000001", "%00", "'or 1=1"])
    assert.equal((await admin.get(`${USERS}/${encodeURIComponent(wrong)}`)).status, 404, wrong);
  for (const teko of ["", "toString", "poista"])
    assert.equal((await admin.post(`${USERS}/${id}`, { teko })).status, 400);
  assert.equal((await admin.post(`${USERS}/${id}`, { teko: "ota-rooli", rooli: "x" })).status, 404);
  for (const rooli of ["", "operator", "toString"])
    assert.equal((await admin.post(`${USERS}/${id}/rooli`, { rooli })).status, 400, rooli);
  assert.equal(
    (await admin.get(`${USERS}?sivu=-1&rooli=x&organisaatio=x&tila=x&haku=%00${"a".repeat(500)}`)).status,
    200,
  );
});

test("a role is given, with its organization when it acts for one, and holds at once", async () => {
  const { as, asAccount } = web();
  const admin = await as("paakayttaja");
  const id = await aPerson("manager");
  const own = await insertOrganization(
    database.db.forRegion("99"),
    { name: { fi: "Oma ry" }, kind: "association", businessCode: null, registerIds: [], email: null },
    MONDAY,
  );
  const other = await insertOrganization(
    database.db.forRegion("01"),
    { name: { fi: "Muu ry" }, kind: "association", businessCode: null, registerIds: [], email: null },
    MONDAY,
  );
  const give = (rooli: string, organisaatio = "") => admin.post(`${USERS}/${id}/rooli`, { rooli, organisaatio });
  const missing = await give("provider");
  assert.equal(missing.status, 400);
  assert.match(missing.html, /href="#organisaatio">Tämä rooli annetaan aina jonkin organisaation puolesta/);
  assert.match(missing.html, /value="provider" checked/);
  assert.match((await give("provider", other)).html, /Organisaatiota ei ole tai se on päättynyt/);
  assert.match((await give("curator", own)).html, /Tätä roolia ei anneta organisaation puolesta/);
  assert.match((await give("provider", own)).location ?? "", /tehty=rooli-annettu/);
  assert.match((await give("provider", own)).location ?? "", /tehty=rooli-oli/);
  assert.deepEqual(
    (await grantsOf(id)).map(({ role, organizationId }) => [role, organizationId]),
    [
      ["manager", null],
      ["provider", own],
    ],
  );
  assert.equal(await logged("accounts.giveRole", id), 1);
  const person = await asAccount(id);
  assert.match((await person.get(`${DESK}/oma`)).html, /Oma ry/);
  // When the organization ends its roles rest, and come back with it.
  await admin.post(`${DESK}/organisaatiot/${own}`, { teko: "paata" });
  assert.doesNotMatch((await person.get(`${DESK}/oma`)).html, /Oma ry/);
  await admin.post(`${DESK}/organisaatiot/${own}`, { teko: "palauta" });
  assert.match((await person.get(`${DESK}/oma`)).html, /Oma ry/);
});

test("a role that was taken away can be given back, even the last one", async () => {
  const { as, asAccount } = web();
  const admin = await as("paakayttaja");
  const id = await aPerson("curator");
  const person = await asAccount(id);
  const [grant] = await grantsOf(id);
  const taken = await admin.post(`${USERS}/${id}`, { teko: "ota-rooli", rooli: grant?.id ?? "" });
  assert.match(taken.location ?? "", /\/kayttajat\?tehty=rooli-otettu&otettu=curator&kuka=/);
  assert.equal((await person.get(DESK)).status, 403);
  const { html } = await admin.get(taken.location ?? "");
  assert.match(html, /Rooli on otettu pois/);
  assert.match(html, /name="teko" value="palauta-rooli"/);
  assert.equal((await admin.post(`${USERS}/${id}`, { teko: "ota-rooli", rooli: grant?.id ?? "" })).status, 404);
  const back = { teko: "palauta-rooli", rooli: "curator", organisaatio: "" };
  assert.match((await admin.post(`${USERS}/${id}`, back)).location ?? "", /tehty=rooli-annettu/);
  assert.equal((await person.get(DESK)).status, 200);
});

test("a region is never left without an administrator, not even when two take each other's role at once", async () => {
  const { asAccount, context } = web();
  const slug = context.regions.findByCode("02")?.slug;
  const [one, other] = [await aPerson(["regionAdmin", "02"]), await aPerson(["regionAdmin", "02"])];
  const take = async (by: string, from: string) => {
    const [grant] = await grantsOf(from, "02");
    const browser = await asAccount(by, "02");
    return browser.post(`/${slug}/tyotila/kayttajat/${from}`, { teko: "ota-rooli", rooli: grant?.id ?? "" });
  };
  const both = await Promise.all([take(one, other), take(other, one)]);
  assert.equal(both.filter(({ status }) => status === 303).length, 1);
  const left = await listGrants(database.db.forRegion("02"));
  assert.equal(left.length, 1);
  const last = left[0]?.accountId ?? "";
  const refused = await take(last, last);
  assert.equal(refused.status, 400);
  assert.match(refused.html, /Alueella ei olisi enää ketään pääkäyttäjää/);
});

test("shutting an account ends its sessions at once; opening it lets its owner in again", async () => {
  const { as, asAccount } = web();
  const admin = await as("paakayttaja");
  const id = await aPerson("curator");
  const person = await asAccount(id);
  const out = await admin.post(`${USERS}/${id}`, { teko: "poista-kaytosta" });
  assert.match(out.location ?? "", /tehty=pois-kaytosta/);
  assert.equal((await person.get(DESK)).status, 303);
  assert.match((await admin.get(`${USERS}?tila=disabled`)).html, new RegExp(id));
  await admin.post(`${USERS}/${id}`, { teko: "ota-kayttoon" });
  assert.equal((await (await asAccount(id)).get(DESK)).status, 200);
  assert.deepEqual([await logged("accounts.disable", id), await logged("accounts.enable", id)], [1, 1]);
});

test("nobody shuts themselves out, an operator, or somebody whom another region relies on", async () => {
  const { as, asAccount } = web();
  const admin = await as("paakayttaja");
  const shared = await aPerson("curator", ["manager", "01"]);
  const operator = await aPerson("curator");
  await database.db
    .forAccounts()
    .run((trx) => trx.updateTable("account").set({ is_operator: true }).where("id", "=", operator).execute());
  for (const id of [admin.accountId, shared, operator])
    assert.equal((await admin.post(`${USERS}/${id}`, { teko: "poista-kaytosta" })).status, 403);
  assert.match((await admin.get(`${USERS}/${shared}`)).html, /Käyttäjällä on rooleja myös muilla alueilla/);
  // Only the sessions of this region are this administrator's to end, and to see.
  const [here, there] = [await asAccount(shared, "99"), await asAccount(shared, "01")];
  assert.equal((await admin.post(`${USERS}/${shared}`, { teko: "paata-istunnot" })).status, 303);
  assert.equal((await here.get(DESK)).status, 303);
  assert.equal((await there.get(DESK)).status, 200);
});

test("sensitive acts ask anew who one is when the sign-in is old", async () => {
  let now = MONDAY;
  const { as } = web({ clock: { now: () => now } });
  const admin = await as("paakayttaja");
  const id = await aPerson("curator");
  now = new Date(now.getTime() + 11 * 60_000);
  assert.equal((await admin.get(`${USERS}/${id}`)).status, 200);
  for (const path of [`${USERS}/${id}/rooli`, `${USERS}/kutsut/uusi`]) {
    const { status, location } = await admin.get(path);
    assert.equal(status, 303);
    assert.match(location ?? "", /uudelleen=1&takaisin=/);
  }
  now = new Date(now.getTime() + 10 * 60_000);
  for (const teko of ["poista-kaytosta", "paata-istunnot", "ota-rooli"])
    assert.match((await admin.post(`${USERS}/${id}`, { teko })).location ?? "", /uudelleen=1/, teko);
});

test("the list is searched by name, role, organization and state, and looking at it is written down", async () => {
  const { as } = web();
  const admin = await as("paakayttaja");
  const id = await aPerson("linkWorker");
  const before = await logged("accounts.readUsers");
  const { html } = await admin.get(`${USERS}?haku=HENKIL%C3%96+${people}&rooli=linkWorker&tila=active`);
  assert.match(html, new RegExp(id));
  assert.match(html, /Käyttäjiä: 1</);
  assert.match((await admin.get(`${USERS}?haku=ei-ketaan`)).html, /Haulla ei löytynyt ketään/);
  assert.equal(await logged("accounts.readUsers"), before + 2);
  await admin.get(`${USERS}/${id}`);
  assert.equal(await logged("accounts.readUser", id), 1);
});

test("somebody who has signed in without a role waits on the list", async () => {
  const { as, asAccount } = web();
  const id = await aPerson();
  await asAccount(id);
  assert.match((await (await as("paakayttaja")).get(`${USERS}?tila=waiting`)).html, new RegExp(id));
});

test("an invitation with mistakes comes back with everything that was typed", async () => {
  const { as } = web();
  const admin = await as("paakayttaja");
  const { status, html } = await admin.post(`${USERS}/kutsut/uusi`, {
    nimi: "Aino <i>",
    sahkoposti: "ei osoite",
    rooli: ["curator", "provider", "operator"],
    kieli: "sv",
  });
  assert.equal(status, 400);
  for (const kept of ['value="Aino &lt;i>"', 'value="ei osoite"', 'value="curator" checked', 'value="sv" checked'])
    assert.ok(html.includes(kept), kept);
  assert.match(html, /href="#sahkoposti">Kirjoita sähköpostiosoite/);
  assert.match(html, /href="#organisaatio">Tämä rooli annetaan aina/);
});

test("one address has one open invitation; a letter that does not leave is told, and it can be sent again", async () => {
  const { as } = web();
  const admin = await as("paakayttaja");
  const fields = { nimi: "Kutsuttava", sahkoposti: "Kutsuttava@example.fi", rooli: "manager", kieli: "fi" };
  isMailDown = true;
  const failed = await admin.post(`${USERS}/kutsut/uusi`, fields);
  isMailDown = false;
  assert.match(failed.location ?? "", /tehty=ei-lahtenyt/);
  const list = await admin.get(failed.location ?? "");
  assert.match(list.html, /kirje ei lähtenyt/);
  assert.match(list.html, /Kirje ei lähtenyt/);
  const again = await admin.post(`${USERS}/kutsut/uusi`, { ...fields, sahkoposti: "kutsuttava@EXAMPLE.fi" });
  assert.equal(again.status, 400);
  assert.match(again.html, /Tähän osoitteeseen on jo avoin kutsu/);
  const [invitation] = await listInvitations(database.db.forRegion("99"));
  const id = invitation?.id ?? "";
  const sent = await admin.post(`${USERS}/kutsut/lista`, { teko: "laheta", kutsu: id });
  assert.match(sent.location ?? "", /tehty=lahetetty-uudelleen/);
  assert.match(
    (await admin.post(`${USERS}/kutsut/lista`, { teko: "peru", kutsu: id })).location ?? "",
    /tehty=peruttu/,
  );
  assert.match(
    (await admin.post(`${USERS}/kutsut/lista`, { teko: "peru", kutsu: id })).location ?? "",
    /tehty=ei-peruttu/,
  );
  assert.equal((await admin.post(`${USERS}/kutsut/lista`, { teko: "laheta", kutsu: id })).status, 404);
  assert.match((await admin.post(`${USERS}/kutsut/uusi`, fields)).location ?? "", /tehty=lahetetty/);
});

test("an organization is added, changed, linked to the register, ended and brought back", async () => {
  const { as } = web();
  const admin = await as("paakayttaja");
  const base = `${DESK}/organisaatiot`;
  const wrong = await admin.post(`${base}/uusi`, { teko: "tallenna", nimi: "", ytunnus: "1234567-8", sahkoposti: "x" });
  assert.equal(wrong.status, 400);
  for (const field of ["nimi", "laji", "ytunnus", "sahkoposti"])
    assert.match(wrong.html, new RegExp(`href="#${field}"`));
  assert.match(wrong.html, /value="1234567-8"/);
  const fields = { teko: "tallenna", nimi: "Kokeilu ry", laji: "association", ytunnus: "1234567-1" };
  const { location } = await admin.post(`${base}/uusi`, fields);
  const path = (location ?? "").split("?")[0] ?? "";
  assert.match((await admin.get(location ?? "")).html, /Organisaatio on lisätty/);
  await admin.post(path, { ...fields, nimi: "Uusi nimi ry", "nimi-sv": "Nytt namn rf" });
  const registerId = "11111111-1111-5111-8111-111111111111";
  assert.equal((await admin.post(path, { teko: "yhdista", rekisteri: registerId })).status, 404);
  await database.db.pool.query(
    `insert into organization (id, source, source_id, content, hash, fetched_at)
     values ($1, 'demo', 'kokeilu', '{"name":{"fi":"Äkäinen Yhdistys"},"businessCode":"1234567-1"}', 'x', now())`,
    [registerId],
  );
  for (const haku of ["%C3%A4k%C3%84INEN", "1234567-1"])
    assert.match((await admin.get(`${path}?haku=${haku}`)).html, /Äkäinen Yhdistys/, haku);
  assert.match((await admin.get(`${path}?haku=%25_`)).html, /ei löytynyt tällä haulla/);
  await admin.post(path, { teko: "yhdista", rekisteri: registerId });
  await admin.post(path, { teko: "paata" });
  const id = path.split("/").at(-1);
  const saved = (await listOrganizations(database.db.forRegion("99"))).find((each) => each.id === id);
  assert.deepEqual(saved?.name, { fi: "Uusi nimi ry", sv: "Nytt namn rf" });
  assert.deepEqual(saved?.registerIds, [registerId]);
  assert.notEqual(saved?.endedAt, null);
  assert.doesNotMatch((await admin.get(base)).html, /Uusi nimi ry/);
  assert.match((await admin.get(`${base}?paattyneet=1`)).html, /Uusi nimi ry/);
  await admin.post(path, { teko: "palauta" });
  await admin.post(path, { teko: "irrota", rekisteri: registerId });
  assert.match((await admin.get(path)).html, /Ei ole yhdistetty mihinkään/);
});

test("everything of people is said in Swedish too", async () => {
  const { as } = web();
  const admin = await as("paakayttaja");
  await admin.post(`${DESK}/kieli`, { kieli: "sv" });
  for (const path of [
    USERS,
    `${USERS}/${admin.accountId}`,
    `${USERS}/kutsut/uusi`,
    `${DESK}/organisaatiot`,
    `${DESK}/oma`,
  ])
    assert.match((await admin.get(path)).html, /lang="sv"/, path);
  await admin.post(`${DESK}/kieli`, { kieli: "fi" });
});
