import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { GeneralDescription, Service } from "../../src/domain/catalogue/catalogue.ts";
import { classCodeOf, serviceClassLabel } from "../../src/domain/catalogue/classification/classification.ts";
import { decideTray } from "../../src/domain/themes/decide-tray.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { readDemoFiles } from "../../src/sources/demo/demo-files.ts";
import { mapDemoService } from "../../src/sources/demo/demo-mapping.ts";
import type { MappingContext } from "../../src/sources/ptv/ptv-source.ts";
import { mapV11Record } from "../../src/sources/ptv/v11/map-record.ts";

/** One text that a query is judged against; many municipalities may offer it as their service. */
export interface ServiceText {
  /** `gd:<PTV id of the general description>`, `name:<Finnish name, lower-cased>` or `demo:<key>`. */
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly classes: readonly string[];
  /** Ids in the catalogue of the services that share the text; those that are off the tray are not among them. */
  readonly serviceIds: readonly string[];
}

/** Every distinct text of the published services on the tray, and of the demo region; the reference register only where it is. */
export async function listTexts(registerFolder: string, demoFolder: string): Promise<readonly ServiceText[]> {
  const found = [...(await registerTexts(registerFolder)), ...(await demoTexts(demoFolder))];
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, serviceIds: same.flatMap(({ serviceIds }) => serviceIds) }] : [];
  });
}

/** Areas play no part in what a text says, so none are looked up. */
const CONTEXT: MappingContext = {
  municipalitiesOf: () => [],
  currentMunicipality: () => null,
  classCodeOf: (uri) => classCodeOf(uri) ?? null,
};

async function registerTexts(folder: string): Promise<ServiceText[]> {
  if (!existsSync(folder)) return [];
  const general = new Map<string, GeneralDescription>();
  for await (const raw of published(join(folder, "general-descriptions.ndjson"))) {
    const mapped = mapV11Record("generalDescription", raw, CONTEXT);
    if (mapped.kind === "generalDescription") general.set(mapped.value.id, mapped.value);
  }
  const texts: ServiceText[] = [];
  for await (const raw of published(join(folder, "services.ndjson"))) {
    const mapped = mapV11Record("service", raw, CONTEXT);
    if (mapped.kind !== "service") continue;
    const service = mapped.value;
    const shared = general.get(service.generalDescriptionId ?? "") ?? null;
    if (decideTray({ ...service, type: service.type ?? shared?.type ?? null }).onTray)
      texts.push(toText(service, shared));
  }
  return texts;
}

async function demoTexts(folder: string): Promise<ServiceText[]> {
  const { services } = await readDemoFiles(folder);
  return services
    .map((service) => mapDemoService(service, []))
    .filter((service) => decideTray(service).onTray)
    .map((service) => ({ ...toText(service, null), key: `demo:${service.sourceId}` }));
}

function toText(service: Service, shared: GeneralDescription | null): ServiceText {
  const told = shared ?? service;
  const name = told.name.fi ?? told.name.sv ?? told.name.en ?? "";
  return {
    key: shared ? `gd:${shared.sourceId}` : `name:${name.toLocaleLowerCase("fi")}`,
    name,
    summary: told.summary.fi ?? told.summary.sv ?? told.summary.en ?? "",
    classes: service.serviceClasses.map((code) => `${code} ${serviceClassLabel(code, "fi")}`),
    serviceIds: [service.id],
  };
}

async function* published(file: string): AsyncGenerator<unknown> {
  const handle = await open(file);
  for await (const line of handle.readLines()) {
    if (line.trim() === "") continue;
    const raw = JSON.parse(line) as { publishingStatus?: string };
    if (raw.publishingStatus === "Published") yield raw;
  }
}

if (import.meta.main) {
  const texts = await listTexts(join(projectRoot, "../shared/data/ptv/v11"), join(projectRoot, "db/demo"));
  for (const { key, name, summary, classes, serviceIds } of texts) {
    const line = [key, serviceIds.length, name, summary.replaceAll(/\s+/g, " "), classes.join(", ")];
    console.log(line.join("\t"));
  }
}
