import { registerId } from "../catalogue/catalogue-ids.ts";
import type { IndicatorId, IndicatorRegionId } from "./indicator.ts";

// The kind is part of the name, for sources number their indicators and their regions alike.
export function indicatorId(source: string, sourceId: string): IndicatorId {
  return registerId(source, `indicator:${sourceId}`) as IndicatorId;
}

export function indicatorRegionId(source: string, sourceId: string): IndicatorRegionId {
  return registerId(source, `region:${sourceId}`) as IndicatorRegionId;
}
