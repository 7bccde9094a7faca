import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "../../../domain/catalogue/helsinki-time.ts";
import { eventId } from "../../../domain/events/event-ids.ts";
import { anEvent } from "../../../domain/events/test-event.ts";
import { buildIndex } from "../../../domain/search/build-index.ts";
import { toEventDocument } from "../../../domain/search/event-documents.ts";
import { analysersWith } from "../../../domain/search/language-analysers.ts";
import type { SearchDocument } from "../../../domain/search/search-document.ts";
import { openIndex } from "../../../domain/search/search-index.ts";
import { minutesOf } from "../../../domain/search/time-window.ts";
import { NATIONAL_RULES } from "../../../domain/themes/tray-rules.ts";
import { createTestWeb, MONDAY } from "../test-web.ts";

const MONTH = "/esimerkkila/fi/tapahtumat?jakso=kuukausi";
const around = { rules: NATIONAL_RULES, municipalities: new Set(["982"]), now: MONDAY, merged: new Map() };

/** Something that takes place at five, on that day and the same day of the following weeks. */
function anEventOn(name: string, day: string, weeks: number): SearchDocument[] {
  const content = anEvent({ id: eventId("demo", name), sourceId: name, name: { fi: name } });
  const main = { id: content.id, seriesId: null, content, fetchedAt: MONDAY };
  const times = Array.from({ length: weeks }, (_, week) => {
    const start = minutesOf(`${addDays(day, 7 * week)}T17:00`);
    return {
      start,
      end: start + 60,
      isEndKnown: true,
      isAllDay: false,
      isOngoing: false,
      status: "scheduled" as const,
    };
  });
  const document = toEventDocument({ main, members: [main] }, times, around);
  return document ? [document] : [];
}

function webOf(documents: readonly SearchDocument[]) {
  const analysers = analysersWith(null);
  const index = { ...openIndex(buildIndex(documents, analysers), analysers), version: 1 };
  return createTestWeb([], { indexes: { forRegion: async () => index, isReady: () => true } });
}

const groups = Array.from({ length: 95 }, (_, i) => anEventOn(`Ryhmä ${i}`, addDays("2026-11-23", i % 7), 4)).flat();
const web = webOf([...groups, ...anEventOn("Konsertti", "2026-11-28", 1)]);
const rowsOf = (html: string) => html.match(/class="event-row"/g)?.length ?? 0;
const linkIn = (html: string, text: RegExp) =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g)].find(([, , says]) => text.test(says ?? ""))?.[1] ?? "";

test("of many groups a month shows the soonest, and all of them page by page", async () => {
  const month = (await web.get(MONTH)).text;
  assert.match(month, /Konsertti/);
  assert.match(month, /95 toistuvaa/);
  assert.equal(rowsOf(month), 41);
  const all = linkIn(month, /Näytä kaikki 95 toistuvaa/).replaceAll("&amp;", "&");
  const first = (await web.get(`/esimerkkila/fi/tapahtumat${all}`)).text;
  assert.equal(rowsOf(first), 40);
  assert.doesNotMatch(first, /Konsertti/);
  const last = (await web.get(`/esimerkkila/fi/tapahtumat${all}&sivu=3`)).text;
  assert.equal(rowsOf(last), 15);
  assert.equal(linkIn(last, /Näytä myös muut tapahtumat/), "?jakso=kuukausi");
});

test("a few groups are all shown beside the days, with nothing more to ask for", async () => {
  const few = (await webOf(groups.slice(0, 3)).get(MONTH)).text;
  assert.equal(rowsOf(few), 3);
  assert.doesNotMatch(few, /Näytä kaikki/);
});

test("a period without anything that repeats leads back to what there is", async () => {
  const none = (await webOf(anEventOn("Konsertti", "2026-11-28", 1)).get(`${MONTH}&nayta=toistuvat`)).text;
  assert.equal(rowsOf(none), 0);
  assert.equal(linkIn(none, /Näytä myös muut tapahtumat/), "?jakso=kuukausi");
});
