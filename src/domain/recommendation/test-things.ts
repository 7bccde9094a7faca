import type { ServiceCard } from "../catalogue/service-card.ts";
import type { EventCard } from "../events/event-card.ts";
import type { PlaceCard } from "../places/place-card.ts";
import { buildIndex } from "../search/build-index.ts";
import { analysersWith } from "../search/language-analysers.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { openIndex, type SearchIndex } from "../search/search-index.ts";
import { aDocument, aTime } from "../search/test-documents.ts";
import type { ToolCard } from "../tools/tool-card.ts";
import type { Asking } from "./recommendation.ts";
import type { Wish } from "./wish.ts";

/** For tests: a Wednesday morning, ten in Finland. */
export const WEDNESDAY = new Date("2026-12-02T08:00:00Z");
const ALL_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

type Needs = readonly string[];
type Change<Card> = Partial<SearchDocument> & { readonly card?: never } & { readonly told?: Partial<Card> };

/** Documents as the index keeps them, sure of their needs unless a change says otherwise. */
export function service(name: string, needs: Needs, { told, ...change }: Change<ServiceCard> = {}): SearchDocument {
  const document = whole("service", name, needs, { municipalities: ["982"], ...change });
  const card: ServiceCard = {
    ...common(document, name),
    kind: "service",
    selkoSummary: null,
    organization: null,
    coverage: document.isNationwide ? "nationwide" : "municipalities",
    municipalities: document.municipalities,
    charge: document.isFree === null ? null : document.isFree ? "free" : "charged",
    languages: [],
    targetGroups: document.targetGroups,
    channelTypes: [],
    places: [],
    placeCount: 0,
    ...told,
  };
  return { ...document, card: JSON.stringify(card) };
}

/** @param start `2026-12-03T17:00` */
export function event(name: string, needs: Needs, start: string, change: Change<EventCard> = {}): SearchDocument {
  const { told, ...own } = change;
  const times = [aTime(start)];
  const document = whole("event", name, needs, { municipalities: ["982"], isDated: true, times, ...own });
  const card: EventCard = {
    ...common(document, name),
    kind: "event",
    type: "group",
    selkoSummary: null,
    organizer: { id: null, name: { fi: `${name} ry` } },
    municipalities: document.municipalities,
    attendance: "place",
    places: [],
    isFree: document.isFree,
    price: {},
    audience: { minAge: null, maxAge: null, isRestricted: false },
    targetGroups: document.targetGroups,
    languages: [],
    accessibility: [],
    registration: null,
    rhythm: null,
    isUnannounced: false,
    ...told,
  };
  return { ...document, card: JSON.stringify(card) };
}

/** Open all day unless its card says otherwise. */
export function place(name: string, needs: Needs, { told, ...change }: Change<PlaceCard> = {}): SearchDocument {
  const document = whole("place", name, needs, { municipalities: ["982"], ...change });
  const card: PlaceCard = {
    ...common(document, name),
    kind: "place",
    typeLabel: null,
    municipality: document.municipalities[0] ?? null,
    street: {},
    position: document.positions[0] ?? null,
    hours: [
      {
        kind: "weekly",
        validFrom: null,
        validTo: null,
        isClosed: false,
        intervals: ALL_DAY.map((day) => ({ day, from: "08:00", toDay: day, to: "20:00" })),
        note: {},
      },
    ],
    isFree: document.isFree,
    status: "open",
    shape: { kind: "point" },
    help: [],
    attributes: [],
    isStepFree: null,
    services: [],
    serviceCount: 0,
    ...told,
  };
  return { ...document, card: JSON.stringify(card) };
}

export function tool(name: string, needs: Needs, { told, ...change }: Change<ToolCard> = {}): SearchDocument {
  const document = whole("tool", name, needs, { isNationwide: true, isFree: true, ...change });
  const { fetchedAt: _, ...rest } = common(document, name);
  const card: ToolCard = {
    ...rest,
    kind: "tool",
    selkoSummary: null,
    toolKind: "information",
    provider: { fi: `${name} ry` },
    languages: [],
    targetGroups: document.targetGroups,
    signIn: "none",
    isFree: document.isFree,
    ...told,
  };
  return { ...document, card: JSON.stringify(card) };
}

function whole(
  kind: SearchDocument["kind"],
  name: string,
  needs: Needs,
  change: Partial<SearchDocument>,
): SearchDocument {
  const made = aDocument({ kind, name, needs: needs.map((id) => ({ id, confidence: 1 })), themes: ["liikunta"] });
  return { ...made, ...change };
}

function common({ id, themes }: SearchDocument, name: string) {
  const fetchedAt = "2026-11-20T10:00:00.000Z";
  return { id, source: "demo", sourceId: name, title: { fi: name }, summary: { fi: `${name}.` }, themes, fetchedAt };
}

export function indexOf(documents: readonly SearchDocument[]): SearchIndex {
  const analysers = analysersWith(null);
  return openIndex(buildIndex(documents, analysers), analysers);
}

export function wish(need: string, change: Partial<Wish> = {}): Wish {
  const because = { fi: `koska ${need}`, sv: `för att ${need}`, en: `because ${need}`, selko: `koska ${need}` };
  return { need, area: need, weight: 1, because, ...change };
}

export function asking(wishes: readonly Wish[], change: Partial<Asking> = {}): Asking {
  return {
    wishes,
    language: "fi",
    municipality: "982",
    near: null,
    now: WEDNESDAY,
    isFreeOnly: false,
    targetGroups: [],
    without: new Set(),
    keep: [],
    limit: 9,
    ...change,
  };
}
