import type { LocalizedText } from "../domain/catalogue/catalogue.ts";
import { helsinkiTime } from "../domain/catalogue/helsinki-time.ts";
import { announcedDays } from "../domain/freshness/decide-freshness.ts";
import type { FreshnessCase } from "../domain/freshness/freshness-queries.ts";
import type { FreshnessRule } from "../domain/freshness/freshness-rule.ts";
import type { Mail } from "../platform/mail/mailer.ts";

export interface FreshnessLetter {
  readonly cases: readonly FreshnessCase[];
  /** The region's name in each language. */
  readonly region: Readonly<Record<"fi" | "sv", string>>;
  readonly rule: FreshnessRule;
  /** The address where one question is answered. */
  readonly linkOf: (question: FreshnessCase, language: "fi" | "sv") => string;
}

const WORDS = {
  fi: {
    subject: (count: number, isReminder: boolean) =>
      `${isReminder ? "Muistutus: " : ""}${count === 1 ? "Pitävätkö tiedot" : `Pitävätkö ${count} kohteen tiedot`} yhä paikkansa?`,
    hello: "Hei",
    lead: (region: string) =>
      `Asukkaat etsivät apua ja tekemistä palvelutarjottimelta: ${region}. Siellä on myös teidän tietojanne, joita kukaan ei ole muuttanut pitkään aikaan.`,
    ask: "Avaa linkki ja vastaa yhdellä painalluksella: tiedot pitävät paikkansa, jokin on muuttunut tai toiminta on päättynyt. Sinun ei tarvitse kirjautua.",
    lower: (day: string) => `Jos emme saa vastausta, näytämme kohteen hakutuloksissa muiden jälkeen ${day} alkaen.`,
    off: (day: string) => `Jos emme saa vastausta, kohde poistuu tarjottimelta ${day}.`,
    lowerAll: (day: string) => `Jos emme saa vastausta, näytämme nämä hakutuloksissa muiden jälkeen ${day} alkaen.`,
    offAll: (day: string) => `Jos emme saa vastausta, nämä poistuvat tarjottimelta ${day}.`,
    thanks: "Kiitos avusta!",
    noReply: "Tähän viestiin ei voi vastata.",
    unnamed: "Nimetön kohde",
  },
  sv: {
    subject: (count: number, isReminder: boolean) =>
      `${isReminder ? "Påminnelse: " : ""}${count === 1 ? "Stämmer uppgifterna" : `Stämmer uppgifterna om ${count} saker`} fortfarande?`,
    hello: "Hej",
    lead: (region: string) =>
      `Invånarna söker hjälp och något att göra på servicebrickan: ${region}. Där finns också uppgifter om er som ingen har ändrat på länge.`,
    ask: "Öppna länken och svara med ett klick: uppgifterna stämmer, något har ändrats eller verksamheten har upphört. Du behöver inte logga in.",
    lower: (day: string) => `Om vi inte får svar visar vi den efter andra i sökresultaten från och med ${day}.`,
    off: (day: string) => `Om vi inte får svar tas den bort från brickan ${day}.`,
    lowerAll: (day: string) => `Om vi inte får svar visar vi de här efter andra i sökresultaten från och med ${day}.`,
    offAll: (day: string) => `Om vi inte får svar tas de här bort från brickan ${day}.`,
    thanks: "Tack för hjälpen!",
    noReply: "Det går inte att svara på det här meddelandet.",
    unnamed: "Utan namn",
  },
} as const;

/** The question to a provider in both languages of the law: names of things and links, nothing of persons. */
export function freshnessLetter(letter: FreshnessLetter): Pick<Mail, "subject" | "text"> {
  const isReminder = letter.cases.some(({ letters }) => letters > 0);
  const count = letter.cases.length;
  return {
    subject: `${WORDS.fi.subject(count, isReminder)} / ${WORDS.sv.subject(count, isReminder)}`,
    text: `${part(letter, "fi")}\n\n---\n\n${part(letter, "sv")}\n`,
  };
}

function part({ cases, region, rule, linkOf }: FreshnessLetter, language: "fi" | "sv"): string {
  const words = WORDS[language];
  const daysOf = (each: FreshnessCase) => {
    const { lower, off } = announcedDays(each.openedAt, rule);
    return {
      lower: lower && each.loweredAt === null ? dayOf(lower) : null,
      off: off && each.takenOffAt === null ? dayOf(off) : null,
    };
  };
  // What is the same of all is said once, after them: a letter of seven things must be quick to read.
  const [first, ...others] = cases.map(daysOf);
  const isSame = others.length > 0 && others.every(({ lower, off }) => lower === first?.lower && off === first?.off);
  const things = cases.map((each) => {
    const { lower, off } = isSame ? { lower: null, off: null } : daysOf(each);
    return [
      nameIn(each.title, language) ?? words.unnamed,
      linkOf(each, language),
      ...(lower ? [words.lower(lower)] : []),
      ...(off ? [words.off(off)] : []),
    ].join("\n");
  });
  const ofAll = isSame
    ? [first?.lower && words.lowerAll(first.lower), first?.off && words.offAll(first.off)].filter((line) => !!line)
    : [];
  return [
    words.hello,
    words.lead(region[language]),
    words.ask,
    ...things,
    ...(ofAll.length > 0 ? [ofAll.join("\n")] : []),
    words.thanks,
    region[language],
    words.noReply,
  ].join("\n\n");
}

function nameIn(title: LocalizedText | null, language: "fi" | "sv"): string | null {
  return title?.[language] ?? title?.fi ?? title?.sv ?? null;
}

/** `1.12.2026`, as both languages write it. */
function dayOf(instant: Date): string {
  const [year, month, day] = helsinkiTime(instant).date.split("-").map(Number);
  return `${day}.${month}.${year}`;
}
