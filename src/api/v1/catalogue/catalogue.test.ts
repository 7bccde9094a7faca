import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import type { Organization, Service, ServiceChannel, ServiceTexts } from "../../../domain/catalogue/catalogue.ts";
import { channelId, organizationId, serviceId } from "../../../domain/catalogue/catalogue-ids.ts";
import { type RecordTable, removeRecords, saveRecords } from "../../../domain/catalogue/register-queries.ts";
import { beginRun, endRun } from "../../../domain/imports/import-queries.ts";
import { createTally } from "../../../domain/imports/import-report.ts";
import { createApi } from "../api.ts";
import { aContext, aServiceDocument } from "../test-context.ts";
import { OrganizationAnswer } from "./present-organization.ts";
import { ServiceAnswer } from "./present-service.ts";

const FETCHED = "2026-11-01T08:00:00.000Z";
const CHECKED = "2026-11-20T06:00:00.000Z";
const noContacts = { phones: [], emails: [], webPages: [], addresses: [] };
const noClasses = {
  serviceClasses: ["P27.1"],
  targetGroups: ["KR1"],
  lifeEvents: [],
  ontologyTerms: [],
  industrialClasses: [],
};
const noTexts: Omit<ServiceTexts, "name"> = {
  alternativeName: {},
  summary: {},
  description: {},
  userInstruction: {},
  requirements: {},
  chargeInfo: {},
  deadline: {},
  processingTime: {},
  validityTime: {},
  background: {},
};

const town: Organization = {
  id: organizationId("demo", "kaupunki"),
  source: "demo",
  sourceId: "kaupunki",
  modifiedAt: null,
  parentId: null,
  type: "municipality",
  businessCode: "0000001-1",
  oid: null,
  name: { fi: "Esimerkkilän kaupunki", sv: "Exempelby stad" },
  alternativeName: {},
  summary: {},
  description: {},
  municipality: "982",
  contacts: noContacts,
};
const library: ServiceChannel = {
  id: channelId("demo", "kirjasto"),
  source: "demo",
  sourceId: "kirjasto",
  modifiedAt: null,
  type: "serviceLocation",
  organizationId: town.id,
  name: { fi: "Kirjasto" },
  alternativeName: {},
  summary: {},
  description: {},
  languages: ["fi"],
  area: { type: "nationwide" },
  hours: [{ kind: "always", validFrom: null, validTo: null, isClosed: false, intervals: [], note: {} }],
  contacts: { ...noContacts, emails: [{ address: "kirjasto@example.fi", language: null }] },
  requiresAuthentication: null,
  requiresSignature: null,
  form: null,
};
const walk: Service = {
  id: serviceId("demo", "kavely"),
  source: "demo",
  sourceId: "kavely",
  modifiedAt: "2026-10-01T10:00:00+03:00",
  ...noTexts,
  ...noClasses,
  name: { fi: "Kävelyryhmä", sv: "Promenadgrupp" },
  summary: { fi: "Kävellään yhdessä." },
  type: "service",
  funding: "public",
  generalDescriptionId: null,
  charge: "free",
  keywords: { fi: ["kävely"] },
  languages: ["fi", "sv"],
  area: { type: "limited", municipalities: ["982"], isWide: false },
  organizations: [{ organizationId: town.id, name: {}, role: "responsible", provision: null }],
  connections: [
    {
      channelId: library.id,
      description: { fi: "Lähtö pääovelta." },
      charge: null,
      chargeInfo: {},
      hours: [],
      contacts: {
        ...noContacts,
        phones: [{ number: "000 100", type: "phone", charge: null, chargeInfo: {}, info: {}, language: null }],
      },
    },
  ],
  legislation: [],
  vouchers: [],
  selko: null,
};
const gone: Service = { ...walk, id: serviceId("demo", "poistunut"), sourceId: "poistunut" };

let database: TestDatabase;
let api: ReturnType<typeof createApi>;

