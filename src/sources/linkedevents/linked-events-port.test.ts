import assert from "node:assert/strict";
import { test } from "node:test";
import { createPoliteClient } from "../shared/client.ts";
import type { RecordPage } from "../shared/import-port.ts";
import { json, serveInTurn, status, type TestServer } from "../shared/test-server.ts";
import { createLinkedEventsClient } from "./linked-events-client.ts";
import { createLinkedEventsPort } from "./linked-events-port.ts";
import { aContext, aRaw } from "./test-fixtures.ts";

const TODAY = "2026-11-27";
const signal = new AbortController().signal;

function aPort({ baseUrl }: TestServer, divisions: readonly string[] = []) {
  const warnings: string[] = [];
  const client = createPoliteClient({
    baseUrl,
    fetch,
    sleep: async () => {},
    random: () => 0,
    now: () => new Date("2026-11-27T08:00:00Z"),
    userAgent: "test",
    maxBytes: 100_000,
  });
  const port = createLinkedEventsPort({
    client: createLinkedEventsClient(client),
    context: aContext(),
    today: TODAY,
    divisions,
    warn: (text) => warnings.push(text),
  });
  const list = async (kind: "place" | "event", options: { changedSince?: string; from?: string } = {}) => {
    const pages: RecordPage[] = [];
    for await (const page of port.listPages?.(kind, { from: null, ...options, signal }) ?? []) pages.push(page);
    return pages;
  };
  return { port, list, warnings };
}

const page = (data: unknown, next: string | null = null, count = 1) => json({ meta: { next, count }, data });
const idsOf = (pages: readonly RecordPage[]) =>
  pages.map(({ records }) => records.map((record) => (record as { id: string }).id));
const queriesOf = ({ requests }: TestServer) => requests.map((request) => new URL(request, "http://x").searchParams);
const anEvent = (id: string, fields: object = {}) => aRaw.event({ id, ...fields });

test("A whole run asks for every type, with places and keywords, of what has not ended", async (context) => {
  const server = await serveInTurn(context, page([anEvent("a:1")]), page([]));
  await aPort(server).list("event");
  const [coming, postponed] = queriesOf(server);
  assert.equal(coming?.get("event_type"), "General,Course,Volunteering");
  assert.deepEqual(coming?.get("include")?.split(",").slice(0, 2), ["keywords", "location"]);
  assert.deepEqual(
    [coming?.get("start"), coming?.get("page_size"), coming?.get("show_deleted")],
    [TODAY, "100", "true"],
  );
  assert.deepEqual([postponed?.get("start"), postponed?.get("event_status")], [null, "EventPostponed"]);
});

test("A run of changes asks for what changed, deleted ones included", async (context) => {
  const server = await serveInTurn(
    context,
    page([
      anEvent("a:1"),
      { id: "a:2", deleted: true, name: { fi: "POISTETTU" }, replaced_by: null },
      anEvent("a:3", { replaced_by: "a:1" }),
      anEvent("a:4", { publication_status: "draft" }),
      anEvent("a:5", { start_time: "2026-09-01T10:00:00Z", end_time: "2026-09-01T11:00:00Z" }),
      anEvent("a:6", { start_time: "2026-11-20T10:00:00Z", end_time: null }),
    ]),
  );
  const pages = await aPort(server).list("event", { changedSince: "2026-11-26T08:00:00Z" });
  assert.deepEqual(idsOf(pages), [["a:1", "a:6"]]);
  assert.deepEqual(pages[0]?.removed, [
    { id: "a:2", reason: "withdrawn" },
    { id: "a:3", reason: "withdrawn" },
    { id: "a:4", reason: "withdrawn" },
    { id: "a:5", reason: "archived" },
  ]);
  const [query] = queriesOf(server);
  assert.deepEqual(
    [query?.get("last_modified_since"), query?.get("show_deleted"), query?.get("start")],
    ["2026-11-26T08:00:00Z", "true", null],
  );
});

