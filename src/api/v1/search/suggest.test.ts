import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { test } from "node:test";
import { Hono } from "hono";
import { pino } from "pino";
import { type RequestVariables, requestLog } from "../../../platform/http/request-log.ts";
import { createApi } from "../api.ts";
import { aContext, aServiceDocument } from "../test-context.ts";

const api = createApi(
  aContext([
    aServiceDocument({ id: "5d0d1d3e-0000-5000-8000-000000000001", title: { fi: "Uimahalli", sv: "Simhall" } }),
    aServiceDocument({ id: "5d0d1d3e-0000-5000-8000-000000000002", title: { fi: "Itsemurhan tehneiden läheiset" } }),
  ]),
);

interface Suggested {
  readonly text: string;
  readonly kind: string;
}

async function suggestionsFor(q: string, lang = "fi"): Promise<Suggested[]> {
  const answer = await api.request(`/regions/99/suggest?lang=${lang}&q=${encodeURIComponent(q)}`);
  assert.equal(answer.status, 200);
  return (await answer.json()) as Suggested[];
}

test("needs, services and the region's places are suggested, each with its kind and nothing else", async () => {
  assert.deepEqual((await suggestionsFor("yksinäi"))[0], { text: "Yksinäisyys", kind: "need" });
  assert.ok((await suggestionsFor("uima")).some(({ text, kind }) => text === "Uimahalli" && kind === "service"));
  assert.deepEqual(await suggestionsFor("jooga esimerkk"), [{ text: "jooga Esimerkkilä", kind: "place" }]);
  assert.deepEqual(Object.keys((await suggestionsFor("uima"))[0] ?? {}), ["text", "kind"]);
});

test("suggestions are in the language asked for, the region's first when none is", async () => {
  assert.ok((await suggestionsFor("ensam", "sv")).some(({ text }) => text === "Ensamhet"));
  assert.ok((await suggestionsFor("simh", "sv")).some(({ text }) => text === "Simhall"));
  const unsaid = await api.request("/regions/99/suggest?q=yksin%C3%A4i");
  assert.equal(((await unsaid.json()) as Suggested[])[0]?.text, "Yksinäisyys");
});

test("at most six are suggested", async () => {
  for (const q of ["ma", "lapsi", "ko", "apua ko"]) assert.ok((await suggestionsFor(q)).length <= 6, q);
});

test("nothing is suggested to a text that tells of a crisis, nor a crisis to anyone", async () => {
  assert.deepEqual(await suggestionsFor("haluan tappaa itseni"), []);
  for (const { text } of await suggestionsFor("its")) assert.doesNotMatch(text, /itsemurh/i);
});

test("a text of 200 characters is answered, and a longer one refused", async () => {
  await suggestionsFor("ä".repeat(200));
  assert.equal((await api.request(`/regions/99/suggest?q=${"a".repeat(201)}`)).status, 400);
});

test("what is being written stands in no cache and no log", async () => {
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
  const answer = await logged.request("/api/v1/regions/99/suggest?lang=fi&q=lonkkaleikkaus");
  assert.equal(answer.headers.get("cache-control"), "no-store");
  assert.match(lines.join(), /suggest/);
  assert.doesNotMatch(lines.join(), /lonkka/);
});
