import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { TrayCandidate } from "../themes/decide-tray.ts";
import type { RecordFact } from "./record-facts.ts";

/** An entry as its source tells it, before anything that the curators have said. */
export interface SourceRecord {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  /** Plain Finnish, when the source has it. */
  readonly selkoSummary: string | null;
  readonly facts: readonly RecordFact[];
  /** What the rules of the tray look at; null when the rules do not ask (self-care tools are chosen one by one). */
  readonly candidate: TrayCandidate | null;
  /** Events: the series that it is a time of, or itself when it has times of its own as parts; null when it is alone. */
  readonly seriesId: string | null;
  /** Events: how many times of the series the register has as events of their own. */
  readonly seriesSize: number;
  /** Self-care tools: the key that confirmations are kept by. */
  readonly toolKey: string | null;
}
