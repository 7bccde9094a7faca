import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { demoAccount } from "../../../domain/accounts/demo-users.ts";
import { createOwn } from "../../../domain/own-content/create-own.ts";
import { moveOwn } from "../../../domain/own-content/move-own.ts";
import { findOwn } from "../../../domain/own-content/own-entry-queries.ts";
import { anActor, anOwnEvent, anOwnService, DEMO, NOW } from "../../../domain/own-content/test-own.ts";
import { type Params, routes } from "../../../routes.ts";
import { createTestWorkspace, type TestBrowser } from "../test-workspace.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await demoAccount(database.db, "yhdistys", NOW);
});
after(() => database.close());

const region = "esimerkkila";
const list = routes.deskOwn.href({ region });
const entryOf = (id: string) => routes.deskOwnEntry.href({ region, id });
const stepOf = (id: string, step: string) => routes.deskOwnStep.href({ region, id, step });
const newOf = (kind: Params<"/:kind">["kind"]) => routes.deskOwnNew.href({ region, kind });
const read = async (id: string) =>
  (await findOwn(database.db.forRegion("99"), id)) as NonNullable<Awaited<ReturnType<typeof findOwn>>>;
const idIn = (location: string | null) => /omat\/([0-9a-f-]{36})/.exec(location ?? "")?.[1] ?? "";
const workspace = () => createTestWorkspace(database.db);

/** What is needed of an event, step by step, with the version that each page gave. */
async function fill(browser: TestBrowser, id: string, step: string, fields: Record<string, string | string[]>) {
  const { html } = await browser.get(stepOf(id, step));
  const versio = /name="versio" value="(\d+)"/.exec(html)?.[1] ?? "";
  return browser.post(stepOf(id, step), { versio, ...fields });
}

test("whoever is not signed in goes to sign in, and a professional may not open it", async () => {
  const { app, as } = workspace();
  assert.equal((await app.request(list)).status, 303);
  const professional = await as("ammattilainen");
  assert.equal((await professional.get(list)).status, 403);
  assert.equal((await professional.post(newOf("event"), { "nimi-fi": "Kerho" })).status, 403);
});

test("another organization's entry is not there for a provider", async () => {
  const { as } = workspace();
  const id = await createOwn(
    database.db,
    anActor(),
    { regionCode: "99", kind: "service", organizationId: null, content: anOwnService() },
    NOW,
  );
  const provider = await as("yhdistys");
  for (const path of [entryOf(id), stepOf(id, "nimi"), stepOf(id, "historia"), stepOf(id, "esikatselu")])
    assert.equal((await provider.get(path)).status, 404, path);
  for (const teko of ["send", "archive", "undo", "copy", "restore"])
    assert.equal((await provider.post(entryOf(id), { teko, versio: "1" })).status, 404, teko);
  assert.equal((await provider.post(stepOf(id, "nimi"), { versio: "1", "nimi-fi": "Oma" })).status, 404);
  assert.doesNotMatch((await provider.get(list)).html, /Kynnyspuhelin/);
  // Somebody else's organization cannot be written for, nor the county.
  assert.equal((await provider.post(newOf("event"), { "nimi-fi": "Kerho", kenen: "" })).status, 404);
  assert.equal((await provider.post(newOf("event"), { "nimi-fi": "Kerho", kenen: "x" })).status, 404);
});

