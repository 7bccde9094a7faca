import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import { confidenceOf } from "../../domain/freshness/decide-freshness.ts";
import type { Confirmation } from "../../domain/freshness/freshness-queries.ts";
import type { Page } from "../page/page.ts";

/** Who last said that the facts hold, and a word of care when nobody has for a year. Nothing when nothing is known. */
export function FactsKnown({
  page,
  modifiedAt,
  confirmed,
}: {
  page: Page;
  /** The source's own time, ISO 8601; null when it tells none. */
  modifiedAt: string | null;
  confirmed: Confirmation | null | undefined;
}) {
  const words = page.text.freshness.known;
  const confidence = confidenceOf(
    { modifiedAt: modifiedAt === null ? null : new Date(modifiedAt), confirmedAt: confirmed?.confirmedAt ?? null },
    page.now,
  );
  if (confidence === "stale") return <p>{words.stale}</p>;
  if (confidence !== "confirmed" || !confirmed) return null;
  return <p>{words[confirmed.confirmedBy](page.formats.date(helsinkiTime(confirmed.confirmedAt).date))}</p>;
}
