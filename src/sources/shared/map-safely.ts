import type { Mapping } from "./import-port.ts";

/** What a mapping says. One that throws on a record nobody has thought of is a bug of ours: the record is kept aside and told of, and the import goes on. */
export function mapSafely<Value>(map: () => Mapping<Value>): Mapping<Value> {
  try {
    return map();
  } catch (error) {
    return { isRejected: true, reason: `the record could not be mapped: ${(error as Error).message}` };
  }
}
