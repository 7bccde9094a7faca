import type { Language } from "../catalogue/catalogue.ts";
import type { CrisisCategory } from "./crisis-words.ts";
import register from "./data/crisis-contacts.json" with { type: "json" };

export type ContactCategory = "emergency" | "mental" | "violence" | "substance" | "poisoning" | "child" | "victim";

/** A number to call in a crisis, in one reader's language. A region may add to these, never take away. */
export interface CrisisContact {
  /** As a person dials it, spaces kept. */
  readonly number: string;
  readonly name: string;
  /** ISO 639-1 codes (639-3 where there is none) of the languages it answers in, alone or through an interpreter. */
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
  const emergency = contacts.filter(({ number }) => number === EMERGENCY_NUMBER);
  const others = contacts.filter(({ number }) => number !== EMERGENCY_NUMBER);
  const answersReader = ({ languages }: CrisisContact) => languages.includes(language);
  return [...emergency, ...others.filter(answersReader), ...others.filter((each) => !answersReader(each))];
}

/** A region's own lines come after the national ones; one with a national number is left out, so none is replaced. */
export function withRegionContacts(
  national: readonly CrisisContact[],
  regional: readonly CrisisContact[],
): readonly CrisisContact[] {
  const known = new Set(national.map(({ number }) => number.replaceAll(" ", "")));
  return [...national, ...regional.filter(({ number }) => !known.has(number.replaceAll(" ", "")))];
}

const EMERGENCY_NUMBER = "112";

/** Who helps in which crisis, beside 112: the first kind knows it best. */
const HELPERS: Readonly<Record<CrisisCategory, readonly ContactCategory[]>> = {
  poisoning: ["poisoning", "substance", "mental"],
  "acute-illness": ["emergency"],
  mental: ["mental"],
  child: ["child", "violence", "victim"],
  violence: ["violence", "victim"],
};

/**
 * The lines for one kind of trouble: 112, then those that know it best, and among equals those that answer in the
 * language of the text (when it was recognised) before the order of `listCrisisContacts`.
 */
export function contactsFor<Contact extends Pick<CrisisContact, "number" | "category" | "languages">>(
  category: CrisisCategory,
  contacts: readonly Contact[],
  language: string | null = null,
): Contact[] {
  const helpers = HELPERS[category];
  const rank = ({ number, category: kind, languages }: Contact): number => {
    if (number === EMERGENCY_NUMBER) return -1;
    const speaks = language !== null && languages.includes(language);
    return helpers.indexOf(kind) * 2 + (speaks ? 0 : 1);
  };
  return contacts
    .filter(({ number, category: kind }) => number === EMERGENCY_NUMBER || helpers.includes(kind))
    .map((contact) => ({ contact, rank: rank(contact) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ contact }) => contact);
}
