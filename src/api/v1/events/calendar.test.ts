import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTrayApi, type TrayApi } from "../../../../test/support/tray-api.ts";
import { removeRecords } from "../../../domain/catalogue/register-queries.ts";
import { eventId } from "../../../domain/events/event-ids.ts";
import { anEvent, anEventPlace, onDates, onMondays } from "../../../domain/events/test-event.ts";
import { linesOf, readCalendar } from "../../ical/test-calendar.ts";

const group = anEvent({ sourceId: "ryhma", type: "group", name: { fi: "Kutomapiiri" }, schedule: onMondays() });
const concert = anEvent({
  sourceId: "konsertti",
  name: { sv: "Julkonsert" },
  schedule: onDates("2026-12-12T18:00/20:00"),
  places: [anEventPlace({ municipality: "984" })],
  offers: [{ isFree: false, price: { fi: "10 €" }, info: {}, url: null }],
  audience: { minAge: 18, maxAge: null, targetGroups: [], isRestricted: false, info: {} },
  languages: ["sv"],
});
const talk = anEvent({
  sourceId: "luento",
  name: { fi: "Luento\r\nBEGIN:VEVENT" },
  attendance: "online",
  onlineUrl: "https://example.fi/luento",
  places: [],
  schedule: onDates("2026-12-01T17:00"),
});
const off = anEvent({ sourceId: "peruttu", name: { fi: "Peruttu retki" }, status: "cancelled" });
const series = anEvent({ sourceId: "sarja", schedule: { kind: "unannounced" }, name: { fi: "Kerho" } });
const part = anEvent({ sourceId: "osa", seriesId: series.id, schedule: onDates("2026-12-02T10:00/11:00") });
const gone = anEvent({ sourceId: "poistunut" });

let tray: TrayApi;

before(async () => {
  tray = await createTrayApi({ events: [group, concert, talk, off, series, part, gone] });
  await removeRecords(tray.database.db.register, "event", [gone.id], "withdrawn", new Date("2026-11-10T00:00:00Z"));
});
after(() => tray.database.close());

const feed = (query = "", headers = {}) => tray.api.request(`/regions/99/calendar.ics?${query}`, { headers });
const file = (id: string, query = "") => tray.api.request(`/events/${id}/event.ics?${query}`);

async function refusal(response: Response) {
  assert.equal(response.headers.get("content-type"), "application/problem+json; charset=utf-8");
  const { status, code } = (await response.json()) as { status: number; code: string };
  return [status, code];
}

async function namesIn(response: Response): Promise<string[]> {
  assert.equal(response.status, 200, await response.clone().text());
  const calendar = readCalendar(await response.text());
  const names = calendar.getAllSubcomponents("vevent").map((each) => String(each.getFirstPropertyValue("summary")));
  return names.sort();
}

test("unknown regions and events and wrong parameters are refused", async () => {
  assert.deepEqual(await refusal(await tray.api.request("/regions/98/calendar.ics")), [404, "unknown-region"]);
  for (const query of [
    "age=vanha",
    "age=-1",
    "theme=olematon",
    "municipality=091",
    "lang=de",
    "when=2026-13-01",
    "trait=x",
  ])
    assert.deepEqual(await refusal(await feed(query)), [400, "invalid-parameter"], query);
  assert.deepEqual(await refusal(await feed(`q=${"a".repeat(201)}`)), [400, "query-too-long"]);
  for (const id of [eventId("demo", "ei-ole"), "1", "..x", gone.id])
    assert.deepEqual(await refusal(await file(id)), [404, "unknown-event"], id);
  assert.deepEqual(await refusal(await file(group.id, "lang=de")), [400, "invalid-parameter"]);
});

