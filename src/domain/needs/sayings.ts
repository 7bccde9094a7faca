import { z } from "zod";
import type { NeedWords } from "./need.ts";

/** Further ways in which people tell of a need, by the need's id. */
export type Sayings = ReadonlyMap<string, NeedWords>;

const sentences = z.array(z.string().trim().min(1).max(200));
const fileSchema = z.record(z.string(), z.strictObject({ fi: sentences, sv: sentences, en: sentences }));

/**
 * The sayings of the data files.
 *
 * @param files what each file holds, by file name.
 * @throws Error that lists every fault as `file · need · field: what is wrong`.
 */
export function loadSayings(files: Readonly<Record<string, unknown>>, isNeed: (id: string) => boolean): Sayings {
  const faults: string[] = [];
  const sayings = new Map<string, NeedWords>();
  for (const [file, content] of Object.entries(files)) {
    const parsed = fileSchema.safeParse(content);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) faults.push(`${file} · ${path.join(" · ")}: ${message}`);
      continue;
    }
    for (const [id, words] of Object.entries(parsed.data)) {
      if (!isNeed(id)) faults.push(`${file} · ${id}: there is no such need`);
      else if (sayings.has(id)) faults.push(`${file} · ${id}: the need has sayings elsewhere too`);
      sayings.set(id, words);
    }
  }
  if (faults.length > 0) throw new Error(`The sayings have faults:\n  ${faults.join("\n  ")}`);
  return sayings;
}
