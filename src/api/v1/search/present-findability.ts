import { z } from "zod";
import { chooseText } from "../../../domain/catalogue/choose-language.ts";
import { type Findability, LAYERS, type Told } from "../../../domain/finding/findability.ts";
import type { Asked } from "../../../domain/finding/finding.ts";
import { FIELDS } from "../../../domain/search/search-document.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";

const Sentences = z.array(z.object({ code: z.string().describe("The same in every language"), text: z.string() }));

export const FindabilityAnswer = z
  .object({
    service: z.object({
      id: z.uuid(),
      title: z.string().nullable().describe("null: the service is not known, or has been taken away"),
      lang: z.string().nullable().describe("The language that the title is in"),
    }),
    query: z.string().describe("q as it was given"),
    layer: z
      .enum(LAYERS)
      .describe(
        "Where the service stopped on its way from its source to the first page. area: not offered in the region; " +
          "tray: not for the tray; index: not taken in yet; filter: hidden by a chosen or understood filter; words: neither " +
          "words nor needs meet it; rank: found, but not on the first page; first-page: it is there",
      ),
    rank: z.int().nullable().describe("From 1; null when it is not among the first 200"),
    total: z.int().nullable().describe("How many results there are; null when it did not get as far as the search"),
    words: z
      .array(
        z.object({
          word: z.string(),
          kind: z.string().nullable().describe("As why of a search hit; null: the word is not in its texts"),
          field: z.enum(FIELDS).nullable(),
        }),
      )
      .describe("The person's own words, stop words left out, with what they met"),
    needs: z
      .array(
        z.object({
          id: z.string(),
          label: z.string(),
          confidence: z.number(),
          answered: z.boolean().describe("Its name and summary tell of the need or one beside it"),
        }),
      )
      .describe("What was understood of the words"),
    reasons: Sentences,
    advice: Sentences.describe("What would help, as far as it is true of the service"),
  })
  .register(apiSchemas, { id: "Findability" });

export function presentFindability(
  { text, language }: Asked,
  { service, layer, rank, total, words, needs, reasons, advice }: Findability,
): z.infer<typeof FindabilityAnswer> {
  const title = service.name && chooseText(service.name, language);
  return {
    service: { id: service.id, title: title?.text ?? null, lang: title?.lang ?? null },
    query: text,
    layer,
    rank,
    total,
    words: words.map(({ word, why }) => ({ word, kind: why?.kind ?? null, field: why?.field ?? null })),
    needs: needs.map(({ id, label, confidence, isAnswered }) => ({ id, label, confidence, answered: isAnswered })),
    reasons: reasons.map(toSentence),
    advice: advice.map(toSentence),
  };
}

const toSentence = ({ code, text }: Told) => ({ code, text });
