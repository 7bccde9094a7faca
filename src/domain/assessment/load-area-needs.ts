import { z } from "zod";
import type { CrisisCategory } from "../crisis/crisis-words.ts";
import type { PlainText } from "../recommendation/wish.ts";
import { AREAS, type Area } from "./areas.ts";
import type { Questionnaire } from "./load-questionnaire.ts";

/** What choosing an option of a follow-up leads to. */
export interface OptionNeeds {
  /** Ids of the needs vocabulary, the most fitting first. */
  readonly needs: readonly string[];
  readonly because: PlainText;
  /** The help to offer at once, beside the wishes. */
  readonly crisis: CrisisCategory | null;
}

/** What an area leads to. */
export interface AreaNeeds {
  /** When a change is wished for and no option was chosen. */
  readonly needs: readonly string[];
  readonly because: PlainText;
  /** The reason when satisfaction is low and no change was wished for. */
  readonly becauseLow: PlainText;
  /** A warm word for someone who is not at all satisfied. */
  readonly care: PlainText;
  /** By code. */
  readonly options: ReadonlyMap<string, OptionNeeds>;
}

const phrase = z
  .string()
  .refine((text) => text.trim() === text && text !== "", "must have words, without spaces around them");
const text = z.strictObject({ fi: phrase, sv: phrase, en: phrase, selko: phrase });

/** Goes on from "Suosittelemme, ": a clause, not a sentence. */
const because = z.strictObject({
  fi: phrase.regex(/^koska .*[^.]$/, 'must begin with "koska" and have no full stop'),
  sv: phrase.regex(/^eftersom .*[^.]$/, 'must begin with "eftersom" and have no full stop'),
  en: phrase.regex(/^because .*[^.]$/, 'must begin with "because" and have no full stop'),
  selko: phrase.regex(/^koska .*[^.]$/, 'must begin with "koska" and have no full stop'),
});

/**
 * @param needs the ids that the vocabulary has.
 * @throws Error that lists every fault as `area · field: what is wrong`.
 */
export function loadAreaNeeds(
  content: unknown,
  { areas }: Pick<Questionnaire, "areas">,
  needs: ReadonlySet<string>,
): ReadonlyMap<Area, AreaNeeds> {
  const needIds = z
    .array(z.string().refine((id) => needs.has(id), { error: ({ input }) => `"${input}" is not a need` }))
    .min(1)
    .max(3);
  const option = z.strictObject({
    needs: needIds,
    because,
    crisis: z.enum(["mental", "violence", "child", "poisoning", "acute-illness"]).nullable().default(null),
  });
  const area = z.strictObject({
    needs: needIds,
    because,
    becauseLow: because,
    care: text,
    options: z.record(z.string(), option),
  });
  const parsed = z.strictObject(Object.fromEntries(AREAS.map((id) => [id, area]))).safeParse(content);
  if (!parsed.success)
    throw faulty(
      parsed.error.issues.map(({ path: [id, ...path], message }) => `${String(id)} · ${path.join(".")}: ${message}`),
    );

  const result = new Map<Area, AreaNeeds>();
  const faults: string[] = [];
  for (const { id, followUps } of areas) {
    const found = parsed.data[id];
    if (!found) continue;
    const options = new Map(Object.entries(found.options));
    const codes = new Set(followUps.flatMap((followUp) => followUp.options.map(({ code }) => code)));
    for (const code of codes)
      if (!options.has(code)) faults.push(`${id} · options: "${code}" of the questionnaire is missing`);
    for (const code of options.keys())
      if (!codes.has(code)) faults.push(`${id} · options: the questionnaire has no "${code}"`);
    result.set(id, { ...found, options });
  }
  if (faults.length > 0) throw faulty(faults);
  return result;
}

const faulty = (faults: readonly string[]): Error =>
  new Error(`The assessment's needs have faults:\n  ${faults.join("\n  ")}`);
