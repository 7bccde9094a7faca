import { type ParseArgsConfig, parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { type OpenedContext, openContext } from "../open-context.ts";
import { createLog } from "../platform/log.ts";
import { UsageError } from "./usage-error.ts";

/** Opens what a command works with, and closes it whatever happens. */
export async function withContext<Result>(work: (context: OpenedContext) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  const context = await openContext(config, createLog(config.logLevel));
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** `parseArgs` with its complaint as a `UsageError`. */
export function parseCommand<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Commands speak on standard output; everything else goes to the log. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
