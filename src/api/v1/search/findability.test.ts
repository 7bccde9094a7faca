import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { after, before, test } from "node:test";
import { Hono } from "hono";
import { pino } from "pino";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import type { Service } from "../../../domain/catalogue/catalogue.ts";
import { serviceId } from "../../../domain/catalogue/catalogue-ids.ts";
import { removeRecords, saveRecords } from "../../../domain/catalogue/register-queries.ts";
import { aService } from "../../../domain/catalogue/test-service.ts";
import { settingsFor } from "../../../domain/regions/region-settings.ts";
import { createRegions } from "../../../domain/regions/regions.ts";
import { createIndexBuilder } from "../../../domain/search/build-index.ts";
import type { NeedsTeller } from "../../../domain/search/documents-around.ts";
import { analysersWith } from "../../../domain/search/language-analysers.ts";
import { listRegionDocuments } from "../../../domain/search/region-documents.ts";
import { openIndex } from "../../../domain/search/search-index.ts";
import { type RequestVariables, requestLog } from "../../../platform/http/request-log.ts";
import { createApi } from "../api.ts";
import { aContext } from "../test-context.ts";
import { FindabilityAnswer } from "./present-findability.ts";

/** Tells of loneliness what says so, in place of the vocabulary that takes seconds to learn. */
const isOfLoneliness = (text: string) => /yksinäi|kukaan ei|nobody/i.test(text);
const loneliness = { id: "loneliness", confidence: 0.9, evidence: [] };
const teller: NeedsTeller = {
  needsOf: ({ fi }) => (isOfLoneliness(`${fi?.name} ${fi?.summary}`) ? [loneliness] : []),
  themesOf: () => ["ihmissuhteet-ja-osallisuus"],
};
const needs = { recognise: async (text: string) => (isOfLoneliness(text) ? [loneliness] : []) };

const in982 = (sourceId: string, change: Partial<Service> = {}) => aService({ sourceId, ...change });
const walk = in982("kavely", { name: { fi: "Kävelyryhmä", sv: "Promenadgrupp" } });
const archived = in982("arkistoitu");
const elsewhere = in982("muualla", { area: { type: "limited", municipalities: ["638", "091"], isWide: false } });
const mainland = in982("manner", { area: { type: "nationwideExceptAland" } });
const building = in982("rakennuslupa", { name: { fi: "Rakennusvalvonta" }, serviceClasses: ["P2"] });
const permit = in982("lupa", { name: { fi: "Kalastuslupa" }, type: "permitOrObligation" });
const forFirms = in982("yrityksille", { targetGroups: ["KR2"] });
const classless = in982("luokaton", { name: { fi: "Porinapiiri" }, serviceClasses: [] });
const rescued = in982("pelastettu", { name: { fi: "Tupa" }, summary: { fi: "Yksinäisyyteen." }, serviceClasses: [] });
const late = in982("myohassa");
const swim = in982("uinti", {
  name: { fi: "Uimahalli" },
  summary: { fi: "Uintia kaikille." },
  charge: "charged",
  area: { type: "limited", municipalities: ["984"], isWide: false },
});
const cafe = in982("kahvila", { name: { fi: "Kahvila" }, summary: { fi: "Kahvia ja pullaa." }, source: "ptv" });
const dances = Array.from({ length: 30 }, (_, i) =>
  in982(`tanssi-${i}`, { name: { fi: `Tanssi ${i}` }, summary: { fi: `Tanssitaan salissa ${i}.` } }),
);
const choir = in982("kuoro", {
  name: { fi: "Kuoro" },
  summary: { fi: "Lauletaan yhdessä." },
  description: {
    fi: "Joskus mukana on myös vanhoja tapoja, pukuja, ruokia ja tanssia, jos joku niitä haluaa esitellä.",
  },
  area: { type: "nationwide" },
});

let database: TestDatabase;
let api: ReturnType<typeof createApi>;

async function save(services: readonly Service[]): Promise<void> {
  const rows = services.map((content) => ({
    id: content.id,
    source: content.source,
    source_id: content.sourceId,
    content,
    hash: "1",
    modified_at: null,
    fetched_at: "2026-11-01T08:00:00.000Z",
    is_nationwide: content.area.type !== "limited",
    includes_aland: content.area.type === "nationwide",
    municipalities: content.area.type === "limited" ? content.area.municipalities : [],
  }));
  await saveRecords(database.db.register, "service", rows);
}

