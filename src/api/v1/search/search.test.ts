import assert from "node:assert/strict";
import { test } from "node:test";
import { createApi } from "../api.ts";
import { aContext, aServiceDocument } from "../test-context.ts";
import { SearchAnswer } from "./present-search.ts";

const WALK = "5d0d1d3e-0000-5000-8000-000000000001";
const SWIM = "5d0d1d3e-0000-5000-8000-000000000002";
const DEBT = "5d0d1d3e-0000-5000-8000-000000000003";
const api = createApi(
  aContext([
    aServiceDocument({
      id: WALK,
      places: [{ name: {}, municipality: "982", position: { lat: 61.5, lon: 20 }, hours: [] }],
      placeCount: 1,
    }),
    aServiceDocument({
      id: SWIM,
      title: { fi: "Uimahalli" },
      summary: {},
      charge: "charged",
      municipalities: ["984"],
      targetGroups: [],
    }),
    aServiceDocument({
      id: DEBT,
      title: { fi: "Velkaneuvonta" },
      coverage: "nationwide",
      municipalities: [],
      themes: ["arki-ja-toimeentulo"],
      charge: null,
      targetGroups: ["KR2"],
    }),
  ]),
);

const get = (query: string, region = "99") => api.request(`/regions/${region}/search?${query}`);
const post = (body: string | object, region = "99") =>
  api.request(`/regions/${region}/search`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

async function answerOf(response: Response) {
  assert.equal(response.status, 200, await response.clone().text());
  const body = await response.json();
  assert.deepEqual(SearchAnswer.parse(body), body, "nothing but what OpenAPI describes");
  return SearchAnswer.parse(body);
}

async function refusalOf(response: Response) {
  assert.equal(response.headers.get("content-type"), "application/problem+json; charset=utf-8");
  const { status, code, parameter } = (await response.json()) as { status: number; code: string; parameter?: string };
  assert.equal(response.status, status);
  return { status, code, parameter };
}

test("an unknown region is not found", async () => {
  assert.deepEqual(await refusalOf(await get("q=uinti", "98")), {
    status: 404,
    code: "unknown-region",
    parameter: undefined,
  });
  assert.equal((await get("q=uinti", "__proto__")).status, 404);
  assert.equal((await post({ q: "uinti" }, "constructor")).status, 404);
});

test("words beyond two hundred characters are too long, counted in characters", async () => {
  const tooLong = { status: 400, code: "query-too-long", parameter: "q" };
  assert.deepEqual(await refusalOf(await get(`q=${"a".repeat(201)}`)), tooLong);
  assert.deepEqual(await refusalOf(await post({ q: "🙂".repeat(201) })), tooLong);
  await answerOf(await post({ q: "🙂".repeat(200) }));
  assert.deepEqual(await refusalOf(await api.request(`/regions/99/suggest?q=${"a".repeat(201)}`)), tooLong);
});

test("a wrong parameter is named", async () => {
  const wrong: readonly [query: string, parameter: string][] = [
    ["lang=de", "lang"],
    ["kind=service,thing", "kind"],
    ["municipality=91", "municipality"],
    ["municipality=997", "municipality"],
    ["municipality=091", "municipality"],
    ["theme=no-such-theme", "theme"],
    ["free=maybe", "free"],
    ["targetGroup=children", "targetGroup"],
    ["when=tomorrow", "when"],
    ["when=2026-02-30", "when"],
    ["when=2026-12-07/2026-12-01", "when"],
    ["when=2026-12-01/2026-12-02/2026-12-03", "when"],
    ["near=61.5", "near"],
    ["near=91,20", "near"],
    ["near=61.5,181", "near"],
    ["near=NaN,NaN", "near"],
    ["sort=newest", "sort"],
    ["group=maybe", "group"],
    ["ignore=638", "ignore"],
    ["ignore=where:", "ignore"],
    ["ignore=colour:red", "ignore"],
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["limit=1.5", "limit"],
    ["limit=1e1", "limit"],
    ["offset=-1", "offset"],
    ["offset=99999999999999999999", "offset"],
    ["q=one&q=two", "q"],
    [`theme=${Array.from({ length: 101 }, () => "liikunta").join(",")}`, "theme"],
  ];
  for (const [query, parameter] of wrong) {
    assert.deepEqual(await refusalOf(await get(query)), { status: 400, code: "invalid-parameter", parameter }, query);
  }
});

test("a body that is not a JSON object, or has values of the wrong kind, is refused", async () => {
  for (const body of ["", "{", "[]", "null", '"q"', "q=uinti"]) {
    assert.deepEqual(
      await refusalOf(await post(body)),
      { status: 400, code: "invalid-json", parameter: undefined },
      body,
    );
  }
  for (const body of [{ q: 1 }, { q: ["a"] }, { q: { $gt: "" } }])
    assert.equal((await refusalOf(await post(body))).parameter, "q");
  assert.equal((await refusalOf(await post({ municipality: [982] }))).parameter, "municipality");
  assert.equal((await refusalOf(await post({ limit: "ten" }))).parameter, "limit");
});

test("a body over 64 kB is too large", async () => {
  assert.deepEqual(await refusalOf(await post({ q: "a", more: "x".repeat(65 * 1024) })), {
    status: 413,
    code: "too-large",
    parameter: undefined,
  });
});

test("hostile words are only words", async () => {
  const hostile = [
    "<script>alert(1)</script>",
    "'; drop table service; --",
    "\u0000\u0001",
    "(((((",
    "a".repeat(200),
    "\ud800",
    "%",
    "\\",
    "../../etc/passwd",
    "*",
  ];
  for (const q of hostile) {
    const answer = await answerOf(await post({ q }));
    assert.equal(answer.query, JSON.parse(JSON.stringify(q)), "the words come back as they were");
  }
  assert.equal((await get("q=%E0%A4%A&__proto__=1&constructor=2&toString=3")).status, 200);
  assert.equal((await post('{"q":"uimahalli","__proto__":{"limit":1},"constructor":1}')).status, 200);
});

test("an answer has the contract's shape and says why each hit was found", async () => {
  const answer = await answerOf(await get("q=kävelyryhmä&lang=sv"));
  assert.equal(answer.total, 1);
  const { score, why, ...hit } = answer.items[0] ?? assert.fail("no hit");
  assert.deepEqual(hit, {
    id: WALK,
    kind: "service",
    source: "demo",
    sourceId: "kavelyryhma",
    title: "Promenadgrupp för seniorer",
    lang: "sv",
    summary: "Vi promenerar.",
    themes: ["liikunta"],
    municipalities: ["982", "983"],
    free: true,
    nextDate: null,
    lastChecked: "2026-11-01T08:00:00.000Z",
    url: `https://polku.example.fi/esimerkkila/sv/palvelut/${WALK}`,
    groupSize: 1,
    others: [],
  });
  assert.ok(score > 0);
  assert.equal(why[0]?.field, "name");
  const { needs, understood, didYouMean, crisis, query, lang, offset, limit } = answer;
  assert.deepEqual(
    { needs, understood, didYouMean, crisis, query, lang, offset, limit },
    {
      needs: [],
      understood: [{ kind: "how", text: "kävelyryhmä", value: "group", applied: "ranked" }],
      didYouMean: null,
      crisis: null,
      query: "kävelyryhmä",
      lang: "sv",
      offset: 0,
      limit: 20,
    },
  );
});

test("a title that is not in the wished language says which one it is in, and its summary follows it", async () => {
  const [hit] = (await answerOf(await get("q=uimahalli&lang=en"))).items;
  assert.deepEqual([hit?.title, hit?.lang, hit?.summary, hit?.free], ["Uimahalli", "fi", "", false]);
});

test("no words list everything by the chosen sort", async () => {
  const { items, total } = await answerOf(await get("sort=name"));
  assert.deepEqual(
    [total, items.map(({ title }) => title)],
    [3, ["Senioreiden kävelyryhmä", "Uimahalli", "Velkaneuvonta"]],
  );
  const second = await answerOf(await get("q=&sort=name&limit=1&offset=1"));
  assert.deepEqual(
    second.items.map(({ id }) => id),
    [SWIM],
  );
});

test("filters narrow, and GET and POST mean the same", async () => {
  const cases: readonly [query: string, body: object, ids: readonly string[]][] = [
    ["municipality=984", { municipality: "984" }, [SWIM, DEBT]],
    ["municipality=982,984", { municipality: ["982", "984"] }, [WALK, SWIM, DEBT]],
    ["free=true", { free: true }, [WALK]],
    ["free=false", { free: "false" }, [SWIM]],
    ["theme=arki-ja-toimeentulo", { theme: ["arki-ja-toimeentulo"] }, [DEBT]],
    ["targetGroup=KR1", { targetGroup: "KR1" }, [WALK, SWIM]],
    ["kind=service&kind=event", { kind: "service,event" }, [WALK, SWIM, DEBT]],
    ["kind=event", { kind: ["event"] }, []],
    ["kind=&municipality=&when=&near=&unknown=x", { kind: null, unknown: 1 }, [WALK, SWIM, DEBT]],
    ["when=2026-12-01/2026-12-07", { when: "2026-12-01T10:00:00+02:00/2026-12-01T12:00:00+02:00" }, []],
  ];
  for (const [query, body, ids] of cases) {
    const found = await answerOf(await get(`${query}&sort=name`));
    assert.deepEqual(
      found.items.map(({ id }) => id),
      ids,
      query,
    );
    assert.deepEqual((await answerOf(await post({ ...body, sort: "name" }))).items, found.items, query);
  }
});

test("what is everywhere says so, and prices that are not known stay so", async () => {
  const [debt] = (await answerOf(await get("q=velkaneuvonta"))).items;
  assert.deepEqual([debt?.municipalities, debt?.free], ["nationwide", null]);
});

test("what was understood is told with how it acted, and ignore takes it away", async () => {
  const { understood, total } = await answerOf(await get("q=ilmaista kävelyä eläkeläisille Helsingissä tänään"));
  assert.deepEqual(understood, [
    { kind: "price", text: "ilmaista", value: "free", applied: "filtered" },
    { kind: "who", text: "eläkeläisille", value: "KR1.1", applied: "ranked" },
    { kind: "where", text: "Helsingissä", value: "091", applied: "noticed" },
    { kind: "when", text: "tänään", value: "today", applied: "filtered" },
  ]);
  assert.equal(total, 1);
  const less = await answerOf(
    await post({ q: "ilmainen uimahalli mummolle", ignore: ["price:free", "who:KR1.1", "need:loneliness"] }),
  );
  assert.deepEqual([less.understood, less.items[0]?.id], [[], SWIM]);
});

test("a price that nothing fits is noticed and hides nothing", async () => {
  const { understood, items } = await answerOf(await get("q=ilmainen velkaneuvonta"));
  assert.deepEqual([understood[0]?.applied, items[0]?.id], ["noticed", DEBT]);
});

test("an item tells the other descriptions that it stands for, unless grouping is off", async () => {
  const asked: (boolean | undefined)[] = [];
  const context = aContext([aServiceDocument({ id: WALK })]);
  const real = await context.indexes.forRegion("99");
  const grouping = createApi({
    ...context,
    indexes: {
      ...context.indexes,
      forRegion: async () => ({
        ...real,
        search(query) {
          asked.push(query.isGrouped);
          const answer = real.search(query);
          return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, others: query.isGrouped ? [SWIM] : [] })) };
        },
      }),
    },
  });
  const sizes = async (query: string) =>
    (await answerOf(await grouping.request(`/regions/99/search?${query}`))).items.map(({ groupSize, others }) => [
      groupSize,
      others,
    ]);
  assert.deepEqual(await sizes("q=kävelyryhmä"), [[2, [SWIM]]]);
  assert.deepEqual(await sizes("q=kävelyryhmä&group=off"), [[1, []]]);
  assert.deepEqual(asked, [true, false]);
});

