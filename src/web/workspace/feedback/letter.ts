import { referenceOf } from "../../../domain/feedback/feedback-work.ts";
import type { LetterOf } from "../../../domain/feedback/handle-feedback.ts";
import { localName, type Region } from "../../../domain/regions/region.ts";
import { PAGE_LANGUAGES } from "../../../routes.ts";

type LetterWords = {
  readonly subject: (reference: string) => string;
  readonly greeting: string;
  readonly thanks: (reference: string) => string;
  readonly regards: string;
  readonly noReply: string;
};

const WORDS: Readonly<Record<"fi" | "sv" | "en" | "selko", LetterWords>> = {
  fi: {
    subject: (reference) => `Vastaus palautteeseesi ${reference}`,
    greeting: "Hei",
    thanks: (reference) => `Kiitos palautteestasi. Sen tunnus on ${reference}.`,
    regards: "Terveisin",
    noReply: "Tähän viestiin ei voi vastata. Voit antaa uuden palautteen palvelutarjottimella.",
  },
  sv: {
    subject: (reference) => `Svar på din respons ${reference}`,
    greeting: "Hej",
    thanks: (reference) => `Tack för din respons. Dess kod är ${reference}.`,
    regards: "Vänliga hälsningar",
    noReply: "Det går inte att svara på det här meddelandet. Du kan ge ny respons på servicebrickan.",
  },
  en: {
    subject: (reference) => `An answer to your feedback ${reference}`,
    greeting: "Hello",
    thanks: (reference) => `Thank you for your feedback. Its code is ${reference}.`,
    regards: "Kind regards",
    noReply: "You cannot reply to this message. You can send new feedback on the service tray.",
  },
  selko: {
    subject: (reference) => `Vastaus palautteeseesi ${reference}`,
    greeting: "Hei",
    thanks: (reference) => `Kiitos palautteesta. Palautteen tunnus on ${reference}.`,
    regards: "Terveisin",
    noReply: "Et voi vastata tähän viestiin. Voit antaa uuden palautteen palvelutarjottimella.",
  },
};

/** The letter in the language of the page that the message was written on. What the resident wrote is not repeated in it. */
export function letterFrom(region: Region): LetterOf {
  return (item, answer) => {
    const language = PAGE_LANGUAGES.find((each) => each === item.language) ?? "fi";
    const words = WORDS[language];
    const reference = referenceOf(item.id);
    return {
      subject: words.subject(reference),
      text: [
        words.greeting,
        words.thanks(reference),
        answer,
        `${words.regards}\n${localName(region, language)}`,
        `${words.noReply}`,
        "",
      ].join("\n\n"),
    };
  };
}
