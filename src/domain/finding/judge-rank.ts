import { targetGroupLabel } from "../catalogue/classification/classification.ts";
import { adviseOnTexts } from "./advise-on-texts.ts";
import { type Fate, isForOthers } from "./fate.ts";
import type { Told, Verdict } from "./findability.ts";
import type { PlanParts } from "./plan-search.ts";
import type { Speaker } from "./say-findability.ts";

/** The last layers: whether anything of the question meets the service, and how well beside the others. */
export function judgeRank(fate: Fate, regions: PlanParts["regions"], speaker: Speaker): Verdict {
  const { inspection, needs, rank, firstPage } = fate;
  const isMet =
    inspection.score > 0 || inspection.words.some(({ why }) => why) || needs.some((need) => need.isAnswered);
  const layer = !isMet ? "words" : rank !== null && rank <= firstPage ? "first-page" : "rank";
  const reasons = [
    ...(isMet ? [...placeTold(fate, speaker), ...pushedDown(fate, regions, speaker)] : []),
    ...wordsTold(fate, speaker),
    ...needsTold(fate, speaker),
  ];
  if (layer === "first-page") return { layer, reasons, advice: [] };
  const advice = adviseOnTexts(fate, speaker);
  return { layer, reasons, advice: advice.length > 0 ? advice : [speaker.advice("nothing-to-mend")] };
}

function placeTold(
  { rank, total, inspection, lookedThrough, standIn }: Fate,
  { reason, quoted }: Speaker,
): readonly Told[] {
  if (inspection.score === 0) return [reason("too-weak")];
  if (rank === null) return [reason("far-behind", lookedThrough, total)];
  return [reason("rank", rank, total), ...(standIn === null ? [] : [reason("stands-behind", quoted([standIn]))])];
}

/** What was understood of the question and speaks against the service. */
function pushedDown(
  { record: { service }, prepared: { query }, isTurnedAway }: Fate,
  regions: PlanParts["regions"],
  { reason, quoted, listed, language }: Speaker,
): readonly Told[] {
  const { municipalities = [], targetGroups = [] } = query.prefer ?? {};
  const { area } = service;
  const isElsewhere =
    municipalities.length > 0 &&
    area.type === "limited" &&
    !municipalities.some((code) => area.municipalities.includes(code));
  const named = municipalities.map((code) => regions.municipality(code)?.municipality.name[language] ?? code);
  const groups = targetGroups.map((code) => targetGroupLabel(code, language));
  return [
    ...(isTurnedAway ? [reason("turned-away", quoted(query.avoid ?? []))] : []),
    ...(isElsewhere ? [reason("other-place", listed(named))] : []),
    ...(isForOthers(service.targetGroups, targetGroups) ? [reason("other-audience", quoted(groups))] : []),
  ];
}

function wordsTold({ inspection: { words }, didYouMean }: Fate, { reason, names, quoted, listed }: Speaker): Told[] {
  if (words.length === 0) return [];
  const missing = words.filter(({ why }) => why === null).map(({ word }) => word);
  const misspelt = didYouMean === null ? [] : [reason("misspelt", quoted([didYouMean]))];
  if (missing.length === words.length) return [reason("no-words", quoted(missing)), ...misspelt];
  const met = words.flatMap(({ word, why }) =>
    why === null ? [] : [why.field ? `${quoted([word])} (${names.fields[why.field]})` : quoted([word])],
  );
  return [
    reason("words-met", listed(met)),
    ...(missing.length > 0 ? [reason("words-missing", quoted(missing))] : []),
    ...misspelt,
  ];
}

function needsTold({ needs, inspection: { words } }: Fate, { reason, quoted }: Speaker): Told[] {
  const labels = (isAnswered: boolean) =>
    needs.filter((need) => need.isAnswered === isAnswered).map(({ label }) => label);
  const [met, missing] = [labels(true), labels(false)];
  if (needs.length === 0) return words.length === 0 ? [] : [reason("no-need")];
  return [
    ...(met.length > 0 ? [reason("needs-met", quoted(met))] : []),
    ...(missing.length > 0 ? [reason("needs-missing", quoted(missing))] : []),
  ];
}
