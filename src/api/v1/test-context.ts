import { readConfig } from "../../config.ts";
import type { Context } from "../../context.ts";
import type { AccountTables } from "../../domain/accounts/account-tables.ts";
import type { ServiceCard } from "../../domain/catalogue/service-card.ts";
import type { PolkuDatabase, RegionTables, RegisterTables } from "../../domain/database.ts";
import type { RegionDirectory } from "../../domain/regions/region-directory.ts";
import { settingsFor } from "../../domain/regions/region-settings.ts";
import { createRegions } from "../../domain/regions/regions.ts";
import { buildIndex } from "../../domain/search/build-index.ts";
import { analysersWith } from "../../domain/search/language-analysers.ts";
import type { RegionIndex } from "../../domain/search/region-indexes.ts";
import type { SearchDocument } from "../../domain/search/search-document.ts";
import { openIndex } from "../../domain/search/search-index.ts";
import { aDocument } from "../../domain/search/test-documents.ts";
import { testUnderstanding } from "../../domain/understanding/test-understanding.ts";
import { NO_USAGE } from "../../domain/usage/usage-counter.ts";
import { clockFrom } from "../../platform/clock.ts";
import { createDatabase } from "../../platform/db/database.ts";
import { createLog } from "../../platform/log.ts";

/** A database server that is not there: what needs none must work all the same. */
export const NO_DATABASE = createDatabase<RegisterTables, RegionTables, AccountTables>(
  "postgres://nobody@127.0.0.1:1/none",
);

const regions = createRegions({ demo: true });
const understanding = testUnderstanding(regions);
const directory: RegionDirectory = {
  ...regions,
  settingsOf: (code) => settingsFor(regions.findByCode(code) ?? { languages: ["fi", "sv"] }, {}),
};

/** What a test needs otherwise than the rest of the context. */
export type ContextChange = Partial<Omit<Context, "needs">> & { readonly needs?: Partial<Context["needs"]> };

const NO_NEEDS: Context["needs"] = { recognise: async () => [], feelCrisis: async () => null };

/** The product around the API with a real index of these documents in the demo region; other regions have an empty one. */
export function aContext(
  documents: readonly SearchDocument[] = [],
  db: PolkuDatabase = NO_DATABASE,
  { needs, ...change }: ContextChange = {},
): Context {
  const demo = anIndex(documents);
  const empty = anIndex([]);
  return {
    config: readConfig({ POLKU_PUBLIC_URL: "https://polku.example.fi/" }),
    db,
    clock: clockFrom(new Date("2026-11-20T10:00:00Z")),
    log: createLog("silent"),
    regions: directory,
    needs: { ...NO_NEEDS, ...needs },
    understanding,
    mail: { way: "none", send: async () => {} },
    usage: NO_USAGE,
    indexes: { forRegion: async (code) => (code === "99" ? demo : empty), isReady: () => true },
    ...change,
  };
}

function anIndex(documents: readonly SearchDocument[]): RegionIndex {
  const analysers = analysersWith(null);
  return { ...openIndex(buildIndex(documents, analysers), analysers), version: 1 };
}

/** A service of the demo region's tray with its card, as the index keeps it. */
export function aServiceDocument(card: Partial<ServiceCard> = {}): SearchDocument {
  const whole: ServiceCard = {
    kind: "service",
    id: "5d0d1d3e-0000-5000-8000-000000000001",
    source: "demo",
    sourceId: "kavelyryhma",
    title: { fi: "Senioreiden kävelyryhmä", sv: "Promenadgrupp för seniorer" },
    summary: { fi: "Kävellään yhdessä.", sv: "Vi promenerar." },
    selkoSummary: null,
    organization: null,
    themes: ["liikunta"],
    coverage: "municipalities",
    municipalities: ["982", "983"],
    charge: "free",
    languages: ["fi"],
    targetGroups: ["KR1.1"],
    channelTypes: [],
    places: [],
    placeCount: 0,
    fetchedAt: "2026-11-01T08:00:00.000Z",
    ...card,
  };
  const { title, themes, municipalities, targetGroups, coverage, charge, places } = whole;
  return {
    ...aDocument({
      id: whole.id,
      name: title.fi ?? "",
      ...(title.sv && { sv: { name: title.sv } }),
      themes,
      municipalities,
      targetGroups,
      isNationwide: coverage === "nationwide",
      isFree: charge === "free" ? true : charge === "charged" ? false : null,
      positions: places.flatMap(({ position }) => position ?? []),
    }),
    card: JSON.stringify(whole),
  };
}
