import type { Comparable } from "../../src/domain/duplicates/comparable.ts";
import { joinPairs } from "../../src/domain/duplicates/join-pairs.ts";
import { judgeAll } from "../../src/domain/duplicates/judge-all.ts";
import type { Verdict } from "../../src/domain/duplicates/judge-pair.ts";
import type { InventedPair } from "./invented-pairs.ts";
import type { Label, LabelledPair } from "./labelled-pairs.ts";

/** What became of labelled pairs. */
export interface Rates {
  /** Pairs that a person calls the same or different. */
  readonly pairs: number;
  /** Of those merged, the share that a person calls the same. */
  readonly precision: number;
  /** Of those a person calls the same, the share merged, and the share merged or put to a curator. */
  readonly recall: number;
  readonly found: number;
  /** Pairs that a person could not tell, and how many of them were merged all the same. */
  readonly unsure: number;
  readonly unsureMerged: number;
  /** What went wrong, for reading. */
  readonly wronglyMerged: readonly string[];
  readonly missed: readonly string[];
}

interface Judged {
  readonly label: Label;
  readonly verdict: Verdict;
  readonly said: string;
}

/** @returns rates of the pairs, and how many of them name a record that is not there (an event that is over). */
export async function measureLabelled(
  records: readonly Comparable[],
  pairs: readonly LabelledPair[],
): Promise<{ rates: Rates; absent: number }> {
  const judged: Judged[] = [];
  let absent = 0;
  for (const view of ["as-is", "no-origin"] as const) {
    const seen = view === "as-is" ? records : records.map((record) => ({ ...record, originId: null }));
    const verdictOf = await verdicts(seen);
    const byName = new Map(seen.map((record) => [nameOf(record), record]));
    for (const pair of pairs.filter((each) => each.view === view)) {
      const [one, other] = [byName.get(pair.one), byName.get(pair.other)];
      if (one === undefined || other === undefined) absent++;
      else
        judged.push({
          label: pair.label,
          verdict: verdictOf(one.id, other.id),
          said: `${one.label} | ${other.label}: ${pair.why}`,
        });
    }
  }
  return { rates: ratesOf(judged), absent };
}

export async function measureInvented(pairs: readonly InventedPair[]): Promise<Rates> {
  const judged: Judged[] = [];
  for (const { label, why, one, other } of pairs) {
    const verdictOf = await verdicts([one, other]);
    judged.push({ label, verdict: verdictOf(one.id, other.id), said: `${one.label} | ${other.label}: ${why}` });
  }
  return ratesOf(judged);
}

/** `linkedevents/place/porvoo:1`: without the installation that the record was read from. */
function nameOf({ source, kind, sourceId }: Comparable): string {
  return `${source.split(":")[0]}/${kind}/${sourceId}`;
}

/** Two records are merged when they end in one entry, be it by way of a third. */
async function verdicts(records: readonly Comparable[]): Promise<(one: string, other: string) => Verdict> {
  const { pairs } = await judgeAll(records);
  const links = pairs
    .filter(({ judgement }) => judgement.verdict === "merged")
    .map(({ first, second }) => ({ first: first.id, second: second.id }));
  const { entries } = joinPairs(links, () => false);
  const entryOf = new Map(entries.flatMap((members, entry) => members.map((id) => [id, entry])));
  const doubtful = new Set(pairs.map(({ first, second }) => `${first.id} ${second.id}`));
  return (one, other) => {
    if (entryOf.has(one) && entryOf.get(one) === entryOf.get(other)) return "merged";
    return doubtful.has(one < other ? `${one} ${other}` : `${other} ${one}`) ? "doubtful" : "apart";
  };
}

function ratesOf(judged: readonly Judged[]): Rates {
  const of = (label: Label, ...verdict: Verdict[]) =>
    judged.filter((pair) => pair.label === label && (verdict.length === 0 || verdict.includes(pair.verdict)));
  const right = of("same", "merged").length;
  const wrong = of("different", "merged");
  const same = of("same").length;
  return {
    pairs: same + of("different").length,
    precision: right + wrong.length === 0 ? 1 : right / (right + wrong.length),
    recall: same === 0 ? 1 : right / same,
    found: same === 0 ? 1 : of("same", "merged", "doubtful").length / same,
    unsure: of("unsure").length,
    unsureMerged: of("unsure", "merged").length,
    wronglyMerged: wrong.map(({ said }) => said),
    missed: of("same", "doubtful", "apart").map(({ verdict, said }) => `${verdict} ${said}`),
  };
}
