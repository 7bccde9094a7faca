import type { FindMunicipality } from "../shared/municipality-names.ts";

/** What mapping must know of the world outside the record. */
export interface MappingContext {
  /** The installation's name in the register: `linkedevents:api.hel.fi`. */
  readonly source: string;
  readonly findMunicipality: FindMunicipality;
}
