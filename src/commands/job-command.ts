import { JOBS, type JobName } from "../jobs/jobs.ts";
import { runJob } from "../jobs/schedule.ts";
import { UsageError } from "./usage-error.ts";
import { say, withContext } from "./with-context.ts";

export async function runJobCommand(args: readonly string[]): Promise<number> {
  const [action, name, ...more] = args;
  if (action === "list" && name === undefined) {
    for (const [key, { schedule, explains }] of Object.entries(JOBS))
      say(`${key.padEnd(16)} ${schedule.padEnd(16)} ${explains}`);
    return 0;
  }
  if (action !== "run" || !name || !(name in JOBS) || more.length > 0) {
    throw new UsageError(`Say: job list, or job run NAME with one of ${Object.keys(JOBS).join(", ")}.`);
  }
  const said = await withContext((context) => runJob(context, name as JobName));
  say(said ?? "Another program is running this job now.");
  return 0;
}
