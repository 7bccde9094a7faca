import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { EventKeyword } from "../../domain/events/event.ts";
import concepts from "./data/keyword-classes.json" with { type: "json" };

/** What a keyword says in the codes of the service catalogue. */
export interface KeywordMeaning {
  /** Service classes: `P27.1`. */
  readonly classes: readonly string[];
  /** Target groups: `KR1.1`. */
  readonly groups: readonly string[];
}

interface Concept {
  readonly fi: string;
  readonly sv?: string;
  readonly en?: string;
  /** Other Finnish names. */
  readonly also?: readonly string[];
  /** Ids whose meaning is known for certain. */
  readonly ids?: readonly string[];
  readonly classes?: readonly string[];
  readonly groups?: readonly string[];
}

const CONCEPTS: readonly Concept[] = concepts;
const LANGUAGES = ["fi", "sv", "en"] as const;
/** The Finnish general ontology, whose ids are web addresses elsewhere. */
const YSO_ADDRESS = /^https?:\/\/www\.yso\.fi\/onto\/yso\//;

const byLabel = new Map<string, KeywordMeaning>();
const byId = new Map<string, KeywordMeaning>();
for (const { fi, sv, en, also = [], ids = [], classes = [], groups = [] } of CONCEPTS) {
  const meaning = { classes, groups };
  for (const label of [fi, ...also]) byLabel.set(keyOf("fi", label), meaning);
  if (sv) byLabel.set(keyOf("sv", sv), meaning);
  if (en) byLabel.set(keyOf("en", en), meaning);
  for (const id of ids) byId.set(id, meaning);
}

/** By its name in any language, else by its id: installations have been met that use another's ids for words of their own. */
export function findMeaning(id: string | null, label: LocalizedText): KeywordMeaning | undefined {
  for (const language of LANGUAGES) {
    const text = label[language];
    const meaning = text === undefined ? undefined : byLabel.get(keyOf(language, text));
    if (meaning) return meaning;
  }
  return id === null ? undefined : byId.get(id.replace(YSO_ADDRESS, "yso:"));
}

/** What all the keywords of an event say, each class and group once. */
export function meaningOf(keywords: readonly EventKeyword[]): KeywordMeaning {
  const meanings = keywords.flatMap(({ id, label }) => findMeaning(id, label) ?? []);
  return {
    classes: [...new Set(meanings.flatMap(({ classes }) => classes))],
    groups: [...new Set(meanings.flatMap(({ groups }) => groups))],
  };
}

/** `Uni (lepotila)` → `uni` */
function keyOf(language: (typeof LANGUAGES)[number], label: string): string {
  const plain = label
    .replace(/\s*\([^)]*\)\s*$/, "")
    .normalize("NFC")
    .toLocaleLowerCase(language === "en" ? "en" : language)
    .trim();
  return `${language} ${plain}`;
}
