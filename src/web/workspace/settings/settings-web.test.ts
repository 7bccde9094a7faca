import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { insertGrant } from "../../../domain/accounts/grant-queries.ts";
import { loadRegionDirectory } from "../../../domain/regions/load-region-directory.ts";
import { saveRegionSettings } from "../../../domain/regions/save-region-settings.ts";
import { createResidentWeb } from "../../resident/resident-web.tsx";
import { MONDAY } from "../../resident/test-web.ts";
import { createTestWorkspace, type TestBrowser } from "../test-workspace.ts";
import { PART_NAMES } from "./setting-parts.ts";

const SETTINGS = "/esimerkkila/tyotila/asetukset";
let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

/** The workspace over regions that are read from the database, as in the product. */
async function open() {
  const regions = await loadRegionDirectory(database.db.register, { isDemo: true });
  return createTestWorkspace(database.db, { regions });
}

/** The version that the part's form was opened on. */
async function versionOf(browser: TestBrowser, part: string): Promise<string> {
  const { html } = await browser.get(`${SETTINGS}/${part}`);
  return /name="versio" value="(\d+)"/.exec(html)?.[1] ?? "0";
}

async function stored(): Promise<Record<string, unknown>> {
  return database.db.forRegion("99").run(async (trx) => {
    const row = await trx.selectFrom("region_setting").select("settings").executeTakeFirst();
    return row?.settings ?? {};
  });
}

test("settings are for the region's administrators: others are refused, and curators are led to the sources", async () => {
  const { as, app } = await open();
  assert.equal((await app.request(`${SETTINGS}/varit`)).status, 303);
  for (const who of ["kuraattori", "johtaja", "yhdistys", "ammattilainen"]) {
    const browser = await as(who);
    for (const path of ["/varit", "/varit/kokeilu.css"])
      assert.equal((await browser.get(SETTINGS + path)).status, 403, who);
    assert.equal((await browser.post(`${SETTINGS}/osoite`, { hostName: "x.example.fi" })).status, 403, who);
  }
  const curator = await as("kuraattori");
  assert.equal((await curator.get(SETTINGS)).location, "/esimerkkila/tyotila/lahteet");
  assert.deepEqual(await stored(), {});
});

test("an administrator of another region cannot touch this one's settings", async () => {
  const { as, asAccount } = await open();
  const { accountId } = await as("johtaja");
  await insertGrant(database.db.forRegion("01"), {
    accountId,
    role: "regionAdmin",
    organizationId: null,
    origin: "granted",
    by: "test",
    at: MONDAY,
  });
  const foreign = await asAccount(accountId, "01");
  assert.equal((await foreign.get("/ita-uusimaa/tyotila/asetukset/varit")).status, 200);
  assert.equal((await foreign.get(`${SETTINGS}/varit`)).status, 403);
  assert.equal((await foreign.post(`${SETTINGS}/osoite`, { hostName: "x.example.fi" })).status, 403);
});

test("every part opens in both languages, and a part that there is not is not found", async () => {
  const { as } = await open();
  const browser = await as("paakayttaja");
  for (const language of ["fi", "sv"]) {
    await browser.post("/esimerkkila/tyotila/kieli", { kieli: language });
    assert.equal((await browser.get(SETTINGS)).status, 200);
    for (const part of PART_NAMES) {
      const { status, html } = await browser.get(`${SETTINGS}/${part}`);
      assert.equal(status, 200, part);
      assert.equal(html.match(/<h1/g)?.length, 1, part);
    }
    for (const query of ["teema=uusi", "teema=luonto"])
      assert.equal((await browser.get(`${SETTINGS}/teemat?${query}`)).status, 200);
  }
  await browser.post("/esimerkkila/tyotila/kieli", { kieli: "fi" });
  assert.equal((await browser.get(`${SETTINGS}/salaisuudet`)).status, 404);
});

