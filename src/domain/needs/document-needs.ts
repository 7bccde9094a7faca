import { LANGUAGES } from "../catalogue/catalogue.ts";
import type { DocumentNeed, SearchDocument } from "../search/search-document.ts";
import type { NeedRecogniser } from "./recognise-needs.ts";

/** Texts remembered: the same national service stands in every region's index, under many municipalities' names. */
const REMEMBERED = 50_000;

/** Answers which needs a document's name and summary answer, in the first language that it has. */
export type NeedsOfDocument = (texts: SearchDocument["texts"]) => readonly DocumentNeed[];

export function createNeedsOfDocument(recogniser: Pick<NeedRecogniser, "recogniseService">): NeedsOfDocument {
  const remembered = new Map<string, readonly DocumentNeed[]>();
  return (texts) => {
    const language = LANGUAGES.find((each) => texts[each]?.name || texts[each]?.summary);
    if (language === undefined) return [];
    const { name = "", summary = "" } = texts[language] ?? {};
    const key = `${language}\n${name}\n${summary}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const needs = recogniser.recogniseService(name, summary, language);
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? "");
    remembered.set(key, needs);
    return needs;
  };
}
