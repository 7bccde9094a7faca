import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { createDemoList, type DemoList } from "../../../../test/support/demo-list.ts";
import { buildIndex } from "../../../domain/search/build-index.ts";
import { analysersWith } from "../../../domain/search/language-analysers.ts";
import { openIndex } from "../../../domain/search/search-index.ts";
import { createTestWorkspace, type TestWorkspace } from "../test-workspace.ts";

const QUALITY = "/esimerkkila/tyotila/laatu";
const FINDABILITY = `${QUALITY}/loydettavyys`;
let demo: DemoList;
let workspace: TestWorkspace;
/** Lines of the log, for what must not stand in them. */
const logged: string[] = [];

before(async () => {
  demo = await createDemoList();
  const { documents } = await demo.rebuild();
  const analysers = analysersWith(null);
  const index = { ...openIndex(buildIndex(documents, analysers), analysers), version: 1 };
  const note = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
  workspace = createTestWorkspace(demo.database.db, {
    indexes: { forRegion: async () => index, isReady: () => true },
    log: { error: note, warn: note, info: note } as never,
  });
});
after(() => demo.database.close());

const idOf = async (sourceId: string) =>
  (await sql<{ id: string }>`select id from service where source_id = ${sourceId}`.execute(demo.database.db.register))
    .rows[0]?.id as string;

test("whoever is signed out is sent to sign in; professionals, link workers and providers see no quality", async () => {
  for (const path of ["", "/kattavuus", "/tarjottimelta-puuttuvat", "/loydettavyys", "/laatu.csv"]) {
    assert.equal((await workspace.app.request(QUALITY + path)).status, 303, path);
    for (const key of ["ammattilainen", "linkkihenkilo", "yhdistys"]) {
      const mayAsk = path === "/loydettavyys" && key === "yhdistys";
      assert.equal((await (await workspace.as(key)).get(QUALITY + path)).status, mayAsk ? 200 : 403, `${key} ${path}`);
    }
  }
});

test("a curator of one region sees nothing of another", async () => {
  const browser = await workspace.as("kuraattori");
  for (const path of ["", "/kattavuus", "/tarjottimelta-puuttuvat", "/laatu.csv", "/loydettavyys"])
    assert.equal((await browser.get(`/ita-uusimaa/tyotila/laatu${path}`)).status, 403, path);
});

test("the board tells numbers, what to mend first and how, and leads to the work list", async () => {
  const { status, html } = await (await workspace.as("johtaja")).get(QUALITY);
  assert.equal(status, 200);
  assert.match(html, /<h1>Laatu<\/h1>/);
  assert.match(html, /href="\/esimerkkila\/tyotila\/tarjotin\?[^"]*tarkistus=/);
  assert.match(html, /href="\/esimerkkila\/tyotila\/laatu\?kunta=983"/);
  assert.match(html, /Korjaa ensin nämä/);
  assert.match(html, /class="advice"/);
  assert.match(html, /Kehitys näkyy, kun tarjotinta on seurattu kaksi viikkoa/);
});

test("a municipality's and a provider's board are narrowed; unknown ones are told or asked nothing of", async () => {
  const browser = await workspace.as("kuraattori");
  const town = (await browser.get(`${QUALITY}?kunta=983`)).html;
  assert.match(town, /<h1>Laatu: Mallikylä<\/h1>/);
  assert.doesNotMatch(town, /id="kunnittain"/);
  const { rows } = await demo.database.db.forRegion("99").run((trx) =>
    sql<{
      id: string;
    }>`select organization_id as id from tray_entry where organization_id is not null limit 1`.execute(trx),
  );
  assert.equal((await browser.get(`${QUALITY}?organisaatio=${rows[0]?.id}`)).status, 200);
  assert.equal((await browser.get(`${QUALITY}?organisaatio=00000000-0000-4000-8000-000000000001`)).status, 404);
  for (const query of ["kunta=091", "kunta=%27%3B--", "organisaatio=x", `kunta=${"9".repeat(5000)}`])
    assert.match((await browser.get(`${QUALITY}?${query}`)).html, /<h1>Laatu<\/h1>/, query);
});

test("the board speaks Swedish, and an empty list says so", async () => {
  const browser = await workspace.as("paakayttaja");
  await browser.post("/esimerkkila/tyotila/kieli", { kieli: "sv" });
  assert.match((await browser.get(QUALITY)).html, /Rätta de här först/);
  await browser.post("/esimerkkila/tyotila/kieli", { kieli: "fi" });
  const other = await createDemoList();
  try {
    const empty = await (await createTestWorkspace(other.database.db).as("kuraattori")).get(QUALITY);
    assert.match(empty.html, /Tarjotinta ei ole vielä käyty läpi/);
  } finally {
    await other.database.close();
  }
});

