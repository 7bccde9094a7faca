import type { InstrumentPack, PackItem, PackText } from "./pack.ts";
import { packQuestionnaireSchema } from "./questionnaire.ts";
import { readQuestionnaire } from "./read-questionnaire.ts";

export type PackTextResult =
  | { readonly ok: true; readonly pack: InstrumentPack }
  | { readonly ok: false; readonly problem: string };

/** JSON text of a text pack is at most this many characters. */
export const LONGEST_TEXT_PACK = 100_000;

/**
 * Joins the wording that a region has got from the holder to an adapter: a FHIR Questionnaire of the same address, version,
 * questions and answers, now with texts.
 */
export function readPackText(adapter: InstrumentPack, given: unknown): PackTextResult {
  if ((JSON.stringify(given) ?? "").length > LONGEST_TEXT_PACK) return refuse("is too large");
  const parsed = packQuestionnaireSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse(`${issue?.path.join(".") || "the questionnaire"} ${issue?.message ?? "is not right"}`);
  }
  try {
    const { version, ...read } = readQuestionnaire(parsed.data);
    const problem = problemOf(adapter, read, version);
    if (problem !== null) return refuse(problem);
    const items = adapter.items.flatMap(({ linkId }) => read.items.filter((item) => item.linkId === linkId));
    return { ok: true, pack: { ...adapter, ...read, items, manifest: { ...adapter.manifest, hasText: true } } };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : "cannot be read");
  }
}

function problemOf(adapter: InstrumentPack, read: Omit<InstrumentPack, "manifest">, version: string): string | null {
  if (read.canonical !== adapter.canonical) return `url must be ${adapter.canonical}`;
  if (version !== adapter.manifest.version) return `version must be ${adapter.manifest.version}`;
  for (const wanted of adapter.items) {
    const same = read.items.filter(({ linkId }) => linkId === wanted.linkId);
    const [item] = same;
    if (item === undefined || same.length > 1) return `must have ${wanted.linkId} once`;
    if (!hasSameAnswers(item, wanted)) return `${wanted.linkId} must have the same answers as the adapter`;
    const texts = [item.text, ...(item.codeSystem === null ? [] : item.options.map(({ label }) => label))];
    if (texts.some((text) => !isReadable(text))) return `${wanted.linkId} must have its texts in Finnish or Swedish`;
  }
  const extra = read.items.find(({ linkId }) => adapter.items.every((wanted) => wanted.linkId !== linkId));
  return extra === undefined ? null : `${extra.linkId} is not a question of this instrument`;
}

function hasSameAnswers(item: PackItem, wanted: PackItem): boolean {
  const valuesOf = ({ codeSystem, options }: PackItem) =>
    JSON.stringify([codeSystem, options.map(({ value }) => value)]);
  return valuesOf(item) === valuesOf(wanted);
}

function isReadable(text: PackText | null): boolean {
  return text !== null && (text.fi !== undefined || text.sv !== undefined);
}

function refuse(problem: string): PackTextResult {
  return { ok: false, problem };
}
