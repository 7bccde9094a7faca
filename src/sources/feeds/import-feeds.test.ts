import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { after, before, describe, test } from "node:test";
import { importContext } from "../../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { parseSetting } from "../../domain/regions/region-settings.ts";
import { saveRegionSettings } from "../../domain/regions/save-region-settings.ts";
import { serveInTurn } from "../shared/test-server.ts";
import { importFeeds } from "./import-feeds.ts";

const impatient = { wait: async () => {} };
const NOW = new Date("2026-11-23T10:00:00Z");

type Answer = { readonly code?: number; readonly type: string; readonly body: string | Buffer };

/** Answers each path with what stands there at the moment; anything else is not found. */
const answering = (pages: ReadonlyMap<string, Answer>) => (request: IncomingMessage, response: ServerResponse) => {
  const { code = 200, type, body } = pages.get(request.url ?? "") ?? { code: 404, type: "text/plain", body: "" };
  response.writeHead(code, { "content-type": type }).end(body);
};

const calendar = (...events: readonly string[]): Answer => ({
  type: "text/calendar",
  body: Buffer.from(
    `BEGIN:VCALENDAR\r\n${events.map((lines) => `BEGIN:VEVENT\r\n${lines}\r\nEND:VEVENT\r\n`).join("")}END:VCALENDAR\r\n`,
    "latin1",
  ),
});
const single = (uid: string, day = "20261128") => `UID:${uid}\r\nSUMMARY:Käsityökerho ${uid}\r\nDTSTART:${day}T170000`;
const page = (...names: readonly string[]): Answer => ({
  type: "text/html; charset=utf-8",
  body: `<!doctype html><script type="application/ld+json">${JSON.stringify(
    names.map((name) => ({ "@type": "Event", "@id": name, name, startDate: "2026-11-28T12:00" })),
  )}</script>`,
});

