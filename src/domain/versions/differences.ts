import { isSame, leavesOf } from "./leaves.ts";

/** One value that two versions do not share; undefined is "was not there". */
export interface Difference {
  /** `texts.title.fi`; the page that shows it has a name for it. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two versions, in the order of the later one. */
export function differencesOf(before: unknown, after: unknown): readonly Difference[] {
  const [old, fresh] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .filter((path) => !isSame(old.get(path), fresh.get(path)))
    .map((path) => ({ path, before: old.get(path), after: fresh.get(path) }));
}

export interface TextPart {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Longer texts than this are shown whole, the old one and the new one. */
const MOST_WORDS = 600;

/** A text beside its older form, word by word. */
export function textDifference(before: string, after: string): readonly TextPart[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS)
    return [
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ];
  const shared = commonLengths(old, fresh);
  const parts: TextPart[] = [];
  const add = (kind: TextPart["kind"], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [a, b] = [old[i], fresh[j]];
    if (a !== undefined && a === b) {
      add("same", a);
      i++;
      j++;
    } else if (b === undefined || (a !== undefined && (shared[i + 1]?.[j] ?? 0) >= (shared[i]?.[j + 1] ?? 0))) {
      add("gone", a as string);
      i++;
    } else {
      add("new", b);
      j++;
    }
  }
  return parts;
}

/** Words with the space that follows them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** Lengths of the longest common subsequences of the ends of both. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i] as Uint16Array;
      const below = table[i + 1] as Uint16Array;
      row[j] = a[i] === b[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  return table;
}