test("a colour without contrast is refused with what was measured and what is needed, and what was typed stays", async () => {
  const { as } = await open();
  const browser = await as("paakayttaja");
  const { status, html } = await browser.post(`${SETTINGS}/varit`, {
    versio: "0",
    "brand.light.accentStrong": "#ffcc00",
    "brand.dark.surface": "sininen",
  });
  assert.equal(status, 400);
  assert.match(html, /Kontrasti on vain 1,5\d?, ja sen pitää olla vähintään 4,5/);
  assert.match(html, /href="#brand\.light\.accentStrong"/);
  assert.match(html, /Anna väri kuudella merkillä/);
  assert.match(html, /value="#ffcc00"/);
  assert.match(html, /value="sininen"/);
  assert.deepEqual(await stored(), {});
});

test("colours are tried before they are saved, from a stylesheet that takes only colours", async () => {
  const { as } = await open();
  const browser = await as("paakayttaja");
  const tried = await browser.post(`${SETTINGS}/varit`, { teko: "kokeile", "brand.light.accent": "#115533" });
  assert.equal(tried.status, 200);
  const href = /href="([^"]+kokeilu\.css[^"]*)"/.exec(tried.html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const sheet = await browser.get(href);
  assert.equal(sheet.status, 200);
  assert.match(sheet.headers.get("content-type") ?? "", /^text\/css/);
  assert.match(sheet.html, /\.try-light\{--accent:#115533;/);
  assert.equal((await browser.get(`${SETTINGS}/varit/kokeilu.css?vaalea=%7D*&tumma=x`)).status, 400);
  assert.deepEqual(await stored(), {});
});

test("what is saved shows to residents at once, is in the log and in the history, and can be undone", async () => {
  const { as, context } = await open();
  const resident = createResidentWeb(context);
  const help = async () => (await resident.request("/esimerkkila/fi/")).text();
  const browser = await as("paakayttaja");
  const saved = await browser.post(`${SETTINGS}/teemat`, {
    teema: "luonto",
    versio: await versionOf(browser, "teemat"),
    "themes.labels.luonto.fi": "Metsät ja meri",
  });
  assert.equal(saved.status, 303);
  assert.match(await help(), /Metsät ja meri/);
  const page = await browser.get(saved.location ?? "");
  assert.match(page.html, /Tallennettu\. Muutos näkyy asukkaille\./);
  assert.match(page.html, /Teeman nimi, Metsät ja meri, suomi: .*<ins>Metsät ja meri<\/ins>/s);
  assert.match(page.html, /Esittelyn pääkäyttäjä/);
  const undone = await browser.post(`${SETTINGS}/teemat`, {
    teko: "kumoa",
    muutos: /muutos=(\d+)/.exec(saved.location ?? "")?.[1] ?? "",
  });
  assert.match(undone.location ?? "", /tehty=kumottu/);
  assert.doesNotMatch(await help(), /Metsät ja meri/);
  const told = await browser.get(undone.location ?? "");
  assert.match(told.html, /Muutos on kumottu\.[\s\S]*Palauta<\/button>/);
  const redone = await browser.post(`${SETTINGS}/teemat`, {
    teko: "kumoa",
    muutos: /muutos=(\d+)/.exec(undone.location ?? "")?.[1] ?? "",
  });
  assert.match(redone.location ?? "", /tehty=palautettu/);
  assert.match(await help(), /Metsät ja meri/);
  assert.match((await browser.get(redone.location ?? "")).html, /palautti kumotun muutoksen/);
  const events = await database.db
    .forRegion("99")
    .run((trx) => trx.selectFrom("audit_event").select(["act", "role"]).where("act", "=", "settings.change").execute());
  assert.deepEqual(events, Array(3).fill({ act: "settings.change", role: "regionAdmin" }));
});

test("of two who change the same thing at once the second sees both; different things both hold", async () => {
  const { as } = await open();
  const [first, second] = [await as("paakayttaja"), await as("paakayttaja")];
  const versio = await versionOf(first, "yhteystiedot");
  const phone = "contacts.serviceAdvice.fi.phone";
  const email = "contacts.feedbackEmail";
  assert.equal((await first.post(`${SETTINGS}/yhteystiedot`, { versio, [phone]: "010 111", [email]: "" })).status, 303);
  assert.equal(
    (await second.post(`${SETTINGS}/yhteystiedot`, { versio, [phone]: "", [email]: "a@example.fi" })).status,
    303,
  );
  assert.deepEqual((await stored()).contacts, {
    feedbackEmail: "a@example.fi",
    serviceAdvice: { fi: { phone: "010 111" } },
  });
  const clash = await second.post(`${SETTINGS}/yhteystiedot`, { versio, [phone]: "010 222", [email]: "" });
  assert.equal(clash.status, 409);
  assert.match(clash.html, /<ins>010 222<\/ins>.*<del>010 111<\/del>/s);
  assert.match(clash.html, /value="010 222"/);
  const seen = /name="versio" value="(\d+)"/.exec(clash.html)?.[1] ?? "";
  const again = await second.post(`${SETTINGS}/yhteystiedot`, {
    versio: seen,
    [phone]: "010 222",
    [email]: "a@example.fi",
  });
  assert.equal(again.status, 303);
  assert.deepEqual((await stored()).contacts, {
    feedbackEmail: "a@example.fi",
    serviceAdvice: { fi: { phone: "010 222" } },
  });
});

test("what was changed on the command line is in the same history and is not lost", async () => {
  const { as } = await open();
  const browser = await as("paakayttaja");
  const versio = await versionOf(browser, "jakaminen");
  assert.equal(await saveRegionSettings(database.db, "99", [{ path: ["shareHours"], value: 48 }], MONDAY), null);
  const url = "https://www.example.fi/";
  assert.equal((await browser.post(`${SETTINGS}/jakaminen`, { versio, quickExitUrl: url })).status, 303);
  const { shareHours, quickExitUrl } = await stored();
  assert.deepEqual([shareHours, quickExitUrl], [48, url]);
  assert.match((await browser.get(`${SETTINGS}/jakaminen`)).html, /Komentorivi/);
});

test("a form with faults tells each at its field and keeps what was typed; hostile texts are only texts", async () => {
  const { as } = await open();
  const browser = await as("paakayttaja");
  const faulty: readonly (readonly [part: string, fields: Record<string, string>, tells: RegExp])[] = [
    ["osoite", { hostName: "https://x" }, /href="#hostName".*Anna osoite ilman alkuosaa/s],
    ["jakaminen", { shareHours: "900" }, /kokonaislukuna, 1–336/],
    ["kielet", { "paikka.en": "1" }, /Ota mukaan ainakin suomi tai ruotsi/],
    [
      "selosteet",
      { "accessibility.authority.name.fi": "Virasto" },
      /href="#accessibility\.authority\.url".*Täytä tämä/s,
    ],
    ["selosteet", { "accessibility.assessedOn": "eilen" }, /Anna päivä muodossa/],
    ["yhteystiedot", { "contacts.feedbackEmail": '"><script>' }, /value="&quot;>&lt;script>"/],
    ["kunnat", { "municipalityLinks.982.fi": "javascript:alert(1)" }, /Anna verkko-osoite/],
    ["syotteet", { teko: "lisaa", "syote.kind": "icalendar", "syote.url": "ftp://x" }, /href="#syote\.url"/],
    ["mittarit", { teko: "kayttoon", mittari: "swemwbs" }, /Kirjaa lupa/],
    ["mittarit", { teko: "kayttoon", mittari: "swemwbs", "mittari.text": "{" }, /Sanamuotoa ei voi lukea/],
    ["mittarit", { teko: "kayttoon", mittari: "phq-9" }, /Emme ymmärtäneet/],
    ["teemat", { teema: "uusi", "teema.name.fi": "Saaristo" }, /href="#luokat".*ainakin yksi palveluluokka/s],
  ];
  for (const [part, fields, tells] of faulty) {
    const { status, html } = await browser.post(`${SETTINGS}/${part}`, { versio: "99999", ...fields });
    assert.equal(status, 400, part);
    assert.match(html, tells, part);
  }
  const nul = await browser.post(`${SETTINGS}/osoite`, { versio: "x", hostName: "\u0000".repeat(9) });
  assert.equal(nul.status, 303);
  assert.equal((await browser.post(`${SETTINGS}/osoite`, { teko: "kumoa", muutos: "99999" })).status, 404);
});

test("themes are moved, hidden and added with classes that are found by a word", async () => {
  const { as } = await open();
  const browser = await as("paakayttaja");
  const post = (fields: Record<string, string | readonly string[]>) => browser.post(`${SETTINGS}/teemat`, fields);
  await post({ teema: "luonto", teko: "ylos" });
  await post({ teema: "kulttuuri", teko: "piilota" });
  const found = await post({ teema: "uusi", teko: "etsi", luokkahaku: "liikunta", "teema.name.fi": "Saaristo" });
  assert.equal(found.status, 200);
  assert.match(found.html, /value="Saaristo"/);
  const code = /name="luokka" value="(P[\d.]+)"/.exec(found.html)?.[1] ?? "";
  const added = await post({
    teema: "uusi",
    "teema.name.fi": "Saaristo ja meri",
    "teema.name.sv": "Skärgård",
    "teema.line.fi": "Merellä",
    "teema.line.sv": "Till havs",
    "teema.kuva": "luonto",
    luokka: [code, "P99"],
  });
  assert.match(added.location ?? "", /tehty=lisatty/);
  const { themes } = (await stored()) as { themes: Record<string, unknown> };
  assert.deepEqual(
    [themes.order, themes.hidden].map((list) => (list as string[])[0]),
    ["luonto", "kulttuuri"],
  );
  const [theme] = themes.added as { id: string; icon: string; serviceClasses: string[] }[];
  assert.deepEqual([theme?.id, theme?.icon, theme?.serviceClasses], ["saaristo-ja-meri", "luonto", [code]]);
  const twice = await post({
    teema: "uusi",
    "teema.name.fi": "Saaristo ja meri",
    "teema.name.sv": "S",
    "teema.line.fi": "a",
    "teema.line.sv": "b",
    luokka: code,
  });
  assert.equal(twice.status, 400);
  await post({ teema: "saaristo-ja-meri", teko: "poista" });
  assert.deepEqual(((await stored()).themes as { added: unknown[] }).added, []);
});

test("an instrument is switched on with the record of its permission, and off again", async () => {
  const { as } = await open();
  const browser = await as("paakayttaja");
  assert.equal((await browser.post(`${SETTINGS}/mittarit`, { teko: "kayttoon", mittari: "ons4" })).status, 303);
  assert.deepEqual((await stored()).instruments, [{ id: "ons4" }]);
  assert.equal((await browser.post(`${SETTINGS}/mittarit`, { teko: "pois", mittari: "ons4" })).status, 303);
  assert.equal((await stored()).instruments, undefined);
});

test("a feed is added, asked to be tried and taken away", async () => {
  const { as } = await open();
  const browser = await as("paakayttaja");
  const feed = {
    "syote.kind": "icalendar",
    "syote.url": "https://kyla.example.fi/kalenteri.ics",
    "syote.name.fi": "Kyläyhdistys",
    "syote.municipality": "982",
  };
  const asked = await browser.post(`${SETTINGS}/syotteet`, { ...feed, teko: "kokeile" });
  assert.match(asked.location ?? "", /tehty=pyydetty/);
  assert.match(
    (await browser.post(`${SETTINGS}/syotteet`, { ...feed, teko: "kokeile" })).location ?? "",
    /tehty=odottaa/,
  );
  assert.match((await browser.get(`${SETTINGS}/syotteet`)).html, /Tämä on esittely, joka ei hae mitään ulkoa/);
  assert.match(
    (await browser.post(`${SETTINGS}/syotteet`, { ...feed, teko: "lisaa" })).location ?? "",
    /tehty=lisatty/,
  );
  assert.equal((await browser.post(`${SETTINGS}/syotteet`, { ...feed, teko: "lisaa" })).status, 400);
  const { html } = await browser.get(`${SETTINGS}/syotteet`);
  const source = /name="syote" value="(feed:\w+)"/.exec(html)?.[1] ?? "";
  assert.match(
    (await browser.post(`${SETTINGS}/syotteet`, { syote: source, teko: "poista" })).location ?? "",
    /poistettu/,
  );
  assert.equal((await stored()).feeds, undefined);
});
