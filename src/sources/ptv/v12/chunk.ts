/** The longest list of codes or ids that a search of version 12 takes. */
const LONGEST_LIST = 20;

/** The items in lists that a search takes. */
export function chunk<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / LONGEST_LIST);
  return Array.from({ length: count }, (_, index) => items.slice(index * LONGEST_LIST, (index + 1) * LONGEST_LIST));
}
