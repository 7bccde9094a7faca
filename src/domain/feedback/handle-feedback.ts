import type { Transaction } from "kysely";
import { Conflict, Forbidden, InvalidInput, NotFound } from "../../platform/errors.ts";
import type { Mail, Mailer } from "../../platform/mail/mailer.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { PolkuDatabase } from "../database.ts";
import { LONGEST_MESSAGE } from "./feedback.ts";
import { canHandleFeedback } from "./feedback-policy.ts";
import { ALLOWED, type FeedbackEvent, type FeedbackEventKind, type FeedbackItem, stateAfter } from "./feedback-work.ts";
import {
  claimLetter,
  findFeedback,
  insertFeedbackEvent,
  listFeedbackEvents,
  markMail,
  updateFeedback,
} from "./feedback-work-queries.ts";

export interface FeedbackAct {
  readonly regionCode: string;
  readonly feedbackId: string;
  /** Of the form: the same act sent twice is done once. */
  readonly eventId: string;
  readonly kind: FeedbackEventKind;
  /** A note, an answer, or why it was closed. */
  readonly words?: string;
  /** Of `assign`: the account that gets it. */
  readonly assignTo?: string;
}

export type FeedbackActed =
  | { readonly ok: true }
  /** `no-words`: an answer, a note or a reason is missing; `no-address`: nobody to answer; `mail`: kept, but did not leave. */
  | { readonly ok: false; readonly reason: "no-words" | "too-long" | "no-address" | "mail" };

/** What a letter to a resident is made of. The words are the curator's; the frame comes from the resident's language. */
export type LetterOf = (item: FeedbackItem, words: string) => Pick<Mail, "subject" | "text">;

/**
 * One act on a message. An answer is written down first and sent then, so that it is never lost: one that did not leave can
 * be sent again.
 * @throws Forbidden, NotFound, Conflict (the message's state does not allow the act any more)
 */
export async function handleFeedback(
  { db, mail }: { readonly db: PolkuDatabase; readonly mail: Mailer },
  actor: Actor,
  act: FeedbackAct,
  letterOf: LetterOf,
  now: Date,
): Promise<FeedbackActed> {
  if (!canHandleFeedback(actor, act.regionCode)) throw new Forbidden("not-a-curator", "Only curators handle feedback.");
  const words = (act.words ?? "").replaceAll("\r\n", "\n").replaceAll("\0", "").trim();
  if (words === "" && NEEDS_WORDS.has(act.kind)) return { ok: false, reason: "no-words" };
  if (words.length > LONGEST_MESSAGE) return { ok: false, reason: "too-long" };
  const region = db.forRegion(act.regionCode);
  const done = await region.run(async (trx) => {
    const item = await findFeedback(trx, act.feedbackId);
    if (!item) throw new NotFound("feedback-not-found", "There is no such message.");
    if (act.kind === "answer" && item.replyTo === null) return { item, isNew: false, hasAddress: false };
    const written = await listFeedbackEvents(trx, item.id);
    if (written.some(({ id }) => id === act.eventId)) return { item, isNew: false, hasAddress: true };
    if (!ALLOWED[item.state].includes(act.kind))
      throw new Conflict("feedback-state", `A message that is ${item.state} cannot get: ${act.kind}.`);
    const event: FeedbackEvent = {
      id: act.eventId,
      kind: act.kind,
      words: words || null,
      mail: act.kind === "answer" ? "waiting" : null,
      at: now,
      by: actor.accountId,
    };
    const isNew = await insertFeedbackEvent(trx, act.regionCode, item.id, event);
    if (isNew) {
      await updateFeedback(trx, item.id, {
        state: stateAfter(item.state, act.kind),
        assignedTo: handlerAfter(item, actor, act),
        at: now,
      });
      await insertAuditEvent(trx as unknown as Transaction<AuditTables>, act.regionCode, {
        at: now,
        kind: act.kind === "answer" ? "disclosure" : "change",
        act: `feedback.${act.kind}`,
        by: doerOf(actor, "curator", act.regionCode),
        subject: { kind: "feedback", id: item.id },
      });
    }
    return { item, isNew, hasAddress: true };
  });
  if (!done.hasAddress) return { ok: false, reason: "no-address" };
  if (act.kind !== "answer" || !done.isNew) return { ok: true };
  return send({ db, mail }, act.regionCode, done.item, act.eventId, letterOf(done.item, words));
}

/** Whoever answers or closes a message that nobody had taken has handled it. */
function handlerAfter(item: FeedbackItem, actor: Actor, act: FeedbackAct): string | null {
  if (act.kind === "take") return actor.accountId;
  if (act.kind === "assign") return act.assignTo ?? null;
  return act.kind === "answer" || act.kind === "close" ? (item.assignedTo ?? actor.accountId) : item.assignedTo;
}

const NEEDS_WORDS: ReadonlySet<FeedbackEventKind> = new Set(["answer", "note", "close"]);

/** A letter that has waited longer than this is not on its way. */
export const LETTER_MINUTES = 5;

/** Sends an answer again that did not leave. @throws Forbidden, NotFound, InvalidInput */
export async function sendAnswerAgain(
  { db, mail }: { readonly db: PolkuDatabase; readonly mail: Mailer },
  actor: Actor,
  { regionCode, feedbackId, eventId }: { regionCode: string; feedbackId: string; eventId: string },
  letterOf: LetterOf,
  now: Date,
): Promise<FeedbackActed> {
  if (!canHandleFeedback(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators handle feedback.");
  const found = await db.forRegion(regionCode).run(async (trx) => {
    const item = await findFeedback(trx, feedbackId);
    if (!item) throw new NotFound("feedback-not-found", "There is no such message.");
    const event = (await listFeedbackEvents(trx, feedbackId)).find(({ id }) => id === eventId);
    if (!event?.words || event.kind !== "answer") throw new InvalidInput("feedback-event", "There is no such answer.");
    return {
      item,
      words: event.words,
      isMine: await claimLetter(trx, eventId, new Date(now.getTime() - LETTER_MINUTES * 60_000)),
    };
  });
  if (found.item.replyTo === null) return { ok: false, reason: "no-address" };
  if (!found.isMine) return { ok: true };
  return send({ db, mail }, regionCode, found.item, eventId, letterOf(found.item, found.words));
}

async function send(
  { db, mail }: { readonly db: PolkuDatabase; readonly mail: Mailer },
  regionCode: string,
  item: FeedbackItem,
  eventId: string,
  letter: Pick<Mail, "subject" | "text">,
): Promise<FeedbackActed> {
  const isSent = await mail.send({ to: item.replyTo ?? "", ...letter }).then(
    () => true,
    () => false,
  );
  await markMail(db.forRegion(regionCode), eventId, isSent ? "sent" : "failed");
  return isSent ? { ok: true } : { ok: false, reason: "mail" };
}
