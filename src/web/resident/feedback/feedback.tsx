import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { findOrganization } from "../../../domain/catalogue/get-organization.ts";
import { findService, isRemoved } from "../../../domain/catalogue/get-service.ts";
import type { RegisterDb } from "../../../domain/database.ts";
import type { FeedbackSubject } from "../../../domain/feedback/feedback.ts";
import { saveFeedback } from "../../../domain/feedback/feedback-queries.ts";
import { InvalidInput } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { linkTo } from "../../page/page.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb, WebEnv } from "../../page/web-env.ts";
import { openForm, readForm } from "./feedback-form.ts";
import { FeedbackPage, ThanksPage, TooLargePage } from "./feedback-page.tsx";

/** The longest message in the longest encoding of a form, and room for the rest. */
const LARGEST_BODY = 48 * 1024;
const REFERENCE = /^[0-9A-F]{8}$/;

export function addFeedback({ app, context }: ResidentWeb): void {
  app.get(routes.feedback.pattern, async (c) => {
    const page = c.get("page");
    const query = c.req.query();
    const reference = query.viite;
    if (reference && REFERENCE.test(reference))
      return renderPage(c, <ThanksPage page={page} reference={reference} />, { caching: "never" });
    const form = openForm(query);
    const about = await nameOf(context.db.register, form.subject);
    return renderPage(c, <FeedbackPage page={page} form={form} about={about} />);
  });

  app.post(routes.feedback.pattern, refuseOtherSites, limitBody, async (c) => {
    const page = c.get("page");
    const read = readForm(c.req.query(), await c.req.parseBody());
    if (!read.ok) {
      const about = await nameOf(context.db.register, read.form.subject);
      return renderPage(c, <FeedbackPage page={page} form={read.form} about={about} />, {
        status: 400,
        caching: "never",
      });
    }
    const id = randomUUID();
    await saveFeedback(context.db.forRegion(page.region.code), {
      ...read.input,
      id,
      subject: read.subject,
      needId: read.needId,
      language: page.language,
      receivedAt: page.now,
    });
    return c.redirect(linkTo(page, routes.feedback, {}, { viite: id.slice(0, 8).toUpperCase() }), 303);
  });
}

/**
 * No one is signed in, so nothing can be done in another's name; this only keeps other sites from sending with their readers'
 * hands. `Origin` would not do: it is `null` from pages that send no referrer.
 */
const refuseOtherSites: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (c.req.header("sec-fetch-site") === "cross-site")
    throw new InvalidInput("cross-site", "Send the form from its own page.");
  await next();
};

const limitBody: MiddlewareHandler<WebEnv> = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c) => renderPage(c, <TooLargePage page={c.get("page")} />, { status: 413, caching: "never" }),
});

async function nameOf(db: RegisterDb, subject: FeedbackSubject): Promise<LocalizedText | null> {
  if (subject.kind === "site") return null;
  if (subject.kind === "organization") return (await findOrganization(db, subject.id))?.organization.name ?? null;
  const found = await findService(db, subject.id);
  return found && !isRemoved(found) ? found.service.name : null;
}
