import type { Context as HonoContext, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { addDays, helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { ANSWERED_WITHIN_DAYS } from "../../../domain/feedback/feedback.ts";
import { saveFeedback } from "../../../domain/feedback/feedback-queries.ts";
import { LEAST_SECONDS, openToken, readToken } from "../../../domain/feedback/form-token.ts";
import { routes } from "../../../routes.ts";
import { linkTo } from "../../page/page.ts";
import { refuseOtherSites } from "../../page/refuse-other-sites.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb, WebEnv } from "../../page/web-env.ts";
import { type FeedbackForm, openForm, readForm } from "./feedback-form.ts";
import { FeedbackPage, TooLargePage } from "./feedback-page.tsx";
import { nameOfSubject } from "./name-of-subject.ts";
import { ThanksPage } from "./thanks-page.tsx";

/** The longest message in the longest encoding of a form, and room for the rest. */
const LARGEST_BODY = 48 * 1024;
const REFERENCE = /^[0-9A-F]{8}$/;
const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export function addFeedback({ app, context }: ResidentWeb): void {
  const { secret, now: fixedNow } = context.config;
  const leastSeconds = fixedNow ? 0 : LEAST_SECONDS;
  const show = async (c: HonoContext<WebEnv>, form: FeedbackForm, status: 200 | 400) => {
    const page = c.get("page");
    const about = await nameOfSubject(context, page, form.subject);
    const token = openToken(secret, page.now);
    // The token is this reader's own.
    return renderPage(c, <FeedbackPage page={page} form={form} about={about} token={token} />, {
      status,
      caching: "never",
    });
  };

  app.get(routes.feedback.pattern, async (c) => {
    const { viite: reference, viimeistaan: dueOn } = c.req.query();
    if (reference && REFERENCE.test(reference))
      return renderPage(
        c,
        <ThanksPage page={c.get("page")} reference={reference} dueOn={dueOn && DAY.test(dueOn) ? dueOn : null} />,
        { caching: "never" },
      );
    return show(c, openForm(c.req.query()), 200);
  });

  app.post(routes.feedback.pattern, refuseOtherSites, limitBody, async (c) => {
    const page = c.get("page");
    const body = await c.req.parseBody();
    const read = readForm(c.req.query(), body);
    if (!read.ok) return show(c, read.form, 400);
    const token = readToken(secret, String(body.form ?? ""), page.now, leastSeconds);
    if (!token.ok) return show(c, { ...read.form, isAgain: true }, 400);
    const dueOn = addDays(helsinkiTime(page.now).date, ANSWERED_WITHIN_DAYS);
    await saveFeedback(context.db.forRegion(page.region.code), {
      ...read.input,
      id: token.id,
      subject: read.form.subject,
      needId: read.form.needId,
      language: page.language,
      receivedAt: page.now,
      dueOn,
    });
    const viite = token.id.slice(0, 8).toUpperCase();
    const receipt = { viite, viimeistaan: read.input.replyTo === null ? null : dueOn };
    return c.redirect(linkTo(page, routes.feedback, {}, receipt), 303);
  });
}

const limitBody: MiddlewareHandler<WebEnv> = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c) => renderPage(c, <TooLargePage page={c.get("page")} />, { status: 413, caching: "never" }),
});
