/** Two records that are one. */
export interface Link {
  readonly first: string;
  readonly second: string;
}

export interface Joined<Some extends Link> {
  /** Records that are one, two or more in each. */
  readonly entries: readonly (readonly string[])[];
  /** Links that would have joined what must stay apart. */
  readonly leftOut: readonly Some[];
}

/** No thing is in so many registers; beyond this a chain has gone astray. */
export const MOST_MEMBERS = 20;

/**
 * Joins linked records into entries. The links come strongest first: when a chain A = B = C meets that A and C must stay
 * apart, the weaker link is the one left out.
 */
export function joinPairs<Some extends Link>(
  strongestFirst: readonly Some[],
  mustStayApart: (one: string, other: string) => boolean,
): Joined<Some> {
  const entryOf = new Map<string, string[]>();
  const leftOut: Some[] = [];
  for (const link of strongestFirst) {
    const ours = entryOf.get(link.first) ?? [link.first];
    const theirs = entryOf.get(link.second) ?? [link.second];
    if (ours === theirs) continue;
    const isBarred =
      ours.length + theirs.length > MOST_MEMBERS ||
      ours.some((one) => theirs.some((other) => mustStayApart(one, other)));
    if (isBarred) {
      leftOut.push(link);
      continue;
    }
    const joined = [...ours, ...theirs];
    for (const member of joined) entryOf.set(member, joined);
  }
  return { entries: [...new Set(entryOf.values())], leftOut };
}
