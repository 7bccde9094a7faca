import assert from "node:assert/strict";
import { test } from "node:test";
import { event, place, service, tool } from "../../../domain/recommendation/test-things.ts";
import { createApi } from "../api.ts";
import { aContext } from "../test-context.ts";
import { RecommendationsAnswer } from "./present-recommendation.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const api = createApi(
  aContext([
    tool("Verkkoystävä", ["loneliness"], { id: id(1) }),
    event("Seurailta", ["loneliness"], "2026-11-23T17:00", { id: id(2), isFree: true }),
    service("Ystävä kylään", ["loneliness"], { id: id(3), isFree: false }),
    place("Kahvila", ["violence-now"], { id: id(4) }),
    tool("Nollalinja", ["violence-now"], { id: id(5) }),
  ]),
);
const post = (body: unknown, region = "99") =>
  api.request(`/regions/${region}/recommendations`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

async function refusal(body: unknown, region?: string) {
  const response = await post(body, region);
  const { code, parameter } = (await response.json()) as { code: string; parameter?: string };
  return [response.status, code, parameter];
}

async function found(body: object) {
  const response = await post(body);
  assert.equal(response.status, 200, await response.clone().text());
  assert.equal(response.headers.get("cache-control"), "no-store");
  const answer = await response.json();
  assert.deepEqual(RecommendationsAnswer.parse(answer), answer, "nothing but what OpenAPI describes");
  return RecommendationsAnswer.parse(answer).items;
}

test("an unknown region, a broken body and wrong parameters are refused by name", async () => {
  assert.deepEqual(await refusal({}, "98"), [404, "unknown-region", undefined]);
  assert.deepEqual(await refusal("needs=loneliness"), [400, "invalid-json", undefined]);
  for (const [wrong, parameter] of [
    [{ needs: [{ id: "no-such-need" }] }, "needs"],
    [{ needs: [{ id: "loneliness", weight: 2 }] }, "needs"],
    [{ needs: Array.from({ length: 13 }, () => ({ id: "joy" })) }, "needs"],
    [{ needs: "loneliness" }, "needs"],
    [{ limit: 21 }, "limit"],
    [{ near: "north" }, "near"],
    [{ municipality: "091" }, "municipality"],
    [{ municipality: "12" }, "municipality"],
    [{ without: ["x"] }, "without"],
    [{ without: Array.from({ length: 61 }, (_, i) => id(i)) }, "without"],
    [{ targetGroup: "young" }, "targetGroup"],
    [{ lang: "de" }, "lang"],
  ] as const)
    assert.deepEqual(await refusal(wrong), [400, "invalid-parameter", parameter], JSON.stringify(wrong));
  assert.equal((await api.request("/regions/99/recommendations")).status, 405, "needs stand in no address");
});

test("a need is answered with things of each pace, and each says why", async () => {
  const items = await found({ needs: [{ id: "loneliness" }], lang: "fi", municipality: "982" });
  assert.deepEqual(
    items.map(({ title, pace, nextDate }) => [title, pace, nextDate]),
    [
      ["Verkkoystävä", "today", null],
      ["Seurailta", "week", "2026-11-23"],
      ["Ystävä kylään", "longer", null],
    ],
  );
  assert.deepEqual(items[1]?.need, { id: "loneliness", label: "Yksinäisyys" });
  assert.deepEqual(items[1]?.facts, ["near", "free", "group"]);
  assert.equal(items[1]?.url, `https://polku.example.fi/esimerkkila/fi/tapahtumat/${id(2)}`);
});

test("what costs and what is not wanted is left out", async () => {
  const items = await found({ needs: [{ id: "loneliness", weight: 0.5 }], free: true, without: [id(1)] });
  assert.deepEqual(
    items.map(({ title }) => title),
    ["Seurailta"],
  );
});

test("who may be in danger is given direct help and nothing to do this week", async () => {
  const items = await found({ needs: [{ id: "violence-now" }], limit: 20 });
  assert.deepEqual(
    items.map(({ title }) => title),
    ["Nollalinja"],
  );
});

test("no needs at all is an answer too", async () => {
  assert.ok((await found({})).length > 0);
});
