/** What mapping must know of the world outside the record. */
export interface MappingContext {
  /** The installation's name in the register: `linkedevents:api.hel.fi`. */
  readonly source: string;
  /** The code of the municipality that has exactly this name in Finnish, Swedish or English; null for any other text. */
  readonly municipalityOf: (name: string) => string | null;
}