test("Of what is listed as postponed only what has no time is taken from that list", async (context) => {
  const server = await serveInTurn(
    context,
    page([]),
    page([anEvent("a:1"), anEvent("a:2", { start_time: null, end_time: null }), anEvent("a:3", { start_time: null })]),
  );
  assert.deepEqual(idsOf(await aPort(server).list("event")), [["a:2"]]);
});

test("The next page is followed by its number, never to another host", async (context) => {
  const server = await serveInTurn(
    context,
    page([anEvent("a:1")], "https://elsewhere.example.org/v1/event/?page=2"),
    page([anEvent("a:2")], "/v1/event/?page=1"),
    page([anEvent("a:3")], "not an address at all"),
    status(404),
  );
  const pages = await aPort(server).list("event", { changedSince: "2026-11-26T08:00:00Z" });
  assert.deepEqual(idsOf(pages), [["a:1"], ["a:2"], ["a:3"]]);
  assert.deepEqual(
    queriesOf(server).map((query) => query.get("page")),
    ["1", "2", "3", "4"],
  );
  assert.deepEqual(
    pages.map(({ cursor }) => cursor),
    ["0 2026-11-27 00001", "0 2026-11-27 00002", "0 2026-11-27 00003"],
  );
});

test("A list that never ends is left after two thousand pages", async (context) => {
  const server = await serveInTurn(context, page([anEvent("a:1")], "?page=2"));
  const { list, warnings } = aPort(server);
  assert.equal((await list("event", { changedSince: "2026-11-26T08:00:00Z" })).length, 2000);
  assert.deepEqual(warnings, ["event: after 2000 pages the rest of the list was left unread"]);
});

test("A run that goes on begins with the page it stopped at, with the day it began on", async (context) => {
  const server = await serveInTurn(context, page([anEvent("a:1")]), page([]));
  await aPort(server).list("event", { from: "0 2026-11-26 00007" });
  const [query] = queriesOf(server);
  assert.deepEqual([query?.get("page"), query?.get("start")], ["7", "2026-11-26"]);
  const later = await serveInTurn(context, page([]));
  await aPort(later).list("event", { from: "1 2026-11-26 00002" });
  assert.deepEqual(
    queriesOf(later).map((each) => [each.get("page"), each.get("event_status")]),
    [["2", "EventPostponed"]],
  );
});

test("A page that the source fails on is read in parts, and only what is broken is left out", async (context) => {
  const events = Array.from({ length: 30 }, (_, index) => anEvent(`a:${index + 1}`));
  const server = await serveInTurn(context, (request, response) => {
    const query = new URL(request.url ?? "", "http://x").searchParams;
    const [size, number] = [Number(query.get("page_size")), Number(query.get("page"))];
    const slice = events.slice((number - 1) * size, number * size);
    if (slice.some(({ id }) => id === "a:14")) return status(500)(request, response);
    const next = number * size < events.length ? `?page=${number + 1}` : null;
    return page(slice, next, events.length)(request, response);
  });
  const { list, warnings } = aPort(server);
  const [ids] = idsOf(await list("event", { changedSince: "2026-11-26T08:00:00Z" }));
  assert.equal(ids?.length, 29);
  assert.ok(!ids?.includes("a:14"));
  assert.deepEqual(warnings, ["event: a record that the source could not give was left out"]);
});

test("A source that fails on everything is broken, not its records", async (context) => {
  const server = await serveInTurn(context, status(500));
  await assert.rejects(aPort(server).list("place"), { name: "SourceUnavailable" });
  assert.ok(server.requests.length < 40, String(server.requests.length));
});

test("HTML, and JSON that is no list, are no answer", async (context) => {
  for (const answer of [status(200, {}, "<html>tervetuloa</html>"), json({ hello: 1 }), json([]), status(404)]) {
    await assert.rejects(aPort(await serveInTurn(context, answer)).list("event"), { name: "SourceUnavailable" });
  }
});