describe("feeds of small associations", () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database?.close());

  const nameFeeds = async (region: string, feeds: readonly object[]) =>
    assert.equal(await saveRegionSettings(database.db, region, [{ path: ["feeds"], value: feeds }], NOW), null);
  const run = async (request: object = {}, now = NOW) =>
    importFeeds(await importContext(database, now), request, impatient);
  const living = async () =>
    (await database.db.pool.query("select content from event where removed_at is null order by source_id")).rows.map(
      ({ content }) => content,
    );

  test("without feeds there is nothing to read, and that is no error", async () => {
    const { report, error } = await run();
    assert.deepEqual([error, report.source, report.fetched], [null, "feeds", 0]);
  });

  test("each feed is read with what its region says of it, and one that fails stops no other", async (t) => {
    const pages = new Map([
      ["/kerho.ics", calendar(single("1"), single("2"), "UID:3\r\nSUMMARY:Ei aikaa")],
      ["/sivu", page("a", "b")],
      ["/rikki.ics", { type: "text/html", body: "<html>Kirjaudu</html>" }],
    ]);
    const { baseUrl } = await serveInTurn(t, answering(pages));
    const at = (path: string) => new URL(path, baseUrl).href;
    await nameFeeds("01", [
      { kind: "icalendar", url: at("/puuttuu.ics") },
      {
        kind: "icalendar",
        url: at("/kerho.ics"),
        organizer: { name: { fi: "Kerho ry" } },
        municipality: "638",
        serviceClasses: ["P25.5"],
        isFree: true,
      },
      { kind: "icalendar", url: at("/rikki.ics") },
      { kind: "linkedevents", url: at("/le/v1") },
    ]);
    await nameFeeds("04", [{ kind: "jsonld", url: at("/sivu"), language: "sv" }]);

    const first = await run();
    assert.match(first.error ?? "", /^2 of 4 feeds could not be read/);
    assert.deepEqual([first.report.created, first.report.rejected.map(({ sourceId }) => sourceId)], [4, ["3"]]);
    assert.match(first.report.warnings.join("\n"), /answered 404[\s\S]*other than a calendar/);
    const [event, , , other] = await living();
    assert.deepEqual(
      [event.name, event.organizer.name, event.places[0].municipality, event.serviceClasses, event.offers[0].isFree],
      [{ fi: "Käsityökerho 1" }, { fi: "Kerho ry" }, "638", ["P25.5"], true],
    );
    assert.match(event.source, /^feed:[a-z0-9]{10}$/);
    assert.deepEqual(other.name, { sv: "b" });

    const second = await run();
    assert.deepEqual(
      [second.report.created, second.report.updated, second.report.removed, second.report.unchanged],
      [0, 0, 0, 4],
    );

    pages.set("/kerho.ics", calendar(single("1", "20261129")));
    const third = await run();
    assert.deepEqual([third.report.updated, third.report.removed], [1, 1]);

    pages.set("/sivu", { code: 504, type: "text/html", body: "" });
    const fourth = await run();
    assert.match(fourth.error ?? "", /^3 of 4/);
    assert.equal((await living()).length, 3, "what cannot be read is not gone");

    const limited = await run({ regions: ["01"] });
    assert.match(limited.error ?? "", /^2 of 3/);
  });

  test("new words in the settings are written to every event, and a feed that nobody names takes its events along", async (t) => {
    const { baseUrl } = await serveInTurn(t, answering(new Map([["/kerho.ics", calendar(single("1"))]])));
    const feed = { kind: "icalendar", url: new URL("/kerho.ics", baseUrl).href };
    await nameFeeds("01", [feed]);
    await nameFeeds("04", []);
    const first = await run();
    assert.match(first.report.warnings.join("\n"), /no region names this feed/);
    assert.equal((await living()).length, 1);
    await nameFeeds("01", [{ ...feed, municipality: "018" }]);
    assert.equal((await run()).report.updated, 1);
    assert.equal((await living())[0].places[0].municipality, "018");
    await nameFeeds("01", []);
    assert.equal((await run()).report.removed, 1);
  });

  test("what is over may leave the feed, however much of it", async (t) => {
    const past = Array.from({ length: 40 }, (_, i) => single(`p${i}`, "20261124"));
    const pages = new Map([["/kerho.ics", calendar(...past, single("1", "20261228"))]]);
    const { baseUrl } = await serveInTurn(t, answering(pages));
    await nameFeeds("01", [{ kind: "icalendar", url: new URL("/kerho.ics", baseUrl).href }]);
    assert.equal((await run()).report.created, 41);
    pages.set("/kerho.ics", calendar(single("1", "20261228")));
    const early = await run();
    assert.match(early.error ?? "", /would vanish/, "what is still to come is not believed to vanish so");
    const { report, error } = await run({}, new Date("2026-11-30T10:00:00Z"));
    assert.deepEqual([error, report.removed], [null, 40]);
  });

  test("one feed by hand, in the encoding and of the kind that it is", async (t) => {
    const pages = new Map<string, Answer>([
      ["/api", calendar(single("1"))],
      [
        "/lahella",
        {
          type: "application/json",
          body: JSON.stringify([{ _key: "1", status: "published", traits: { translations: { fi: { name: "A" } } } }]),
        },
      ],
    ]);
    const { baseUrl } = await serveInTurn(t, answering(pages));
    await nameFeeds("01", [{ kind: "icalendar", url: "https://toinen.example.fi/kerho.ics" }]);
    const { report, error } = await run({ url: baseUrl, kind: "icalendar" });
    assert.deepEqual([error, report.created], [null, 1]);
    const lahella = await run({ url: new URL("/lahella", baseUrl).href, kind: "lahella" });
    assert.deepEqual([lahella.error, lahella.report.created], [null, 1]);
    const missing = await run({ file: "/nonexistent/kerho.ics" });
    assert.match(missing.error ?? "", /no such file/);
  });

  test("a feed read by hand that no region names is told to be going, with the command that keeps it", async (t) => {
    const { baseUrl } = await serveInTurn(t, answering(new Map([["/kerho.ics", calendar(single("1"))]])));
    const url = new URL("/kerho.ics", baseUrl).href;
    const other = {
      kind: "jsonld",
      url: "https://toinen.example.fi/",
      organizer: { name: { fi: "Ellin ja Allin 'koti'" } },
    };
    await nameFeeds("01", [other]);
    const { report } = await run({ url, kind: "icalendar", regions: ["01"] });
    const [told = ""] = report.warnings;
    assert.match(told, /takes its events away/);
    const [, code = "", word = ""] = /region set (\d\d) (.*)$/.exec(told) ?? [];
    const argument = execFileSync("sh", ["-c", `printf %s ${word}`], { encoding: "utf8" });
    const parsed = parseSetting("feeds", argument.replace(/^feeds=/, ""));
    assert.deepEqual(parsed, {
      ok: true,
      value: { path: ["feeds"], value: [other, { kind: "icalendar", url }] },
    });
    assert.equal(code, "01");
    assert.match((await run({ url })).report.warnings[0] ?? "", /region set CODE 'feeds=\[\{"kind":"icalendar"/);

    await nameFeeds("01", parsed.ok ? (parsed.value.value as object[]) : []);
    assert.deepEqual((await run({ url })).report.warnings, [], "what is named is not told of");
    await run();
    assert.ok(
      (await living()).some(({ sourceId }) => sourceId === "1"),
      "and it stays",
    );
    await nameFeeds("01", []);
    assert.match((await run()).report.warnings.join(), /were taken away/);
  });
});
