import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Transaction } from "kysely";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { toICalendar } from "../../../api/ical/to-icalendar.ts";
import { presentEvent } from "../../../api/v1/tray/present-event.ts";
import type { AuditTables } from "../../../domain/audit/audit-tables.ts";
import { registerId } from "../../../domain/catalogue/catalogue-ids.ts";
import type { EventDetails } from "../../../domain/events/event-details.ts";
import { findEvent } from "../../../domain/events/get-event.ts";
import { listEvents } from "../../../domain/events/list-events.ts";
import type { OwnContent } from "../../../domain/own-content/content.ts";
import { createOwn } from "../../../domain/own-content/create-own.ts";
import { editOwn } from "../../../domain/own-content/edit-own.ts";
import { moveOwn } from "../../../domain/own-content/move-own.ts";
import { ownSource } from "../../../domain/own-content/own-entry.ts";
import { findOwn } from "../../../domain/own-content/own-entry-queries.ts";
import { anActor, anOwnEvent, anOwnService, DEMO, NOW } from "../../../domain/own-content/test-own.ts";
import { loadRegionDirectory } from "../../../domain/regions/load-region-directory.ts";
import { buildIndex } from "../../../domain/search/build-index.ts";
import { analysersWith } from "../../../domain/search/language-analysers.ts";
import { listRegionDocuments } from "../../../domain/search/region-documents.ts";
import { openIndex } from "../../../domain/search/search-index.ts";
import { clockFrom } from "../../../platform/clock.ts";
import { routes } from "../../../routes.ts";
import { createTestWeb } from "../../resident/test-web.ts";
import { createTestWorkspace, type TestBrowser } from "../test-workspace.ts";

let database: TestDatabase;
let mine: string;
before(async () => {
  database = await createTestDatabase();
  const provider = await workspace().as("yhdistys");
  const { html } = await provider.get(routes.deskOwnNew.href({ region, kind: "event" }));
  mine = /name="kenen" value="([^"]+)"/.exec(html)?.[1] ?? "";
});
after(() => database?.close());

const region = "esimerkkila";
const MONDAY = "2026-11-30T17:00";
const timesOf = (id: string, kerta?: string) =>
  routes.deskOwnStep.href({ region, id, step: "kerrat" }, kerta === undefined ? {} : { kerta });
const stepOf = (id: string, step: string, query: Record<string, string> = {}) =>
  routes.deskOwnStep.href({ region, id, step }, query);
const read = async (id: string) =>
  (await findOwn(database.db.forRegion("99"), id)) as NonNullable<Awaited<ReturnType<typeof findOwn>>>;
const recordOf = (id: string) => registerId(ownSource("99"), id);
const workspace = () => createTestWorkspace(database.db, { clock: clockFrom(NOW) });

async function published(content: OwnContent): Promise<string> {
  const asked = { regionCode: "99", kind: content.kind, organizationId: mine, content };
  const id = await createOwn(database.db, anActor(), asked, NOW);
  const moved = await moveOwn(database.db, anActor(), DEMO, { id, move: "publish", basedOn: 1 }, NOW);
  assert.equal(moved.ok, true);
  return id;
}

async function tell(browser: TestBrowser, id: string, fields: Record<string, string>, kerta = MONDAY) {
  const { html } = await browser.get(timesOf(id, kerta));
  const versio = /name="versio" value="(\d+)"/.exec(html)?.[1] ?? "";
  return browser.post(timesOf(id, kerta), { versio, ...fields });
}

async function seen(id: string): Promise<EventDetails> {
  return (await findEvent(database.db.register, recordOf(id), NOW)) as EventDetails;
}

