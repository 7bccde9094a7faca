import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { TestDatabase } from "../../../../test/support/database.ts";
import { createTray } from "../../../../test/support/tray.ts";
import { anEvent, onDates, onMondays } from "../../../domain/events/test-event.ts";
import { decodeList, encodeList } from "../../../domain/my-path/list-code.ts";
import { buildIndex } from "../../../domain/search/build-index.ts";
import { analysersWith } from "../../../domain/search/language-analysers.ts";
import { openIndex } from "../../../domain/search/search-index.ts";
import { TOOLS } from "../../../domain/tools/tools.ts";
import { clockFrom } from "../../../platform/clock.ts";
import { createTestWeb, MONDAY, type TestWeb } from "../test-web.ts";

const group = anEvent({
  sourceId: "ryhma",
  type: "group",
  name: { fi: "Kutomapiiri", sv: "Stickgrupp" },
  schedule: onMondays({
    changed: [
      {
        original: "2026-11-30T17:00",
        slot: { start: "2026-11-30T17:00", end: "2026-11-30T18:00", status: "cancelled" },
      },
    ],
  }),
});
const off = anEvent({ sourceId: "peruttu", name: { fi: "Retki" }, status: "cancelled" });
const over = anEvent({ sourceId: "mennyt", name: { fi: "Mennyt" }, schedule: onDates("2026-11-22T18:00/20:00") });
const tool = TOOLS[0] as (typeof TOOLS)[number];
const GONE = "00000000-0000-4000-8000-000000000000";

let web: TestWeb;
let database: TestDatabase;

before(async () => {
  const tray = await createTray({ events: [group, off, over] }, MONDAY);
  database = tray.database;
  const analysers = analysersWith(null);
  const index = { ...openIndex(buildIndex(tray.documents, analysers), analysers), version: 1 };
  web = createTestWeb([], {
    db: database.db,
    clock: clockFrom(MONDAY),
    indexes: { forRegion: async () => index, isReady: () => true },
  });
});
after(() => database.close());

