import { LANGUAGES, type Language } from "../domain/catalogue/catalogue.ts";
import { plainText } from "../domain/catalogue/choose-language.ts";
import type { RegisterDb } from "../domain/database.ts";
import { type Decided, decideDuplicate, type Refusal, undoDecision } from "../domain/duplicates/decide-duplicate.ts";
import { countPairs, listPairs } from "../domain/duplicates/duplicates-queries.ts";
import { listRecordLabels, type RecordLabel } from "../domain/duplicates/entry-records-queries.ts";
import { findDuplicates } from "../domain/duplicates/find-duplicates.ts";
import type { Verdict } from "../domain/duplicates/judge-pair.ts";
import { sayReason } from "../domain/duplicates/say-reason.ts";
import { DOUBTFUL, MERGED } from "../domain/duplicates/weights.ts";
import { whySame } from "../domain/duplicates/why-same.ts";
import { UsageError } from "./usage-error.ts";
import { parseCommand, say, withContext } from "./with-context.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PER_PAGE = 50;
const LONGEST_NOTE = 1000;
const HOW =
  "Say: duplicates list [--doubtful | --merged | --apart] [--page N], decide FIRST SECOND merged|apart [--note TEXT], undo FIRST SECOND, why FIRST SECOND [--lang fi|sv|en], or find.";

/** What several sources tell of the same thing: what the rules found, and what people decide. */
export async function runDuplicates(args: readonly string[]): Promise<number> {
  const act = readArguments(args);
  return withContext(({ db, clock }) => act(db.register, clock.now()));
}

type Act = (db: RegisterDb, now: Date) => Promise<number>;

function readArguments(args: readonly string[]): Act {
  const { values, positionals } = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: {
      doubtful: { type: "boolean" },
      merged: { type: "boolean" },
      apart: { type: "boolean" },
      page: { type: "string" },
      note: { type: "string" },
      lang: { type: "string" },
    },
  });
  const [action, one = "", other = "", decision = ""] = positionals;
  const language = languageOf(values.lang);
  const note = noteOf(values.note);
  const page = pageOf(values.page);
  const isOf = (name: string, count: number) => action === name && positionals.length === count;
  if (isOf("list", 1)) {
    const verdict = (["doubtful", "merged", "apart"] as const).find((each) => values[each] === true) ?? null;
    return (db) => list(db, verdict, page);
  }
  if (isOf("find", 1)) return find;
  if (isOf("why", 3)) {
    const pair = ids(one, other);
    return (db, now) => why(db, pair, language, now);
  }
  if (isOf("undo", 3)) {
    const [oneId, otherId] = ids(one, other);
    return async (db, now) => tell(await undoDecision(db, oneId, otherId, now), UNDONE);
  }
  if (!isOf("decide", 4) || (decision !== "merged" && decision !== "apart")) throw new UsageError(HOW);
  const [oneId, otherId] = ids(one, other);
  const request = { oneId, otherId, verdict: decision, by: "command line", note } as const;
  return async (db, now) => tell(await decideDuplicate(db, request, now), DECIDED[decision]);
}

const UNDONE = "The decision is undone. The rules' own word holds again.";
const DECIDED = { merged: "They are one from now on.", apart: "They are kept apart from now on." } as const;

async function list(db: RegisterDb, verdict: Verdict | null, page: number): Promise<number> {
  const counts = await countPairs(db);
  const pairs = await listPairs(db, verdict, PER_PAGE, (page - 1) * PER_PAGE);
  const labels = await listRecordLabels(
    db,
    pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]),
  );
  for (const { firstId, secondId, firstKind, secondKind, verdict: holds, decidedBy, score, decidedNote } of pairs) {
    say(`[${holds}${decidedBy === "curator" ? " by a curator" : `, ${score} points`}]`);
    say(`  ${described(firstKind, firstId, labels)}`);
    say(`  ${described(secondKind, secondId, labels)}`);
    if (decidedNote) say(`  "${decidedNote}"`);
  }
  const total = verdict === null ? counts.merged + counts.doubtful + counts.apart : counts[verdict];
  if (total > page * PER_PAGE) say(`… more: --page ${page + 1}`);
  say(`${counts.merged} merged, ${counts.doubtful} wait for a curator, ${counts.apart} set apart by a curator.`);
  return 0;
}

