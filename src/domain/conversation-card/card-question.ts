import type { PlainText } from "../recommendation/wish.ts";

/** One everyday sentence of the "Mitä kuuluu?" card that a person may tick. */
export interface CardQuestion {
  /** Finnish, kebab-case, stable: stands in addresses and forms. */
  readonly id: string;
  /** Id of the tray's theme that it stands under. */
  readonly theme: string;
  /** In the person's own voice: "Kaipaan seuraa". No full stop, but in plain Finnish. */
  readonly text: PlainText;
  /** One to three ids of the needs vocabulary, the most fitting first. */
  readonly needs: readonly string[];
  /** Goes on from "Suosittelemme, ": "koska kaipaat seuraa". */
  readonly because: PlainText;
}