test("facets count by values that the parameters take", async () => {
  const { facets } = await answerOf(await get("free=true"));
  assert.deepEqual(facets.free, [
    { value: "true", count: 1 },
    { value: "false", count: 1 },
    { value: "unknown", count: 1 },
  ]);
  assert.deepEqual(facets.kind, [{ value: "service", count: 1 }]);
  assert.deepEqual(
    facets.municipality.map(({ value }) => value),
    ["982", "983"],
  );
});

test("near tells distances in metres, and null where no place is known", async () => {
  const { items } = await answerOf(await get("near=61.5,20.0&sort=distance"));
  assert.deepEqual(items.map(({ id, distance }) => [id, distance]).slice(0, 1), [[WALK, 0]]);
  assert.equal(items[1]?.distance, null);
  assert.equal("distance" in ((await answerOf(await get("q=uimahalli"))).items[0] ?? {}), false);
});

test("a municipality that has merged is read as today's", async () => {
  const lahti = await get("municipality=532", "paijat-hame");
  assert.equal(lahti.status, 200);
});

test("words of danger bring help first, in the answer's language", async () => {
  const { crisis } = await answerOf(await post({ q: "en jaksa enää elää, itsemurha", lang: "sv" }));
  assert.equal(crisis?.category, "mental");
  assert.ok(crisis?.contacts.some(({ number }) => number === "112"));
});

test("answers to what a person wrote are kept in no cache", async () => {
  assert.equal((await get("q=uinti")).headers.get("cache-control"), "no-store");
});

test("suggestions go on from what has been written", async () => {
  const suggestions = (await (await api.request("/regions/99/suggest?q=uima&lang=fi")).json()) as {
    text: string;
    kind: string;
  }[];
  assert.ok(suggestions.some(({ text, kind }) => text === "Uimahalli" && kind === "service"));
  assert.deepEqual(await (await api.request("/regions/99/suggest")).json(), []);
});
