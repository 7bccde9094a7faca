import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTrayApi, type TrayApi } from "../../../../test/support/tray-api.ts";
import { removeRecords } from "../../../domain/catalogue/register-queries.ts";
import { eventId } from "../../../domain/events/event-ids.ts";
import { anEvent, anEventPlace, onDates, onMondays } from "../../../domain/events/test-event.ts";
import { placeId } from "../../../domain/places/place-ids.ts";
import { aPlace } from "../../../domain/places/test-place.ts";
import { TOOLS } from "../../../domain/tools/tools.ts";
import { EventAnswer } from "./present-event.ts";
import { PlaceAnswer } from "./present-place.ts";
import { ToolAnswer } from "./present-tool.ts";

const REMOVED_AT = new Date("2026-11-10T00:00:00Z");

const group = anEvent({
  sourceId: "ryhma",
  type: "group",
  schedule: onMondays({
    changed: [
      {
        original: "2026-11-30T17:00",
        slot: { start: "2026-11-30T17:00", end: "2026-11-30T18:00", status: "cancelled" },
      },
    ],
  }),
  contacts: {
    phones: [{ number: "000 100", type: "phone", charge: null, chargeInfo: {}, info: {}, language: null }],
    emails: [{ address: "vetaja@example.fi", language: null }],
    webPages: [],
    addresses: [],
  },
  registration: {
    isRequired: true,
    url: "https://example.fi/ilmo",
    email: "ilmo@example.fi",
    info: {},
    opensAt: null,
    closesAt: "2026-11-29T21:59:00Z",
    capacity: 12,
    placesLeft: 0,
  },
});
const series = anEvent({ sourceId: "sarja", schedule: { kind: "unannounced" } });
const part = anEvent({ sourceId: "osa", seriesId: series.id, schedule: onDates("2026-12-01T17:00/18:00") });
const night = anEvent({
  sourceId: "yo",
  schedule: onDates("2026-11-27T22:00/2026-11-28T02:00", "2026-11-28T20:00/2026-11-29T00:00", "2026-12-04/2026-12-06"),
});
const left = anEvent({ sourceId: "vasen", seriesId: eventId("demo", "oikea") });
const right = anEvent({ sourceId: "oikea", seriesId: eventId("demo", "vasen") });
const gone = anEvent({ sourceId: "poistunut" });
const hall = aPlace({
  sourceId: "halli",
  type: { code: "lipas:2150", label: { fi: "Liikuntahalli", sv: "Idrottshall" } },
  shape: { kind: "area", squareMetres: 900 },
  attributes: [{ key: "ligthing", value: true }],
  hours: [{ kind: "always", validFrom: null, validTo: null, isClosed: false, intervals: [], note: {} }],
});
const goneHall = aPlace({ sourceId: "purettu" });

let tray: TrayApi;

before(async () => {
  tray = await createTrayApi({ events: [group, series, part, night, left, right, gone], places: [hall, goneHall] });
  const { register } = tray.database.db;
  await removeRecords(register, "event", [gone.id], "withdrawn", REMOVED_AT);
  await removeRecords(register, "place", [goneHall.id], "gone", REMOVED_AT);
});
after(() => tray.database.close());

async function refusal(path: string) {
  const response = await tray.api.request(path);
  const { status, code, removedAt } = (await response.json()) as { status: number; code: string; removedAt?: string };
  assert.equal(response.headers.get("content-type"), "application/problem+json; charset=utf-8");
  return removedAt === undefined ? [status, code] : [status, code, removedAt];
}

async function eventAt(id: string) {
  const response = await tray.api.request(`/events/${id}`);
  assert.equal(response.status, 200, await response.clone().text());
  const body = await response.json();
  assert.deepEqual(EventAnswer.parse(body), body, "nothing but what OpenAPI describes");
  return EventAnswer.parse(body);
}

test("what nobody knows, what is no id, and what was taken away are told apart", async () => {
  for (const kind of ["event", "place", "tool"]) {
    const unknown = eventId("demo", "ei-ole");
    for (const id of [unknown, "1", "constructor", "00000000-0000-0000-0000-00000000000g", `${unknown}'--`])
      assert.deepEqual(await refusal(`/${kind}s/${encodeURIComponent(id)}`), [404, `unknown-${kind}`], id);
  }
  assert.deepEqual(await refusal(`/events/${gone.id}`), [404, "event-removed", REMOVED_AT.toISOString()]);
  assert.deepEqual(await refusal(`/places/${goneHall.id}`), [404, "place-removed", REMOVED_AT.toISOString()]);
  assert.deepEqual(await refusal(`/events/${hall.id}`), [404, "unknown-event"], "a place is no event");
  assert.deepEqual(await refusal(`/places/${group.id}`), [404, "unknown-place"]);
});

