import type { Context } from "../../../context.ts";
import type { OwnRegion } from "../../../domain/own-content/show-to-residents.ts";
import type { RegionCode } from "../../../domain/regions/region.ts";
import type { Desk } from "../desk.ts";

export function ownRegionOf({ regions }: Pick<Context, "regions">, desk: Desk): OwnRegion {
  const code = desk.page.region.code;
  return { code, regions, addedThemes: regions.settingsOf(code as RegionCode).themes.added };
}
