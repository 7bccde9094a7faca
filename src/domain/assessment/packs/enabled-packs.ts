import type { InstrumentSettings } from "./instrument-settings.ts";
import { mayEnable } from "./may-enable.ts";
import type { InstrumentPack } from "./pack.ts";
import { findPack } from "./packs.ts";

/** The instruments a region's residents are asked, with their wording, in the region's order. What may not be asked is left out. */
export function enabledPacks(settings: { readonly instruments: readonly InstrumentSettings[] }): InstrumentPack[] {
  return settings.instruments.flatMap((request) => {
    const pack = findPack(request.id);
    const enabling = pack && mayEnable(pack, request);
    return enabling?.ok ? [enabling.pack] : [];
  });
}
