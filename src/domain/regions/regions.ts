import type { Language } from "../catalogue/catalogue.ts";
import demo from "./data/demo-region.json" with { type: "json" };
import merged from "./data/merged-municipalities.json" with { type: "json" };
import municipalityRegister from "./data/municipalities.json" with { type: "json" };
import official from "./data/regions.json" with { type: "json" };
import type { FoundMunicipality, MergedMunicipality, Municipality, Region } from "./region.ts";
import { municipalitySearch } from "./search-municipalities.ts";

/** The regions and municipalities of this installation. Codes and slugs come from outside, so every `find*` may miss. */
export interface Regions {
  /** In the order of their codes. */
  list(): readonly Region[];
  findByCode(code: string): Region | undefined;
  findBySlug(slug: string): Region | undefined;
  /** The region that has this host name of its own; a port and letter case make no difference. */
  findByHost(host: string): Region | undefined;
  /** Today's municipality of a code, also when the code has ended in a merger. */
  municipality(code: string): FoundMunicipality | undefined;
  /** In the alphabetical order of the Finnish names. */
  municipalitiesOf(regionCode: string): readonly Municipality[];
  regionOfMunicipality(code: string): Region | undefined;
  /** Municipalities whose Finnish, Swedish or English name (or a part of it) begins with the text, the language's own first. */
  searchMunicipalities(text: string, language: Language): readonly Municipality[];
}

/** @param hosts host name → region code, from the regions' settings. */
export function createRegions({
  demo: isDemoOn,
  hosts = new Map(),
}: {
  demo: boolean;
  hosts?: ReadonlyMap<string, string>;
}): Regions {
  const regions = [
    ...official.map((row) => ({ ...row, isDemo: false })),
    ...(isDemoOn ? [{ ...demo.region, isDemo: true }] : []),
  ] as unknown as readonly Region[];
  const municipalities = [
    ...municipalityRegister.municipalities,
    ...(isDemoOn ? demo.municipalities : []),
  ] as unknown as readonly Municipality[];
  const mergers = merged.mergers as unknown as readonly MergedMunicipality[];
  const byCode = new Map<string, Region>(regions.map((region) => [region.code, region]));
  const bySlug = new Map(regions.map((region) => [region.slug, region]));
  const byHost = new Map([...hosts].map(([host, code]) => [host.toLowerCase(), byCode.get(code)]));
  const byMunicipality = new Map<string, Municipality>(municipalities.map((each) => [each.code, each]));
  const endedByCode = new Map<string, MergedMunicipality>(mergers.map((each) => [each.code, each]));
  const byRegion = Map.groupBy(municipalities.toSorted(byFinnishName), ({ regionCode }) => regionCode as string);
  const search = municipalitySearch(municipalities);

  function municipality(code: string): FoundMunicipality | undefined {
    const living = byMunicipality.get(code);
    if (living) return { municipality: living };
    const mergedFrom = endedByCode.get(code);
    const heir = mergedFrom && byMunicipality.get(mergedFrom.into);
    return heir && { municipality: heir, mergedFrom };
  }

  return {
    list: () => regions,
    findByCode: (code) => byCode.get(code),
    findBySlug: (slug) => bySlug.get(slug),
    findByHost: (host) => byHost.get(host.toLowerCase().replace(/:\d+$/, "")),
    municipality,
    municipalitiesOf: (regionCode) => byRegion.get(regionCode) ?? [],
    regionOfMunicipality(code) {
      const found = municipality(code);
      return found && byCode.get(found.municipality.regionCode);
    },
    searchMunicipalities: search,
  };
}

const finnishOrder = new Intl.Collator("fi");

function byFinnishName(a: Municipality, b: Municipality): number {
  return finnishOrder.compare(a.name.fi, b.name.fi);
}