test("a region's calendar holds all its events, called off ones as called off", async () => {
  const response = await feed();
  assert.equal(response.headers.get("content-type"), "text/calendar; charset=utf-8");
  assert.equal(response.headers.get("content-disposition"), 'inline; filename="polku.ics"');
  assert.equal(response.headers.get("access-control-allow-origin"), "*");
  const text = await response.clone().text();
  assert.deepEqual(await namesIn(response), [
    "Iltakävely",
    "Julkonsert",
    "Kutomapiiri",
    "Luento BEGIN:VEVENT",
    "Peruttu retki",
  ]);
  assert.equal(linesOf(text, "STATUS").filter((line) => line === "STATUS:CANCELLED").length, 1);
  assert.ok(linesOf(text, "URL").includes(`URL:https://polku.example.fi/esimerkkila/fi/tapahtumat/${group.id}`));
  assert.ok(linesOf(text, "URL").includes(`URL:https://polku.example.fi/esimerkkila/fi/tapahtumat/${series.id}`));
});

test("any search can be followed", async () => {
  const found = async (query: string) => (await namesIn(await feed(query))).join(", ");
  assert.equal(await found("q=kutomapiiri"), "Kutomapiiri");
  assert.equal(await found("municipality=984"), "Julkonsert, Luento BEGIN:VEVENT", "what is online is everybody's");
  assert.doesNotMatch(await found("free=true"), /Julkonsert/);
  assert.doesNotMatch(await found("age=12"), /Julkonsert/);
  assert.equal(await found("language=sv"), "Julkonsert");
  assert.equal(await found("trait=group"), "Kutomapiiri");
  assert.equal(await found("trait=online"), "Luento BEGIN:VEVENT");
  assert.equal(await found("when=2026-12-12"), "Julkonsert");
  assert.equal(await found("kind=service&limit=1&offset=50&sort=name&trait=group"), "Kutomapiiri");
  assert.equal(await found("q=zzxqv"), "");
});

test("asked again with its ETag, a calendar that is as it was is not sent again", async () => {
  const first = await feed("q=kutomapiiri");
  const etag = first.headers.get("etag") ?? "";
  assert.match(etag, /^"[\w-]{32}"$/);
  assert.equal(first.headers.get("cache-control"), "no-store", "words of a person are kept by nobody on the way");
  for (const asked of [etag, `W/${etag}`, `"x", ${etag}`]) {
    const again = await feed("q=kutomapiiri", { "if-none-match": asked });
    assert.equal(again.status, 304, asked);
    assert.equal(await again.text(), "");
    assert.equal(again.headers.get("etag"), etag);
  }
  assert.equal((await feed("q=kutomapiiri", { "if-none-match": '"x"' })).status, 200);
  assert.notEqual((await feed()).headers.get("etag"), etag);
  assert.equal((await feed()).headers.get("cache-control"), "public, max-age=900");
  assert.equal(await (await feed()).text(), await (await feed()).text());
});

test("a person's words cannot write into the calendar", async () => {
  const words = encodeURIComponent("kutomapiiri\r\nEND:VCALENDAR\r\nBEGIN:VEVENT");
  const response = await feed(`q=${words}`);
  const calendar = readCalendar(await response.text());
  assert.match(String(calendar.getFirstPropertyValue("x-wr-calname")), /kutomapiiri END:VCALENDAR BEGIN:VEVENT$/);
});

test("one event is a file of its own, in the language asked for", async () => {
  assert.deepEqual(await namesIn(await file(group.id.toUpperCase())), ["Kutomapiiri"]);
  const text = await (await file(concert.id, "lang=sv")).text();
  assert.deepEqual(linesOf(text, "X-WR-CALNAME"), ["X-WR-CALNAME:Julkonsert"]);
  assert.deepEqual(linesOf(text, "URL"), [`URL:https://polku.example.fi/esimerkkila/sv/tapahtumat/${concert.id}`]);
  assert.deepEqual(await namesIn(await file(series.id)), ["Iltakävely"], "a series has the times of its parts");
  const online = await (await file(talk.id)).text();
  assert.match(
    linesOf(online, "URL")[0] ?? "",
    new RegExp(`^URL:https://polku.example.fi/[a-z-]+/fi/tapahtumat/${talk.id}$`),
  );
});
