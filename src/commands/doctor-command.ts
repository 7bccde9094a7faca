import { diagnose } from "./diagnose.ts";
import { say, withContext } from "./with-context.ts";

const MARK = { good: "ok     ", missing: "missing", bad: "WRONG  " } as const;

/** Says what works and what is missing. Exit code 0 even when something is: `check` is for programs. */
export async function runDoctor(args: readonly string[]): Promise<number> {
  const findings = await withContext(diagnose);
  if (args.includes("--json")) say(JSON.stringify(findings));
  else for (const { subject, state, says } of findings) say(`${MARK[state]} ${subject.padEnd(22)} ${says}`);
  return 0;
}
