/** Which words may stand where in a compound, as one set: `liikunta-` may begin one, `-neuvon` is the key of a last part. */
export interface CompoundVocabulary {
  has(entry: string): boolean;
}

export interface CompoundRules {
  readonly vocabulary: CompoundVocabulary;
  /** The keys a word form may have as the last part of a compound. */
  keysOf(form: string): readonly string[];
  /** What may bind the parts together, besides nothing: Swedish `s`. */
  readonly links: readonly string[];
}

const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
const LONGEST = 60;

/**
 * The parts of a compound, each a word form as written, or null when the word is not one. Prefers the fewest parts,
 * then the longest last part: `mielenterveyspalvelu` → `mielenterveys` + `palvelu` when the catalogue knows `mielenterveys`.
 */
export function splitCompound(word: string, rules: CompoundRules): string[] | null {
  if (word.length < SHORTEST_FIRST + SHORTEST_LAST || word.length > LONGEST) return null;
  for (let cut = SHORTEST_FIRST; cut <= word.length - SHORTEST_LAST; cut++) {
    const last = word.slice(cut);
    if (!isLast(last, rules)) continue;
    const first = asFirst(word.slice(0, cut), rules);
    if (first !== null) return [first, last];
  }
  // Three parts or more: the last one as short as the vocabulary allows, the rest split the same way.
  for (let cut = word.length - SHORTEST_LAST; cut >= SHORTEST_FIRST * 2; cut--) {
    const last = word.slice(cut);
    if (!isLast(last, rules)) continue;
    const rest = splitFirsts(word.slice(0, cut), rules, 2);
    if (rest !== null) return [...rest, last];
  }
  return null;
}

function splitFirsts(text: string, rules: CompoundRules, depth: number): string[] | null {
  const whole = asFirst(text, rules);
  if (whole !== null) return [whole];
  if (depth === 0) return null;
  for (let cut = text.length - SHORTEST_FIRST; cut >= SHORTEST_FIRST; cut--) {
    const end = asFirst(text.slice(cut), rules);
    if (end === null) continue;
    const beginning = splitFirsts(text.slice(0, cut), rules, depth - 1);
    if (beginning !== null) return [...beginning, end];
  }
  return null;
}

function isLast(form: string, rules: CompoundRules): boolean {
  return rules.keysOf(form).some((key) => rules.vocabulary.has(`-${key}`));
}

function asFirst(form: string, rules: CompoundRules): string | null {
  if (rules.vocabulary.has(`${form}-`)) return form;
  for (const link of rules.links) {
    const bare = form.slice(0, -link.length);
    if (form.endsWith(link) && bare.length >= SHORTEST_FIRST && rules.vocabulary.has(`${bare}-`)) return bare;
  }
  return null;
}
