import { z } from "zod";
import type { Need } from "../../../domain/needs/need.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";

export const NeedAnswer = z
  .object({
    id: z.string(),
    label: z.object({ fi: z.string(), sv: z.string(), en: z.string(), selko: z.string().describe("Plain Finnish") }),
    definition: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
    themes: z.array(z.string()),
    serviceClasses: z.array(z.string()),
    targetGroups: z.array(z.string()),
    lifeEvents: z.array(z.string()),
    related: z.array(z.string()).describe("Ids of needs that lie near"),
  })
  .register(apiSchemas, { id: "Need" });

export function presentNeed(need: Need): z.infer<typeof NeedAnswer> {
  const { id, label, definition } = need;
  return {
    id,
    label: { fi: label.fi, sv: label.sv, en: label.en, selko: label.selko },
    definition: { fi: definition.fi, sv: definition.sv, en: definition.en },
    themes: [...need.themes],
    serviceClasses: [...need.serviceClasses],
    targetGroups: [...need.targetGroups],
    lifeEvents: [...need.lifeEvents],
    related: [...need.related],
  };
}
