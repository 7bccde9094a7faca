import { diagnose } from "./diagnose.ts";
import { say, withContext } from "./with-context.ts";

/** For programs: exit code 1 when something that must work does not. */
export async function runCheck(): Promise<number> {
  const wrong = (await withContext(diagnose)).filter(({ state }) => state === "bad");
  for (const { subject, says } of wrong) say(`${subject}: ${says}`);
  if (wrong.length === 0) say("Everything that must work works.");
  return wrong.length === 0 ? 0 : 1;
}
