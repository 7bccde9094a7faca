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
    ask: "Avaa linkki ja vastaa yhdellä painalluksella: tiedot pitävät paikkansa, jokin on muuttunut tai toiminta on päättynyt. Kirjautua ei tarvitse.",
    lower: (day: string) => `Jos emme saa vastausta, näytämme kohteen hakutuloksissa muiden jälkeen ${day} alkaen.`,
    off: (day: string) => `Jos emme saa vastausta, kohde poistuu tarjottimelta ${day}.`,
    thanks: "Kiitos avusta!",
    noReply: "Tähän viestiin ei voi vastata.",
    unnamed: "Nimetön kohde",
  },
  sv: {
    subject: (count: number, isReminder: boolean) =>
      `${isReminder ? "Påminnelse: " : ""}${count === 1 ? "Stämmer uppgifterna" : `Stämmer uppgifterna om ${count} saker`} fortfarande?`,
    hello: "Hej",
    lead: (region: string) =>
      `Invånarna söker hjälp och aktiviteter på servicebrickan: ${region}. Där finns också uppgifter om er som ingen har ändrat på länge.`,
    ask: "Öppna länken och svara med ett klick: uppgifterna stämmer, något har ändrats eller verksamheten har upphört. Du behöver inte logga in.",
    lower: (day: string) => `Om vi inte får svar visar vi den efter andra i sökresultaten från och med ${day}.`,
    off: (day: string) => `Om vi inte får svar tas den bort från brickan ${day}.`,
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
  const things = cases.map((each) => {
    const { lower, off } = announcedDays(each.openedAt, rule);
    return [
      nameIn(each.title, language) ?? words.unnamed,
      linkOf(each, language),
      ...(lower && each.loweredAt === null ? [words.lower(dayOf(lower))] : []),
      ...(off && each.takenOffAt === null ? [words.off(dayOf(off))] : []),
    ].join("\n");
  });
  return [
    words.hello,
    words.lead(region[language]),
    words.ask,
    ...things,
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
