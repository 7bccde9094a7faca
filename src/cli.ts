import { COMMANDS, type CommandName } from "./commands/commands.ts";
import { UsageError } from "./commands/usage-error.ts";
import { ConfigProblems } from "./config.ts";

/** `npm run polku -- COMMAND …`. Exit codes: 0 done, 1 a bug or a failed check, 2 unusable arguments, 3 a source could not be read to its end. */
const [name, ...rest] = process.argv.slice(2);
try {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    console.log(helpText());
    process.exit(name === undefined ? 2 : 0);
  }
  if (!(name in COMMANDS)) throw new UsageError(`There is no command "${name}".\n\n${helpText()}`);
  process.exit(await COMMANDS[name as CommandName].run(rest));
} catch (error) {
  const isExpected = error instanceof UsageError || error instanceof ConfigProblems;
  console.error(isExpected ? error.message : error);
  process.exit(isExpected ? 2 : 1);
}

function helpText(): string {
  const lines = Object.entries(COMMANDS).map(
    ([key, { usage, explains }]) => `  ${`${key} ${usage}`.padEnd(72)} ${explains}`,
  );
  return ["Polku's command line. It works while the server runs, against the same database.", "", ...lines].join("\n");
}
