import { z } from "zod";
import { type SelfCareTool, TOOL_KINDS } from "../../../domain/tools/tool.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { Free, Name, presentTexts, Texts } from "../shared-schemas.ts";

export const ToolAnswer = z
  .object({
    id: z.uuid(),
    source: z.string(),
    sourceId: z.string(),
    kind: z.enum(TOOL_KINDS),
    name: Name,
    summary: Name,
    provider: z.object({ name: Name, url: z.string() }),
    url: Texts,
    phones: z.array(z.object({ number: z.string(), languages: z.array(z.string()) })),
    languages: z.array(z.string()),
    signIn: z.enum(["none", "optional", "required"]).nullable(),
    free: Free,
    themes: z.array(z.string()),
    needs: z.array(z.string()),
    targetGroups: z.array(z.string()),
    checkedAt: z.iso.date().nullable().describe("When whoever wrote the entry opened it; null: nobody did"),
  })
  .register(apiSchemas, { id: "Tool" });

/** A self-care tool as anyone may read it: an explicit list of fields. */
export function presentTool(tool: SelfCareTool): z.infer<typeof ToolAnswer> {
  return {
    id: tool.id,
    source: tool.source,
    sourceId: tool.sourceId,
    kind: tool.kind,
    name: { ...tool.name },
    summary: { ...tool.summary },
    provider: { name: { ...tool.provider.name }, url: tool.provider.url },
    url: presentTexts(tool.url),
    phones: tool.phones.map(({ number, languages }) => ({ number, languages: [...languages] })),
    languages: [...tool.languages],
    signIn: tool.signIn,
    free: tool.price === null ? null : tool.price === "free",
    themes: [...tool.themes],
    needs: [...tool.needs],
    targetGroups: [...tool.targetGroups],
    checkedAt: tool.checkedAt,
  };
}
