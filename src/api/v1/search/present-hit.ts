import { z } from "zod";
import type { Language } from "../../../domain/catalogue/catalogue.ts";
import { chooseText, plainText } from "../../../domain/catalogue/choose-language.ts";
import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import type { EventCard } from "../../../domain/events/event-card.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import { FIELDS, KINDS } from "../../../domain/search/search-document.ts";
import type { Hit } from "../../../domain/search/search-query.ts";
import type { ToolCard } from "../../../domain/tools/tool-card.ts";
import { routes } from "../../../routes.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { presentTime, TimeAnswer } from "../events/present-time.ts";
import { Free, Instant, presentFree } from "../shared-schemas.ts";

const WhyAnswer = z
  .object({
    kind: z.enum(["word", "compound", "root", "need", "spelling", "curation"]),
    text: z.string(),
    field: z.enum(FIELDS).optional(),
  })
  .describe("Why it was found: what of the person's words met which field")
  .register(apiSchemas, { id: "Why" });

export const HitAnswer = z
  .object({
    id: z.uuid(),
    kind: z.enum(KINDS),
    source: z.string(),
    sourceId: z.string(),
    title: z.string(),
    lang: z.string().describe("The language that the title is in: the one asked for, or the nearest that exists"),
    summary: z.string(),
    themes: z.array(z.string()),
    municipalities: z.union([z.literal("nationwide"), z.array(z.string())]).describe("Codes inside the region"),
    free: Free,
    nextDate: z.iso.date().nullable().describe("The day it takes place next; null for what has no dates"),
    next: TimeAnswer.optional(),
    lastChecked: Instant.nullable().describe(
      "When it was last held against its source; null for self-care tools, whose page tells",
    ),
    url: z.url().describe("Its page for people"),
    score: z.number().describe("Comparable within one answer only"),
    why: z.array(WhyAnswer),
    groupSize: z.int().describe("How many descriptions of the same service this item stands for, itself included"),
    others: z.array(z.uuid()).describe("Ids of the other descriptions; empty with group=off"),
    distance: z
      .int()
      .nullable()
      .optional()
      .describe("Metres to its nearest place, when near was given; null: no place known"),
  })
  .register(apiSchemas, { id: "Hit" });

export interface HitSurroundings {
  readonly language: Language;
  readonly slug: string;
  readonly publicUrl: string;
  /** Source → when it was last gone through to the end. */
  readonly checkedTimes: ReadonlyMap<string, Date>;
  readonly hasNear: boolean;
  /** Plain date, in Finland. */
  readonly today: string;
}

export function presentHit(hit: Hit, around: HitSurroundings): z.infer<typeof HitAnswer> {
  const card = JSON.parse(hit.card) as AnyCard;
  const { language, slug } = around;
  const title = chooseText(card.title, language) ?? { text: "", lang: language };
  return {
    id: hit.id,
    kind: hit.kind,
    source: card.source,
    sourceId: card.sourceId,
    title: title.text,
    lang: title.lang,
    summary: card.summary[title.lang as Language] ?? plainText(card.summary, language),
    themes: [...card.themes],
    municipalities: municipalitiesOf(card),
    free: card.kind === "service" ? presentFree(card.charge) : card.isFree,
    // What has been open for some time is open today.
    nextDate: hit.next && hit.next.date < around.today ? around.today : (hit.next?.date ?? null),
    ...(hit.next && { next: presentTime(hit.next) }),
    lastChecked: card.kind === "tool" ? null : lastChecked(card, around.checkedTimes),
    url: around.publicUrl + PAGES[hit.kind].href({ region: slug, language, id: hit.id }),
    score: hit.score,
    why: hit.why.map(({ kind, text, field }) => ({ kind, text, ...(field && { field }) })),
    groupSize: hit.others.length + 1,
    others: [...hit.others],
    ...(around.hasNear && { distance: hit.distance }),
  };
}

type AnyCard = ServiceCard | EventCard | PlaceCard | ToolCard;

const PAGES = { service: routes.service, event: routes.event, place: routes.place, tool: routes.tool };

function municipalitiesOf(card: AnyCard): "nationwide" | string[] {
  switch (card.kind) {
    case "service":
      return card.coverage === "nationwide" ? "nationwide" : [...card.municipalities];
    case "event":
      return card.municipalities.length === 0 ? "nationwide" : [...card.municipalities];
    case "place":
      return card.municipality === null ? [] : [card.municipality];
    case "tool":
      return "nationwide";
  }
}

/** A source that was gone through to the end after the card was fetched found it as it stands. */
function lastChecked(
  { source, fetchedAt }: Exclude<AnyCard, ToolCard>,
  checkedTimes: ReadonlyMap<string, Date>,
): string {
  const fetched = new Date(fetchedAt);
  const wholeSource = checkedTimes.get(source);
  return (wholeSource && wholeSource > fetched ? wholeSource : fetched).toISOString();
}
