import { LANGUAGES, type Language, type Service } from "../catalogue/catalogue.ts";
import { isWithin, serviceClassLabel, targetGroupLabel } from "../catalogue/classification/classification.ts";
import type { ServiceRecord } from "../catalogue/get-service-record.ts";
import type { Need } from "../needs/need.ts";
import { findNeed } from "../needs/needs.ts";
import type { Field } from "../search/search-document.ts";
import { type Fate, isForOthers } from "./fate.ts";
import type { Told } from "./findability.ts";
import type { Speaker } from "./say-findability.ts";

/** In longer questions people tell their story, and its words are not those of services. */
const FEW_WORDS = 3;
const MOST_WORDS = 3;
/** A need less sure than this beside the surest may not be what was meant. */
const RIVAL = 0.75;
const MOST_NEED_WORDS = 4;
const MOST_SAYINGS = 2;
const MOST_CLASSES = 3;
/** What a word says in these counts for little. */
const FAINT: readonly (Field | undefined)[] = ["description", "labels"];

/** What a provider could consider to write otherwise, the likeliest help first. */
export function adviseOnTexts(fate: Fate, speaker: Speaker): Told[] {
  const { record, prepared, needs } = fate;
  const asked = prepared.understood.language;
  const written = LANGUAGES.find((language) => record.service.name[language]) ?? "fi";
  const language = hasTexts(record, asked) ? asked : written;
  const missed = needs
    .filter(({ isAnswered, confidence }) => !isAnswered && confidence >= (needs[0]?.confidence ?? 0) * RIVAL)
    .flatMap(({ id }) => findNeed(id) ?? []);
  return [
    ...(hasTexts(record, asked) ? [] : [speaker.advice("translate", speaker.names.languages[asked])]),
    ...(summaryOf(record, language) === "" ? [speaker.advice("write-summary")] : []),
    ...onWords(fate, speaker),
    ...missed.slice(0, 1).flatMap((need) => onNeed(need, record, language, speaker)),
    ...onClasses(missed, record.service, speaker),
    ...onTargetGroups(fate, missed, speaker),
    ...onArea(fate, speaker),
  ];
}

function onWords({ prepared, inspection: { words }, needs, didYouMean }: Fate, { advice, quoted }: Speaker): Told[] {
  const missing = words.filter(({ why }) => why === null).map(({ word }) => word);
  // A misspelt word is nothing to write into a service.
  const rightlySpelt = missing.filter((word) => didYouMean?.includes(word) ?? true);
  const telling = rightlySpelt.toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS);
  const isStory = prepared.query.text.trim().split(/\s+/).length > FEW_WORDS && needs.length > 0;
  const faint = words.filter(({ why }) => why && FAINT.includes(why.field)).map(({ word }) => word);
  return [
    ...(telling.length > 0 && !isStory ? [advice("add-words", quoted(telling))] : []),
    ...(faint.length > 0 ? [advice("raise-words", quoted(faint))] : []),
  ];
}

function onNeed(
  need: Need,
  record: ServiceRecord,
  language: Language,
  { advice, quoted, language: own }: Speaker,
): Told[] {
  const texts = textsOf(record, language);
  const words = need.serviceWords[language].filter((word) => !texts.includes(word.toLowerCase()));
  const sayings = need.expressions[language].toSorted((a, b) => a.length - b.length).slice(0, MOST_SAYINGS);
  const label = need.label[own];
  return [
    ...(words.length > 0 ? [advice("tell-need", label, quoted(words.slice(0, MOST_NEED_WORDS)))] : []),
    advice("say-as-people", label, quoted(sayings)),
  ];
}

function onClasses(
  missed: readonly Need[],
  { serviceClasses }: Service,
  { advice, quoted, language }: Speaker,
): Told[] {
  const hasOne = ({ serviceClasses: fitting }: Need) =>
    serviceClasses.some((own) => fitting.some((code) => isWithin(own, code) || isWithin(code, own)));
  const [first] = missed;
  if (!first || hasOne(first) || first.serviceClasses.length === 0) return [];
  const labels = first.serviceClasses.slice(0, MOST_CLASSES).map((code) => serviceClassLabel(code, language));
  return [advice("add-class", quoted(labels))];
}

function onTargetGroups(
  { record: { service }, prepared: { query } }: Fate,
  missed: readonly Need[],
  { advice, quoted, language }: Speaker,
): Told[] {
  const wanted = query.prefer?.targetGroups ?? missed[0]?.targetGroups ?? [];
  if (!isForOthers(service.targetGroups, wanted)) return [];
  return [advice("add-target-group", quoted(wanted.map((code) => targetGroupLabel(code, language))))];
}

function onArea({ record, inspection }: Fate, { advice }: Speaker): Told[] {
  const { area } = record.service;
  if (inspection.score === 0) return [];
  return area.type !== "limited" || area.isWide ? [advice("narrow-area")] : [];
}

function hasTexts({ service, general }: ServiceRecord, language: Language): boolean {
  return Boolean(service.name[language] && (service.summary[language] ?? general?.summary[language]));
}

function summaryOf({ service, general }: ServiceRecord, language: Language): string {
  return service.summary[language] ?? general?.summary[language] ?? "";
}

/** The texts that weigh most, in small letters. */
function textsOf({ service, general }: ServiceRecord, language: Language): string {
  const texts = [service.name, service.alternativeName, service.summary, general?.name, general?.summary];
  return [...texts.map((text) => text?.[language] ?? ""), ...(service.keywords[language] ?? [])]
    .join("\n")
    .toLowerCase();
}
