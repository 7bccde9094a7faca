import type { GeneralDescription, LocalizedText, Service, ServiceChannel } from "../catalogue/catalogue.ts";
import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { ServiceCard } from "../catalogue/service-card.ts";
import type { RegisterDb } from "../database.ts";
import type { RegionCode } from "../regions/region.ts";
import type { RegionDirectory } from "../regions/region-directory.ts";
import { decideTray, type OffTrayCode } from "../themes/decide-tray.ts";
import { regionRules, type TrayRules } from "../themes/tray-rules.ts";
import { coverageOf, freshnessOf, placesOf, priorOf } from "./document-places.ts";
import {
  type ChannelBrief,
  listChannelBriefs,
  listGeneralDescriptions,
  listOrganizationBriefs,
  listServicesIn,
  listTermLabels,
  type OrganizationBrief,
  type ServiceRow,
} from "./document-queries.ts";
import { textsOf } from "./document-texts.ts";
import type { DocumentNeed, SearchDocument } from "./search-document.ts";
import { groupOf, type PlaceStems, placeStems } from "./service-group.ts";

const ALAND = "91";
const CARD_PLACES = 5;

/** Tells what a text means; given from outside, for the needs vocabulary lies above this domain. */
export interface NeedsTeller {
  /** The needs that a document's name and summary answer. */
  needsOf(texts: SearchDocument["texts"]): readonly DocumentNeed[];
  themesOf(needId: string): readonly string[];
}

/** How sure a need must be for its themes to be those of a service that names no class. */
const TELLS_THEME = 0.3;

/** What a document is made from, beside the service itself. */
interface Surroundings {
  /** The national rules with the region's own themes. */
  readonly rules: TrayRules;
  readonly channels: ReadonlyMap<string, ChannelBrief>;
  readonly organizations: ReadonlyMap<string, OrganizationBrief>;
  readonly generalDescriptions: ReadonlyMap<string, GeneralDescription>;
  readonly terms: ReadonlyMap<string, LocalizedText>;
  readonly municipalities: ReadonlySet<string>;
  /** Without it documents tell no needs, and a service without classes stays off the tray. */
  readonly teller?: NeedsTeller | undefined;
  /** Beginnings of the region's municipalities' names. */
  readonly placeStems: PlaceStems;
  /** When the documents are made; without it none is older than another. */
  readonly now?: Date;
}

/** Every service that the region's residents can use and that belongs to the tray, as documents for the index, page by page. */
export async function* listRegionDocuments(
  db: RegisterDb,
  regions: RegionDirectory,
  regionCode: string,
  now: Date,
  teller?: NeedsTeller,
): AsyncGenerator<SearchDocument> {
  const municipalities = regions.municipalitiesOf(regionCode);
  const codes = municipalities.map(({ code }) => code as string);
  const [organizations, generalDescriptions, terms] = await Promise.all([
    listOrganizationBriefs(db),
    listGeneralDescriptions(db),
    listTermLabels(db),
  ]);
  const rules = regionRules(regions.settingsOf(regionCode as RegionCode).themes.added);
  for await (const rows of listServicesIn(db, codes, regionCode === ALAND)) {
    const ids = new Set(rows.flatMap(({ content }) => content.connections.map(({ channelId }) => channelId)));
    const channels = await listChannelBriefs(db, [...ids]);
    const around: Surroundings = {
      rules,
      channels,
      organizations,
      generalDescriptions,
      terms,
      municipalities: new Set(codes),
      placeStems: placeStems(municipalities),
      now,
      teller,
    };
    for (const row of rows) {
      const document = toDocument(row, around);
      if (document) yield document;
    }
  }
}

/** Null when the service is not for the tray. */
export function toDocument({ content: service, fetchedAt }: ServiceRow, around: Surroundings): SearchDocument | null {
  const general = service.generalDescriptionId
    ? (around.generalDescriptions.get(service.generalDescriptionId) ?? null)
    : null;
  const decision = decideTray({ ...service, type: service.type ?? general?.type ?? null }, around.rules);
  const texts = Object.fromEntries(
    LANGUAGES.map((language) => [language, textsOf(service, general, around, language)]),
  ) as SearchDocument["texts"];
  const needs = around.teller?.needsOf(texts) ?? [];
  const themes = decision.onTray
    ? [...new Set(decision.themes.map(({ id }) => id))]
    : themesToldBy(needs, decision.reason.code, around);
  if (themes.length === 0) return null;
  const charge = service.charge ?? general?.charge ?? null;
  const coverage = coverageOf(service, around.municipalities);
  const places = placesOf(service, around);
  const responsible = service.organizations.find(({ role }) => role === "responsible");
  const responsibleName = responsible?.organizationId
    ? around.organizations.get(responsible.organizationId)?.name
    : undefined;
  const card: ServiceCard = {
    kind: "service",
    id: service.id,
    source: service.source,
    sourceId: service.sourceId,
    title: service.name,
    summary: hasText(service.summary) ? service.summary : (general?.summary ?? {}),
    selkoSummary: service.selko?.summary ?? null,
    organization:
      responsible?.organizationId && (responsibleName ?? hasText(responsible.name))
        ? { id: responsible.organizationId, name: responsibleName ?? responsible.name }
        : null,
    themes,
    ...coverage,
    charge,
    languages: service.languages,
    targetGroups: service.targetGroups,
    channelTypes: channelTypesOf(service, around),
    places: places.slice(0, CARD_PLACES),
    placeCount: places.length,
    fetchedAt: fetchedAt.toISOString(),
  };
  return {
    id: service.id,
    kind: "service",
    texts,
    needs,
    sortTitle: Object.fromEntries(LANGUAGES.map((language) => [language, titleIn(service.name, language)])) as Record<
      Language,
      string
    >,
    themes,
    municipalities: coverage.municipalities,
    isNationwide: coverage.coverage === "nationwide",
    isFree: charge === "free" ? true : charge === "charged" ? false : null,
    targetGroups: service.targetGroups,
    positions: places.flatMap(({ position }) => position ?? []),
    nextDay: null,
    prior: priorOf(service, coverage.coverage, places.length > 0) * freshnessOf(service, around.now),
    card: JSON.stringify(card),
    group: groupOf(service, around.placeStems),
  };
}

/** A service that says nothing of its class may still tell clearly what it is for. */
function themesToldBy(needs: readonly DocumentNeed[], offTray: OffTrayCode, { teller }: Surroundings): string[] {
  if (offTray !== "no-class" || teller === undefined) return [];
  const sure = needs.filter(({ confidence }) => confidence >= TELLS_THEME);
  return [...new Set(sure.flatMap(({ id }) => teller.themesOf(id)))];
}

function channelTypesOf(service: Service, { channels }: Surroundings): ServiceCard["channelTypes"] {
  const types = service.connections.map(({ channelId }) => channels.get(channelId)?.type);
  return [...new Set(types)].filter(
    (type): type is Exclude<ServiceChannel["type"], "serviceLocation"> =>
      type !== undefined && type !== "serviceLocation",
  );
}

const hasText = (text: LocalizedText) => LANGUAGES.some((language) => text[language]);

function titleIn(name: LocalizedText, language: Language): string {
  return name[language] ?? name.fi ?? name.sv ?? name.en ?? "";
}