async function send(
  fields: readonly (readonly [string, string])[],
  { language = "fi", query = "", headers = {} } = {},
) {
  const answer = await web.app.request(`/esimerkkila/${language}/oma-polku${query}`, {
    method: "POST",
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
  const html = await answer.text();
  return { status: answer.status, headers: answer.headers, html };
}

const chosen = (...keys: readonly string[]) => keys.map((key) => ["kohde", key] as const);
const GROUP = `event:${group.id}`;
const TOOL = `tool:${tool.id}`;

test("forms of other sites and bodies beyond all measure are refused in words", async () => {
  assert.equal((await send(chosen(GROUP), { headers: { "sec-fetch-site": "cross-site" } })).status, 400);
  const large = await send([...chosen(GROUP), [`askel.${group.id}`, "a".repeat(300_000)]]);
  assert.equal(large.status, 413);
  assert.match(large.html, /Yhteen askeleeseen mahtuu 300 merkkiä/);
});

test("without a list the page tells how one is gathered, and is the same for everyone", async () => {
  const { status, text, headers } = await web.get("/esimerkkila/fi/oma-polku");
  assert.equal(status, 200);
  assert.match(text, /Näin kokoat listan/);
  assert.match(text, /<noscript><p>Jos painiketta ei näy/);
  assert.match(headers.get("cache-control") ?? "", /public/);
  assert.match((await send([])).html, /Et ole vielä valinnut mitään/);
  assert.match((await send(chosen("x"))).html, /emme voineet lukea/);
  assert.match((await web.get("/esimerkkila/fi/oma-polku?kalenteri=tyhja")).text, /ei ole nyt tulevia aikoja/);
});

test("the path shows what was chosen in order, when it is, and the resident's own step, and is kept nowhere", async () => {
  const { html, headers, status } = await send([
    ...chosen(TOOL, GROUP),
    [`askel.${group.id}`, "Soitan <b>huomenna</b>"],
  ]);
  assert.equal(status, 200);
  assert.equal(headers.get("cache-control"), "no-store");
  assert.ok(html.indexOf(tool.name.fi) < html.indexOf("Kutomapiiri"));
  assert.match(html, /maanantaisin klo/);
  assert.match(html, /Peruttu: ma 30\.11\./);
  assert.match(html, />\s*Soitan &lt;b>huomenna&lt;\/b><\/textarea>/);
  assert.match(html, /Polullasi on 2 asiaa/);
  assert.match(html, /name="lang" value="fi"\/?><input type="hidden" name="kohde" value="event:/);
});

test("what was called off, is over or has gone is told as it is", async () => {
  const { html } = await send([
    ...chosen(`event:${off.id}`, `event:${over.id}`, `service:${GONE}`, `place:${GONE.replace("4000", "4001")}`),
    [`nimi.${GONE}`, "Vanha kerho <i>"],
  ]);
  assert.match(html, /Peruttu<\/strong>/);
  assert.match(html, /is-gone">Vanha kerho &lt;i>/);
  assert.equal(html.match(/<p class="strong">Tätä ei ole enää tarjolla/g)?.length, 2);
  assert.match(html, /is-gone">Mennyt<\/h2><p class="strong">Tämä on jo ohi/);
  assert.match(html, /is-gone">Paikka</, "of a link that tells no names the kind is told");
});

test("a list without times to come offers no calendar", async () => {
  assert.doesNotMatch((await send(chosen(`event:${over.id}`, TOOL))).html, /list\.ics/);
});

test("the link holds the list behind #, without where the reader lives; the QR code is of the same text", async () => {
  const { html } = await send([...chosen(GROUP), [`askel.${group.id}`, "Soitan"]], { query: "?kunta=982" });
  const items = [{ kind: "event", id: group.id, step: "Soitan" }] as const;
  const link = `http://polku.example.fi/esimerkkila/fi/oma-polku#lista=${encodeList(items)}`;
  assert.ok(html.includes(`value="${link}"`));
  assert.deepEqual(decodeList(link.split("#lista=")[1] ?? ""), { ok: true, items });
  assert.match(html, /<svg class="qr"/);
  assert.match(html, /action="\/esimerkkila\/fi\/oma-polku\?kunta=982"/);
});

test("a message opens in the person's own app, shorter when it must be", async () => {
  const short = await send([...chosen(GROUP), [`askel.${group.id}`, "Soitan & kysyn"]]);
  assert.match(short.html, /href="sms:\?&amp;body=Oma%20polku/);
  assert.match(short.html, /href="mailto:\?subject=Oma%20polku&amp;body=[^"]*Soitan%20%26%20kysyn/);
  assert.doesNotMatch(short.html, /avautuu lyhyempi teksti/);
  const keys = TOOLS.slice(0, 12);
  const long = await send(
    keys.flatMap(({ id }) => [["kohde", `tool:${id}`] as const, [`askel.${id}`, "ä".repeat(300)] as const]),
  );
  assert.match(long.html, /avautuu lyhyempi teksti/);
  for (const [, href] of long.html.matchAll(/href="((?:sms|mailto):[^"]*)"/g))
    assert.ok((href ?? "").length < 2000, `${href?.length}`);
  assert.match(long.html, /Askeleesi eivät mahdu koodiin/);
});

test("a step that is too long stays in its field with what to do", async () => {
  const { html } = await send([...chosen(GROUP), [`askel.${group.id}`, "a".repeat(5000)]]);
  assert.match(html, /Askeleessa on 5\s000 merkkiä/);
  assert.match(html, /aria-invalid="true"/);
  assert.ok(html.includes(`${"a".repeat(5000)}</textarea>`));
  const list = decodeList(/#lista=([\w-]+)/.exec(html)?.[1] ?? "");
  assert.equal(list.ok && list.items[0]?.step.length, 300, "what goes along is cut");
});

test("a thing is moved, taken away and put back by buttons", async () => {
  const moved = await send([...chosen(TOOL, GROUP), ["ylos", GROUP]]);
  assert.ok(moved.html.indexOf(`value="${GROUP}"`) < moved.html.indexOf(`value="${TOOL}"`));
  const removed = await send([...chosen(TOOL, GROUP), ["poista", GROUP], [`nimi.${group.id}`, "Kutomapiiri"]]);
  assert.match(removed.html, /Poistit polulta: Kutomapiiri\./);
  assert.match(removed.html, new RegExp(`name="palauta" value="${GROUP}@1"`));
  assert.match((await send([...chosen(TOOL), ["poista", TOOL]])).html, /Lista on nyt tyhjä/);
  assert.match((await send([...chosen(TOOL), ["tyhjenna", "1"]])).html, /Lista on nyt tyhjä/);
});

test("the forty-first is told of, and large type is chosen by a box", async () => {
  const many = TOOLS.slice(0, 30).map(({ id }) => `tool:${id}`);
  const others = Array.from({ length: 12 }, (_, place) => `place:${GONE.slice(0, -2)}${10 + place}`);
  const { html } = await send([...chosen(...many, ...others), ["iso", "1"]]);
  assert.match(html, /Polulle mahtuu 40 asiaa. 2 jäi pois/);
  assert.match(html, /class="wrap path is-large"/);
});

test("the page speaks the reader's language", async () => {
  for (const [language, words] of [
    ["sv", /Ta stigen med dig.*Stickgrupp|Stickgrupp.*Ta stigen med dig/s],
    ["en", /Take the path with you/],
    ["selko", /Ota polku mukaan/],
  ] as const)
    assert.match((await send(chosen(GROUP), { language })).html, words, language);
});
