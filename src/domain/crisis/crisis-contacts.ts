import type { Language } from "../catalogue/catalogue.ts";
import type { CrisisCategory } from "./crisis-words.ts";
import register from "./data/crisis-contacts.json" with { type: "json" };

export type ContactCategory = "emergency" | "mental" | "violence" | "substance" | "poisoning" | "victim";

/** A number to call in a crisis, in one reader's language. A region may add to these, never take away. */
export interface CrisisContact {
  /** As a person dials it, spaces kept. */
  readonly number: string;
  readonly name: string;
  /** ISO 639-1 codes of the languages it answers in. */
  readonly languages: readonly string[];
  /** Null when not known. */
  readonly hours: string | null;
  readonly category: ContactCategory;
  /** The site that gave the number. */
  readonly source: string;
  /** The day we called or asked; null when we have not checked it ourselves. */
  readonly verifiedAt: string | null;
}

/** All the numbers, 112 first, then those that answer in the reader's language before the others. */
export function listCrisisContacts(language: Language): readonly CrisisContact[] {
  const contacts = register.map((row) => ({
    ...row,
    name: row.name[language],
    hours: row.hours?.[language] ?? null,
    category: row.category as ContactCategory,
  }));
  const emergency = contacts.filter(({ number }) => number === "112");
  const others = contacts.filter(({ number }) => number !== "112");
  const answersReader = ({ languages }: CrisisContact) => languages.includes(language);
  return [...emergency, ...others.filter(answersReader), ...others.filter((each) => !answersReader(each))];
}

const EMERGENCY_NUMBER = "112";

/** Who helps in which crisis, beside 112. */
const HELPERS: Readonly<Record<CrisisCategory, readonly ContactCategory[]>> = {
  poisoning: ["poisoning"],
  mental: ["mental"],
  child: ["violence", "victim"],
  violence: ["violence", "victim"],
};

/** The lines for one kind of trouble, 112 first, in the order of `listCrisisContacts`. */
export function contactsFor<Contact extends Pick<CrisisContact, "number" | "category">>(
  category: CrisisCategory,
  contacts: readonly Contact[],
): Contact[] {
  return contacts.filter(
    ({ number, category: helps }) => number === EMERGENCY_NUMBER || HELPERS[category].includes(helps),
  );
}