before(async () => {
  database = await createTestDatabase();
  const { register } = database.db;
  const save = (table: RecordTable, { id, source, sourceId, ...rest }: Service | ServiceChannel | Organization) =>
    saveRecords(register, table, [
      {
        id,
        source,
        source_id: sourceId,
        content: { id, source, sourceId, ...rest },
        hash: "1",
        modified_at: null,
        fetched_at: FETCHED,
        ...(table === "service" && { is_nationwide: false, includes_aland: false, municipalities: ["982"] }),
      },
    ]);
  await save("organization", town);
  await save("service_channel", library);
  await save("service", walk);
  await save("service", gone);
  await removeRecords(register, "service", [gone.id], "withdrawn", new Date("2026-11-10T00:00:00Z"));
  const startedAt = new Date(CHECKED);
  const run = {
    source: "demo",
    mode: "full",
    scope: "",
    startedAt,
    windowStart: startedAt,
    resumes: null,
    checkpoint: {},
  } as const;
  const report = createTally("demo", "full", startedAt).report(startedAt);
  await endRun(register, await beginRun(register, run), {
    status: "finished",
    finishedAt: startedAt,
    report,
    error: null,
  });
  api = createApi(aContext([aServiceDocument({ id: walk.id, fetchedAt: FETCHED })], database.db));
});
after(() => database.close());

test("a service that nobody knows, and one that its source took away, are told apart", async () => {
  const unknown = await api.request(`/services/${serviceId("demo", "ei-ole")}`);
  assert.deepEqual([unknown.status, ((await unknown.json()) as { code: string }).code], [404, "unknown-service"]);
  const removed = await api.request(`/services/${gone.id}`);
  const { code, removedAt } = (await removed.json()) as { code: string; removedAt: string };
  assert.deepEqual([removed.status, code, removedAt], [404, "service-removed", "2026-11-10T00:00:00.000Z"]);
  assert.equal((await api.request(`/services/${gone.id}.jsonld`)).status, 404);
  assert.equal((await api.request(`/organizations/${walk.id}`)).status, 404);
});

test("a service tells everything that is known, and nothing that is not described", async () => {
  const body = await (await api.request(`/services/${walk.id.toUpperCase()}`)).json();
  const service = ServiceAnswer.parse(body);
  assert.deepEqual(service, body);
  assert.deepEqual([service.name, service.free, service.municipalities], [walk.name, true, ["982"]]);
  assert.equal(service.lastChecked, CHECKED, "the source was gone through after the service was fetched");
  assert.deepEqual(service.organizations[0]?.name, town.name);
});

test("what a service says of its channel stands before the channel's own word, each fact by itself", async () => {
  const [channel] = ServiceAnswer.parse(await (await api.request(`/services/${walk.id}`)).json()).channels;
  assert.equal(channel?.contacts.phones[0]?.number, "000 100");
  assert.equal(channel?.contacts.emails[0]?.address, "kirjasto@example.fi");
  assert.equal(channel?.hours[0]?.kind, "always");
});

test("an organization is told with what is above and below it", async () => {
  const body = await (await api.request(`/organizations/${town.id}`)).json();
  const organization = OrganizationAnswer.parse(body);
  assert.deepEqual(organization, body);
  assert.deepEqual([organization.name, organization.parent, organization.children], [town.name, null, []]);
});

test("a service in JSON-LD has all that CPSV-AP makes obligatory", async () => {
  const response = await api.request(`/services/${walk.id}.jsonld`);
  assert.match(response.headers.get("content-type") ?? "", /^application\/ld\+json/);
  const node = (await response.json()) as Record<string, unknown>;
  assert.equal(node["@type"], "cpsv:PublicService");
  assert.equal(node["dct:identifier"], walk.id);
  assert.deepEqual(node["dct:title"], [
    { "@value": "Kävelyryhmä", "@language": "fi" },
    { "@value": "Promenadgrupp", "@language": "sv" },
  ]);
  assert.deepEqual(node["dct:description"], [{ "@value": "Kävellään yhdessä.", "@language": "fi" }]);
  const [authority] = node["cv:hasCompetentAuthority"] as Record<string, unknown>[];
  assert.equal(authority?.["@type"], "cv:PublicOrganisation");
  assert.ok(authority?.["skos:prefLabel"] && authority["dct:spatial"]);
});

test("a hit was last checked when its source was last gone through to the end", async () => {
  const { items } = (await (await api.request("/regions/99/search")).json()) as { items: { lastChecked: string }[] };
  assert.equal(items[0]?.lastChecked, CHECKED);
});

test("with its database and indexes the service is ready", async () => {
  const response = await api.request("/readyz");
  assert.deepEqual([response.status, await response.json()], [200, { database: true, migrations: true, index: true }]);
});
