import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "../../src/domain/catalogue/catalogue.ts";
import { findNeed } from "../../src/domain/needs/needs.ts";
import type { Asking } from "../../src/domain/recommendation/recommendation.ts";
import { ASKED } from "../kinds/demo-corpus.ts";

export const Persona = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  municipality: z.string().nullable(),
  targetGroups: z.array(z.string()),
  isFreeOnly: z.boolean(),
  /** What the assessment of such a person would wish. */
  wishes: z.array(z.strictObject({ need: z.string(), area: z.string(), weight: z.number() })),
});
export type Persona = z.infer<typeof Persona>;

/** Need → keys of the demo's documents that answer it, judged from their names and summaries. */
export type Judged = ReadonlyMap<string, ReadonlySet<string>>;

export async function readPersonas(): Promise<readonly Persona[]> {
  return z.array(Persona).parse(await readJson("personas.json"));
}

/** @throws Error when it judges a need or a document that is not there */
export async function readJudged(idOf: ReadonlyMap<string, string>): Promise<Judged> {
  const judged = z.record(z.string(), z.array(z.string())).parse(await readJson("judged.json"));
  return new Map(
    Object.entries(judged).map(([need, keys]) => {
      const wrong = findNeed(need) ? keys.find((key) => !idOf.has(key)) : need;
      if (wrong !== undefined) throw new Error(`"${wrong}" is judged, and is not in the demo region`);
      return [need, new Set(keys.map((key) => idOf.get(key) ?? ""))];
    }),
  );
}

export function askingOf(persona: Persona, change: Partial<Asking> = {}): Asking {
  const because = { fi: "koska", sv: "för att", en: "because", selko: "koska" };
  return {
    wishes: persona.wishes.map((wish) => ({ ...wish, because })),
    language: persona.language,
    municipality: persona.municipality,
    near: null,
    now: ASKED,
    isFreeOnly: persona.isFreeOnly,
    targetGroups: persona.targetGroups,
    without: new Set(),
    keep: [],
    limit: 9,
    ...change,
  };
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(import.meta.dirname, name), "utf8"));
}
