import { z } from "zod";
import type { Language } from "../../../domain/catalogue/catalogue.ts";
import { contactsFor, listCrisisContacts } from "../../../domain/crisis/crisis-contacts.ts";
import { detectCrisis } from "../../../domain/crisis/detect-crisis.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";

export const CrisisAnswer = z
  .object({
    category: z.enum(["poisoning", "mental", "child", "violence"]),
    contacts: z.array(
      z.object({ name: z.string(), number: z.string(), hours: z.string().nullable().describe("null: not known") }),
    ),
  })
  .register(apiSchemas, { id: "Crisis" });

/** Help for what the words tell of, 112 first; null when they tell of no crisis. */
export function presentCrisis(text: string, language: Language): z.infer<typeof CrisisAnswer> | null {
  const category = detectCrisis(text);
  if (category === null) return null;
  const contacts = contactsFor(category, listCrisisContacts(language));
  return { category, contacts: contacts.map(({ name, number, hours }) => ({ name, number, hours })) };
}
