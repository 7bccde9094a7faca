import { z } from "zod";
import type { Language } from "../../../domain/catalogue/catalogue.ts";
import { type ContactCategory, listCrisisContacts } from "../../../domain/crisis/crisis-contacts.ts";
import type { CrisisCategory } from "../../../domain/crisis/crisis-words.ts";
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

const EMERGENCY_NUMBER = "112";

/** Who helps in which crisis, beside 112. */
const HELPERS: Readonly<Record<CrisisCategory, readonly ContactCategory[]>> = {
  poisoning: ["poisoning"],
  mental: ["mental"],
  child: ["violence", "victim"],
  violence: ["violence", "victim"],
};

/** Help for what the words tell of, 112 first; null when they tell of no crisis. */
export function presentCrisis(text: string, language: Language): z.infer<typeof CrisisAnswer> | null {
  const category = detectCrisis(text);
  if (category === null) return null;
  const contacts = listCrisisContacts(language).filter(
    (contact) => contact.number === EMERGENCY_NUMBER || HELPERS[category].includes(contact.category),
  );
  return { category, contacts: contacts.map(({ name, number, hours }) => ({ name, number, hours })) };
}
