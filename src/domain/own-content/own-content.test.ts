import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { Forbidden, NotFound } from "../../platform/errors.ts";
import { insertOrganization } from "../accounts/organization-queries.ts";
import type { Actor } from "../accounts/role.ts";
import { registerId } from "../catalogue/catalogue-ids.ts";
import { findService } from "../catalogue/get-service.ts";
import { readCatalogueVersion } from "../catalogue/register-queries.ts";
import type { ServiceDetails } from "../catalogue/service-details.ts";
import type { EventDetails } from "../events/event-details.ts";
import { findEvent } from "../events/get-event.ts";
import { findPlace } from "../places/get-place.ts";
import { listOwnTools } from "../tools/own-tools-queries.ts";
import { listVersions } from "../versions/version-queries.ts";
import type { OwnContent } from "./content.ts";
import { copyOwn, createOwn } from "./create-own.ts";
import { editOwn, restoreOwn } from "./edit-own.ts";
import { findAlike } from "./find-alike.ts";
import { keepOwnTimes } from "./keep-times.ts";
import { moveOwn, undoOwn } from "./move-own.ts";
import { ownSource, subjectOfOwn } from "./own-entry.ts";
import { findOwn, listOwn } from "./own-entry-queries.ts";
import { getOwn } from "./read-own.ts";
import {
  anActor,
  anOwnEvent,
  anOwnPlace,
  anOwnService,
  anOwnTool,
  DEMO,
  MINE,
  NOW,
  OTHER,
  THEIRS,
} from "./test-own.ts";
import type { OwnMove } from "./transitions.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  const about = { kind: "association", businessCode: null, registerIds: [], email: null } as const;
  for (const [id, fi] of [
    [MINE, "Kutojat ry"],
    [THEIRS, "Kulkijat ry"],
  ] as const)
    await insertOrganization(database.db.forRegion("99"), { ...about, name: { fi } }, NOW, id);
});
after(() => database.close());

const curator = anActor();
const provider = anActor("provider", MINE);
const stranger = anActor("provider", THEIRS);

const create = (content: OwnContent, actor: Actor = provider, organizationId: string | null = MINE) =>
  createOwn(database.db, actor, { regionCode: "99", kind: content.kind, organizationId, content }, NOW);
const move = async (id: string, what: OwnMove, actor = curator, extra: object = {}, now = NOW) => {
  const { entry } = (await findOwn(database.db.forRegion("99"), id)) as NonNullable<
    Awaited<ReturnType<typeof findOwn>>
  >;
  return moveOwn(database.db, actor, DEMO, { id, move: what, basedOn: entry.version, ...extra }, now);
};
const read = async (id: string) => (await getOwn(database.db, curator, "99", id)) as Awaited<ReturnType<typeof getOwn>>;
const recordOf = (id: string) => registerId(ownSource("99"), id);

test("another organization's draft, another region's and a made-up one are not there", async () => {
  const id = await create(anOwnEvent());
  const refused = (actor: Actor, region = "99", which = id) =>
    assert.rejects(getOwn(database.db, actor, region, which), NotFound);
  await refused(stranger);
  await refused(anActor("curator", null, "01"), "01");
  await refused(curator, "99", "00000000-0000-4000-8000-00000000ffff");
  await refused(curator, "99", "'; drop table own_entry; --");
  await assert.rejects(
    editOwn(database.db, stranger, { regionCode: "99", id, basedOn: 1, content: anOwnEvent() }, NOW),
    NotFound,
  );
  await assert.rejects(move(id, "send", stranger), NotFound);
  await assert.rejects(undoOwn(database.db, stranger, DEMO, { id, basedOn: 1 }, NOW), NotFound);
  assert.equal((await listOwn(database.db.forRegion("01"), { organizations: null }, { limit: 9, offset: 0 })).total, 0);
  const seen = await listOwn(database.db.forRegion("99"), { organizations: [THEIRS] }, { limit: 9, offset: 0 });
  assert.equal(seen.total, 0);
});

