import { SOURCE_NAMES } from "../sources/importers.ts";
import { runBackup, runRestore } from "./backup-command.ts";
import { runCheck } from "./check-command.ts";
import { runDoctor } from "./doctor-command.ts";
import { runDuplicates } from "./duplicates-command.ts";
import { runImport } from "./import-command.ts";
import { runJobCommand } from "./job-command.ts";
import { runMigrate } from "./migrate-command.ts";
import { runQuality } from "./quality-command.ts";
import { runRegion } from "./region-command.ts";
import { runReindex } from "./reindex-command.ts";
import { runSignIn } from "./sign-in-command.ts";
import { runUser } from "./user-command.ts";
import { runWhy } from "./why-command.ts";

interface Command {
  readonly usage: string;
  readonly explains: string;
  /** @returns the exit code. @throws UsageError for arguments that cannot be used. */
  run(args: readonly string[]): Promise<number>;
}

/** Every command, in the order the help shows them. */
export const COMMANDS = {
  import: {
    usage: `${SOURCE_NAMES.join("|")} [--url URL] [--file PATH] [--kind KIND] [--region CODE]… [--full] [--since ISO] [--json]`,
    explains: "one import run",
    run: runImport,
  },
  migrate: { usage: "", explains: "bring the database's schema up to date", run: runMigrate },
  check: { usage: "", explains: "is everything in order? exit 1 when not", run: runCheck },
  doctor: { usage: "[--json]", explains: "what works and what is missing, in plain words", run: runDoctor },
  backup: { usage: "FILE", explains: "write the whole database to a file", run: runBackup },
  restore: { usage: "FILE --yes", explains: "replace the whole database by a backup", run: runRestore },
  reindex: { usage: "", explains: "let every search index be built anew", run: runReindex },
  region: { usage: "list | show CODE | set CODE key=value…", explains: "regions and their settings", run: runRegion },
  user: {
    usage: "list | add | invite | grant | revoke | disable | enable | sessions | end-sessions | new-key …",
    explains: "people of the workspace, their roles and sessions",
    run: runUser,
  },
  "sign-in": {
    usage: "list [REGION] | test|enable|disable|remove|allow-inner REGION KEY",
    explains: "how people sign in with their organizations' accounts",
    run: runSignIn,
  },
  why: {
    usage: 'SERVICE-ID --region CODE --query "WORDS" [--lang fi|sv|en] [--json]',
    explains: "why a service is not found, and what would help",
    run: runWhy,
  },
  duplicates: {
    usage: "list | find | why FIRST SECOND | decide FIRST SECOND merged|apart | undo FIRST SECOND",
    explains: "what several sources tell of the same thing",
    run: runDuplicates,
  },
  quality: {
    usage: "refresh | list --region CODE [--json]",
    explains: "how good a region's tray is, and what is wrong with it",
    run: runQuality,
  },
  job: { usage: "list | run NAME", explains: "run a scheduled job now", run: runJobCommand },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