test("an association writes a weekly group one thing at a time, and a curator publishes it", async () => {
  const { as } = workspace();
  const provider = await as("yhdistys");
  const form = await provider.get(newOf("event"));
  const kenen = /name="kenen" value="([^"]+)"/.exec(form.html)?.[1] ?? "";
  const begun = await provider.post(newOf("event"), { "nimi-fi": "Tarinatupa", tyyppi: "group", kenen });
  assert.equal(begun.status, 303);
  const id = idIn(begun.location);
  assert.match(begun.location ?? "", /\/esittely\?tehty=created$/);
  await fill(provider, id, "esittely", { "esittely-fi": "Kerromme tarinoita kahvin äärellä." });
  await fill(provider, id, "milloin", {
    toistuu: "viikoittain",
    viikonpaiva: ["1", "4"],
    alkaa: "klo 17.30",
    loppuu: "19",
    ensimmainen: "24.11.2026",
    viimeinen: "2026-12-31",
    poikkeukset: "3.12.2026\n21.12.2026–27.12.2026",
  });
  await fill(provider, id, "missa", { osallistuminen: "place", "paikka-fi": "Kylätupa", kunta: "982" });
  const topics = await fill(provider, id, "aiheet", { teko: "etsi", haku: "yksinäi", teema: ["kulttuuri"] });
  assert.equal(topics.status, 200);
  assert.match(topics.html, /name="tarve"/);
  assert.match(topics.html, /value="kulttuuri" checked/);
  await fill(provider, id, "aiheet", { teema: ["kulttuuri"], tarve: "loneliness-older" });
  await fill(provider, id, "hinta", { maksu: "free", teko: "yhteenveto" });
  const { content } = await read(id);
  assert.ok(content.kind === "event" && content.schedule.kind === "weekly");
  assert.deepEqual(content.schedule, {
    kind: "weekly",
    interval: 1,
    weekdays: [1, 4],
    from: "17:30",
    to: "19:00",
    firstDay: "2026-11-24",
    lastDay: "2026-12-31",
    except: ["2026-12-03", ...[21, 22, 23, 24, 25, 26, 27].map((day) => `2026-12-${day}`)],
  });
  assert.deepEqual(content.needs, ["loneliness-older"]);
  const summary = await provider.get(entryOf(id));
  assert.match(summary.html, /maanantai, torstai/);
  assert.match(summary.html, /Lähetä kuraattorille/);
  assert.doesNotMatch(summary.html, /Julkaise asukkaille/);
  const version = async () => String((await read(id)).entry.version);
  assert.equal((await provider.post(entryOf(id), { teko: "publish", versio: await version() })).status, 403);
  await provider.post(entryOf(id), { teko: "send", versio: await version() });
  const curator = await as("kuraattori");
  assert.match((await curator.get(list)).html, /Odottaa tarkistusta/);
  // Without saying what to mend it is not sent back.
  const silent = await curator.post(entryOf(id), { teko: "return", versio: await version() });
  assert.equal(silent.status, 400);
  assert.match(silent.html, /Kerro, mitä pitää korjata/);
  const published = await curator.post(entryOf(id), { teko: "publish", versio: await version() });
  assert.match(published.location ?? "", /tehty=publish/);
  const page = await curator.get(published.location ?? "");
  assert.match(page.html, /Julkaistu\. Asukkaat löytävät/);
  assert.match(page.html, /Kumoa/);
  const undone = await curator.post(entryOf(id), { teko: "undo", versio: await version() });
  assert.match(undone.location ?? "", /tehty=undo/);
  assert.equal((await read(id)).entry.state, "review");
  for (const path of [stepOf(id, "historia"), stepOf(id, "esikatselu"), `${stepOf(id, "esikatselu")}?kieli=selko`]) {
    const seen = await curator.get(path);
    assert.equal(seen.status, 200, path);
    assert.match(seen.html, /Tarinatupa|Julkaistu/);
  }
});

test("what was typed is kept when something is wrong with it, and each error is at its field", async () => {
  const { as } = workspace();
  const provider = await as("yhdistys");
  const id = await createMine(provider);
  const answer = await fill(provider, id, "milloin", {
    toistuu: "viikoittain",
    alkaa: "iltapäivällä",
    ensimmainen: "31.2.2026",
    poikkeukset: "joulu",
  });
  assert.equal(answer.status, 400);
  assert.match(answer.html, /value="iltapäivällä"/);
  assert.match(answer.html, /value="31\.2\.2026"/);
  assert.match(answer.html, />joulu<\/textarea>/);
  for (const field of ["viikonpaiva", "alkaa", "ensimmainen", "poikkeukset"]) {
    assert.match(answer.html, new RegExp(`href="#${field}"`));
    assert.match(answer.html, new RegExp(`id="${field}-virhe"`));
  }
  const contacts = await fill(provider, id, "yhteys", {
    puhelin: "soita",
    sahkoposti: "ei osoite",
    verkkosivu: "javascript:alert(1)",
    ajanvaraus: "www.example.fi",
  });
  assert.equal(contacts.status, 400);
  assert.equal((contacts.html.match(/class="field has-error"/g) ?? []).length, 3);
});

