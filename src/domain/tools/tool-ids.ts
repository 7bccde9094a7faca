import { registerId } from "../catalogue/catalogue-ids.ts";
import { TOOL_SOURCE, type ToolId } from "./tool.ts";

export function toolId(key: string): ToolId {
  return registerId(TOOL_SOURCE, key) as ToolId;
}
