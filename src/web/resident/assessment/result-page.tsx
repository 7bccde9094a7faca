import type { ChosenThing } from "../../../domain/assessment/fhir/bundle.ts";
import type { AssessmentResult } from "../../../domain/assessment/result.ts";
import type { CrisisCategory } from "../../../domain/crisis/crisis-words.ts";
import type { Recommendation } from "../../../domain/recommendation/recommendation.ts";
import type { Page } from "../../page/page.ts";
import { CrisisBox } from "../../ui/crisis-box.tsx";
import { Layout } from "../../ui/layout.tsx";
import { QuickExit } from "../../ui/quick-exit.tsx";
import { ShareSection } from "../../ui/share-section.tsx";
import { PackAnswersSection } from "../assessment-packs/pack-answers.tsx";
import type { Choices } from "../recommendation-choices.ts";
import { formAddress } from "./addresses.ts";
import { AnswerTable } from "./answer-table.tsx";
import { type Answers, hiddenFields, isAnythingAnswered } from "./answers.ts";
import { Comparison } from "./comparison.tsx";
import { crisisOf } from "./crisis-of.ts";
import { type Earlier, earlierFields } from "./earlier.ts";
import { HiddenFields } from "./hidden-fields.tsx";
import { NextActions } from "./next-actions.tsx";
import { OwnWords } from "./own-words.tsx";
import { PathPicture } from "./path-picture.tsx";
import { Strengths, Wishes } from "./result-words.tsx";
import { sharePayload } from "./share-payload.ts";
import { STEP_FIELDS } from "./steps.ts";
import { Suggestions } from "./suggestions.tsx";
import { UnreadAnswers } from "./unread-answers.tsx";

export interface ResultPageProps {
  readonly page: Page;
  readonly answers: Answers;
  readonly result: AssessmentResult;
  /** All that the answers and the own words call for. */
  readonly crises: readonly CrisisCategory[];
  /** Of the own words, when they are in none of the pages' languages. */
  readonly crisisLanguage: string | null;
  readonly recommendations: readonly Recommendation[];
  readonly version: number;
  readonly choices: Choices;
  /** By name. */
  readonly chosen: readonly ChosenThing[];
  readonly earlier: Earlier;
}

/** These have fields of their own on this page. */
const SHOWN = ["kunta", "postinumero", "pois", "arvioitu", "kohde", "aiempi", "aiemmin"];
const START = { kind: "start" } as const;

/** What the answers tell: help first when it is called for, then what is well, and where to begin. */
export function ResultPage(props: ResultPageProps) {
  const { page, answers, crises, crisisLanguage, chosen, earlier } = props;
  const { assessment: words } = page.text;
  const crisis = crisisOf(page, crises, crisisLanguage);
  const isAnswered = isAnythingAnswered(answers);
  const hidden = [...hiddenFields(answers, START, SHOWN), ...earlierFields(earlier)];
  return (
    <Layout
      page={page}
      title={words.result.pageTitle}
      isIndexed={false}
      isJourney
      scripts={["forms-in-place", "exit", "aloud", "share"]}
    >
      <div class="wrap assess result">
        {crisis ? (
          <CrisisBox page={page} lines={crisis.lines} category={crisis.category} below={words.result.crisisBelow} />
        ) : (
          <QuickExit page={page} />
        )}
        <UnreadAnswers page={page} problems={answers.problems} />
        {isAnswered ? <Told {...props} /> : <NothingTold {...props} />}
        <form
          method="post"
          action={formAddress.result(page)}
          data-in-place
          data-place={STEP_FIELDS}
          data-focus="ehdotukset"
        >
          <HiddenFields fields={hidden} />
          <Suggestions {...props} />
          <NextActions page={page} isAnswered={isAnswered} />
          {isAnswered && <Comparison page={page} now={answers.assessment} earlier={earlier} />}
        </form>
        {isAnswered && <ShareSection page={page} payload={sharePayload(page, answers, chosen)} />}
      </div>
    </Layout>
  );
}

function Told(props: ResultPageProps) {
  const { page, answers } = props;
  const { result: words } = page.text.assessment;
  return (
    <div data-aloud>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="to-suggestions">
        <a href="#ehdotukset">{words.toSuggestions}</a>
      </p>
      <Strengths {...props} />
      <section aria-labelledby="polkusi">
        <h2 id="polkusi">{words.picture}</h2>
        <p>{words.pictureLead}</p>
        <PathPicture page={page} answers={answers} />
        <AnswerTable page={page} answers={answers} />
      </section>
      <Wishes {...props} />
      <OwnWords page={page} answers={answers} />
      <PackAnswersSection page={page} packs={answers.packs} />
      <p class="small">{words.noDiagnosis}</p>
    </div>
  );
}

/** Skipping everything is fine too: something to begin with is offered all the same. */
function NothingTold({ page, answers }: ResultPageProps) {
  const { empty } = page.text.assessment;
  return (
    <div data-aloud>
      <h1>{empty.title}</h1>
      <p class="lead">{empty.lead}</p>
      <OwnWords page={page} answers={answers} />
      <PackAnswersSection page={page} packs={answers.packs} />
    </div>
  );
}