test("two weeks of quality are drawn and told as a table", async () => {
  await demo.database.db.forRegion("99").run((trx) =>
    sql`insert into quality_snapshot (region_code, week, taken_on, records, on_tray, mean_score, grave)
      values ('99', '2026-11-16', '2026-11-20', 500, 400, 81, 12)`.execute(trx),
  );
  const { html } = await (await workspace.as("kuraattori")).get(QUALITY);
  assert.match(html, /<svg class="trend"[^>]*role="img"/);
  assert.match(html, /Pisteet ovat muuttuneet: 81 →/);
  assert.match(html, /<th scope="row">16\.11\.2026<\/th>/);
});

test("the file has every record, opens in a spreadsheet and runs nothing there", async () => {
  const { db } = demo.database;
  await db.forRegion("99").run((trx) =>
    sql`update tray_entry set title = ${JSON.stringify({ fi: '=HYPERLINK("http://paha.example";"x")' })}::jsonb,
        organization = ${JSON.stringify({ fi: "@SUM(A1)" })}::jsonb
      where id = (select id from tray_entry where kind = 'service' and is_on order by id limit 1)`.execute(trx),
  );
  const { status, html, headers } = await (await workspace.as("kuraattori")).get(`${QUALITY}/laatu.csv`);
  assert.equal(status, 200);
  assert.match(headers.get("content-disposition") ?? "", /attachment; filename="laatu-esimerkkila-2026-11-23\.csv"/);
  const { rows } = await db
    .forRegion("99")
    .run((trx) => sql<{ n: number }>`select count(*)::int as n from tray_entry`.execute(trx));
  const lines = html
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  assert.equal(lines.length, (rows[0]?.n ?? 0) + 1);
  assert.match(lines[0] ?? "", /^Laji;Nimi suomeksi;Nimi ruotsiksi;/);
  assert.match(html, /"'=HYPERLINK\(""http/);
  for (const line of lines)
    for (const cell of line.split(";")) assert.doesNotMatch(cell, /^"?[=+@\t]/, line.slice(0, 80));
  // The next build writes again what the test has changed.
  await db.forRegion("99").run((trx) => sql`update tray_entry set hash = ''`.execute(trx));
  await demo.rebuild();
});

test("coverage counts what the demo has, says gaps in words, and opens a cell", async () => {
  const browser = await workspace.as("kuraattori");
  const { html } = await browser.get(`${QUALITY}/kattavuus`);
  const { rows } = await demo.database.db.forRegion("99").run((trx) =>
    sql<{ n: number }>`select count(*)::int as n from tray_entry where is_on and themes @> array['kulttuuri']
      and municipalities @> array['983'] and not is_nationwide
      and (kind <> 'event' or next_time <= '2026-11-23T08:15:00Z'::timestamptz + interval '60 days')`.execute(trx),
  );
  const count = rows[0]?.n ?? 0;
  assert.ok(count > 0);
  assert.match(html, new RegExp(`aria-label="Kulttuuri ja luovuus, Mallikylä: ${count}"`));
  const cell = (await browser.get(`${QUALITY}/kattavuus?sisalto=culture&kunta=983`)).html;
  assert.match(cell, /Kulttuuri ja luovuus: Mallikylä/);
  assert.equal((cell.match(/<ul class="cell-list">.*?<\/ul>/s)?.[0].match(/<li>/g) ?? []).length, Math.min(100, count));
  const swedish = (await browser.get(`${QUALITY}/kattavuus?kieli=sv`)).html;
  assert.match(swedish, /<span class="badge bad">puuttuu<\/span>/);
  assert.match(html, /<li>[^<]+: ei [^<]+<\/li>/);
  for (const query of ["sisalto=x&kunta=983", "sisalto=culture&kunta=091", "kieli=xx&laji=yy"])
    assert.equal((await browser.get(`${QUALITY}/kattavuus?${query}`)).status, 200, query);
  const csv = (await browser.get(`${QUALITY}/kattavuus?muoto=csv`)).html.trimEnd().split("\r\n");
  assert.equal(csv.length, 1 + 15 * 6);
});

test("what is off the tray is grouped by reason, with what to fix and where, and can be put on", async () => {
  const browser = await workspace.as("kuraattori");
  const { html } = await browser.get(`${QUALITY}/tarjottimelta-puuttuvat`);
  assert.match(html, /Ei asukkaille/);
  assert.match(html, /lisää kohderyhmäksi ”Kansalaiset”/);
  assert.match(html, /PTV:ssä: Palvelu →/);
  assert.match(html, /aria-label="Laita tarjottimelle silti: Rakentamislupa taloon tai saunaan"/);
  assert.match(html, /href="\/esimerkkila\/tyotila\/tarjotin\/service\/[0-9a-f-]{36}"/);
  assert.doesNotMatch(html, /Rakennusvalvonnan asiakaspalvelu/);
  const all = (await browser.get(`${QUALITY}/tarjottimelta-puuttuvat?laji=kaikki`)).html;
  assert.match(all, /Rakennusvalvonnan asiakaspalvelu/);
  const one = (await browser.get(`${QUALITY}/tarjottimelta-puuttuvat?syy=not-for-residents&sivu=99`)).html;
  assert.doesNotMatch(one, /Luokka ei kuulu tarjottimelle<\/h2>/);
  const csv = (await browser.get(`${QUALITY}/tarjottimelta-puuttuvat?muoto=csv`)).html;
  assert.match(csv, /Rakentamislupa/);
});

test("findability: a name that fits one service is asked of at once, and its words are neither logged nor in an address", async () => {
  const browser = await workspace.as("kuraattori");
  const answer = await browser.post(FINDABILITY, { nimi: "Unikoulu verkossa", sanat: "salaisuus xyzzy", kieli: "fi" });
  assert.equal(answer.status, 200);
  assert.match(answer.html, /id="vastaus"/);
  assert.match(answer.html, /salaisuus xyzzy/);
  assert.equal(answer.location, null);
  assert.doesNotMatch(logged.join("\n"), /xyzzy/);
  const { rows } = await demo.database.db.pool.query("select details::text as text from audit_event");
  assert.doesNotMatch(JSON.stringify(rows), /xyzzy/);
});

test("findability: many services are chosen from, what was typed stays, and faults are told at their fields", async () => {
  const browser = await workspace.as("kuraattori");
  const many = await browser.post(FINDABILITY, { nimi: "ryhmä", sanat: "olen yksin", kieli: "sv" });
  assert.equal(many.status, 200);
  assert.match(many.html, /type="radio"/);
  assert.match(many.html, /value="olen yksin"/);
  assert.match(many.html, /<option value="sv" selected/);
  const none = await browser.post(FINDABILITY, { nimi: "qqqq", sanat: "x" });
  assert.match(none.html, /Yhtään palvelua ei löytynyt/);
  const short = await browser.post(FINDABILITY, { nimi: "a", sanat: "x" });
  assert.equal(short.status, 400);
  assert.match(short.html, /href="#nimi"/);
  const wordless = await browser.post(FINDABILITY, { nimi: "Unikoulu verkossa", palvelu: "", sanat: "" });
  assert.equal(wordless.status, 400);
  assert.match(wordless.html, /href="#sanat"/);
  const long = await browser.post(FINDABILITY, { nimi: "Unikoulu", sanat: "a".repeat(5000) });
  assert.equal(long.status, 400);
  for (const palvelu of ["' or 1=1", "00000000-0000-4000-8000-000000000001", "x".repeat(9000)])
    assert.notEqual((await browser.post(FINDABILITY, { nimi: "ryhmä", palvelu, sanat: "uni" })).status, 500);
});

test("findability: a provider asks of its own services only", async () => {
  const browser = await workspace.as("yhdistys");
  const other = await idOf("b-olohuone-ankkuri");
  const own = await demo.database.db.forRegion("99").run((trx) =>
    sql<{ id: string; title: { fi: string } }>`
      select id, title from tray_entry where kind = 'service' and organization->>'fi' = 'Esimerkkilän Seniorit ry' limit 1`.execute(
      trx,
    ),
  );
  const { id = "", title = { fi: "" } } = own.rows[0] ?? {};
  const mine = await browser.post(FINDABILITY, { nimi: title.fi, palvelu: id, sanat: "seniori" });
  assert.match(mine.html, /id="vastaus"/);
  assert.doesNotMatch(mine.html, /tarjotin\/service/);
  const theirs = await browser.post(FINDABILITY, { nimi: "Olohuone", palvelu: other, sanat: "seura" });
  assert.doesNotMatch(theirs.html, /id="vastaus"|type="radio"/);
  assert.doesNotMatch((await browser.get(`${FINDABILITY}?palvelu=${other}`)).html, /Ankkuri/);
  assert.match((await browser.get(`${FINDABILITY}?palvelu=${id}`)).html, /type="radio"/);
});