before(async () => {
  database = await createTestDatabase();
  const { register } = database.db;
  const others = [archived, elsewhere, mainland, building, permit, forFirms, classless, rescued, swim, cafe, choir];
  await save([walk, ...others, ...dances]);
  await removeRecords(register, "service", [archived.id], "archived", new Date("2026-11-10T00:00:00Z"));
  const regions = createRegions({ demo: true });
  const directory = {
    ...regions,
    settingsOf: (code: string) => settingsFor(regions.findByCode(code) ?? { languages: ["fi"] }, {}),
  };
  const analysers = analysersWith(null);
  const indexOf = async (code: string) => {
    const builder = createIndexBuilder(analysers);
    for await (const document of listRegionDocuments(
      register,
      directory,
      code,
      new Date("2026-11-20T10:00:00Z"),
      teller,
    ))
      builder.add(document);
    return { ...openIndex(builder.finish(), analysers), version: 1 };
  };
  const indexes = new Map([
    ["99", await indexOf("99")],
    ["91", await indexOf("91")],
  ]);
  await save([late]);
  const forRegion = async (code: string) => indexes.get(code) ?? assert.fail(`no index for ${code}`);
  api = createApi(aContext([], database.db, { needs, indexes: { forRegion, isReady: () => true } }));
});
after(() => database.close());

const path = (id: string, region = "99") => `/regions/${region}/services/${id}/findability`;
const post = (id: string, body: object, region?: string) =>
  api.request(path(id, region), { method: "POST", body: JSON.stringify(body) });

async function why(id: string, q: string, more: object = {}, region?: string) {
  const response = await post(id, { q, ...more }, region);
  assert.equal(response.status, 200, await response.clone().text());
  assert.equal(response.headers.get("cache-control"), "no-store");
  const body = await response.json();
  assert.deepEqual(FindabilityAnswer.parse(body), body, "nothing but what OpenAPI describes");
  return FindabilityAnswer.parse(body);
}

const codes = (told: readonly { code: string }[]) => told.map(({ code }) => code);

async function refusal(response: Response) {
  const { status, code } = (await response.json()) as { status: number; code: string };
  assert.equal(response.status, status);
  return `${status} ${code}`;
}

test("an unknown region, an id that can be none, too long words and a wrong body are refused", async () => {
  assert.equal(await refusal(await api.request(`${path(walk.id, "98")}?q=kävely`)), "404 unknown-region");
  assert.equal(await refusal(await api.request(`${path("kavely")}?q=kävely`)), "404 unknown-service");
  assert.equal(await refusal(await api.request(`${path(walk.id)}?q=${"a".repeat(201)}`)), "400 query-too-long");
  assert.equal(await refusal(await api.request(`${path(walk.id)}?q=a&lang=de`)), "400 invalid-parameter");
  assert.equal(await refusal(await post(walk.id, { q: "a", municipality: "091" })), "400 invalid-parameter");
  assert.equal(
    await refusal(await api.request(path(walk.id), { method: "POST", body: "q=kävely" })),
    "400 invalid-json",
  );
});

test("an id that nobody knows is an answer", async () => {
  const id = serviceId("demo", "ei-ole");
  const { layer, service, advice } = await why(id, "kävely");
  assert.deepEqual([layer, service], ["unknown", { id, title: null, lang: null }]);
  assert.deepEqual(codes(advice), ["check-id"]);
});

test("a service that its source has archived is told with the day it left", async () => {
  const { layer, reasons } = await why(archived.id, "kävely");
  assert.equal(layer, "removed");
  assert.match(reasons[0]?.text ?? "", /10\. marraskuuta 2026/);
});

test("a service of other municipalities is not offered in the region", async () => {
  const { layer, reasons, advice } = await why(elsewhere.id, "kävely");
  assert.equal(layer, "area");
  assert.match(reasons[0]?.text ?? "", /Porvoo ja Helsinki/);
  assert.deepEqual(codes(advice), ["add-area", "where-to-mend"]);
  assert.equal((await why(mainland.id, "kävely", {}, "91")).layer, "area");
});