test("a provider writes for their own organization only, and publishes nothing", async () => {
  await assert.rejects(create(anOwnEvent(), provider, THEIRS), NotFound);
  await assert.rejects(create(anOwnEvent(), provider, null), NotFound);
  await assert.rejects(create(anOwnEvent(), anActor("professional")), Forbidden);
  const id = await create(anOwnEvent());
  for (const what of ["publish", "schedule"] as const) await assert.rejects(move(id, what, provider), Forbidden);
  await move(id, "send", provider);
  await assert.rejects(move(id, "return", provider), Forbidden);
  await move(id, "publish");
  await assert.rejects(move(id, "archive", provider), Forbidden);
});

test("what residents need is told before it is sent, each with where to write it", async () => {
  const id = await create({ ...anOwnEvent(), title: { fi: "", sv: "", en: "" }, themes: [] } as OwnContent);
  const answer = await move(id, "send", provider);
  assert.deepEqual(answer, {
    ok: false,
    because: "lacks",
    lacks: [
      { field: "title", code: "titleMissing" },
      { field: "themes", code: "themesMissing" },
    ],
  });
});

test("a provider's group goes through a curator, and its times are on the wall clock", async () => {
  const id = await create(anOwnEvent());
  assert.equal((await move(id, "send", provider)).ok, true);
  assert.equal((await move(id, "return", curator, { note: "Kerro vielä hinta." })).ok, true);
  assert.equal((await read(id)).entry.state, "draft");
  const history = await database.db.forRegion("99").run((trx) => listVersions(trx, subjectOfOwn(id)));
  assert.equal(history[0]?.note, "Kerro vielä hinta.");
  await move(id, "send", provider);
  const before = await readCatalogueVersion(database.db.register);
  assert.equal((await move(id, "publish")).ok, true);
  assert.ok((await readCatalogueVersion(database.db.register)).version > before.version);
  const found = (await findEvent(database.db.register, recordOf(id), NOW)) as EventDetails;
  assert.deepEqual(
    found.times.map(({ date, from, until }) => `${date} ${from}–${until}`),
    ["2026-11-30 17:00–18:00", "2026-12-14 17:00–18:00", "2026-12-21 17:00–18:00", "2026-12-28 17:00–18:00"],
  );
  assert.equal(found.event.source, "own-99");
  assert.equal(found.organization?.name.fi, "Kutojat ry");
});

test("what is published stays as it was until the new version is published too", async () => {
  const id = await create(anOwnPlace());
  await move(id, "publish");
  const { entry, content } = await read(id);
  const changed = { ...content, title: { fi: "Kuistin uusi olohuone", sv: "", en: "" } } as OwnContent;
  assert.equal(
    (await editOwn(database.db, provider, { regionCode: "99", id, basedOn: entry.version, content: changed }, NOW)).ok,
    true,
  );
  assert.equal((await read(id)).entry.state, "draft");
  const shown = async () =>
    (await findPlace(database.db.register, recordOf(id))) as { place: { name: { fi: string } } };
  assert.equal((await shown()).place.name.fi, "Kuistin olohuone");
  await move(id, "publish");
  assert.equal((await shown()).place.name.fi, "Kuistin uusi olohuone");
  // Undone, the earlier one is back.
  const { entry: now } = await read(id);
  assert.equal((await undoOwn(database.db, curator, DEMO, { id, basedOn: now.version }, NOW)).ok, true);
  assert.equal((await shown()).place.name.fi, "Kuistin olohuone");
});

test("an archived one leaves a tombstone, and undoing brings it back", async () => {
  const id = await create(anOwnService({ web: "https://kynnys.example.fi/" }), curator, null);
  await move(id, "publish");
  const found = (await findService(database.db.register, recordOf(id))) as ServiceDetails;
  assert.deepEqual(
    found.connections.map(({ channel }) => channel.type),
    ["phone", "webPage"],
  );
  assert.equal(found.service.area.type, "limited");
  await move(id, "archive");
  assert.ok("removedAt" in ((await findService(database.db.register, recordOf(id))) ?? {}));
  const { entry } = await read(id);
  assert.equal(entry.publishedVersion, null);
  await undoOwn(database.db, curator, DEMO, { id, basedOn: entry.version }, NOW);
  const back = (await findService(database.db.register, recordOf(id))) as ServiceDetails;
  assert.equal(back.connections.length, 2);
});

