import { z } from "zod";
import type { LocalizedList, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { apiSchemas } from "../openapi/api-schemas.ts";

/** Output shapes that several answers share, each with its presenter. */

export const Texts = z
  .object({
    fi: z.string().optional(),
    sv: z.string().optional(),
    en: z.string().optional(),
    se: z.string().optional(),
    smn: z.string().optional(),
    sms: z.string().optional(),
  })
  .describe(
    "A text by language; a language without a text has no key. Long texts are in PTV's restricted Markdown, never HTML.",
  )
  .register(apiSchemas, { id: "Texts" });

export function presentTexts({ fi, sv, en, se, smn, sms }: LocalizedText): z.infer<typeof Texts> {
  return { fi, sv, en, se, smn, sms };
}

export const TextLists = z
  .object({
    fi: z.array(z.string()).optional(),
    sv: z.array(z.string()).optional(),
    en: z.array(z.string()).optional(),
    se: z.array(z.string()).optional(),
    smn: z.array(z.string()).optional(),
    sms: z.array(z.string()).optional(),
  })
  .register(apiSchemas, { id: "TextLists" });

export function presentTextLists({ fi, sv, en, se, smn, sms }: LocalizedList): z.infer<typeof TextLists> {
  return { fi, sv, en, se, smn, sms } as z.infer<typeof TextLists>;
}

/** A name that is there in all three languages. */
export const Name = z.object({ fi: z.string(), sv: z.string(), en: z.string() }).register(apiSchemas, { id: "Name" });

export const Instant = z.iso.datetime({ offset: true });

/** Whether something is free of charge; null: the source does not tell, or tells something in between. */
export const Free = z.boolean().nullable().describe("null: not known");

export function presentFree(charge: "free" | "charged" | "other" | null): boolean | null {
  return charge === "free" ? true : charge === "charged" ? false : null;
}
