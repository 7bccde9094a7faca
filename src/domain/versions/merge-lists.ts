import { isSame } from "./leaves.ts";

/** How a list of a content is merged. Without a rule plain values and objects with an `id` are merged, and other lists are one value. */
export interface ListRule {
  /** Tells two versions of one thing from two things. */
  readonly keyOf?: (item: never) => string;
  /** More than this the list cannot hold. */
  readonly most?: number;
}
/** By the path of the list, `notices` or `themes.added`. Declared beside the content's type. */
export type ListRules = Readonly<Record<string, ListRule>>;

export interface MergedList {
  /** Both persons' changes; where both changed the same thing, mine. */
  readonly list: readonly unknown[];
  /** The things that both changed, each differently, as lists; null when there are none. */
  readonly conflict: {
    readonly base: readonly unknown[];
    readonly mine: readonly unknown[];
    readonly theirs: readonly unknown[];
  } | null;
}

type Keyed = ReadonlyMap<string, unknown>;

/** Joins what two persons made of the same list; null when its things cannot be told apart, so that it counts as one value. */
export function mergeLists(base: unknown, mine: unknown, theirs: unknown, rule: ListRule = {}): MergedList | null {
  const lists = [base, mine, theirs].map((each) => (each === undefined || each === null ? [] : each));
  if (!lists.every(Array.isArray)) return null;
  const keyed = lists.map((list) => keyedBy(list as unknown[], rule));
  const [was, ours, others] = keyed;
  if (!was || !ours || !others) return null;

  const items = new Map<string, unknown>();
  const torn = new Set<string>();
  for (const key of new Set([...others.keys(), ...ours.keys()])) {
    const [before, mineNow, theirsNow] = [was.get(key), ours.get(key), others.get(key)];
    const isOursKept = isSameItem(mineNow, before);
    if (!isOursKept && !isSameItem(theirsNow, before) && !isSameItem(mineNow, theirsNow)) torn.add(key);
    const now = isOursKept ? theirsNow : mineNow;
    if (now !== undefined) items.set(key, now);
  }
  const order = orderOf(was, ours, others);
  const list = (order ?? inserted(ours, others)).flatMap((key) => (items.has(key) ? [items.get(key)] : []));
  // What neither can have in whole is for the second one to choose from.
  if (order === null || (rule.most !== undefined && list.length > rule.most))
    return { list: [...ours.values()], conflict: whole(was, ours, others) };
  const only = (all: Keyed) => [...torn].flatMap((key) => (all.has(key) ? [all.get(key)] : []));
  return { list, conflict: torn.size > 0 ? { base: only(was), mine: only(ours), theirs: only(others) } : null };
}

/** An empty thing of a list is there; undefined is not. */
const isSameItem = (one: unknown, other: unknown) =>
  (one === undefined) === (other === undefined) && isSame(one, other);

const whole = (...[base, mine, theirs]: readonly [Keyed, Keyed, Keyed]) => ({
  base: [...base.values()],
  mine: [...mine.values()],
  theirs: [...theirs.values()],
});

/** The second and third of the same key are things of their own. Null when something has no key. */
function keyedBy(list: readonly unknown[], { keyOf }: ListRule): Keyed | null {
  const found = new Map<string, unknown>();
  const counts = new Map<string, number>();
  for (const item of list) {
    const key = keyOf ? keyOf(item as never) : ownKey(item);
    if (key === null) return null;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    found.set(count === 1 ? key : `${key}\n${count}`, item);
  }
  return found;
}

function ownKey(item: unknown): string | null {
  if (item === null || typeof item !== "object") return `${typeof item} ${item}`;
  const { id } = item as { readonly id?: unknown };
  return typeof id === "string" ? id : null;
}

/** Keys in the order of whoever changed it, with what the other added; null when both changed it, each differently. */
function orderOf(was: Keyed, ours: Keyed, others: Keyed): readonly string[] | null {
  const isKept = (list: Keyed) => isSame(common(was, list), common(list, was));
  if (isKept(ours)) return inserted(others, ours);
  if (isKept(others) || isSame(common(ours, others), common(others, ours))) return inserted(ours, others);
  return null;
}

const common = (list: Keyed, other: Keyed) => [...list.keys()].filter((key) => other.has(key));

/** The keys of a list, with those that only the other has after what they stand after there. */
function inserted(list: Keyed, other: Keyed): readonly string[] {
  const order = [...list.keys()];
  let place = 0;
  for (const key of other.keys()) {
    const found = order.indexOf(key);
    if (found >= 0) place = found + 1;
    else {
      // Of two things added at the same place the list's own stays first.
      while (place < order.length && !other.has(order[place] as string)) place++;
      order.splice(place++, 0, key);
    }
  }
  return order;
}