test("a service that is not for the tray tells the tray's reason", async () => {
  for (const [service, code] of [
    [building, "outside-classes"],
    [permit, "permit"],
    [forFirms, "not-for-residents"],
    [classless, "no-class"],
  ] as const) {
    const { layer, reasons } = await why(service.id, "kävely");
    assert.deepEqual([layer, ...codes(reasons)], ["tray", code]);
  }
  const { advice } = await why(classless.id, "kukaan ei soita");
  assert.deepEqual(codes(advice), ["add-class", "where-to-mend"]);
});

test("a service without classes is on the tray when its text tells what it is for", async () => {
  assert.equal((await why(rescued.id, "yksinäisyys")).layer, "first-page");
});

test("a service that came after the index was built waits for the next one", async () => {
  assert.equal((await why(late.id, "kävely")).layer, "index");
});

test("a filter that hides a service is told, and whether it was chosen or understood", async () => {
  const chosen = await why(swim.id, "uimahalli", { free: true });
  assert.deepEqual([chosen.layer, ...codes(chosen.reasons)], ["filter", "hidden-by-chosen"]);
  assert.deepEqual(codes(chosen.advice), ["mark-free", "where-to-mend"]);
  const understood = await why(swim.id, "tanssia Esimerkkilässä");
  assert.deepEqual([understood.layer, ...codes(understood.reasons)], ["filter", "hidden-by-understood"]);
  assert.match(understood.reasons[0]?.text ?? "", /kunta Esimerkkilä/);
});

test("a service that no word and no need meets is told what to consider", async () => {
  const { layer, words, needs, reasons, advice, rank } = await why(cafe.id, "kukaan ei soita minulle koskaan");
  assert.deepEqual([layer, rank], ["words", null]);
  assert.ok(words.every(({ kind }) => kind === null));
  assert.deepEqual(
    needs.map(({ id, answered }) => [id, answered]),
    [["loneliness", false]],
  );
  assert.deepEqual(codes(reasons), ["no-words", "needs-missing"]);
  assert.deepEqual(codes(advice), ["tell-need", "say-as-people", "add-class", "where-to-mend"]);
  assert.match(advice.at(-1)?.text ?? "", /Palvelutietovaranto/);
});

test("missing words are advised only on condition that they are true", async () => {
  const { advice } = await why(cafe.id, "luontoretki");
  const [words] = advice.filter(({ code }) => code === "add-words");
  assert.match(words?.text ?? "", /jos se pitää paikkansa.*”luontoretki”/);
});

test("a service that is met but low tells its rank, its words and where they stand", async () => {
  const { layer, rank, total, words, advice } = await why(choir.id, "tanssi");
  assert.equal(layer, "rank");
  assert.ok(rank !== null && rank > 20 && total !== null && rank <= total, `${rank} of ${total}`);
  assert.deepEqual(words, [{ word: "tanssi", kind: "word", field: "description" }]);
  assert.deepEqual(codes(advice), ["raise-words", "narrow-area", "where-to-mend"]);
});

test("a service on the first page tells its rank and needs no advice", async () => {
  const { layer, rank, advice, service } = await why(walk.id, "kävelyryhmä", { lang: "sv" });
  assert.deepEqual([layer, rank, advice], ["first-page", 1, []]);
  assert.deepEqual(service, { id: walk.id, title: "Promenadgrupp", lang: "sv" });
});

test("a question in a language that the service is not written in asks for a translation, in the reader's language", async () => {
  const { advice } = await why(cafe.id, "nobody ever calls me and I feel so alone", { lang: "sv" });
  assert.equal(advice[0]?.code, "translate");
  assert.match(advice[0]?.text ?? "", /engelska/);
});

test("a service is known by the id that its provider knows it by", async () => {
  const ptvId = "0b1e2a3c-1111-4222-8333-444455556666";
  const service = aService({ source: "ptv", sourceId: ptvId });
  await save([service]);
  assert.equal((await why(ptvId, "kävely")).service.id, service.id);
});

test("an address answers as a body does, and the words stand in no log", async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const logged = new Hono<{ Variables: RequestVariables }>();
  logged.use(requestLog(pino({ level: "trace" }, stream)));
  logged.route("/api/v1", api);
  const address = `/api/v1${path(walk.id)}?lang=fi&q=lonkkaleikkaus`;
  const answer = await logged.request(address);
  assert.deepEqual(await answer.json(), await why(walk.id, "lonkkaleikkaus", { lang: "fi" }));
  assert.match(lines.join(), /findability/);
  assert.doesNotMatch(lines.join(), /lonkka/);
});
