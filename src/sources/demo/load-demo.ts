import { join } from "node:path";
import type { RegisterDb } from "../../domain/database.ts";
import type { Regions } from "../../domain/regions/regions.ts";
import type { Clock } from "../../platform/clock.ts";
import { hashText } from "../../platform/crypto/hash-text.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { type CatalogueKind, type CatalogueValue, createCatalogueStore } from "../shared/catalogue-store.ts";
import { readDemoFiles } from "./demo-files.ts";
import { DEMO_SOURCE, mapDemoChannel, mapDemoOrganization, mapDemoService } from "./demo-mapping.ts";
import { readDemoMeetingPlaces } from "./demo-meeting-places.ts";
import { loadDemoTray } from "./load-demo-tray.ts";

/** Fills the register with the invented region. Loading it again within the same week changes nothing. @returns how many services there are. */
export async function loadDemo(db: RegisterDb, clock: Clock, regions: Regions): Promise<number> {
  const demo = regions.list().find(({ isDemo }) => isDemo);
  if (!demo) return 0;
  const municipalities = regions.municipalitiesOf(demo.code).map(({ code }) => code);
  const folder = join(projectRoot, "db", "demo");
  const [content, help] = await Promise.all([readDemoFiles(folder), readDemoMeetingPlaces(folder)]);
  const store = createCatalogueStore(db, clock, DEMO_SOURCE, null);
  const save = (kind: CatalogueKind, values: readonly CatalogueValue[]) =>
    store.saveBatch({
      kind,
      changed: values.map((value) => ({
        sourceId: value.value.sourceId,
        value,
        hash: hashText(JSON.stringify(value.value)),
      })),
      rejected: [],
      after: null,
    });
  await save(
    "organization",
    content.organizations.map((item) => ({ kind: "organization", value: mapDemoOrganization(item), terms: [] })),
  );
  await save(
    "channel",
    content.channels.map((item) => ({ kind: "channel", value: mapDemoChannel(item, help.get(item.key)), terms: [] })),
  );
  await save(
    "service",
    content.services.map((item) => ({ kind: "service", value: mapDemoService(item, municipalities), terms: [] })),
  );
  await loadDemoTray(db, clock);
  return content.services.length;
}
