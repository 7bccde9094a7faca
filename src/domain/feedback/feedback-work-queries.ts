import { sql, type Transaction } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { RegionDb, RegionTables, RegisterTables } from "../database.ts";
import type { FeedbackKind, FeedbackSubject } from "./feedback.ts";
import type { FeedbackEvent, FeedbackItem, FeedbackState } from "./feedback-work.ts";

type Trx = Transaction<RegisterTables & RegionTables>;

export interface FeedbackFilter {
  /** `open`: not answered or closed. */
  readonly state: "open" | FeedbackState | null;
  readonly kind: FeedbackKind | null;
  readonly assignedTo: string | null;
  /** Due before this day and still open. */
  readonly lateOn: string | null;
  readonly subject: FeedbackSubject | null;
  /** The code that the sender was shown. */
  readonly reference: string | null;
}

const SETTLED: readonly FeedbackState[] = ["answered", "closed"];

const COLUMNS = [
  "id",
  "subject_kind as subjectKind",
  "subject_id as subjectId",
  "kind",
  "message",
  "need_id as needId",
  "reply_to as replyTo",
  "language",
  "received_at as receivedAt",
  sql<string>`to_char(due_on, 'YYYY-MM-DD')`.as("dueOn"),
  "state",
  "assigned_to as assignedTo",
  "settled_at as settledAt",
] as const;

/** Names of what messages are about, by the message's id; what is gone has none. One look for a whole page of messages. */
export async function listSubjectNames(
  db: RegionDb,
  items: readonly Pick<FeedbackItem, "id">[],
): Promise<ReadonlyMap<string, LocalizedText>> {
  if (items.length === 0) return new Map();
  return db.run(async (trx) => {
    const { rows } = await sql<{ id: string; name: LocalizedText | null }>`
      select f.id, coalesce(t.title, o.content->'name') as name
      from feedback f
      left join tray_entry t on t.kind = f.subject_kind and t.id = f.subject_id
      left join organization o on f.subject_kind = 'organization' and o.id = f.subject_id
      where f.id = any(${items.map(({ id }) => id)}::uuid[])`.execute(trx);
    return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));
  });
}

/** The most urgent first: open by the day of answering, then the settled, the newest first. */
export async function listFeedback(
  db: RegionDb,
  filter: FeedbackFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly items: readonly FeedbackItem[]; readonly total: number }> {
  return db.run(async (trx) => {
    const asked = filtered(trx, filter);
    const { total } = await asked.select(sql<number>`count(*)::int`.as("total")).executeTakeFirstOrThrow();
    const rows = await asked
      .select(COLUMNS)
      .orderBy(sql`settled_at is not null`)
      .orderBy(sql`case when settled_at is null then due_on end`)
      .orderBy("received_at", "desc")
      .limit(limit)
      .offset(offset)
      .execute();
    return { items: rows.map(itemOf), total };
  });
}

function filtered(trx: Trx, { state, kind, assignedTo, lateOn, subject, reference }: FeedbackFilter) {
  let query = trx.selectFrom("feedback");
  if (state === "open") query = query.where("state", "not in", SETTLED);
  else if (state !== null) query = query.where("state", "=", state);
  if (kind !== null) query = query.where("kind", "=", kind);
  if (assignedTo !== null) query = query.where("assigned_to", "=", assignedTo);
  if (lateOn !== null) query = query.where("state", "not in", SETTLED).where(sql<boolean>`due_on < ${lateOn}::date`);
  if (subject !== null) {
    query = query.where("subject_kind", "=", subject.kind);
    if (subject.id !== null) query = query.where("subject_id", "=", subject.id);
  }
  if (reference !== null) query = query.where(sql<boolean>`id::text like ${`${reference.toLowerCase()}%`}`);
  return query;
}

export async function findFeedback(trx: Trx, id: string): Promise<FeedbackItem | undefined> {
  const row = await trx.selectFrom("feedback").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && itemOf(row);
}

export async function listFeedbackEvents(trx: Trx, feedbackId: string): Promise<readonly FeedbackEvent[]> {
  return trx
    .selectFrom("feedback_event")
    .select(["id", "kind", "words", "mail", "at", "by"])
    .where("feedback_id", "=", feedbackId)
    .orderBy("number")
    .execute();
}

