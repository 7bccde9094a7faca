import type { Transaction } from "kysely";
import { Forbidden, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { type Doer, doerOf, programDoer } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { CuratedEntry } from "../curation/curation.ts";
import type { PolkuDatabase } from "../database.ts";
import { canHandleFreshness } from "./freshness-policy.ts";
import { closeCase, type FreshnessCase, listCases, saveAnswer, saveConfirmation } from "./freshness-queries.ts";
import type { FreshnessAnswer } from "./freshness-tables.ts";
import { liftFreshness } from "./keep-fresh.ts";

export const LONGEST_ANSWER = 2000;

export interface ProviderAnswer {
  readonly answer: FreshnessAnswer;
  /** What has changed; needed with `changed`. */
  readonly words: string;
}

export type AnsweredFreshness =
  | { readonly ok: true }
  /** `closed`: the question has been settled already. */
  | { readonly ok: false; readonly reason: "no-words" | "too-long" | "closed" };

/**
 * The provider's answer through the link of a letter. "Still true" settles the question at once; what has changed or ended
 * goes to the curator. The same answer twice is one answer.
 */
export async function answerFreshness(
  db: PolkuDatabase,
  regionCode: string,
  question: FreshnessCase,
  { answer, words }: ProviderAnswer,
  now: Date,
): Promise<AnsweredFreshness> {
  const said = words.replaceAll("\r\n", "\n").replaceAll("\0", "").trim();
  if (answer === "changed" && said === "") return { ok: false, reason: "no-words" };
  if (said.length > LONGEST_ANSWER) return { ok: false, reason: "too-long" };
  const isSaved = await db.forRegion(regionCode).run(async (trx) => {
    const isOpen = await saveAnswer(trx, question.id, { answer, words: answer === "changed" ? said : null }, now);
    if (!isOpen) return false;
    if (answer === "true") {
      await saveConfirmation(trx, regionCode, question.entry, "provider", now);
      await closeCase(trx, question.id, "confirmed", "provider", now);
    }
    await audit(
      trx as unknown as Transaction<AuditTables>,
      regionCode,
      programDoer("provider"),
      question.entry,
      answer,
      now,
    );
    return true;
  });
  if (!isSaved) return { ok: false, reason: "closed" };
  if (answer === "true") await liftFreshness(db, regionCode, question.entry, now);
  return { ok: true };
}

/** What a curator does with a question: knows that the facts hold, has seen to the change, or agrees that it has ended. */
export type CuratorAnswer = "confirm" | "handled" | "ended";

/** @throws Forbidden, NotFound. Closing what is closed already changes nothing. */
export async function settleFreshness(
  db: PolkuDatabase,
  actor: Actor,
  regionCode: string,
  caseId: string,
  how: CuratorAnswer,
  now: Date,
): Promise<FreshnessCase> {
  if (!canHandleFreshness(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators settle questions.");
  const region = db.forRegion(regionCode);
  const [question] = await listCases(region, { id: caseId });
  if (!question) throw new NotFound("question-not-found", "There is no such question.");
  await region.run(async (trx) => {
    const because = how === "confirm" ? "confirmed" : how;
    const isOpen = await closeCase(trx, caseId, because, actor.accountId, now);
    if (!isOpen) return;
    if (how !== "ended") await saveConfirmation(trx, regionCode, question.entry, "curator", now);
    const doer = doerOf(actor, "curator", regionCode);
    await audit(trx as unknown as Transaction<AuditTables>, regionCode, doer, question.entry, how, now);
  });
  if (how !== "ended") await liftFreshness(db, regionCode, question.entry, now);
  return question;
}

/** Somebody who knows says that the facts hold: an open question of it is settled, and what was lowered is lifted. */
export async function confirmFacts(
  db: PolkuDatabase,
  regionCode: string,
  entry: CuratedEntry,
  { by, doer }: { readonly by: "provider" | "curator"; readonly doer: Doer },
  now: Date,
): Promise<void> {
  const region = db.forRegion(regionCode);
  const open = (await listCases(region, { entry, isOpen: true }))[0];
  await region.run(async (trx) => {
    await saveConfirmation(trx, regionCode, entry, by, now);
    if (open) await closeCase(trx, open.id, "confirmed", doer.accountId ?? by, now);
    await audit(trx as unknown as Transaction<AuditTables>, regionCode, doer, entry, "true", now);
  });
  if (open) await liftFreshness(db, regionCode, entry, now);
}

function audit(
  trx: Transaction<AuditTables>,
  regionCode: string,
  by: Doer,
  entry: CuratedEntry,
  answer: string,
  now: Date,
): Promise<void> {
  return insertAuditEvent(trx, regionCode, {
    at: now,
    kind: "change",
    act: "freshness.answer",
    by,
    subject: { kind: entry.kind, id: entry.id },
    details: { answer },
  });
}
