import { Cron } from "croner";
import type { Context } from "../context.ts";
import { withAdvisoryLock } from "../platform/db/advisory-lock.ts";
import { JOBS, type JobName, NOTHING_TO_DO } from "./jobs.ts";

/**
 * Runs the jobs by their clocks in this process. Several instances may run: an advisory lock lets one of them do each job.
 * In the demo nothing is read from outside, for its content is invented and the real sources are far away.
 */
const DEMO_JOBS: readonly JobName[] = [
  "renew-demo",
  "extend-events",
  "forget-shares",
  "forget-feedback",
  "forget-sessions",
  "forget-pictures",
  "keep-own-times",
  "refresh-quality",
];

export function startJobs(context: Context): { stop(): void } {
  const names = context.config.isDemo ? DEMO_JOBS : (Object.keys(JOBS) as JobName[]);
  const crons = names.map(
    (name) =>
      new Cron(JOBS[name].schedule, { timezone: "Europe/Helsinki", protect: true, catch: true }, async () => {
        await runJob(context, name);
      }),
  );
  // What was to come out while the server stood still comes out now.
  void runJob(context, "keep-own-times").catch(() => {});
  return {
    stop() {
      for (const cron of crons) cron.stop();
    },
  };
}

/**
 * One run of one job; null when another instance is at it. A failure is logged, never thrown into the clock. That nothing was
 * asked for is no news: a line of it every minute would hide what is.
 */
export async function runJob(context: Context, name: JobName): Promise<string | null> {
  try {
    const said = await withAdvisoryLock(context.db.pool, `job:${name}`, () => JOBS[name].run(context));
    if (said !== NOTHING_TO_DO) context.log.info({ job: name, said }, "job done");
    return said;
  } catch (error) {
    context.log.error({ job: name, error: (error as Error).message }, "job failed");
    throw error;
  }
}