test("an event tells its times to come, those called off among them, and its rule", async () => {
  const { times, recurrence, ...event } = await eventAt(group.id.toUpperCase());
  assert.deepEqual(recurrence, ["FREQ=WEEKLY;BYDAY=MO"]);
  assert.deepEqual(
    times.slice(0, 3).map(({ date, startsAt, status }) => [date, startsAt, status]),
    [
      ["2026-11-23", "2026-11-23T15:00:00.000Z", "scheduled"],
      ["2026-11-30", "2026-11-30T15:00:00.000Z", "cancelled"],
      ["2026-12-07", "2026-12-07T15:00:00.000Z", "scheduled"],
    ],
  );
  assert.equal(times.find(({ date }) => date === "2027-03-29")?.startsAt, "2027-03-29T14:00:00.000Z", "in summer time");
  assert.ok(times.length <= 100);
  assert.deepEqual([event.name, event.type, event.organizer.name], [group.name, "group", { fi: "Kulkijat ry" }]);
  assert.deepEqual(event.registration?.placesLeft, 0);
});

test("nobody's phone number or e-mail address is told", async () => {
  const text = JSON.stringify(await eventAt(group.id));
  assert.doesNotMatch(text, /000 100|vetaja@|ilmo@/);
});

test("one time of a series answers with the series and its times", async () => {
  const event = await eventAt(part.id);
  assert.equal(event.id, series.id);
  assert.deepEqual(
    event.times.map(({ date }) => date),
    ["2026-12-01"],
  );
});

test("two events that are each other's series answer each for itself", async () => {
  assert.equal((await eventAt(left.id)).id, left.id);
  assert.equal((await eventAt(right.id)).id, right.id);
});

test("what goes on over midnight ends on the next day, and whole days have no hours", async () => {
  const { times } = await eventAt(night.id);
  assert.deepEqual(
    times.map(({ date, lastDate, startsAt, endsAt }) => [date, lastDate, startsAt, endsAt]),
    [
      ["2026-11-27", "2026-11-28", "2026-11-27T20:00:00.000Z", "2026-11-28T00:00:00.000Z"],
      ["2026-11-28", "2026-11-28", "2026-11-28T18:00:00.000Z", "2026-11-28T22:00:00.000Z"],
      ["2026-12-04", "2026-12-06", null, null],
    ],
  );
});

test("a place tells what it is, when it is open and what is there, in words", async () => {
  const response = await tray.api.request(`/places/${hall.id}`);
  assert.equal(response.headers.get("cache-control"), "public, max-age=60");
  const body = await response.json();
  const place = PlaceAnswer.parse(body);
  assert.deepEqual(place, body);
  assert.deepEqual(place.type, { code: "lipas:2150", label: { fi: "Liikuntahalli", sv: "Idrottshall" } });
  assert.deepEqual([place.squareMetres, place.lengthMetres, place.free, place.help], [900, null, true, ["meeting"]]);
  assert.equal(place.hours[0]?.kind, "always");
  assert.ok(place.facts.fi.length > 0 && place.facts.fi.length === place.facts.sv.length);
  assert.equal(place.id, placeId("demo", "halli"));
});

test("a self-care tool is told whole", async () => {
  for (const tool of TOOLS.slice(0, 5)) {
    const body = await (await tray.api.request(`/tools/${tool.id}`)).json();
    assert.deepEqual(ToolAnswer.parse(body), body);
    assert.equal(ToolAnswer.parse(body).name.fi, tool.name.fi);
  }
});

test("places without a position and places that were taken away are on no map", async () => {
  const lost = await createTrayApi({
    places: [aPlace({ sourceId: "a", name: { fi: "Kahvila" } }), aPlace({ sourceId: "b", position: null })],
    events: [anEvent({ places: [anEventPlace()] })],
  });
  try {
    const { features } = (await (await lost.api.request("/regions/99/places.geojson")).json()) as {
      features: { id: string; geometry: { coordinates: number[] }; properties: { name: object } }[];
    };
    assert.deepEqual(
      features.map(({ id, geometry, properties }) => [id, geometry.coordinates, properties.name]),
      [[placeId("demo", "a"), [20, 61.5], { fi: "Kahvila" }]],
    );
    assert.equal((await lost.api.request("/regions/98/places.geojson")).status, 404);
  } finally {
    await lost.database.close();
  }
});
