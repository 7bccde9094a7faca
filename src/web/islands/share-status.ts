import type { ShareWord } from "../ui/share-section.tsx";

/** As the API tells it. */
export interface ShareStatus {
  readonly state: "waiting" | "opened" | "revoked" | "expired";
  readonly isOpenable: boolean;
  /** The latest first. */
  readonly opened: readonly { readonly at: string; readonly organization: string; readonly isVerified: boolean }[];
  readonly expiresAt: string;
}

/** What the resident reads: every opening, and then whether the code still works. */
export function linesOf(
  { state, isOpenable, opened, expiresAt }: ShareStatus,
  words: Readonly<Record<ShareWord, string>>,
  writeTime: (iso: string) => string,
): string[] {
  // A function, so that no `$&` in an opener's name is taken for an order.
  const fill = (text: string, time: string, who = "") =>
    text.replace(/\{(time|who)\}/g, (_, name) => (name === "time" ? writeTime(time) : who));
  const openings = opened.map(({ at, organization, isVerified }) =>
    fill(isVerified ? words.openedVerified : words.opened, at, organization),
  );
  if (state === "waiting") return [fill(words.waiting, expiresAt)];
  if (state === "opened") return [...openings, isOpenable ? fill(words.stillOpen, expiresAt) : words.closed];
  return [words[state], ...openings];
}
