import type { GeneralDescription, LocalizedText, Service, ServiceChannel } from "../catalogue/catalogue.ts";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import type { ServiceCard } from "../catalogue/service-card.ts";
import { curatedNeeds } from "../curation/apply-curation.ts";
import { textsOfService } from "../curation/source-words.ts";
import type { Entry } from "../duplicates/merged-entries.ts";
import { decideTray } from "../themes/decide-tray.ts";
import type { TrayRules } from "../themes/tray-rules.ts";
import { curateCard, curationOf, type DocumentCurations, themesAsCurated, withOwnWords } from "./curated-documents.ts";
import { coverageOf, freshnessOf, placesOf, priorOf } from "./document-places.ts";
import type { ChannelBrief, OrganizationBrief, ServiceRow } from "./document-queries.ts";
import { textsOf } from "./document-texts.ts";
import type { NeedsTeller } from "./documents-around.ts";
import type { SearchDocument } from "./search-document.ts";
import { groupOf, type PlaceStems } from "./service-group.ts";
import { sortTitleOf } from "./sort-title.ts";
import { themesOfNeeds } from "./tell-themes.ts";

const CARD_PLACES = 5;

/** What a service's document is made from, beside the service itself. */
export interface ServiceSurroundings {
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
  /** Whether the region leaves companies' services off its tray. */
  readonly hidesPrivate?: boolean;
  /** When the documents are made; without it none is older than another. */
  readonly now?: Date;
  readonly merged?: ReadonlyMap<string, Entry>;
  readonly curations?: DocumentCurations | undefined;
}

/** Null when the service is not for the tray. */
export function toServiceDocument(
  { content: service, fetchedAt }: ServiceRow,
  around: ServiceSurroundings,
): SearchDocument | null {
  const general = service.generalDescriptionId
    ? (around.generalDescriptions.get(service.generalDescriptionId) ?? null)
    : null;
  const said = { curations: around.curations, merged: around.merged ?? new Map(), now: around.now ?? new Date(0) };
  const curation = curationOf(said, "service", service.id);
  if (curation?.tray === "off") return null;
  const decision = decideTray({ ...service, type: service.type ?? general?.type ?? null }, around.rules);
  const texts = withOwnWords(
    Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(service, general, around, language)])),
    curation,
  );
  const needs = curatedNeeds(around.teller?.needsOf(texts) ?? [], curation);
  const byRules = decision.onTray
    ? [...new Set(decision.themes.map(({ id }) => id))]
    : decision.reason.code === "no-class"
      ? themesOfNeeds(needs, around.teller)
      : [];
  const themes = themesAsCurated(byRules, curation, () => themesOfNeeds(needs, around.teller));
  if (themes === null) return null;
  const charge = service.charge ?? general?.charge ?? null;
  const coverage = coverageOf(service, around.municipalities);
  const places = placesOf(service, around);
  const responsible = service.organizations.find(({ role }) => role === "responsible");
  const organization = responsible?.organizationId ? around.organizations.get(responsible.organizationId) : undefined;
  const isPrivate = organization?.type === "company";
  // A curator's word on this very service stands above the region's rule of companies.
  if (isPrivate && around.hidesPrivate && curation?.tray !== "on") return null;
  const responsibleName = organization?.name;
  const card: ServiceCard = {
    kind: "service",
    id: service.id,
    source: service.source,
    sourceId: service.sourceId,
    ...curateCard(textsOfService(service, general), curation, said),
    organization:
      responsible?.organizationId && (responsibleName ?? hasText(responsible.name))
        ? { id: responsible.organizationId, name: responsibleName ?? responsible.name }
        : null,
    ...(isPrivate && { isPrivate: true as const }),
    themes,
    ...coverage,
    charge,
    languages: service.languages,
    targetGroups: service.targetGroups,
    channelTypes: channelTypesOf(service, around),
    places: places.slice(0, CARD_PLACES),
    placeCount: places.length,
    ...(service.room && { room: service.room }),
    fetchedAt: fetchedAt.toISOString(),
  };
  return {
    id: service.id,
    kind: "service",
    texts,
    needs,
    sortTitle: sortTitleOf(card.title),
    themes,
    municipalities: coverage.municipalities,
    isNationwide: coverage.coverage === "nationwide",
    isFree: charge === "free" ? true : charge === "charged" ? false : null,
    targetGroups: service.targetGroups,
    positions: places.flatMap(({ position }) => position ?? []),
    languages: service.languages,
    prior: priorOf(service, coverage.coverage, places.length > 0) * freshnessOf(service, around.now),
    ...(curation && { pins: curation.pins }),
    card: JSON.stringify(card),
    group: groupOf(service, around.placeStems),
  };
}

function channelTypesOf(service: Service, { channels }: ServiceSurroundings): ServiceCard["channelTypes"] {
  const types = service.connections.map(({ channelId }) => channels.get(channelId)?.type);
  return [...new Set(types)].filter(
    (type): type is Exclude<ServiceChannel["type"], "serviceLocation"> =>
      type !== undefined && type !== "serviceLocation",
  );
}

const hasText = (text: LocalizedText) => LANGUAGES.some((language) => text[language]);
