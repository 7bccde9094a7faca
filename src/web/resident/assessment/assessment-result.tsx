import { resultOf } from "../../../domain/assessment/result.ts";
import { wishesOf } from "../../../domain/assessment/wishes-of.ts";
import { RECOGNISED_CHARACTERS, wishesOfWords } from "../../../domain/assessment/wishes-of-words.ts";
import { findCrisisHelp } from "../../../domain/finding/find-crisis-help.ts";
import { countVotes } from "../../../domain/recommendation/count-vote.ts";
import { recommend } from "../../../domain/recommendation/recommend.ts";
import { routes } from "../../../routes.ts";
import { openAt } from "../../page/open-at.ts";
import { refuseOtherSites } from "../../page/refuse-other-sites.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { askingOf } from "../asking-of.ts";
import { instrumentsOf } from "../assessment-packs/read-pack-answers.ts";
import { readChoices } from "../recommendation-choices.ts";
import { formAddress } from "./addresses.ts";
import { readAnswers } from "./answers.ts";
import { chosenThings } from "./chosen-things.ts";
import { answerCopy } from "./copy.ts";
import { readEarlier } from "./earlier.ts";
import { limitBody } from "./limit-body.tsx";
import { LARGEST_FORM, LARGEST_FORM_WITH_FILE, readAnswersForm } from "./read-answers-form.ts";
import { ResultPage } from "./result-page.tsx";

const RECOMMENDED = 6;

/** What is told of the answers, and the files that the resident takes along. */
export function addAssessmentResult(web: ResidentWeb): void {
  const { app, context } = web;
  app.get(routes.assessmentCopy.pattern, (c) => c.redirect(formAddress.steps(c.get("page")), 302));

  app.post(routes.assessmentResult.pattern, refuseOtherSites, limitBody(LARGEST_FORM_WITH_FILE), async (c) => {
    const { fields, file } = await readAnswersForm(c);
    const page = await openAt(web, c, fields);
    const answers = readAnswers(fields, instrumentsOf(context, page));
    const choices = readChoices(fields);
    const index = await context.indexes.forRegion(page.region.code);
    if (choices.votes.length > 0)
      await countVotes(context.db.forRegion(page.region.code), index, choices.votes, page.now);
    const result = resultOf(answers.assessment);
    const told = answers.note.slice(0, RECOGNISED_CHARACTERS);
    const understood = told.trim() === "" ? [] : await context.needs.recognise(told, page.content);
    const wishes = [...wishesOf(answers.assessment), ...wishesOfWords(understood)];
    // Another place is asked anew: what was shown for the earlier one need not stay.
    const shown = fields.has("paivita") ? { ...choices, keep: [] } : choices;
    const said = await findCrisisHelp(answers.note, page.content, context.needs);
    return renderPage(
      c,
      <ResultPage
        page={page}
        answers={answers}
        result={result}
        crises={said ? [...result.crises, said.category] : result.crises}
        crisisLanguage={said?.language ?? null}
        recommendations={recommend(index, askingOf(page, wishes, shown, RECOMMENDED))}
        version={index.version}
        choices={choices}
        chosen={chosenThings(page, index, choices.taken)}
        earlier={await readEarlier(fields, file)}
      />,
      { caching: "never" },
    );
  });

  app.post(routes.assessmentCopy.pattern, refuseOtherSites, limitBody(LARGEST_FORM), async (c) => {
    const { fields } = await readAnswersForm(c);
    const page = await openAt(web, c, fields);
    const index = await context.indexes.forRegion(page.region.code);
    const answers = readAnswers(fields, instrumentsOf(context, page));
    return answerCopy(c, page, answers, chosenThings(page, index, readChoices(fields).taken), fields.get("muoto"));
  });
}
