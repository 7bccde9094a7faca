import assert from "node:assert/strict";
import { test } from "node:test";
import { CARD_QUESTIONS } from "../../../domain/conversation-card/card-questions.ts";
import { type RegionSettings, settingsFor } from "../../../domain/regions/region-settings.ts";
import { PAGE_LANGUAGES } from "../../../routes.ts";
import { texts } from "../../text/texts.ts";
import { createTestWeb } from "../test-web.ts";

const web = createTestWeb();

const get = (query = "", language = "fi") => web.get(`/esimerkkila/${language}/kortti${query}`);
const print = (query = "", language = "fi") => web.get(`/esimerkkila/${language}/kortti/tuloste${query}`);

async function post(fields: string, headers: Record<string, string> = {}, path = "kortti") {
  const answer = await web.app.request(`/esimerkkila/fi/${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: fields,
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

const checked = (html: string) => [...html.matchAll(/name="rasti" value="([^"]*)" checked/g)].map(([, id]) => id);
const main = (html: string) => html.slice(html.indexOf("<main"), html.indexOf("</main>"));

test("a form from another site is refused", async () => {
  for (const path of ["kortti", "kortti/tuloste"])
    assert.equal((await post("rasti=uni", { "sec-fetch-site": "cross-site" }, path)).status, 400);
});

test("a form that is too large is refused in words", async () => {
  for (const path of ["kortti", "kortti/tuloste"]) {
    const { status, text } = await post(`rasti=${"x".repeat(40_000)}`, { "content-length": "40006" }, path);
    assert.equal(status, 413);
    assert.ok(text.includes(texts.fi.talkCard.tooLarge));
  }
});

test("the card asks every question under its theme, in every language", async () => {
  for (const language of PAGE_LANGUAGES) {
    const { status, text, headers } = await get("", language);
    assert.equal(status, 200);
    assert.equal(headers.get("cache-control"), "public, max-age=60");
    assert.equal(text.match(/<fieldset/g)?.length, 8);
    for (const question of CARD_QUESTIONS) assert.ok(text.includes(`<span>${question.text[language]}</span>`));
    assert.deepEqual(checked(text), []);
  }
});

test("ticks in the address are there, and the page says that others may see them", async () => {
  const { text, headers } = await get("?rasti=uni,seuraa&rasti=rahat");
  assert.deepEqual(checked(text), ["uni", "seuraa", "rahat"]);
  assert.ok(text.includes(texts.fi.talkCard.inAddress));
  assert.equal(headers.get("cache-control"), "no-store");
  assert.match(text, /name="robots" content="noindex"/);
});

test("a tampered address ticks nothing that is not on the card", async () => {
  const many = Array.from({ length: 500 }, (_, i) => `tuntematon-${i}`).join(",");
  for (const query of [`?rasti=${many}`, "?rasti=__proto__,constructor,%00", "?rasti=<script>", "?rasti=&rasti=,,,"]) {
    const { status, text } = await get(query);
    assert.equal(status, 200, query.slice(0, 40));
    assert.deepEqual(checked(text), []);
    assert.doesNotMatch(main(text), /tuntematon|__proto__|<script/);
  }
  assert.deepEqual(checked((await get(`?rasti=${many},uni,uni,uni`)).text), ["uni"]);
  assert.equal((await print(`?rasti=${many},uni&kunta=999&teksti=x`)).status, 200);
});

test("a region's hidden theme is not asked, and its own theme has no questions", async () => {
  const { context } = web;
  const region = context.regions.findByCode("99");
  assert.ok(region);
  const settings: RegionSettings = settingsFor(region, {
    themes: {
      hidden: ["luonto"],
      labels: { liikunta: { fi: "Liiku ja voi hyvin" } },
      added: [
        {
          id: "saaristo",
          name: { fi: "Saaristo", sv: "Skärgården" },
          line: { fi: "Elämää saaressa", sv: "Livet på en ö" },
          serviceClasses: ["P27.1"],
        },
      ],
    },
  });
  const own = createTestWeb([], { regions: { ...context.regions, settingsOf: () => settings } });
  const { text } = await own.get("/esimerkkila/fi/kortti?rasti=luontoon,uni");
  assert.match(text, /Liiku ja voi hyvin/);
  assert.doesNotMatch(main(text), /Saaristo|luonnossa/);
  assert.deepEqual(checked(text), ["uni"]);
});

test("what a resident ticks stands in no address of the answer", async () => {
  const { status, text, headers } = await post("rasti=kodin-turva&rasti=uni&tila=kortti&tila=tulos&kunta=982");
  assert.equal(status, 200);
  assert.equal(headers.get("cache-control"), "no-store");
  for (const [, address] of text.matchAll(/(?:href|action|formaction)="([^"]*)"/g))
    assert.doesNotMatch(address ?? "", /rasti|kodin-turva/);
  assert.doesNotMatch(text, new RegExp(texts.fi.talkCard.inAddress.slice(0, 30)));
});

test("help lines come before all else when home is not safe", async () => {
  const { text } = await post("rasti=uni&rasti=kodin-turva&tila=tulos");
  assert.ok(text.indexOf('class="crisis"') < text.indexOf("<h1"));
  assert.match(text, /href="tel:112"[\s\S]*href="tel:080005005"/);
  assert.equal(text.match(/id="poistu"/g)?.length, 1);
  assert.doesNotMatch((await post("rasti=uni&tila=tulos")).text, /class="crisis"/);
});

test("nothing ticked is answered kindly", async () => {
  for (const fields of ["tila=tulos", "rasti=olematon&tila=tulos", "rasti=&tila=tulos"]) {
    const { status, text } = await post(fields);
    assert.equal(status, 200);
    assert.ok(text.includes(texts.fi.talkCard.results.nothing));
    assert.ok(text.includes(texts.fi.talkCard.results.back));
  }
});

test("changing the ticks loses neither them nor what was taken along", async () => {
  const id = "00000000-0000-5000-8000-000000000001";
  const { text } = await post(`tila=tulos&rasti=uni&rasti=rahat&kunta=982&kohde=service:${id}&pois=${id}&tila=kortti`);
  assert.deepEqual(checked(text), ["uni", "rahat"]);
  assert.match(text, /<option value="982" selected/);
  assert.ok(text.includes(`name="kohde" value="service:${id}"`));
  assert.ok(text.includes(`name="pois" value="${id}"`));
});

test("what was taken along goes on to the path though other ticks bring other suggestions", async () => {
  const id = "00000000-0000-5000-8000-00000000000a";
  const { text } = await post(`tila=tulos&rasti=uni&kohde=event:${id}`);
  assert.ok(text.includes(`type="hidden" name="kohde" value="event:${id}"`));
});

test("of many ticks some are answered now, the urgent ones first, and the page says so", async () => {
  const all = CARD_QUESTIONS.map(({ id }) => `rasti=${id}`).join("&");
  const { text } = await post(`${all}&tila=tulos`);
  assert.ok(text.includes(texts.fi.talkCard.results.many));
  assert.match(main(text), /<\/h1>[\s\S]*?<li>On niin paha olla[^<]*<\/li><li>Kotona ei ole turvallista/);
  // All of them are carried on.
  assert.equal(text.match(/type="hidden" name="rasti"/g)?.length, CARD_QUESTIONS.length);
});

test("a printed card is blank or ticked, and its boxes are told in words", async () => {
  const { ticked, empty } = texts.fi.talkCard.sheet;
  const count = (html: string, label: string) => html.split(`aria-label="${label}"`).length - 1;
  const blank = (await print()).text;
  assert.deepEqual([count(blank, ticked), count(blank, empty)], [0, CARD_QUESTIONS.length]);
  for (const { text } of [await print("?rasti=uni,seuraa"), await post("rasti=uni&rasti=seuraa", {}, "kortti/tuloste")])
    assert.deepEqual([count(text, ticked), count(text, empty)], [2, CARD_QUESTIONS.length - 2]);
});

test("a resident's ticks stay in forms on the way to paper too", async () => {
  const sent = (await post("rasti=uni&kunta=982", {}, "kortti/tuloste")).text;
  assert.match(sent, /<form method="post" action="\/esimerkkila\/fi\/kortti\/tuloste"/);
  assert.ok(!sent.includes(texts.fi.talkCard.inAddress));
  const addressed = (await print("?rasti=uni")).text;
  assert.match(addressed, /<form method="get"/);
  assert.ok(addressed.includes(texts.fi.talkCard.inAddress));
});

test("the printed card leads to the region's tray and tells 112 first", async () => {
  for (const language of PAGE_LANGUAGES) {
    const { text } = await print("?kunta=983", language);
    assert.ok(text.includes(`href="http://polku.example.fi/esimerkkila/${language}/?kunta=983"`), language);
    assert.ok(text.includes(">polku.example.fi/esimerkkila<"));
    const lines = text.slice(text.indexOf('class="crisis-part"'));
    assert.match(lines, /^[^>]*>.*?href="tel:112"/s);
  }
});