test("a tool of one's own is the region's only", async () => {
  const id = await create(anOwnTool(), curator, null);
  await move(id, "publish");
  const tools = await listOwnTools(database.db.forRegion("99"));
  assert.equal(tools.find(({ tool }) => tool.id === recordOf(id))?.tool.name.sv, "Sömndagboken Tupplur");
  assert.deepEqual(await listOwnTools(database.db.forRegion("01")), []);
  await move(id, "archive");
  assert.deepEqual(await listOwnTools(database.db.forRegion("99")), []);
});

test("two who write at once both keep their words, and whoever is second on the same line sees both", async () => {
  const id = await create(anOwnEvent());
  const { content } = await read(id);
  const mine = { ...content, charge: "charged" } as OwnContent;
  const theirs = { ...content, title: { fi: "Puikkokerho", sv: "", en: "" } } as OwnContent;
  const edit = (words: OwnContent, actor: Actor) =>
    editOwn(database.db, actor, { regionCode: "99", id, basedOn: 1, content: words }, NOW);
  assert.equal((await edit(theirs, curator)).ok, true);
  assert.equal((await edit(mine, provider)).ok, true);
  const both = (await read(id)).content;
  assert.deepEqual([both.title.fi, both.charge], ["Puikkokerho", "charged"]);
  const third = await edit({ ...content, title: { fi: "Lankakerho", sv: "", en: "" } } as OwnContent, provider);
  assert.ok(!third.ok && third.because === "conflict");
  const [conflict] = third.merged.conflicts;
  assert.deepEqual([conflict?.path, conflict?.mine, conflict?.theirs], ["title.fi", "Lankakerho", "Puikkokerho"]);
  assert.equal((await read(id)).content.title.fi, "Puikkokerho");
});

test("a schedule and a place on the map are written and taken away as wholes", async () => {
  const id = await create(anOwnEvent({ schedule: { kind: "unknown" }, position: { lat: 61.5, lon: 20 } }));
  const { content } = await read(id);
  assert.ok(content.kind === "event");
  const period = { kind: "period", firstDay: "2026-11-24", lastDay: null } as const;
  const edit = (words: OwnContent, basedOn: number) =>
    editOwn(database.db, provider, { regionCode: "99", id, basedOn, content: words }, NOW);
  assert.equal((await edit({ ...content, schedule: period, position: null }, 1)).ok, true);
  const second = await edit({ ...content, schedule: { ...period, lastDay: "2026-12-01" } }, 1);
  assert.ok(!second.ok && second.because === "conflict");
  assert.deepEqual(
    second.merged.conflicts.map(({ path, theirs }) => [path, theirs]),
    [["schedule", period]],
  );
  assert.equal((await edit({ ...content, charge: "charged" }, 1)).ok, true);
  const { content: now } = await read(id);
  assert.deepEqual(now.kind === "event" && [now.schedule, now.position, now.charge], [period, null, "charged"]);
});

test("nothing is published on a version that the curator has not seen", async () => {
  const id = await create(anOwnEvent());
  await move(id, "send", provider);
  const { entry, content } = await read(id);
  await editOwn(
    database.db,
    provider,
    { regionCode: "99", id, basedOn: entry.version, content: { ...content, charge: "charged" } as OwnContent },
    NOW,
  );
  assert.deepEqual(await moveOwn(database.db, curator, DEMO, { id, move: "publish", basedOn: entry.version }, NOW), {
    ok: false,
    because: "changed",
  });
});

