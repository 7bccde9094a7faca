import type { FoundSlot, Query } from "./found-slot.ts";

/** The query's text without the words of its constraints, spaces and marks tidied. */
export function restOf({ text, words }: Query, found: readonly FoundSlot[]): string {
  const removed = words.map(() => false);
  for (const { from, to, staysInText } of found) if (!staysInText) removed.fill(true, from, to);
  let rest = "";
  let at = 0;
  words.forEach((word, i) => {
    if (!removed[i]) return;
    rest += text.slice(at, Math.max(at, word.start));
    // The point of a date's last number and the plus of "65+" belong to it.
    const end = /\d[.+]$/.test(text.slice(word.end - 1, word.end + 1)) ? word.end + 1 : word.end;
    at = Math.max(at, end);
  });
  rest += text.slice(at);
  return rest
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:!?])/g, "")
    .replace(/([,.;:])(?:\s?[,.;:–-])+/g, "$1")
    .replace(/^[\s,.;:–+-]+|[\s,;:–+-]+$/g, "");
}