/** Pages of residents over an index that is made of the register as it now is. */
async function residents() {
  const regions = await loadRegionDirectory(database.db.register, { isDemo: true });
  const documents = [];
  for await (const each of listRegionDocuments(database.db.register, regions, "99", NOW)) documents.push(each);
  const analysers = analysersWith(null);
  const index = { ...openIndex(buildIndex(documents, analysers), analysers), version: Math.random() };
  const web = createTestWeb([], {
    db: database.db,
    clock: clockFrom(NOW),
    indexes: { forRegion: async () => index, isReady: () => true },
  });
  return async (path: string, language = "fi") =>
    (await web.get(`/esimerkkila/${language}/${path}`)).text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

describe("a single time", () => {
  test("of another organization's event, of the past or of no event at all is not there", async () => {
    const { as } = workspace();
    const others = await createOwn(
      database.db,
      anActor(),
      { regionCode: "99", kind: "event", organizationId: null, content: anOwnEvent() },
      NOW,
    );
    const provider = await as("yhdistys");
    assert.equal((await provider.get(timesOf(others))).status, 404);
    assert.equal((await provider.post(timesOf(others, MONDAY), { muutos: "off" })).status, 404);
    const id = await published(anOwnEvent());
    for (const kerta of ["2026-11-16T17:00", "2026-12-01T17:00", "2026-11-30", "2026-13-45", "'; drop"])
      assert.equal((await provider.get(timesOf(id, kerta))).status, 404, kerta);
    const service = await published(anOwnService());
    assert.equal((await provider.get(timesOf(service))).status, 404);
    const professional = await as("ammattilainen");
    assert.equal((await professional.get(timesOf(id))).status, 403);
  });

  test("is called off by the association itself on two pages, and residents are told at once everywhere", async () => {
    const { as } = workspace();
    const provider = await as("yhdistys");
    const id = await published(anOwnEvent({ title: { fi: "Lankakerho", sv: "Trådklubben", en: "" } }));
    const list = await provider.get(timesOf(id));
    assert.match(list.html, /kerrat\?kerta=2026-11-30T17/);
    const told = await tell(provider, id, {
      muutos: "off",
      "syy-fi": "Kylätupa on remontissa.",
      "syy-sv": "Renovering.",
    });
    assert.equal(told.status, 303);
    assert.match(told.location ?? "", /tehty=timeOff/);
    const after = await provider.get(told.location ?? "");
    assert.match(after.html, /Kerta on peruttu/);
    assert.match(after.html, /Peruttu\. Kylätupa on remontissa/);

    const { event, times } = await seen(id);
    assert.deepEqual(
      [times[0]?.date, times[0]?.status, times[0]?.note],
      ["2026-11-30", "cancelled", { fi: "Kylätupa on remontissa.", sv: "Renovering." }],
    );
    const answer = presentEvent({
      event,
      times,
      umbrella: null,
      parts: [],
      organization: null,
      fetchedAt: NOW.toISOString(),
    });
    assert.deepEqual([answer.times[0]?.status, answer.times[0]?.note.fi], ["cancelled", "Kylätupa on remontissa."]);

    const page = await residents();
    assert.match(await page(`tapahtumat/${recordOf(id)}`), /Peruttu Kylätupa on remontissa\./);
    assert.match(await page(`tapahtumat/${recordOf(id)}`, "sv"), /Renovering\./);
    // The next one that takes place is the Monday after the day that was left out from the beginning.
    const card = await page("haku?q=lankakerho");
    assert.match(card, /ma 14\.12\. klo 17–18/);
    assert.doesNotMatch(card, /30\.11\./);

    const [kept] = await listEvents(database.db.register, [recordOf(id)]);
    assert.ok(kept);
    const calendar = toICalendar([{ ...kept, url: "https://polku.example.fi/" }], {
      name: "x",
      language: "fi",
      from: "2026-11-23",
    }).replaceAll("\r\n ", "");
    assert.match(calendar, /EXDATE;TZID=Europe\/Helsinki:20261207T170000/);
    assert.match(
      calendar,
      /RECURRENCE-ID;TZID=Europe\/Helsinki:20261130T170000[\s\S]*remontissa[\s\S]*STATUS:CANCELLED/,
    );
  });

  test("that was called off is taken up again by undoing, and the history tells both", async () => {
    const { as } = workspace();
    const provider = await as("yhdistys");
    const id = await published(anOwnEvent());
    const told = await tell(provider, id, { muutos: "off" });
    const { html } = await provider.get(told.location ?? "");
    const ennen = /name="ennen" value="(\d+)"/.exec(html)?.[1] ?? "";
    assert.notEqual(ennen, "");
    const undone = await provider.post(timesOf(id, MONDAY), { teko: "kumoa", ennen });
    assert.match(undone.location ?? "", /tehty=timeUndone/);
    assert.equal((await seen(id)).times[0]?.status, "scheduled");
    const history = await provider.get(stepOf(id, "historia"));
    assert.equal(history.html.match(/Yksittäinen kerta muutettu/g)?.length, 2);
    const written = await database.db
      .forRegion("99")
      .run((trx) =>
        (trx as unknown as Transaction<AuditTables>)
          .selectFrom("audit_event")
          .select("act")
          .where("subject_id", "=", id)
          .execute(),
      );
    assert.equal(written.filter(({ act }) => act === "own-content.time").length, 2);
  });

  test("that is moved is told with its new time, its place and when it was to be", async () => {
    const { as } = workspace();
    const provider = await as("yhdistys");
    const id = await published(anOwnEvent({ title: { fi: "Villakerho", sv: "Ullklubben", en: "" } }));
    const fields = {
      muutos: "moved",
      paiva: "2.12.2026",
      alkaa: "18",
      loppuu: "19.30",
      "paikka-fi": "Seurakuntatalo",
      "syy-fi": "Sali on varattu.",
    };
    assert.match((await tell(provider, id, fields)).location ?? "", /tehty=timeMoved/);
    const [first] = (await seen(id)).times;
    assert.deepEqual(
      [first?.date, first?.from, first?.until, first?.status, first?.movedFrom, first?.place],
      ["2026-12-02", "18:00", "19:30", "rescheduled", MONDAY, { fi: "Seurakuntatalo" }],
    );
    const page = await residents();
    const shown = await page(`tapahtumat/${recordOf(id)}`);
    assert.match(
      shown,
      /ke 2\.12\. klo 18–19\.30 Uusi aika Oli ensin ma 30\.11\. klo 17\. Paikka tällä kertaa: Seurakuntatalo\. Sali on varattu/,
    );
    assert.match(await page("haku?q=villakerho"), /ke 2\.12\. klo 18–19\.30\. Paikka tällä kertaa: Seurakuntatalo/);
    assert.match(await page("tapahtumat?alku=2026-11-30"), /Seurakuntatalo/);
    const [kept] = await listEvents(database.db.register, [recordOf(id)]);
    assert.ok(kept);
    const calendar = toICalendar([{ ...kept, url: "" }], { name: "x", language: "fi", from: "2026-11-23" });
    assert.match(calendar, /DTSTART;TZID=Europe\/Helsinki:20261202T180000[\s\S]*LOCATION:Seurakuntatalo/);
  });

  test("is refused with every error at its field, and what was typed stays", async () => {
    const { as } = workspace();
    const provider = await as("yhdistys");
    const id = await published(anOwnEvent());
    const wrong = await tell(provider, id, {
      muutos: "moved",
      paiva: "1.1.2020",
      alkaa: "aamulla",
      "syy-fi": "Siirto",
    });
    assert.equal(wrong.status, 400);
    assert.match(wrong.html, /Päivä on jo mennyt/);
    assert.match(wrong.html, /value="aamulla"/);
    assert.match(wrong.html, /value="Siirto"/);
    assert.equal((await tell(provider, id, { muutos: "place" })).status, 400);
    assert.equal((await tell(provider, id, { muutos: "jotain" })).status, 400);
    assert.equal((await tell(provider, id, { muutos: "off", "syy-fi": "x".repeat(201) })).status, 400);
    assert.equal((await seen(id)).times[0]?.status, "scheduled");
  });

  test("that two change at once shows the second what the first said", async () => {
    const { as } = workspace();
    const [provider, curator] = [await as("yhdistys"), await as("kuraattori")];
    const id = await published(anOwnEvent());
    const form = await provider.get(timesOf(id, MONDAY));
    const versio = /name="versio" value="(\d+)"/.exec(form.html)?.[1] ?? "";
    await tell(curator, id, { muutos: "off", "syy-fi": "Lakko" });
    // Another time is no matter of theirs.
    await tell(curator, id, { muutos: "off" }, "2026-12-14T17:00");
    const second = await provider.post(timesOf(id, MONDAY), { versio, muutos: "place", "paikka-fi": "Koulu" });
    assert.equal(second.status, 409);
    assert.match(second.html, /Joku muutti samaa kertaa/);
    assert.match(second.html, /Peruttu\. Lakko/);
    assert.match(second.html, /value="Koulu"/);
    const fresh = /name="versio" value="(\d+)"/.exec(second.html)?.[1] ?? "";
    const saved = await provider.post(timesOf(id, MONDAY), { versio: fresh, muutos: "place", "paikka-fi": "Koulu" });
    assert.match(saved.location ?? "", /tehty=timePlace/);
    const [first] = (await seen(id)).times;
    assert.deepEqual([first?.date, first?.status, first?.place], ["2026-11-30", "scheduled", { fi: "Koulu" }]);
  });

  test("changes for residents without their seeing a draft that waits, and the draft knows of it too", async () => {
    const { as } = workspace();
    const provider = await as("yhdistys");
    const id = await published(anOwnEvent());
    const before = await read(id);
    const draft = { ...before.content, title: { fi: "Uusi nimi", sv: "", en: "" } } as OwnContent;
    const edit = { regionCode: "99", id, basedOn: before.entry.version, content: draft };
    await editOwn(database.db, anActor(), edit, NOW);
    await tell(provider, id, { muutos: "off" });
    const { event, times } = await seen(id);
    assert.deepEqual([event.name.fi, times[0]?.status], ["Neulekerho Kutimet", "cancelled"]);
    const { entry, content } = await read(id);
    assert.deepEqual([entry.state, content.title.fi], ["draft", "Uusi nimi"]);
    assert.ok(content.kind === "event" && content.changes[0]?.isOff);
    // Published, the draft does not bring the time back.
    await moveOwn(database.db, anActor(), DEMO, { id, move: "publish", basedOn: entry.version }, NOW);
    assert.equal((await seen(id)).times[0]?.status, "cancelled");
  });

  test("of single dates is called off too, and a schedule without the time forgets what was said of it", async () => {
    const { as } = workspace();
    const provider = await as("yhdistys");
    const times = [
      { date: "2026-12-01", from: "10:00", to: null },
      { date: "2026-12-08", from: null, to: null },
    ];
    const id = await published(anOwnEvent({ schedule: { kind: "dates", times } }));
    await tell(provider, id, { muutos: "off" }, "2026-12-08");
    assert.deepEqual(
      (await seen(id)).times.map(({ date, status }) => [date, status]),
      [
        ["2026-12-01", "scheduled"],
        ["2026-12-08", "cancelled"],
      ],
    );
    const { entry, content } = await read(id);
    const other = {
      ...content,
      schedule: { kind: "dates", times: [{ ...times[0], date: "2026-12-09" }] },
    } as OwnContent;
    await editOwn(database.db, anActor(), { regionCode: "99", id, basedOn: entry.version, content: other }, NOW);
    await moveOwn(database.db, anActor(), DEMO, { id, move: "publish", basedOn: entry.version + 1 }, NOW);
    assert.deepEqual(
      (await seen(id)).times.map(({ date, status }) => [date, status]),
      [["2026-12-09", "scheduled"]],
    );
  });
});

describe("whether there is room", () => {
  test("is told by the association itself, with the day, and residents see it on lists and pages", async () => {
    const { as } = workspace();
    const provider = await as("yhdistys");
    const event = await published(anOwnEvent({ title: { fi: "Saviryhmä", sv: "Lergruppen", en: "" } }));
    const service = await published(
      anOwnService({ title: { fi: "Ompeluapu", sv: "Syhjälp", en: "" }, web: "https://a.example.fi/" }),
    );
    for (const [id, tilanne] of [
      [event, "full"],
      [service, "queue"],
    ] as const) {
      const { html } = await provider.get(stepOf(id, "tilaa"));
      const versio = /name="versio" value="(\d+)"/.exec(html)?.[1] ?? "";
      assert.equal((await provider.post(stepOf(id, "tilaa"), { versio, mahtuu: "paljon", tilanne })).status, 400);
      const told = await provider.post(stepOf(id, "tilaa"), { versio, mahtuu: "12", tilanne });
      assert.match(told.location ?? "", /tehty=room/);
      assert.equal((await read(id)).entry.state, "published");
      assert.match((await provider.get(told.location ?? "")).html, /Tallennettu\. Asukkaat näkevät tilanteen/);
    }
    const page = await residents();
    for (const path of [`tapahtumat/${recordOf(event)}`, "haku?q=saviryhmä"]) {
      const html = await page(path);
      assert.match(html, /Täynnä, kerrottu 23\.11\.2026/, path);
      assert.match(html, /Mukaan mahtuu 12/, path);
    }
    for (const path of [`palvelut/${recordOf(service)}`, "haku?q=ompeluapu"])
      assert.match(await page(path), /Täynnä, voit jonottaa, kerrottu 23\.11\.2026/, path);
    assert.match(await page(`tapahtumat/${recordOf(event)}`, "en"), /Full, as told on/);
  });

  test("is not believed for ever", async () => {
    const id = await published(anOwnEvent({ room: { capacity: null, state: "space", saidOn: "2026-09-01" } }));
    const page = await residents();
    assert.match(await page(`tapahtumat/${recordOf(id)}`), /kerrottu jo 1\.9\.2026\. Kysy, miten nyt on\./);
  });
});