test("What a part is a part of is asked of the source, many at a time, and only once", async (context) => {
  const of = (id: string) => ({ super_event: { "@id": `https://x.fi/v1/event/${id}/` } });
  const server = await serveInTurn(
    context,
    page(
      [
        anEvent("a:1", of("a:series")),
        anEvent("a:2", of("a:week")),
        anEvent("a:3", of("a:gone")),
        anEvent("a:4", of("a:series")),
        anEvent("a:5", of("a:listed")),
        anEvent("a:listed", { super_event_type: "recurring", sub_events: [{}] }),
        anEvent("a:6", { ...of("a:turku"), sub_event_type: "sub_umbrella" }),
      ],
      "?page=2",
    ),
    page([anEvent("a:series", { super_event_type: "recurring" }), anEvent("a:week", { super_event_type: "umbrella" })]),
    status(410),
    page([anEvent("a:7", of("a:week"))]),
  );
  const pages = await aPort(server).list("event", { changedSince: "2026-11-26T08:00:00Z" });
  const types = pages.flatMap(({ records }) =>
    (records as { super_event: { type: unknown } }[]).map(({ super_event: whole }) => whole.type),
  );
  assert.deepEqual(types, ["recurring", "umbrella", null, "recurring", "recurring", null, "umbrella", "umbrella"]);
  assert.equal(server.requests.length, 4);
  assert.equal(queriesOf(server)[1]?.get("ids"), "a:series,a:week,a:gone");
});

test("A place that an event only points at is asked for once", async (context) => {
  const location = { "@id": "https://x.fi/v1/place/porvoo:1/" };
  const server = await serveInTurn(
    context,
    page([anEvent("a:1", { location }), anEvent("a:2", { location })]),
    json(aRaw.place()),
  );
  const { port, list } = aPort(server);
  const [first] = await list("event", { changedSince: "2026-11-26T08:00:00Z" });
  const mapping = port.map("event", first?.records[1]);
  assert.ok(!mapping.isRejected && mapping.value.kind === "event");
  assert.equal(mapping.value.value.places[0]?.municipality, "638");
  assert.equal(server.requests.length, 2);
});

test("Places of changes and of single regions are those that their events name", async (context) => {
  const server = await serveInTurn(
    context,
    page([
      anEvent("a:1", { location: aRaw.place() }),
      anEvent("a:2", { location: aRaw.place() }),
      anEvent("a:3", { location: { "@id": "https://x.fi/v1/place/porvoo:9/" } }),
      anEvent("a:4", { location: aRaw.place({ id: "porvoo:2", deleted: true }) }),
    ]),
    page([]),
  );
  const pages = await aPort(server, ["ocd-division/country:fi/kunta:porvoo"]).list("place");
  assert.deepEqual(idsOf(pages), [["porvoo:1"]]);
  assert.deepEqual(pages[0]?.removed, [{ id: "porvoo:2", reason: "withdrawn" }]);
  assert.equal(queriesOf(server)[0]?.get("division"), "ocd-division/country:fi/kunta:porvoo");
});

test("Records asked for by id are absent when they are deleted, replaced or unknown", async (context) => {
  const server = await serveInTurn(
    context,
    json(anEvent("a:1")),
    status(404),
    json({ id: "a:3", deleted: true }, 410),
    status(301, { location: "/elsewhere" }),
    json(anEvent("a:5", { deleted: true })),
    status(500),
    status(500),
  );
  const asked = ["a:1", "a:2", "a:3", "a:4", "a:5", "a:6"];
  const { records, failedIds } = await aPort(server).port.fetchRecords("event", asked, { signal });
  assert.deepEqual(
    records.map((record) => (record as { id: string }).id),
    ["a:1"],
  );
  assert.deepEqual(failedIds, ["a:6"]);
});

test("One id twice on a page is one record, also when letter case differs", async (context) => {
  const server = await serveInTurn(context, page([anEvent("a:1"), anEvent("A:1"), anEvent("a:1"), { name: {} }, null]));
  const [only] = await aPort(server).list("event", { changedSince: "2026-11-26T08:00:00Z" });
  assert.deepEqual(
    only?.records.map((record) => (record as { id: string | null }).id),
    ["a:1", null, null],
  );
});
