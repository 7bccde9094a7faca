import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { saveTray } from "../../../../test/support/save-tray.ts";
import { registerId } from "../../../domain/catalogue/catalogue-ids.ts";
import { findService } from "../../../domain/catalogue/get-service.ts";
import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import { createOwn } from "../../../domain/own-content/create-own.ts";
import { moveOwn } from "../../../domain/own-content/move-own.ts";
import { ownSource } from "../../../domain/own-content/own-entry.ts";
import { findOwn } from "../../../domain/own-content/own-entry-queries.ts";
import { anActor, anOwnEvent, anOwnService, DEMO, NOW } from "../../../domain/own-content/test-own.ts";
import { aPlace } from "../../../domain/places/test-place.ts";
import { clockFrom } from "../../../platform/clock.ts";
import { routes } from "../../../routes.ts";
import { createTestWeb } from "../../resident/test-web.ts";
import { createTestWorkspace, type TestBrowser } from "../test-workspace.ts";

let database: TestDatabase;
const school = aPlace({ sourceId: "koulu", name: { fi: "Rantakoulun sali" }, municipality: "982" });
const far = aPlace({ sourceId: "kaukana", name: { fi: "Kaukainen sali" }, municipality: "091" });
before(async () => {
  database = await createTestDatabase();
  await saveTray(database, { places: [school, far] }, NOW);
});
after(() => database?.close());

const region = "esimerkkila";
const linkOf = (id: string, query: Record<string, string> = {}) =>
  routes.deskOwnStep.href({ region, id, step: "paikat" }, query);
const read = async (id: string) => {
  const found = await findOwn(database.db.forRegion("99"), id);
  assert.ok(found && found.content.kind === "service");
  return { entry: found.entry, content: found.content };
};
const recordOf = (id: string) => registerId(ownSource("99"), id);
const curatorOf = () => createTestWorkspace(database.db, { clock: clockFrom(NOW) }).as("kuraattori");
const create = (content = anOwnService()) =>
  createOwn(database.db, anActor(), { regionCode: "99", kind: content.kind, organizationId: null, content }, NOW);
const versionOf = async (id: string) => String((await read(id)).entry.version);
const send = async (
  browser: TestBrowser,
  id: string,
  query: Record<string, string>,
  fields: Record<string, string | string[]>,
) => browser.post(linkOf(id, query), { versio: await versionOf(id), ...fields });
const shown = async (id: string) => (await findService(database.db.register, recordOf(id))) as ServiceDetails;

/** An own service with a house of its own, as a place that the register knows. */
async function aKnownHouse(): Promise<string> {
  const text = (fi: string) => ({ fi, sv: "", en: "" });
  const id = await create(
    anOwnService({
      title: text("Kirjaston apu"),
      venue: text("Pääkirjasto"),
      street: text("Kirjakatu 1"),
      municipality: "982",
    }),
  );
  await moveOwn(database.db, anActor(), DEMO, { id, move: "publish", basedOn: 1 }, NOW);
  return (await shown(id)).connections[0]?.channel.id ?? "";
}

test("other places are asked of services only, and of those whose entry it is", async () => {
  const curator = await curatorOf();
  const event = await create(anOwnEvent() as never);
  assert.equal((await curator.get(linkOf(event))).status, 404);
  const id = await create();
  const provider = await createTestWorkspace(database.db, { clock: clockFrom(NOW) }).as("yhdistys");
  assert.equal((await provider.get(linkOf(id))).status, 404);
  assert.equal((await provider.post(linkOf(id), { teko: "lisaa", tunnus: school.id })).status, 404);
  assert.equal((await curator.get(linkOf(id, { paikka: "9" }))).status, 404);
  for (const tunnus of [far.id, "x", "00000000-0000-4000-8000-000000000000"])
    assert.equal((await send(curator, id, {}, { teko: "lisaa", tunnus })).status, 404, tunnus);
});

