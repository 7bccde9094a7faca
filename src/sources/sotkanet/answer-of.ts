import { type Failure, SourceUnavailable } from "../shared/source-unavailable.ts";
import type { SotkanetRecord } from "./sotkanet-record.ts";

/** What one question may be answered with and the others still be asked. */
const ONE_RECORDS_TROUBLE: readonly Failure[] = [400, 404, 500, "not-json", "too-large", "unexpected-shape"];
/** So many in a row is the source failing. */
const ALL_FAIL = 3;

/** Asks for one thing after another; one that the source cannot answer for becomes a record of its trouble. */
export function createAsker(): (id: string, ask: () => Promise<unknown>) => Promise<SotkanetRecord> {
  let failedInARow = 0;
  return async (id, ask) => {
    try {
      const body = await ask();
      failedInARow = 0;
      return { id, body };
    } catch (error) {
      if (!(error instanceof SourceUnavailable) || !ONE_RECORDS_TROUBLE.includes(error.failure)) throw error;
      failedInARow += 1;
      if (failedInARow >= ALL_FAIL) throw error;
      return { id, trouble: error.message };
    }
  };
}
