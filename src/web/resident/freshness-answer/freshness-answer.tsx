import type { Context as HonoContext } from "hono";
import { bodyLimit } from "hono/body-limit";
import { answerFreshness } from "../../../domain/freshness/answer-freshness.ts";
import { readFreshnessToken } from "../../../domain/freshness/freshness-link.ts";
import { type FreshnessCase, listCases } from "../../../domain/freshness/freshness-queries.ts";
import type { FreshnessAnswer } from "../../../domain/freshness/freshness-tables.ts";
import { routes } from "../../../routes.ts";
import { linkTo } from "../../page/page.ts";
import { lastOf, readForm } from "../../page/read-form.ts";
import { refuseOtherSites } from "../../page/refuse-other-sites.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb, WebEnv } from "../../page/web-env.ts";
import { AnswerPage, type AnswerPageProps, MessagePage } from "./answer-page.tsx";

const LARGEST_BODY = 16 * 1024;
const ANSWERS: readonly FreshnessAnswer[] = ["true", "changed", "ended"];

/** A provider answers the question of a letter. Opening the link changes nothing: programs that read mail open links too. */
export function addFreshnessAnswer({ app, context }: ResidentWeb): void {
  const { db, config } = context;

  async function findQuestion(c: HonoContext<WebEnv>): Promise<FreshnessCase | undefined> {
    const { code } = c.get("page").region;
    const id = readFreshnessToken(config.secret, code, c.req.param("token") ?? "");
    return id === null ? undefined : (await listCases(db.forRegion(code), { id }))[0];
  }

  async function show(
    c: HonoContext<WebEnv>,
    question: FreshnessCase,
    asked: AnswerPageProps["asked"],
  ): Promise<Response> {
    const page = c.get("page");
    const index = await context.indexes.forRegion(page.region.code);
    const card = index.cardOf(question.entry.id, question.entry.kind);
    return renderPage(c, <AnswerPage page={page} question={question} card={card} asked={asked} />, {
      status: asked.error ? 400 : 200,
      caching: "never",
    });
  }

  app.get(routes.freshnessAnswer.pattern, async (c) => {
    const page = c.get("page");
    const question = await findQuestion(c);
    const words = page.text.freshness;
    if (!question)
      return renderPage(c, <MessagePage page={page} title={words.unknownTitle} lead={words.unknown} />, {
        status: 404,
        caching: "never",
      });
    const thanks = ANSWERS.find((each) => each === c.req.query("vastattu"));
    if (thanks && question.answer === thanks)
      return renderPage(c, <MessagePage page={page} title={words.thanksTitle} lead={words.thanks[thanks]} />, {
        caching: "never",
      });
    if (question.closedAt !== null)
      return renderPage(c, <MessagePage page={page} title={words.closedTitle} lead={words.closed} />, {
        caching: "never",
      });
    return show(c, question, { words: question.answerWords ?? "", error: null });
  });

  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text("413", 413) });
  app.post(routes.freshnessAnswer.pattern, refuseOtherSites, limit, async (c) => {
    const page = c.get("page");
    const question = await findQuestion(c);
    const here = linkTo(page, routes.freshnessAnswer, { token: c.req.param("token") ?? "" });
    if (!question) return c.redirect(here, 303);
    const { fields } = await readForm(c);
    const answer = ANSWERS.find((each) => each === lastOf(fields, "vastaus"));
    const words = lastOf(fields, "mika") ?? "";
    if (!answer) return show(c, question, { words, error: "choice" });
    const done = await answerFreshness(db, page.region.code, question, { answer, words }, page.now);
    if (!done.ok && done.reason !== "closed") return show(c, question, { words, error: done.reason });
    return c.redirect(
      linkTo(page, routes.freshnessAnswer, { token: c.req.param("token") ?? "" }, { vastattu: answer }),
      303,
    );
  });
}
