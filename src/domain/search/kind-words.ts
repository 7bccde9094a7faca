import type { Kind, Trait } from "./search-document.ts";

/** What a question may ask for by a word of its kind. */
export type AskedKind = Kind | Trait;

/** Words that say what sort of thing is wanted, whatever it is about: "kurssi", "tapahtumia", "var kan man", "chat". */
const WORDS: readonly (readonly [AskedKind, words: string])[] = [
  ["event", "tapahtum(?:a|an|aa|at|ia|ien|iin|issa|ista|assa|asta)|tapahtuuko?|menovinkk\\p{L}*|menoja"],
  ["event", "evenemang\\p{L}*|händer|events?|what'?s on|happening"],
  ["course", "(?!konkurs)(?:\\p{L}*kurss(?!ikir)\\p{L}+|\\p{L}*kurs(?:en|er|erna)?)|courses?|class(?:es)?|workshops?"],
  ["volunteering", "vapaaehtois(?:työ|toimin|eksi)\\p{L}*|talko\\p{L}*|frivilligarbet\\p{L}*|volunteer(?:ing|s)?"],
  ["place", "missä (?:voi|voisi|voin|saa|on|olisi|pääsee)|paik(?:ka|kaa|an|at|koja|assa)"],
  ["place", "var (?:kan|får|finns)|ställen?|plats(?:er)?|where (?:can|could|do|is|are|to)|places?"],
  ["meetingPlace", "kohtaamispaik\\p{L}*|olohuone\\p{L}*|träffpunkt\\p{L}*|mötesplats\\p{L}*|meeting places?"],
  [
    "printing",
    "tulost\\p{L}*|kopioi\\p{L}*|skannat\\p{L}*|skriva? ut|utskrift\\p{L}*|skrivare|print(?:er|ing)?|scan(?:ner)?",
  ],
  ["devices", "tietokone(?:tta|ella|een|en|ita)?|asiakaspääte\\p{L}*|dator(?:er|n)?|computers?"],
  ["digitalSupport", "digi(?:tu|ap|neuvo|opast|stöd|hjälp|råd)\\p{L}*|digital (?:support|help)"],
  ["chat", "\\p{L}*chat(?!eau)\\p{L}*|tsät\\p{L}*"],
  ["app", "sovellu(?:s|ks)\\p{L}*|[aä]ppi(?:ä|n|a)?|(?:mobil)?app(?:en|ar|s)?"],
  [
    "test",
    "(?!protest)\\p{L}*testi(?:ä|n|t|in|llä)?|itsearvio\\p{L}*|(?:själv|risk|hälso)?test(?:et|er|s)?|quiz|self-assessment",
  ],
  ["tool", "omahoi\\p{L}*|oma-apu\\p{L}*|itsehoi\\p{L}*|självhjälp\\p{L}*|egenvård\\p{L}*|self-?\\s?(?:help|care)"],
];

const PATTERNS = WORDS.map(
  ([kind, words]) => [kind, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu")] as const,
);

/** As much of a text as the search reads. */
const MAX_TEXT = 200;

/** The kinds and traits that a text asks for by such words, each once. */
export function kindsAskedFor(text: string): AskedKind[] {
  const read = text.slice(0, MAX_TEXT);
  return [...new Set(PATTERNS.flatMap(([kind, pattern]) => (pattern.test(read) ? [kind] : [])))];
}
