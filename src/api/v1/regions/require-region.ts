import type { Region } from "../../../domain/regions/region.ts";
import type { Regions } from "../../../domain/regions/regions.ts";
import { NotFound } from "../../../platform/errors.ts";

/** @throws NotFound `unknown-region` when neither a code nor a slug. */
export function requireRegion(regions: Regions, codeOrSlug: string): Region {
  const region = regions.findByCode(codeOrSlug) ?? regions.findBySlug(codeOrSlug.toLowerCase());
  if (region === undefined)
    throw new NotFound("unknown-region", "No region has this code or slug; GET /regions lists them.");
  return region;
}
