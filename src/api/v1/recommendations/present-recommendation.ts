import { z } from "zod";
import type { Language } from "../../../domain/catalogue/catalogue.ts";
import { chooseText, plainText } from "../../../domain/catalogue/choose-language.ts";
import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import type { EventCard } from "../../../domain/events/event-card.ts";
import { needLabel } from "../../../domain/needs/needs.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import { PACES, type Recommendation } from "../../../domain/recommendation/recommendation.ts";
import { KINDS } from "../../../domain/search/search-document.ts";
import type { ToolCard } from "../../../domain/tools/tool-card.ts";
import { routes } from "../../../routes.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";

export const RecommendationAnswer = z
  .object({
    id: z.uuid(),
    kind: z.enum(KINDS),
    title: z.string(),
    lang: z.string().describe("The language that the title is in: the one asked for, or the nearest that exists"),
    summary: z.string(),
    url: z.url().describe("Its page for people"),
    pace: z.enum(PACES).describe("How soon it can be begun: today, this week, or for longer support"),
    need: z.object({ id: z.string(), label: z.string() }).describe("Why: the need that it answers"),
    facts: z.array(z.enum(["near", "free", "soon", "home", "group"])).describe("What speaks for it"),
    nextDate: z.iso.date().nullable().describe("The day it takes place next; null for what has no dates"),
    distance: z.int().nullable().describe("Metres to its nearest place; null without near or when no place is known"),
  })
  .register(apiSchemas, { id: "Recommendation" });

export const RecommendationsAnswer = z
  .object({ items: z.array(RecommendationAnswer).describe("In order of pace") })
  .register(apiSchemas, { id: "Recommendations" });

type AnyCard = ServiceCard | EventCard | PlaceCard | ToolCard;
const PAGES = { service: routes.service, event: routes.event, place: routes.place, tool: routes.tool };

export function presentRecommendation(
  { id, kind, card, pace, wish, facts, next, distance }: Recommendation,
  { language, slug, publicUrl }: { readonly language: Language; readonly slug: string; readonly publicUrl: string },
): z.infer<typeof RecommendationAnswer> {
  const { title, summary } = JSON.parse(card) as AnyCard;
  const chosen = chooseText(title, language) ?? { text: "", lang: language };
  return {
    id,
    kind,
    title: chosen.text,
    lang: chosen.lang,
    summary: plainText(summary, language),
    url: publicUrl + PAGES[kind].href({ region: slug, language, id }),
    pace,
    need: { id: wish.need, label: needLabel(wish.need, language) },
    facts: [...facts],
    nextDate: next?.date ?? null,
    distance,
  };
}
