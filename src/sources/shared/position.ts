import { isInFinland } from "../../platform/geo/finland-box.ts";
import { asNumber, asText } from "./read.ts";
import type { Warn } from "./warnings.ts";

export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/**
 * A point in WGS84 degrees, as a source tells it; null when it tells none. One outside Finland is left out with a warning,
 * unless the two are only the wrong way round: nothing else fits then.
 */
export function toPosition(lat: unknown, lon: unknown, warn: Warn): Position | null {
  if (asText(lat) === null && asText(lon) === null) return null;
  const [north, east] = [asNumber(lat), asNumber(lon)];
  if (north !== null && east !== null) {
    if (isInFinland({ lat: north, lon: east })) return { lat: north, lon: east };
    if (isInFinland({ lat: east, lon: north })) {
      warn("coordinates the wrong way round were turned");
      return { lat: east, lon: north };
    }
  }
  warn("coordinates that are not in Finland were left out");
  return null;
}
