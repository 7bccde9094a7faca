import { itemKey } from "./item-key.ts";
import type { ItemRef } from "./item-ref.ts";

/** The same things in another order: one goes so many places on (or back, when less than none), as far as there is room. */
export function moveItem<Item extends ItemRef>(items: readonly Item[], key: string, by: number): Item[] {
  const from = items.findIndex((item) => itemKey(item) === key);
  const item = items[from];
  if (!item) return [...items];
  const rest = items.filter((each) => each !== item);
  return rest.toSpliced(Math.max(0, from + by), 0, item);
}

export function removeItem<Item extends ItemRef>(items: readonly Item[], key: string): Item[] {
  return items.filter((item) => itemKey(item) !== key);
}

/** Each thing once, where it first stands. */
export function eachOnce<Item extends ItemRef>(items: readonly Item[]): Item[] {
  return items.filter((item, place) => items.findIndex((other) => itemKey(other) === itemKey(item)) === place);
}
