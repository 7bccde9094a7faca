import type { Contacts, LocalizedText } from "../../catalogue/catalogue.ts";
import type { Examined, Found } from "./examined.ts";
import { GIVEN_NAMES, GIVEN_NAMES_IN_ADDRESSES } from "./given-names.ts";

/** Said before somebody who is to be called: "puh. Etunimi Sukunimi". */
const CONTACT_WORD =
  /(?<![\p{L}\p{N}])(?:puh(?:elin)?|tel|tfn|telefon|yht(?:eyshenkilö|eystiedot|\.)|lisätietoj[ae]|lisätiedot|tiedustelut|ilmoittautumiset|ota yhteyttä|varaukset|ohjaaja|vetäjä|kontaktperson|kontakta|mer information|tilläggsinformation|förfrågningar|anmälningar|ledare)\b/giu;
/** How far after it the name may stand: a number and a few words in between. */
const NEAR = 60;
const NAME =
  /(?<![\p{L}\p{N}@])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) +(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}@])/gu;
const ADDRESS = /(?<![\p{L}\p{N}._-])([a-zäöå-]{2,40})\.([a-zäöå-]{2,40})@[a-z\d.-]+\.[a-z]{2,}/giu;
const MOBILE = /(?<![\d+])(?:\+358[ -]?|0)(?:4\d|50)[ -]?\d{3}[ -]?\d{3,4}(?!\d)/g;

/**
 * Persons in texts: names move, jobs change, and residents need the desk, not the person. Cautious rather than keen: a name is
 * believed only of a common given name beside a word that asks to contact. What is found is counted, never repeated.
 */
export function checkPersons(
  record: Pick<Examined, "name" | "summary" | "description" | "furtherTexts" | "contacts">,
): Found[] {
  const texts = [record.name, record.summary, record.description, ...record.furtherTexts].flatMap(textsOf);
  const names = count(texts, namesIn);
  const emails = count([...texts, ...record.contacts.flatMap(emailsOf)], personalAddressesIn);
  const mobiles = count(texts, (text) => [...text.matchAll(MOBILE)].length);
  return [
    ...(names > 0 ? [["person-name", { count: names }] as const] : []),
    ...(emails > 0 ? [["personal-email", { count: emails }] as const] : []),
    ...(mobiles > 0 ? [["mobile-in-text", { count: mobiles }] as const] : []),
  ];
}

function namesIn(text: string): number {
  const found = new Set<number>();
  for (const word of text.matchAll(CONTACT_WORD)) {
    const begins = word.index + word[0].length;
    // Only up to the end of the line or of the sentence: after "puh." a number or a name goes on.
    const near = text.slice(begins, begins + NEAR).split(/\n|(?<=\p{Ll}{3})[.!?](?= |$)/u)[0] ?? "";
    for (const [, first = "", last = ""] of near.matchAll(NAME)) {
      if (GIVEN_NAMES.has(first.toLocaleLowerCase("fi")) && !/(?:katu|tie|kuja|polku|talo|vägen|gatan)$/i.test(last))
        found.add(begins + near.indexOf(`${first} `));
    }
  }
  return found.size;
}

function personalAddressesIn(text: string): number {
  return [...text.matchAll(ADDRESS)].filter(([, first = ""]) =>
    GIVEN_NAMES_IN_ADDRESSES.has(first.toLowerCase().replace(/[äå]/g, "a").replace(/ö/g, "o")),
  ).length;
}

const emailsOf = ({ emails }: Contacts) => emails.map(({ address }) => address);
const textsOf = (text: LocalizedText) => Object.values(text).filter((each) => each !== undefined);
const count = (texts: readonly string[], of: (text: string) => number) =>
  texts.reduce((sum, text) => sum + of(text), 0);
