import type { InstrumentPack, PackItem, PackLanguage, PackOption, PackText } from "./pack.ts";
import {
  ITEM_CONTROL,
  MAX_VALUE,
  MIN_VALUE,
  type PackQuestionnaire,
  type QuestionnaireItem,
  type Translations,
} from "./questionnaire.ts";

/** FHIR's language tags and ours. */
const LANGUAGE_OF: Readonly<Record<string, PackLanguage>> = { fi: "fi", sv: "sv", en: "en", "fi-x-selko": "selko" };

type Read = Pick<InstrumentPack, "canonical" | "introduction" | "items"> & { readonly version: string };

/** Questions and introduction of a questionnaire. @throws Error naming the item when its answers are not a whole scale. */
export function readQuestionnaire(questionnaire: PackQuestionnaire): Read {
  const base = LANGUAGE_OF[questionnaire.language ?? ""];
  const introductions = questionnaire.item.filter(({ type }) => type === "display");
  const questions = questionnaire.item.filter(({ type }) => type !== "display");
  const [introduction] = introductions;
  return {
    canonical: questionnaire.url,
    version: questionnaire.version,
    introduction: introduction ? textOf(introduction.text, introduction._text, base) : null,
    items: questions.map((item) => readItem(item, base)),
  };
}

function readItem(item: QuestionnaireItem, base: PackLanguage | undefined): PackItem {
  const low = endOf(item, "lower", base);
  const high = endOf(item, "upper", base);
  return {
    linkId: item.linkId,
    text: textOf(item.text, item._text, base),
    options: item.type === "choice" ? choices(item, base) : numbers(item),
    ends: low && high ? { low, high } : null,
    codeSystem: item.answerOption?.[0]?.valueCoding.system ?? null,
  };
}

function choices({ linkId, answerOption = [] }: QuestionnaireItem, base: PackLanguage | undefined): PackOption[] {
  const options = answerOption
    .map(({ valueCoding: { code, display, _display } }) => ({
      value: Number(code),
      label: textOf(display, _display, base),
    }))
    .sort((a, b) => a.value - b.value);
  const [first] = options;
  const isWhole = first !== undefined && options.every(({ value }, index) => value === first.value + index);
  if (!isWhole || new Set(answerOption.map(({ valueCoding }) => valueCoding.system)).size !== 1)
    throw new Error(`${linkId} must have answers 0, 1, 2… or 1, 2, 3… of one code system`);
  return options;
}

function numbers({ linkId, extension = [] }: QuestionnaireItem): PackOption[] {
  const lowest = extension.find(({ url }) => url === MIN_VALUE)?.valueInteger;
  const highest = extension.find(({ url }) => url === MAX_VALUE)?.valueInteger;
  if (lowest === undefined || highest === undefined || highest <= lowest || highest - lowest > 10)
    throw new Error(`${linkId} must say its lowest and highest number, at most eleven numbers`);
  return Array.from({ length: highest - lowest + 1 }, (_, index) => ({ value: lowest + index, label: null }));
}

/** FHIR writes the ends of a scale as display items under the question. */
function endOf(item: QuestionnaireItem, control: "lower" | "upper", base: PackLanguage | undefined): PackText | null {
  const end = item.item?.find(({ extension = [] }) =>
    extension.some(
      ({ url, valueCodeableConcept }) =>
        url === ITEM_CONTROL && valueCodeableConcept?.coding.some(({ code }) => code === control),
    ),
  );
  return end ? textOf(end.text, end._text, base) : null;
}

function textOf(
  text: string | undefined,
  translated: Translations | undefined,
  base: PackLanguage | undefined,
): PackText | null {
  const found: Partial<Record<PackLanguage, string>> = {};
  if (text !== undefined && base !== undefined) found[base] = text;
  for (const { extension } of translated?.extension ?? []) {
    const language = LANGUAGE_OF[extension.find(({ url }) => url === "lang")?.valueCode ?? ""];
    const content = extension.find(({ url }) => url === "content")?.valueString;
    if (language !== undefined && content !== undefined) found[language] = content;
  }
  return Object.keys(found).length > 0 ? found : null;
}
