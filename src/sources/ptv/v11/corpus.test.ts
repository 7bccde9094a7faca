import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../../platform/project-root.ts";
import type { Mapped, MappingContext, PtvKind } from "../ptv-source.ts";
import { mapV11Record } from "./map-record.ts";

const DATA = join(projectRoot, "../shared/data");
const skip = existsSync(join(DATA, "ptv/v11"))
  ? false
  : "the reference data (../shared/data/ptv) is not on this machine";

const FILES: { readonly [kind in PtvKind]: string } = {
  service: "services",
  channel: "channels",
  organization: "organizations",
  generalDescription: "general-descriptions",
};

async function* rawRecords(kind: PtvKind): AsyncGenerator<unknown> {
  const file = await open(join(DATA, "ptv/v11", `${FILES[kind]}.ndjson`));
  for await (const line of file.readLines()) if (line) yield JSON.parse(line);
}

async function realContext(): Promise<MappingContext> {
  const read = async (path: string) => JSON.parse(await readFile(join(DATA, path), "utf8"));
  const { municipalities } = (await read("areas/finnish-areas.json")) as {
    municipalities: { code: string; wellbeingCounty: string }[];
  };
  const current = new Set(municipalities.map(({ code }) => code));
  const classes = new Map<string, string>();
  for (const name of ["LifeEvents", "ServiceClasses", "TargetGroups"]) {
    for (const { Id, OldUri, Notation } of await read(`ptv/codes/Finto${name}.json`)) {
      classes.set(Id, Notation);
      if (OldUri) classes.set(OldUri, Notation);
    }
  }
  return {
    municipalitiesOf: (_, code) =>
      municipalities.filter(({ wellbeingCounty }) => wellbeingCounty === code).map((each) => each.code),
    currentMunicipality: (code) => (current.has(code) ? code : null),
    classCodeOf: (uri) => classes.get(uri) ?? null,
  };
}

async function mapAll(kind: PtvKind) {
  const context = await realContext();
  const kept: Extract<Mapped, { value: unknown }>[] = [];
  const rejected: Mapped[] = [];
  const warnings = new Map<string, number>();
  for await (const raw of rawRecords(kind)) {
    const mapped = mapV11Record(kind, raw, context);
    if (mapped.kind === "rejected") {
      rejected.push(mapped);
      continue;
    }
    kept.push(mapped);
    for (const warning of mapped.warnings) {
      const sort = warning.replace(/"[^"]*"|\d+/g, "…");
      warnings.set(sort, (warnings.get(sort) ?? 0) + 1);
    }
  }
  return { kept, rejected, warnings: Object.fromEntries(warnings) };
}

const EXPECTED = {
  service: { count: 2964, warnings: {} },
  channel: { count: 3865, warnings: {} },
  organization: { count: 352, warnings: {} },
  generalDescription: { count: 458, warnings: {} },
} as const satisfies { [kind in PtvKind]: unknown };

for (const kind of ["service", "channel", "organization", "generalDescription"] as const) {
  test(`every ${kind} of the reference corpus is kept`, { skip }, async () => {
    const { kept, rejected, warnings } = await mapAll(kind);
    assert.deepEqual(rejected, []);
    assert.equal(kept.length, EXPECTED[kind].count);
    assert.deepEqual(warnings, EXPECTED[kind].warnings);
  });
}

test("the corpus's places lie in Finland, and a good part has a position", { skip }, async () => {
  const { kept } = await mapAll("channel");
  const places = kept.flatMap((mapped) =>
    mapped.kind === "channel" && mapped.value.type === "serviceLocation" ? mapped.value : [],
  );
  const withPosition = places.filter(({ contacts }) => contacts.addresses.some(({ position }) => position !== null));
  assert.ok(withPosition.length / places.length > 0.4, `${withPosition.length} of ${places.length}`);
});

test("every service of the corpus has classes, an area, and a responsible organization", { skip }, async () => {
  const { kept } = await mapAll("service");
  for (const mapped of kept) {
    assert.ok(mapped.kind === "service");
    const { serviceClasses, area, organizations, sourceId } = mapped.value;
    assert.ok(serviceClasses.length > 0, sourceId);
    assert.ok(area.type !== "limited" || area.municipalities.length > 0, sourceId);
    assert.ok(
      organizations.some(({ role, organizationId }) => role === "responsible" && organizationId !== null),
      sourceId,
    );
  }
});

test("the two real records come through whole", { skip }, async () => {
  const real = async (name: string) => JSON.parse(await readFile(join(DATA, "ptv/real-v11", name), "utf8"));
  const context = await realContext();
  const service = mapV11Record("service", await real("etalukio_service.json"), context);
  assert.ok(service.kind === "service");
  assert.deepEqual(service.warnings, []);
  assert.deepEqual(service.value.name, { fi: "Nettilukio aikuisille" });
  assert.deepEqual(
    [service.value.connections.length, service.value.keywords.fi?.length, service.terms.length],
    [3, 6, 10],
  );
  const channel = mapV11Record("channel", await real("otava_service_channel.json"), context);
  assert.ok(channel.kind === "channel");
  assert.deepEqual(channel.warnings, []);
  const [address] = channel.value.contacts.addresses;
  assert.deepEqual(
    [address?.street.fi, address?.municipality, address?.accessibility.length],
    ["Otavantie 2 B", "491", 10],
  );
});
