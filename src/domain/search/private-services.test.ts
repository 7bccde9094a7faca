import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { curate } from "../../../test/support/curated-tray.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Organization, Service } from "../catalogue/catalogue.ts";
import { organizationId } from "../catalogue/catalogue-ids.ts";
import { saveRecords } from "../catalogue/register-queries.ts";
import type { ServiceCard } from "../catalogue/service-card.ts";
import { aService } from "../catalogue/test-service.ts";
import { loadRegionDirectory } from "../regions/load-region-directory.ts";
import { saveRegionSettings } from "../regions/save-region-settings.ts";
import { readDocumentCurations } from "./read-curations.ts";
import { listRegionDocuments } from "./region-documents.ts";

const NOW = new Date("2026-11-20T10:00:00Z");
const firm = organizationId("ptv", "firma");
const town = organizationId("ptv", "kunta");
const gym = ofOrganization(aService({ sourceId: "sali", name: { fi: "Kuntosali" } }), firm);
const hall = ofOrganization(aService({ sourceId: "halli", name: { fi: "Uimahalli" } }), town);

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  const { register } = database.db;
  await saveRecords(register, "organization", [
    organizationRow(firm, "company"),
    organizationRow(town, "municipality"),
  ]);
  await saveRecords(register, "service", [gym, hall].map(serviceRow));
});
after(() => database.close());

test("a company's service is on the tray and marked, unless the region leaves them off", async () => {
  assert.deepEqual(await shown(), [
    { title: "Kuntosali", isPrivate: true },
    { title: "Uimahalli", isPrivate: undefined },
  ]);
  const refused = await saveRegionSettings(database.db, "99", [{ path: ["privateProviders"], value: "hidden" }], NOW);
  assert.equal(refused, null);
  assert.deepEqual(await shown(), [{ title: "Uimahalli", isPrivate: undefined }]);
});

test("a curator puts one company's service on all the same", async () => {
  await curate(database.db, { kind: "service", id: gym.id }, { tray: "on" }, NOW);
  assert.deepEqual(
    (await shown()).map(({ title }) => title),
    ["Kuntosali", "Uimahalli"],
  );
});

async function shown() {
  const { db } = database;
  const regions = await loadRegionDirectory(db.register, { isDemo: true });
  const curations = await readDocumentCurations(db.forRegion("99"));
  const cards: { title: string | undefined; isPrivate: true | undefined }[] = [];
  for await (const { kind, card } of listRegionDocuments(
    db.register,
    regions,
    "99",
    NOW,
    undefined,
    new Set(),
    curations,
  )) {
    if (kind !== "service") continue;
    const { title, isPrivate } = JSON.parse(card) as ServiceCard;
    cards.push({ title: title.fi, isPrivate });
  }
  return cards.toSorted((a, b) => (a.title ?? "").localeCompare(b.title ?? "", "fi"));
}

function ofOrganization(service: Service, id: typeof firm): Service {
  return { ...service, organizations: [{ role: "responsible", organizationId: id, name: {} }] } as unknown as Service;
}

function organizationRow(id: typeof firm, type: Organization["type"]) {
  const content = { id, type, name: { fi: type }, alternativeName: {} } as unknown as Organization;
  return {
    id,
    source: "ptv",
    source_id: id,
    content,
    hash: "1",
    modified_at: null,
    fetched_at: NOW.toISOString(),
  };
}

function serviceRow(service: Service) {
  return {
    id: service.id,
    source: service.source,
    source_id: service.sourceId,
    content: service,
    hash: "1",
    modified_at: null,
    fetched_at: NOW.toISOString(),
    is_nationwide: false,
    includes_aland: false,
    municipalities: ["982"],
  };
}