test("two who write at the same place see both texts, and nothing is lost", async () => {
  const { as } = workspace();
  const provider = await as("yhdistys");
  const id = await createMine(provider);
  const { version } = (await read(id)).entry;
  const curator = await as("kuraattori");
  const fields = (nimi: string) => ({ versio: String(version), "nimi-fi": nimi, tyyppi: "group" });
  assert.equal((await curator.post(stepOf(id, "nimi"), fields("Kuraattorin nimi"))).status, 303);
  const second = await provider.post(stepOf(id, "nimi"), fields("Yhdistyksen nimi"));
  assert.equal(second.status, 409);
  assert.match(second.html, /Toinen ehti muuttaa samaa kohtaa/);
  assert.match(second.html, /Kuraattorin nimi/);
  assert.match(second.html, /value="Yhdistyksen nimi"/);
  const versio = /name="versio" value="(\d+)"/.exec(second.html)?.[1] ?? "";
  const again = await provider.post(stepOf(id, "nimi"), { versio, "nimi-fi": "Yhdistyksen nimi", tyyppi: "group" });
  assert.equal(again.status, 303);
  assert.equal((await read(id)).content.title.fi, "Yhdistyksen nimi");
});

test("what may be left open is left open", async () => {
  const provider = await workspace().as("yhdistys");
  const id = await createMine(provider);
  const weekly = { toistuu: "joka-toinen", viikonpaiva: "2", alkaa: "10", ensimmainen: "2026-11-24" };
  assert.equal((await fill(provider, id, "milloin", weekly)).status, 303);
  const { content } = await read(id);
  assert.deepEqual(content.kind === "event" && content.schedule.kind === "weekly" && content.schedule.lastDay, null);
  assert.equal((await fill(provider, id, "milloin", {})).status, 303);
});

test("hostile and huge input gets words, never a failure", async () => {
  const { as } = workspace();
  const curator = await as("kuraattori");
  const id = await createOwn(
    database.db,
    anActor(),
    { regionCode: "99", kind: "event", organizationId: null, content: anOwnEvent() },
    NOW,
  );
  const huge = "a".repeat(200_000);
  const tries: [string, Record<string, string | string[]>][] = [
    [stepOf(id, "nimi"), { versio: "1", "nimi-fi": huge }],
    [stepOf(id, "nimi"), { versio: "99999999999999999999", "nimi-fi": "<script>alert(1)</script>\u0000\u202e" }],
    [stepOf(id, "milloin"), { versio: "-1", toistuu: "kerran", paiva1: "2026-13-45", alkaa1: "99:99" }],
    [stepOf(id, "milloin"), { toistuu: "viikoittain", poikkeukset: "1.1.2026–31.12.2099" }],
    [stepOf(id, "aiheet"), { versio: "x", teema: ["'; drop table own_entry", huge], tarve: [huge], luokka: ["P0"] }],
    [stepOf(id, "aiheet"), { versio: "1", teko: "etsi", haku: huge }],
    [stepOf(id, "missa"), { versio: "1", kunta: "<b>", koordinaatit: "0, 0", postinumero: "12" }],
    [stepOf(id, "missa"), { versio: "1", osallistuminen: "place", kunta: "982", postinumero: "00000" }],
    [stepOf(id, "kenelle"), { versio: "1", "ika-alku": "-5", "ika-loppu": "1e9", kieli: ["xx", "fi"] }],
    [stepOf(id, "yhteys"), { versio: "1", verkkosivu: `https://${"a.".repeat(500)}fi`, puhelin: huge }],
    [entryOf(id), { teko: "schedule", versio: "1", julkaistaan: "eilen" }],
    [entryOf(id), { teko: "schedule", versio: "1", julkaistaan: "1.1.2001", "julkaistaan-klo": "10" }],
    [entryOf(id), { teko: "publish", versio: "NaN" }],
    [entryOf(id), { teko: "restore", palautus: "4294967296", versio: "1" }],
    [entryOf(id), { teko: "__proto__", versio: "1" }],
    [newOf("event"), { "nimi-fi": "Kerho", kenen: "00000000-0000-4000-8000-0000000000ff" }],
    [newOf("toString"), { "nimi-fi": "Kerho" }],
    [stepOf(id, "constructor"), { versio: "1" }],
    [stepOf("../..", "nimi"), { versio: "1" }],
  ];
  for (const [path, fields] of tries) {
    const { status } = await curator.post(path, fields);
    assert.ok(status < 500, `${path} ${JSON.stringify(fields).slice(0, 80)} → ${status}`);
  }
  for (const query of ["?laji=x&tila=y&kenen=z&sivu=-1", `?sana=${"%25_\\".repeat(30)}`, "?sana=%00", "?sivu=9999"])
    assert.equal((await curator.get(list + query)).status, 200, query);
  const page = await curator.get(entryOf(id));
  assert.doesNotMatch(page.html, /<script>alert/);
});

