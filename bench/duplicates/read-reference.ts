import type { Context } from "../../src/context.ts";
import type { Comparable } from "../../src/domain/duplicates/comparable.ts";
import { loadComparables } from "../../src/domain/duplicates/load-comparables.ts";
import { importLahella } from "../../src/sources/lahella/import-lahella.ts";
import { importLinkedEvents } from "../../src/sources/linkedevents/import-linkedevents.ts";
import { importLipas } from "../../src/sources/lipas/import-lipas.ts";
import { importPtv } from "../../src/sources/ptv/import-ptv.ts";

/** Monday morning before the first generated event. The stand-in must be started with this day (`--now 2026-11-23`). */
export const REFERENCE_NOW = new Date("2026-11-23T00:00:00Z");
export const REFERENCE_STUB = ["--now", "2026-11-23"];

/** Reads the four sources from their stand-in into the register, as the product does, and what is compared from there. */
export async function readReference(
  context: Pick<Context, "config" | "db" | "clock" | "regions">,
  stubUrl: string,
): Promise<readonly Comparable[]> {
  const at = (path: string) => new URL(path, stubUrl).href;
  const outcomes = [
    await importPtv(context, { url: at("/ptv/api/v11") }),
    await importLipas(context, { url: at("/lipas/v2") }),
    await importLinkedEvents(context, { url: at("/linkedevents/v1") }),
    await importLahella(context, { url: at("/lahella/feed.json") }),
  ];
  for (const { report, error } of outcomes) if (error) throw new Error(`${report.source}: ${error}`);
  return (await loadComparables(context.db.register, REFERENCE_NOW)).records;
}
