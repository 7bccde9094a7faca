import { LANGUAGES, type LocalizedText } from "../catalogue/catalogue.ts";
import { serviceClassLabel } from "../catalogue/classification/classification.ts";
import { curatedNeeds } from "../curation/apply-curation.ts";
import { textsOfEntry } from "../curation/source-words.ts";
import type { RegisterDb } from "../database.ts";
import type { Place } from "../places/place.ts";
import type { PlaceCard } from "../places/place-card.ts";
import { placeOfChannel } from "../places/place-of-channel.ts";
import { isStepFree } from "../places/step-free.ts";
import { curateCard, curationOf, idsPutOn, themesAsCurated, withOwnWords } from "./curated-documents.ts";
import type { DocumentsAround } from "./documents-around.ts";
import { HELP_LABELS, HELP_NEEDS, joinNeeds } from "./kind-labels.ts";
import { listPlaceChannels, listPlacesIn } from "./place-document-queries.ts";
import { plainText } from "./plain-text.ts";
import type { FieldTexts, SearchDocument, Trait } from "./search-document.ts";
import { sortTitleOf } from "./sort-title.ts";
import { tellThemes, themesOfNeeds } from "./tell-themes.ts";
import { PLACE_PRIOR } from "./weights.ts";

/** By channel id the services of the tray that are given there. */
export type UsedPlaces = Map<string, UsedBy[]>;

export interface UsedBy {
  readonly id: string;
  readonly name: LocalizedText;
  readonly themes: readonly string[];
  readonly serviceClasses: readonly string[];
}

const PAGE = 500;
const CARD_SERVICES = 12;

/** The region's places, those where services are given first, as documents. */
export async function* listPlaceDocuments(
  db: RegisterDb,
  around: DocumentsAround,
  used: UsedPlaces,
): AsyncGenerator<SearchDocument> {
  const ids = [...new Set([...used.keys(), ...idsPutOn(around, "place")])].sort();
  for (let start = 0; start < ids.length; start += PAGE) {
    for (const row of await listPlaceChannels(db, ids.slice(start, start + PAGE))) {
      const services = used.get(row.id) ?? [];
      const document = toPlaceDocument({ ...row, content: placeOfChannel(row.content, services) }, services, around);
      if (document) yield document;
    }
  }
  for await (const rows of listPlacesIn(db, [...around.municipalities], idsPutOn(around, "place"))) {
    for (const row of rows) {
      const document = toPlaceDocument(row, [], around);
      if (document) yield document;
    }
  }
}

/** Null when it is not in the region, or nothing tells which theme it belongs to. */
export function toPlaceDocument(
  { id, content: place, fetchedAt }: { readonly id: string; readonly content: Place; readonly fetchedAt: Date },
  services: readonly UsedBy[],
  around: DocumentsAround,
): SearchDocument | null {
  const { municipality } = place;
  if (municipality === null || !around.municipalities.has(municipality) || place.status === "planned") return null;
  const curation = curationOf(around, "place", id);
  if (curation?.tray === "off") return null;
  const texts = withOwnWords(
    Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(place, services, language)])),
    curation,
  );
  const told = around.teller?.needsOf(withTypeTold(texts)) ?? [];
  const own = tellThemes(
    { name: place.name, serviceClasses: place.serviceClasses, targetGroups: [], keywords: place.keywords },
    told,
    around,
  );
  const byRules = [...new Set([...services.flatMap((service) => service.themes), ...own])];
  const needs = curatedNeeds(joinNeeds(told, ...place.help.map((help) => HELP_NEEDS[help] ?? [])), curation);
  const themes = themesAsCurated(byRules, curation, () => themesOfNeeds(needs, around.teller));
  if (themes === null) return null;
  const { title, summary, selkoSummary, curated } = curateCard(textsOfEntry(place), curation, around);
  const stepFree = isStepFree(place.address?.accessibility ?? []);
  const card: PlaceCard = {
    kind: "place",
    id,
    source: place.source,
    sourceId: place.sourceId,
    title,
    summary,
    ...(selkoSummary && { selkoSummary }),
    ...(curated && { curated }),
    typeLabel: place.type?.label ?? null,
    themes,
    municipality,
    street: place.address?.street ?? {},
    position: place.position,
    hours: place.hours,
    isFree: place.isFree,
    status: place.status,
    shape: place.shape,
    help: place.help,
    attributes: place.attributes,
    isStepFree: stepFree,
    services: services.slice(0, CARD_SERVICES).map(({ id: serviceId, name }) => ({ id: serviceId, title: name })),
    serviceCount: services.length,
    fetchedAt: fetchedAt.toISOString(),
  };
  return {
    id,
    kind: "place",
    texts,
    needs,
    sortTitle: sortTitleOf(title),
    themes,
    municipalities: [municipality],
    isNationwide: false,
    isFree: place.isFree,
    targetGroups: [],
    positions: place.position ? [place.position] : [],
    traits: traitsOf(place, stepFree === true),
    prior: PLACE_PRIOR * (place.status === "temporarilyClosed" ? 0.5 : 1),
    ...(curation && { pins: curation.pins }),
    card: JSON.stringify(card),
    group: null,
  };
}

function traitsOf({ help }: Place, stepFree: boolean): Trait[] {
  return [
    ...(help.includes("meeting") ? (["meetingPlace"] as const) : []),
    ...help.filter((each) => each === "digitalSupport" || each === "devices" || each === "printing"),
    ...(stepFree ? (["stepFree"] as const) : []),
  ];
}

function textsOf(place: Place, services: readonly UsedBy[], language: "fi" | "sv" | "en"): FieldTexts {
  return {
    name: place.name[language] ?? "",
    alternativeName: place.type?.label[language] ?? "",
    keywords: place.keywords[language]?.join("\n") ?? "",
    summary: plainText(place.summary[language] ?? ""),
    labels: [
      ...place.serviceClasses.map((code) => serviceClassLabel(code, language)),
      ...place.help.map((help) => HELP_LABELS[help]?.[language] ?? ""),
    ].join("\n"),
    organization: place.address?.street[language] ?? "",
    description: plainText(
      [place.description[language], ...services.map(({ name }) => name[language])].filter(Boolean).join("\n"),
    ),
  };
}

/** Registers of places often tell no more of one than its name and its type. */
function withTypeTold(texts: SearchDocument["texts"]): SearchDocument["texts"] {
  return Object.fromEntries(
    Object.entries(texts).map(([language, { name = "", alternativeName = "", summary = "" }]) => [
      language,
      { name, summary: [alternativeName, summary].filter(Boolean).join(". ") },
    ]),
  );
}
