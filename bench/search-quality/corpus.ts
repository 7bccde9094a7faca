import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { GeneralDescription, LocalizedText, Service } from "../../src/domain/catalogue/catalogue.ts";
import { serviceId } from "../../src/domain/catalogue/catalogue-ids.ts";
import { classCodeOf } from "../../src/domain/catalogue/classification/classification.ts";
import type { OrganizationBrief } from "../../src/domain/search/document-queries.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { toServiceDocument } from "../../src/domain/search/service-documents.ts";
import { NATIONAL_RULES } from "../../src/domain/themes/tray-rules.ts";
import { readDemoFiles } from "../../src/sources/demo/demo-files.ts";
import { mapDemoOrganization, mapDemoService } from "../../src/sources/demo/demo-mapping.ts";
import { type MappingContext, PTV_SOURCE, type PtvKind } from "../../src/sources/ptv/ptv-source.ts";
import { mapV11Record } from "../../src/sources/ptv/v11/map-record.ts";
import { listTexts, type ServiceText } from "./list-texts.ts";

/** Every text on the tray once, as the product would index it. */
export interface Corpus {
  readonly documents: readonly SearchDocument[];
  /** Judged text key → id of the document that stands for it; twins share one. */
  readonly documentOf: ReadonlyMap<string, string>;
}

/**
 * One document per distinct text: the first service that has it stands for all. All are nationwide and without places, so
 * that no text is ranked above another for where it is offered.
 */
export async function readCorpus(registerFolder: string, demoFolder: string): Promise<Corpus> {
  const texts = await listTexts(registerFolder, demoFolder);
  const groups = [...Map.groupBy(texts, sameToAReader).values()];
  const chosen = new Set(groups.flatMap(([first]) => first?.serviceIds[0] ?? []));
  const documents = await readDocuments(registerFolder, demoFolder, chosen);
  const known = new Set(documents.map(({ id }) => id));
  const documentOf = groups.flatMap((twins) => {
    const id = twins[0]?.serviceIds[0];
    if (id === undefined || !known.has(id)) throw new Error(`"${twins[0]?.name}" did not become a document`);
    return twins.map(({ key }) => [key, id] as const);
  });
  return { documents, documentOf: new Map(documentOf) };
}

/** The same service is often in the register several times, and in the demo region as well. */
const sameToAReader = ({ name, summary }: ServiceText): string =>
  `${name}\n${summary}`.toLocaleLowerCase("fi").replaceAll(/[^\S\n]+/g, " ");

async function readDocuments(
  registerFolder: string,
  demoFolder: string,
  chosen: ReadonlySet<string>,
): Promise<SearchDocument[]> {
  const organizations = new Map<string, OrganizationBrief>();
  const generalDescriptions = new Map<string, GeneralDescription>();
  const terms = new Map<string, LocalizedText>();
  const services: Service[] = [];
  for await (const { kind, value } of registerRecords(registerFolder, chosen, terms)) {
    if (kind === "organization") organizations.set(value.id, value);
    else if (kind === "generalDescription") generalDescriptions.set(value.id, value);
    else if (kind === "service") services.push(value);
  }
  const demo = await readDemoFiles(demoFolder);
  for (const value of demo.organizations.map(mapDemoOrganization)) organizations.set(value.id, value);
  services.push(...demo.services.map((service) => mapDemoService(service, [])).filter(({ id }) => chosen.has(id)));

  const around = {
    rules: NATIONAL_RULES,
    channels: new Map(),
    organizations,
    generalDescriptions,
    terms,
    municipalities: new Set<string>(),
    placeStems: [],
  };
  return services.flatMap((service) => {
    const content: Service = { ...service, area: { type: "nationwide" }, connections: [] };
    return toServiceDocument({ id: service.id, content, fetchedAt: new Date(0) }, around) ?? [];
  });
}

const FILES: readonly (readonly [PtvKind, string])[] = [
  ["generalDescription", "general-descriptions.ndjson"],
  ["organization", "organizations.ndjson"],
  ["service", "services.ndjson"],
];

/** Of services only the chosen ones are mapped: most of the register is copies. Fills `terms` on the way. */
async function* registerRecords(folder: string, chosen: ReadonlySet<string>, terms: Map<string, LocalizedText>) {
  if (!existsSync(folder)) return;
  for (const [kind, file] of FILES) {
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      if (line.trim() === "") continue;
      const raw = JSON.parse(line) as { id: string };
      if (kind === "service" && !chosen.has(serviceId(PTV_SOURCE, raw.id))) continue;
      const mapped = mapV11Record(kind, raw, CONTEXT);
      if (mapped.kind === "rejected") continue;
      for (const { uri, label } of mapped.terms) terms.set(uri, { ...terms.get(uri), ...label });
      yield mapped;
    }
  }
}

/** Every document becomes nationwide, so areas need not be known. */
const CONTEXT: MappingContext = {
  municipalitiesOf: () => [],
  currentMunicipality: () => null,
  classCodeOf: (uri) => classCodeOf(uri) ?? null,
};
