import { getAreaQuestions } from "../../../domain/assessment/area-questions.ts";
import type { Area } from "../../../domain/assessment/areas.ts";
import { needsFollowUps } from "../../../domain/assessment/needs-follow-ups.ts";
import { routes } from "../../../routes.ts";
import { openAt, placeOf } from "../../page/open-at.ts";
import type { Page } from "../../page/page.ts";
import { lastOf } from "../../page/read-form.ts";
import { refuseOtherSites } from "../../page/refuse-other-sites.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { instrumentsOf } from "../assessment-packs/read-pack-answers.ts";
import { formAddress } from "./addresses.ts";
import { type Answers, answerOf, readAnswers, withoutStep } from "./answers.ts";
import { addAssessmentResult } from "./assessment-result.tsx";
import { limitBody } from "./limit-body.tsx";
import { LARGEST_FORM, readAnswersForm } from "./read-answers-form.ts";
import { StartPage } from "./start-page.tsx";
import { StepPage } from "./step-page.tsx";
import { readMove, readStep, type Step, stepAfter, stepBefore } from "./steps.ts";
import { WholePage } from "./whole-page.tsx";

/**
 * The assessment (hyvinvointikartoitus). What is answered comes in each form and goes back in the page that answers it; nothing
 * of it is stored, logged or put in an address.
 */
export function addAssessment(web: ResidentWeb): void {
  const { app, context } = web;
  const { pattern } = routes.assessment;
  const { pattern: resultPattern } = routes.assessmentResult;

  // The result has nothing to show without a form, so its address opens the start. It does not lead elsewhere: a browser that
  // comes back to it from a service's page would forget which step it was on.
  app.on("GET", [pattern, resultPattern], (c) => {
    const page = c.get("page");
    const query = new URL(c.req.url).searchParams;
    const step: Step = lastOf(query, "tapa") === "kaikki" ? { kind: "whole" } : { kind: "start" };
    // Answers that somebody puts in an address are not read from there.
    return renderPage(
      c,
      <StepOf page={page} answers={readAnswers(placeOf(query), instrumentsOf(context, page))} step={step} />,
    );
  });

  app.post(pattern, refuseOtherSites, limitBody(LARGEST_FORM), async (c) => {
    const { fields } = await readAnswersForm(c);
    const page = await openAt(web, c, fields);
    const move = readMove(fields);
    // The browser sends the same form again to the other address.
    if (move === "tulos") return c.redirect(formAddress.result(page), 307);
    const step = readStep(fields);
    const sent = readAnswers(fields, instrumentsOf(context, page));
    const answers = move === "ohita" ? withoutStep(sent, step) : sent;
    const hasMore = (area: Area) =>
      needsFollowUps(getAreaQuestions(area, page.language), answerOf(answers, area)).length > 0;
    const isForward = move === "seuraava" || move === "ohita";
    const next = isForward ? stepAfter(step, hasMore) : move === "edellinen" ? stepBefore(step, hasMore) : step;
    return renderPage(c, <StepOf page={page} answers={answers} step={next} />, { caching: "never" });
  });
  addAssessmentResult(web);
}

function StepOf({ page, answers, step }: { page: Page; answers: Answers; step: Step }) {
  if (step.kind === "start") return <StartPage page={page} answers={answers} />;
  if (step.kind === "whole") return <WholePage page={page} answers={answers} />;
  return <StepPage page={page} answers={answers} step={step} />;
}
