import type { Regions } from "../regions/regions.ts";
import { openUnderstanding } from "./open-understanding.ts";
import type { Understanding } from "./understanding.ts";

/** The same everywhere, also where Voikko is not installed. */
export function testUnderstanding(regions: Regions): Understanding {
  return openUnderstanding(regions, null);
}
