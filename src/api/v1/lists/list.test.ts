import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTrayApi, type TrayApi } from "../../../../test/support/tray-api.ts";
import { anEvent, onDates, onMondays } from "../../../domain/events/test-event.ts";
import { linesOf, readCalendar } from "../../ical/test-calendar.ts";

const group = anEvent({ sourceId: "ryhma", type: "group", name: { fi: "Kutomapiiri" }, schedule: onMondays() });
const concert = anEvent({
  sourceId: "konsertti",
  name: { fi: "Joulukonsertti", sv: "Julkonsert" },
  schedule: onDates("2026-12-12T18:00/20:00"),
});
const over = anEvent({ sourceId: "mennyt", name: { fi: "Mennyt" }, schedule: onDates("2026-11-10T18:00/20:00") });
const series = anEvent({ sourceId: "sarja", schedule: { kind: "unannounced" }, name: { fi: "Kerho" } });
const part = anEvent({ sourceId: "osa", seriesId: series.id, schedule: onDates("2026-12-02T10:00/11:00") });
const NOTHING = "00000000-0000-4000-8000-000000000000";

let tray: TrayApi;
before(async () => {
  tray = await createTrayApi({ events: [group, concert, over, series, part] });
});
after(() => tray.database.close());

const key = (event: { readonly id: string }) => `event:${event.id}`;
const FORM = "application/x-www-form-urlencoded";

function ask(items: readonly string[], { lang = "fi", headers = {}, region = "99" } = {}) {
  const body = new URLSearchParams([...items.map((item) => ["kohde", item]), ["lang", lang]]).toString();
  return tray.api.request(`/regions/${region}/list.ics`, {
    method: "POST",
    body,
    headers: { "content-type": FORM, ...headers },
  });
}

async function refusal(response: Response) {
  const { status, code } = (await response.json()) as { status: number; code: string };
  return [status, code];
}

test("wrong things, too many of them and an unknown region are refused", async () => {
  assert.deepEqual(await refusal(await ask([key(group)], { region: "98" })), [404, "unknown-region"]);
  for (const item of ["x", "event:1", `person:${group.id}`, `${key(group)}\r\nX`])
    assert.deepEqual(await refusal(await ask([item])), [400, "invalid-parameter"], item);
  assert.deepEqual(await refusal(await ask([key(group)], { lang: "de" })), [400, "invalid-parameter"]);
  const many = Array.from({ length: 41 }, (_, place) => `event:${NOTHING.slice(0, -2)}${10 + place}`);
  assert.deepEqual(await refusal(await ask(many)), [400, "too-many-items"]);
  const json = { method: "POST", body: "[", headers: { "content-type": "application/json" } };
  assert.deepEqual(await refusal(await tray.api.request("/regions/99/list.ics", json)), [400, "invalid-json"]);
  assert.equal((await tray.api.request("/regions/99/list.ics")).status, 405);
});

test("the dated things of a list are a file to keep: what repeats as a series, the rest left out", async () => {
  const response = await ask([key(concert), key(group), `service:${NOTHING}`, key(over), key(group)]);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "text/calendar; charset=utf-8");
  assert.equal(response.headers.get("content-disposition"), 'attachment; filename="oma-polku.ics"');
  assert.equal(response.headers.get("cache-control"), "no-store");
  const text = await response.text();
  const events = readCalendar(text).getAllSubcomponents("vevent");
  assert.deepEqual(
    events.map((event) => event.getFirstPropertyValue("summary")),
    ["Joulukonsertti", "Kutomapiiri"],
  );
  assert.deepEqual(linesOf(text, "RRULE"), ["RRULE:FREQ=WEEKLY;BYDAY=MO"]);
});

test("a series has the times of its parts, and words are in the language asked for", async () => {
  const text = await (await ask([key(series), key(concert)], { lang: "sv" })).text();
  assert.deepEqual(linesOf(text, "X-WR-CALNAME"), ["X-WR-CALNAME:Min stig"]);
  assert.deepEqual(linesOf(text, "DTSTART"), [
    "DTSTART;TZID=Europe/Helsinki:20261202T100000",
    "DTSTART;TZID=Europe/Helsinki:20261212T180000",
  ]);
  assert.ok(text.includes("/esimerkkila/sv/tapahtumat/"));
});

test("a program may send JSON", async () => {
  const body = JSON.stringify({ kohde: [key(concert)], lang: "en" });
  const headers = { "content-type": "application/json" };
  const text = await (await tray.api.request("/regions/99/list.ics", { method: "POST", body, headers })).text();
  assert.deepEqual(linesOf(text, "SUMMARY"), ["SUMMARY:Joulukonsertti"]);
});

test("a list without times says so: to a program as a problem, to a person on their page", async () => {
  for (const items of [[], [key(over)], [`service:${NOTHING}`], [`event:${NOTHING}`]]) {
    assert.deepEqual(await refusal(await ask(items)), [404, "no-dated-items"]);
    const answer = await ask(items, { headers: { accept: "text/html,*/*" } });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get("location"), "/esimerkkila/fi/oma-polku?kalenteri=tyhja");
  }
});
