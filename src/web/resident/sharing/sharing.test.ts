import assert from "node:assert/strict";
import { test } from "node:test";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { SharePayload } from "../../../domain/sharing/share-payload.ts";
import { ShareSection } from "../../ui/share-section.tsx";
import { createTestWeb, openTestPage } from "../test-web.ts";

const payload: SharePayload = {
  version: 1,
  region: "esimerkkila",
  language: "fi",
  createdAt: "2026-11-23T08:15:00.000Z",
  sections: [{ heading: "Uni", rows: [] }],
  items: [],
  questionnaireResponse: null,
};

const page = openTestPage();
const sectionFor = (shareHours: number, shared = payload) =>
  renderToString(h(ShareSection, { page: { ...page, region: { ...page.region, shareHours } }, payload: shared }));
const hoursIn = (html: string) =>
  [...html.matchAll(/name="tunnit"[^>]*value="(\d+)"/g)].map(([, hours]) => Number(hours));
const chosenIn = (html: string) => /<input[^>]*name="tunnit"[^>]*value="(\d+)"[^>]*checked/.exec(html)?.[1];

test("the page that opens a share is for everyone, is found by no search engine and asks nothing without a script", async () => {
  const web = createTestWeb();
  for (const language of ["fi", "sv", "en", "selko"]) {
    const { status, text, headers } = await web.get(`/esimerkkila/${language}/jaettu`);
    assert.equal(status, 200);
    assert.match(text, /<meta name="robots" content="noindex"/);
    assert.match(text, /<form hidden/);
    assert.match(headers.get("cache-control") ?? "", /public/);
  }
  assert.equal((await web.app.request("/esimerkkila/fi/jaettu", { method: "POST" })).status, 404);
});

test("the hours to choose from are those that the region allows, a day when it may be", () => {
  assert.deepEqual([hoursIn(sectionFor(24)), chosenIn(sectionFor(24))], [[2, 24], "24"]);
  assert.deepEqual([hoursIn(sectionFor(336)), chosenIn(sectionFor(336))], [[2, 24, 72, 168, 336], "24"]);
  assert.deepEqual([hoursIn(sectionFor(48)), chosenIn(sectionFor(48))], [[2, 24, 48], "24"]);
  assert.deepEqual([hoursIn(sectionFor(1)), chosenIn(sectionFor(1))], [[1], "1"]);
});

test("without a script the section explains and shows no controls", () => {
  const html = sectionFor(24);
  assert.match(html, /<form hidden/);
  assert.match(html, /data-part="unable">Jakaminen toimii vain/);
  assert.match(html, /<div hidden data-part="shared"|<div data-part="shared" hidden/);
});

test("nothing that a person wrote can end the data on the page", () => {
  const html = sectionFor(24, { ...payload, sections: [{ heading: "</script><b>", rows: [] }] });
  assert.equal(html.match(/<\/script>/g)?.length, 1);
  const data = /<script[^>]*>(.*)<\/script>/.exec(html)?.[1] ?? "";
  assert.equal(JSON.parse(data).payload.sections[0].heading, "</script><b>");
});
