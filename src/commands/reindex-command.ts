import { beginNewEpoch } from "../domain/catalogue/register-queries.ts";
import { say, withContext } from "./with-context.ts";

/** Running servers build anew at once; one that is not running does it at its next start. */
export async function runReindex(): Promise<number> {
  await withContext(({ db }) => beginNewEpoch(db.register));
  say("Every search index will be built anew. Residents keep the old ones until the new ones are ready.");
  return 0;
}
