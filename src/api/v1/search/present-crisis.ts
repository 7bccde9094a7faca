import { z } from "zod";
import type { Language } from "../../../domain/catalogue/catalogue.ts";
import { contactsFor, listCrisisContacts } from "../../../domain/crisis/crisis-contacts.ts";
import type { CrisisNeed } from "../../../domain/finding/find-crisis-help.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";

export const CrisisAnswer = z
  .object({
    category: z.enum(["poisoning", "acute-illness", "mental", "child", "violence"]),
    contacts: z.array(
      z.object({
        name: z.string(),
        number: z.string(),
        hours: z.string().nullable().describe("null: not known"),
        languages: z.array(z.string()).describe("ISO 639 codes of the languages it answers in"),
        source: z.string().describe("the site that gave the number"),
        verifiedAt: z.string().nullable().describe("null: we have not checked the number ourselves"),
      }),
    ),
  })
  .register(apiSchemas, { id: "Crisis" });

/** Help for what the words tell of, 112 first; null when they tell of no crisis. */
export function presentCrisis(crisis: CrisisNeed | null, language: Language): z.infer<typeof CrisisAnswer> | null {
  if (crisis === null) return null;
  const contacts = contactsFor(crisis.category, listCrisisContacts(language), crisis.language);
  return {
    category: crisis.category,
    contacts: contacts.map(({ name, number, hours, languages, source, verifiedAt }) => ({
      name,
      number,
      hours,
      languages: [...languages],
      source,
      verifiedAt,
    })),
  };
}