function described(kind: string, id: string, labels: ReadonlyMap<string, RecordLabel>): string {
  const label = labels.get(id);
  if (label === undefined) return `${id}  ${kind}, not in the register any more`;
  const gone = label.isRemoved ? ", taken away by its source" : "";
  return `${id}  ${plainText(label.name, "fi")} (${kind}, ${label.source} ${label.sourceId}${gone})`;
}

async function find(db: RegisterDb, now: Date): Promise<number> {
  const { compared, merged, doubtful, written, warnings } = await findDuplicates(db, now);
  for (const warning of warnings) say(`! ${warning}`);
  say(`${compared} pairs compared: ${merged} merged, ${doubtful} wait for a curator. ${written} rows written.`);
  return 0;
}

async function why(
  db: RegisterDb,
  [one, other]: readonly [string, string],
  language: Language,
  now: Date,
): Promise<number> {
  const found = await whySame(db, one, other, now);
  if (found === null)
    throw new UsageError(
      "They cannot be compared: one is not in the register, or they are of kinds that are never one.",
    );
  const { verdict, rulesVerdict, decidedBy, score, reasons, decisions } = found;
  say(`[${verdict}] decided by ${decidedBy === "curator" ? "a curator" : "the rules"}.`);
  say(`The rules say "${rulesVerdict}": ${score} points (${MERGED} merge, from ${DOUBTFUL} on a curator is asked).`);
  for (const reason of reasons) {
    const points = `${reason.points > 0 ? "+" : ""}${reason.points}`;
    say(`${points.padStart(5)}  ${sayReason(reason, language)}`);
  }
  for (const decision of decisions) {
    const end = decision.undoneAt === null ? "" : `, until ${decision.undoneAt.toISOString()}`;
    const note = decision.note === null ? "" : ` — ${decision.note}`;
    say(`${decision.decidedAt.toISOString()}  ${decision.verdict} by ${decision.decidedBy}${end}${note}`);
  }
  return 0;
}

const REFUSED: { readonly [refusal in Refusal]: string } = {
  sameRecord: "Both ids are of one record.",
  notFound: "One of them is not in the register, or its source has taken it away.",
  cannotBeOne: "Records of these kinds are never one.",
  notDecided: "No person has decided on this pair, so there is nothing to undo.",
};

function tell({ refused, isContradicted }: Decided, done: string): number {
  if (refused !== null) throw new UsageError(REFUSED[refused]);
  say(done);
  if (isContradicted)
    say("! Other decisions say otherwise of the same records. See: duplicates list --merged, and undo what is wrong.");
  return 0;
}

function ids(one: string, other: string): [string, string] {
  for (const id of [one, other])
    if (!UUID.test(id)) throw new UsageError(`"${id}" is no record's id. See: duplicates list.`);
  return [one.toLowerCase(), other.toLowerCase()];
}

function languageOf(text: string | undefined): Language {
  const language = LANGUAGES.find((each) => each === (text ?? "en"));
  if (language === undefined) throw new UsageError(`--lang must be one of ${LANGUAGES.join(", ")}, not "${text}".`);
  return language;
}

function noteOf(text: string | undefined): string | null {
  const note = text?.trim() ?? "";
  if (note.length > LONGEST_NOTE) throw new UsageError(`--note may be ${LONGEST_NOTE} characters.`);
  return note === "" ? null : note;
}

function pageOf(text: string | undefined): number {
  const page = Number(text ?? 1);
  if (!Number.isInteger(page) || page < 1 || page > 1_000_000)
    throw new UsageError("--page must be a whole number from 1 on.");
  return page;
}
