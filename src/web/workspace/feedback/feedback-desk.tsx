import type { Context as HonoContext } from "hono";
import { listAccountNames, listAccounts } from "../../../domain/accounts/account-queries.ts";
import { listGrants } from "../../../domain/accounts/grant-queries.ts";
import { doerOf } from "../../../domain/audit/audit.ts";
import { recordAudit } from "../../../domain/audit/audit-queries.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { canHandleFeedback } from "../../../domain/feedback/feedback-policy.ts";
import { FEEDBACK_EVENT_KINDS, type FeedbackItem } from "../../../domain/feedback/feedback-work.ts";
import {
  countFeedback,
  findFeedback,
  listFeedback,
  listFeedbackEvents,
  listSubjectNames,
} from "../../../domain/feedback/feedback-work-queries.ts";
import { type FeedbackActed, handleFeedback, sendAnswerAgain } from "../../../domain/feedback/handle-feedback.ts";
import type { Region } from "../../../domain/regions/region.ts";
import { InvalidInput, NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { isRecordId } from "../../page/record-id.ts";
import { type Desk, deskLink, type Workspace, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { FeedbackItemPage, type FeedbackItemProps } from "./feedback-item-page.tsx";
import { FeedbackListPage } from "./feedback-list-page.tsx";
import { filterOf, PER_PAGE, readFeedbackQuery } from "./feedback-query.ts";
import { letterFrom } from "./letter.ts";

const YEAR_MS = 365 * 86_400_000;

/** Residents' messages, answered in time. */
export function addFeedbackDesk({ context, get, post }: Workspace): void {
  const { db } = context;

  get(routes.deskFeedback, canHandleFeedback, async (c, desk) => {
    const query = readFeedbackQuery(c.req.query());
    const region = db.forRegion(desk.page.region.code);
    const today = helsinkiTime(desk.page.now).date;
    const [{ items, total }, counts] = await Promise.all([
      listFeedback(region, filterOf(query, desk.actor.accountId), {
        limit: PER_PAGE,
        offset: (query.page - 1) * PER_PAGE,
      }),
      countFeedback(region, new Date(desk.page.now.getTime() - YEAR_MS), today),
    ]);
    const abouts = await listSubjectNames(region, items);
    const names = await listAccountNames(
      db.forAccounts(),
      items.flatMap(({ assignedTo }) => assignedTo ?? []),
    );
    return renderDesk(c, <FeedbackListPage {...{ desk, query, items, total, abouts, names, counts }} />);
  });

  async function showItem(
    c: HonoContext<WorkspaceEnv>,
    desk: Desk,
    failed: FeedbackItemProps["failed"],
    status: 200 | 400,
  ): Promise<Response> {
    const region = db.forRegion(desk.page.region.code);
    const id = recordIdOf(c);
    const { item, events } = await region.run(async (trx) => {
      const item = await findFeedback(trx, id);
      if (!item) throw new NotFound("feedback-not-found", "There is no such message.");
      return { item, events: await listFeedbackEvents(trx, id) };
    });
    await recordReading(desk, item, c.get("requestId"));
    const handlers = await listHandlers(desk.page.region.code);
    const names = await listAccountNames(db.forAccounts(), [
      ...events.map(({ by }) => by),
      ...(item.assignedTo ? [item.assignedTo] : []),
    ]);
    const about = (await listSubjectNames(region, [item])).get(item.id);
    return renderDesk(c, <FeedbackItemPage {...{ desk, item, events, about, names, handlers, failed }} />, status);
  }

  /** A resident's words and address are personal data. */
  async function recordReading(desk: Desk, item: FeedbackItem, requestId: string): Promise<void> {
    const { code } = desk.page.region;
    await recordAudit(db.forRegion(code), {
      at: desk.page.now,
      kind: "read",
      act: "feedback.read",
      by: doerOf(desk.actor, "curator", code),
      subject: { kind: "feedback", id: item.id },
      requestId,
    });
  }

  async function listHandlers(regionCode: string) {
    const grants = await listGrants(db.forRegion(regionCode));
    const ids = grants.filter(({ role }) => role === "curator" || role === "regionAdmin").map((each) => each.accountId);
    const accounts = await listAccounts(db.forAccounts(), [...new Set(ids)]);
    return accounts.filter(({ disabledAt }) => disabledAt === null).map(({ id, name }) => ({ id, name }));
  }

  get(routes.deskFeedbackItem, canHandleFeedback, (c, desk) => showItem(c, desk, null, 200));

  post(routes.deskFeedbackItem, canHandleFeedback, async (c, desk) => {
    const { fields } = c.get("form");
    const feedbackId = recordIdOf(c);
    const eventId = lastOf(fields, "tapahtuma") ?? "";
    const asked = lastOf(fields, "teko");
    if (!isRecordId(eventId)) throw new InvalidInput("feedback-event", "The form has no id.");
    const region = context.regions.findByCode(desk.page.region.code) as Region;
    const regionCode = region.code;
    const letterOf = letterFrom(region);
    const words = desk.words.feedback;
    const kind = asked === "again" ? "answer" : FEEDBACK_EVENT_KINDS.find((each) => each === asked);
    if (!kind) throw new InvalidInput("feedback-act", "There is no such act.");
    let done: FeedbackActed;
    const text = lastOf(fields, "sanat") ?? "";
    if (asked === "again") {
      done = await sendAnswerAgain(context, desk.actor, { regionCode, feedbackId, eventId }, letterOf, desk.page.now);
    } else {
      const assignTo = lastOf(fields, "kenelle") ?? "";
      if (kind === "assign" && !(await listHandlers(regionCode)).some(({ id }) => id === assignTo))
        return showItem(c, desk, { kind, words: "", message: words.errors.assign }, 400);
      const act = { regionCode, feedbackId, eventId, kind, words: text, ...(assignTo && { assignTo }) };
      done = await handleFeedback(context, desk.actor, act, letterOf, desk.page.now);
    }
    // A letter that did not leave is kept with its words below; the field need not hold them again.
    if (!done.ok)
      return showItem(
        c,
        desk,
        { kind, words: done.reason === "mail" ? "" : text, message: words.errors[done.reason] },
        400,
      );
    return c.redirect(deskLink(desk, routes.deskFeedbackItem, { id: feedbackId }, { tehty: kind }), 303);
  });
}

function recordIdOf(c: HonoContext<WorkspaceEnv>): string {
  const id = c.req.param("id") ?? "";
  if (!isRecordId(id)) throw new NotFound("feedback-not-found", "There is no such message.");
  return id;
}