test("what the tray seems to have already is shown before publishing, and one may go on", async () => {
  const { as } = workspace();
  const curator = await as("kuraattori");
  const asked = { regionCode: "99", kind: "service", organizationId: null } as const;
  const title = { fi: "Kotikäyntiapu Kaarna", sv: "", en: "" };
  const first = await createOwn(database.db, anActor(), { ...asked, content: anOwnService({ title }) }, NOW);
  await moveOwn(database.db, anActor(), DEMO, { id: first, move: "publish", basedOn: 1 }, NOW);
  const id = await createOwn(database.db, anActor(), { ...asked, content: anOwnService({ title }) }, NOW);
  const page = await curator.get(entryOf(id));
  assert.match(page.html, /Onko tämä sama\?/);
  assert.match(page.html, /Kotikäyntiapu Kaarna<\/a>/);
  assert.match(page.html, /Alueen oma tieto/);
  assert.equal((await curator.post(entryOf(id), { teko: "publish", versio: "1" })).status, 303);
});

test("every step of every kind opens in Finnish and Swedish with one heading", async () => {
  const { as } = workspace();
  const curator = await as("kuraattori");
  const { OWN_STEPS } = await import("../../../domain/own-content/steps.ts");
  for (const kind of ["service", "event", "place", "tool"] as const) {
    const begun = await curator.post(newOf(kind), { "nimi-fi": `Kokeilu ${kind}`, kenen: "" });
    const id = idIn(begun.location);
    for (const step of OWN_STEPS[kind]) {
      const { status, html } = await curator.get(stepOf(id, step));
      assert.equal(status, 200, `${kind} ${step}`);
      assert.equal((html.match(/<h1/g) ?? []).length, 1, `${kind} ${step}`);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, each]) => each);
      assert.equal(new Set(ids).size, ids.length, `${kind} ${step}: an id twice`);
      const sent = await curator.post(stepOf(id, step), { versio: String((await read(id)).entry.version) });
      assert.ok(sent.status === 303 || sent.status === 400, `${kind} ${step} ${sent.status}`);
    }
    assert.equal((await curator.get(entryOf(id))).status, 200);
    assert.equal((await curator.get(stepOf(id, "esikatselu"))).status, 200, `${kind} preview`);
  }
});

async function createMine(provider: TestBrowser): Promise<string> {
  const { html } = await provider.get(newOf("event"));
  const kenen = /name="kenen" value="([^"]+)"/.exec(html)?.[1] ?? "";
  return idIn((await provider.post(newOf("event"), { "nimi-fi": "Kerho", kenen })).location);
}
