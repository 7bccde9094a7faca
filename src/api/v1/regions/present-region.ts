import { z } from "zod";
import type { Municipality, Region } from "../../../domain/regions/region.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { Name } from "../shared-schemas.ts";

const MunicipalityAnswer = z
  .object({ code: z.string().describe("Three digits"), name: Name })
  .register(apiSchemas, { id: "Municipality" });

export const RegionAnswer = z
  .object({
    code: z.string().describe("The official two digits"),
    slug: z.string().describe("The first part of its pages' addresses"),
    name: Name,
    municipalities: z.array(MunicipalityAnswer),
    isDemo: z.boolean().describe("true: invented, for trying out"),
  })
  .register(apiSchemas, { id: "Region" });

export function presentRegion(region: Region, municipalities: readonly Municipality[]): z.infer<typeof RegionAnswer> {
  return {
    code: region.code,
    slug: region.slug,
    name: presentName(region.name),
    municipalities: municipalities.map(({ code, name }) => ({ code, name: presentName(name) })),
    isDemo: region.isDemo,
  };
}

export function presentName({ fi, sv, en }: z.infer<typeof Name>): z.infer<typeof Name> {
  return { fi, sv, en };
}