test("it comes out and goes at the hours that were given, as it was when it was accepted", async () => {
  const id = await create(anOwnService({ title: { fi: "Ajastettu", sv: "", en: "" } }));
  const at = (hour: string) => new Date(`2026-11-24T${hour}:00Z`);
  const times = { publishAt: at("06:00"), unpublishAt: at("12:00") };
  assert.deepEqual(await move(id, "schedule", curator, { times: { ...times, publishAt: NOW } }), {
    ok: false,
    because: "pastTime",
  });
  assert.equal((await move(id, "schedule", curator, { times })).ok, true);
  const { entry, content } = await read(id);
  const later = { ...content, title: { fi: "Myöhemmin kirjoitettu", sv: "", en: "" } } as OwnContent;
  await editOwn(database.db, provider, { regionCode: "99", id, basedOn: entry.version, content: later }, NOW);
  const keep = (now: Date) => keepOwnTimes(database.db, [DEMO, OTHER], now);
  assert.deepEqual(await keep(at("05:59")), { published: 0, takenOff: 0 });
  assert.deepEqual(await keep(at("06:00")), { published: 1, takenOff: 0 });
  assert.deepEqual(await keep(at("06:05")), { published: 0, takenOff: 0 });
  const shown = (await findService(database.db.register, recordOf(id))) as ServiceDetails;
  assert.equal(shown.service.name.fi, "Ajastettu");
  assert.equal((await read(id)).content.title.fi, "Myöhemmin kirjoitettu");
  assert.equal((await read(id)).entry.state, "draft");
  assert.deepEqual(await keep(at("12:00")), { published: 0, takenOff: 1 });
  assert.ok("removedAt" in ((await findService(database.db.register, recordOf(id))) ?? {}));
});

test("a publishing that breaks half-way leaves nothing of itself", async () => {
  const id = await create(anOwnPlace({ title: { fi: "Katkennut", sv: "", en: "" } }));
  const broken = {
    ...DEMO,
    regions: {
      ...DEMO.regions,
      municipalitiesOf: () => {
        throw new Error("killed");
      },
    },
  };
  await assert.rejects(moveOwn(database.db, curator, broken, { id, move: "publish", basedOn: 1 }, NOW), /killed/);
  const { entry } = await read(id);
  assert.deepEqual([entry.state, entry.version, entry.publishedVersion], ["draft", 1, null]);
  assert.equal(await findPlace(database.db.register, recordOf(id)), undefined);
});

test("an older version comes back as a new one, and a copy asks its times anew", async () => {
  const id = await create(anOwnEvent());
  const { content } = await read(id);
  await editOwn(
    database.db,
    provider,
    { regionCode: "99", id, basedOn: 1, content: { ...content, charge: "charged" } as OwnContent },
    NOW,
  );
  await restoreOwn(database.db, provider, { regionCode: "99", id, version: 1, basedOn: 2 }, NOW);
  const { entry, content: back } = await read(id);
  assert.deepEqual([entry.version, back.charge], [3, "free"]);
  await assert.rejects(
    restoreOwn(database.db, stranger, { regionCode: "99", id, version: 1, basedOn: 3 }, NOW),
    NotFound,
  );
  const copy = await read(await copyOwn(database.db, provider, { regionCode: "99", id }, NOW));
  assert.equal(copy.content.title.fi, "Neulekerho Kutimet");
  assert.deepEqual("schedule" in copy.content && copy.content.schedule, { kind: "unknown" });
});

test("the same thing in another source is shown, and its own record is not", async () => {
  const known = await create(anOwnPlace({ title: { fi: "Kylätupa Kotkottaja", sv: "", en: "" } }));
  await move(known, "publish");
  const id = await create(anOwnPlace({ title: { fi: "Kotkottajan kylätupa", sv: "", en: "" } }));
  const alike = async (which: string) =>
    findAlike(database.db.register, "99", which, (await read(which)).content, ["982"]);
  assert.deepEqual(
    (await alike(id)).map((each) => each.title.fi),
    ["Kylätupa Kotkottaja"],
  );
  assert.deepEqual(await alike(known), []);
});