test("a service is given at places that the register knows and at one written here, each with its own hours", async () => {
  const house = await aKnownHouse();
  const curator = await curatorOf();
  const id = await create();
  const search = await curator.get(linkOf(id, { haku: "kirjasto" }));
  assert.match(search.html, new RegExp(`value="${house}"`));
  assert.doesNotMatch(
    (await curator.get(linkOf(id, { haku: "kaukainen" }))).html,
    /value="uusi"|Kaukainen sali<\/button/,
  );
  const added = await send(curator, id, {}, { teko: "lisaa", tunnus: house });
  assert.match(added.location ?? "", /paikka=1/);
  assert.match((await curator.get(added.location ?? "")).html, /tulevat rekisteristä/);
  await send(curator, id, { paikka: "1" }, { auki: "viikko", paiva1: "9–12" });
  await send(curator, id, {}, { teko: "lisaa", tunnus: school.id });
  // The same house is not there twice.
  await send(curator, id, {}, { teko: "lisaa", tunnus: house });
  const own = {
    "paikka-fi": "Kioskin nurkka",
    "osoite-fi": "Torikatu 2",
    kunta: "982",
    auki: "viikko",
    paiva3: "13–15",
  };
  const wrong = await send(
    curator,
    id,
    { paikka: "uusi" },
    { ...own, "paikka-fi": "", "osoite-fi": "", paiva3: "iltaisin" },
  );
  assert.equal(wrong.status, 400);
  assert.match(wrong.html, /value="iltaisin"/);
  const saved = await send(curator, id, { paikka: "uusi" }, own);
  assert.match(saved.location ?? "", /tehty=placeSaved/);
  assert.match((await curator.get(linkOf(id))).html, /Kioskin nurkka, Torikatu 2, .*keskiviikko 13–15/);

  await moveOwn(database.db, anActor(), DEMO, { id, move: "publish", basedOn: (await read(id)).entry.version }, NOW);
  const places = (await shown(id)).connections.filter(({ channel }) => channel.type === "serviceLocation");
  assert.deepEqual(
    places.map(({ channel, connection }) => [
      channel.name.fi,
      (connection.hours[0] ?? channel.hours[0])?.intervals[0]?.from,
    ]),
    [
      ["Pääkirjasto", "09:00"],
      ["Rantakoulun sali", undefined],
      ["Kioskin nurkka", "13:00"],
    ],
  );
  const web = createTestWeb([], { db: database.db, clock: clockFrom(NOW) });
  const { text } = await web.get(`/esimerkkila/fi/palvelut/${recordOf(id)}`);
  for (const name of ["Pääkirjasto", "Rantakoulun sali", "Kioskin nurkka"]) assert.ok(text.includes(name), name);
  const preview = await curator.get(routes.deskOwnStep.href({ region, id, step: "esikatselu" }));
  assert.match(preview.html, /Pääkirjasto/);
});

test("a place that is taken away is gone from residents with the next publishing, and undoing brings it back", async () => {
  const curator = await curatorOf();
  const id = await create();
  const own = { "paikka-fi": "Kontti", kunta: "982", koordinaatit: "61,5 20,1" };
  await send(curator, id, { paikka: "uusi" }, own);
  const publish = async () =>
    moveOwn(database.db, anActor(), DEMO, { id, move: "publish", basedOn: (await read(id)).entry.version }, NOW);
  const names = async () => (await shown(id)).connections.map(({ channel }) => channel.name.fi);
  await publish();
  assert.ok((await names()).includes("Kontti"));
  const removed = await send(curator, id, {}, { teko: "poista", paikka: "1" });
  const { html } = await curator.get(removed.location ?? "");
  const palautus = /name="palautus" value="(\d+)"/.exec(html)?.[1] ?? "";
  await publish();
  assert.ok(!(await names()).includes("Kontti"));
  const { rows } = await database.db.pool.query(
    "select removed_reason as why from service_channel where content #>> '{name,fi}' = 'Kontti'",
  );
  assert.deepEqual(rows, [{ why: "gone" }]);
  await curator.post(routes.deskOwnEntry.href({ region, id }), {
    teko: "restore",
    palautus,
    versio: await versionOf(id),
  });
  await publish();
  assert.ok((await names()).includes("Kontti"));
});

test("two who add a place at once both have theirs, or see that the other was first", async () => {
  const curator = await curatorOf();
  const id = await create();
  const versio = await versionOf(id);
  const write = (name: string) =>
    curator.post(linkOf(id, { paikka: "uusi" }), { versio, "paikka-fi": name, kunta: "982" });
  await write("Ensimmäinen");
  const second = await write("Toinen");
  assert.ok(second.status === 303 || second.status === 409, String(second.status));
  const { content } = await read(id);
  assert.ok(content.otherPlaces.some(({ venue }) => venue.fi === "Ensimmäinen"));
});