/** @returns false when the same act has been written already: a form sent twice. */
export async function insertFeedbackEvent(
  trx: Trx,
  regionCode: string,
  feedbackId: string,
  event: FeedbackEvent,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("feedback_event")
    .values({
      id: event.id,
      region_code: regionCode,
      feedback_id: feedbackId,
      kind: event.kind,
      words: event.words,
      mail: event.mail,
      at: event.at,
      by: event.by,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

export async function updateFeedback(
  trx: Trx,
  id: string,
  { state, assignedTo, at }: { readonly state: FeedbackState; readonly assignedTo: string | null; readonly at: Date },
): Promise<void> {
  const isSettled = SETTLED.includes(state);
  await trx
    .updateTable("feedback")
    .set({
      state,
      assigned_to: assignedTo,
      settled_at: isSettled ? sql<Date>`coalesce(settled_at, ${at})` : null,
    })
    .where("id", "=", id)
    .execute();
}

export async function markMail(db: RegionDb, eventId: string, mail: "sent" | "failed"): Promise<void> {
  await db.run((trx) => trx.updateTable("feedback_event").set({ mail }).where("id", "=", eventId).execute());
}

/**
 * Takes a letter to be sent again: one that failed, or that has waited since before `before` because the program ended in the
 * middle. @returns false when it is neither: somebody else was first.
 */
export async function claimLetter(trx: Trx, eventId: string, before: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("feedback_event")
    .set({ mail: "waiting" })
    .where("id", "=", eventId)
    .where((eb) => eb.or([eb("mail", "=", "failed"), eb.and([eb("mail", "=", "waiting"), eb("at", "<", before)])]))
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

export interface FeedbackCount {
  readonly kind: FeedbackKind;
  readonly received: number;
  readonly open: number;
  readonly late: number;
  readonly settled: number;
  /** Of those settled: by the day that was promised. */
  readonly settledInTime: number;
  /** Median days from receipt to answer; null when none has been settled. */
  readonly medianDays: number | null;
}

/** Counts by kind of what was received in a time. `today` is a Finnish day. */
export async function countFeedback(db: RegionDb, since: Date, today: string): Promise<readonly FeedbackCount[]> {
  return db.run(async (trx) => {
    const { rows } = await sql<FeedbackCount>`
      select kind,
        count(*)::int as received,
        count(*) filter (where settled_at is null)::int as open,
        count(*) filter (where settled_at is null and due_on < ${today}::date)::int as late,
        count(*) filter (where settled_at is not null)::int as settled,
        count(*) filter (where (settled_at at time zone 'Europe/Helsinki')::date <= due_on)::int as "settledInTime",
        percentile_cont(0.5) within group (
          order by extract(epoch from settled_at - received_at) / 86400
        ) filter (where settled_at is not null) as "medianDays"
      from feedback where received_at >= ${since} group by kind order by kind`.execute(trx);
    return rows;
  });
}

/** How much waits: all that is open, and what is late or due within the days. */
export async function countWaiting(
  db: RegionDb,
  today: string,
  withinDays: number,
): Promise<{ readonly open: number; readonly late: number; readonly soon: number }> {
  return db.run(async (trx) => {
    const { rows } = await sql<{ open: number; late: number; soon: number }>`
      select count(*)::int as open,
        count(*) filter (where due_on < ${today}::date)::int as late,
        count(*) filter (where due_on between ${today}::date and ${today}::date + ${withinDays}::int)::int as soon
      from feedback where settled_at is null`.execute(trx);
    return rows[0] ?? { open: 0, late: 0, soon: 0 };
  });
}

function itemOf(row: {
  id: string;
  subjectKind: FeedbackSubject["kind"];
  subjectId: string | null;
  kind: FeedbackKind;
  message: string;
  needId: string | null;
  replyTo: string | null;
  language: string;
  receivedAt: Date;
  dueOn: string;
  state: FeedbackState;
  assignedTo: string | null;
  settledAt: Date | null;
}): FeedbackItem {
  const { subjectKind, subjectId, ...rest } = row;
  const subject = (
    subjectKind === "site" ? { kind: "site", id: null } : { kind: subjectKind, id: subjectId }
  ) as FeedbackSubject;
  return { ...rest, subject };
}
