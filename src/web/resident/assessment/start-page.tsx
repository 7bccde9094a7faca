import type { Page } from "../../page/page.ts";
import { Select } from "../../ui/fields.tsx";
import { PostalCodeField } from "../../ui/map-near.tsx";
import { municipalityChoices } from "../../ui/municipality-picker.tsx";
import { type Answers, hiddenFields, isAnythingAnswered } from "./answers.ts";
import { AssessmentForm } from "./assessment-form.tsx";

const STEP = { kind: "start" } as const;
const PLACE = ["kunta", "postinumero"];

/** What the assessment is, and two ways to do it. */
export function StartPage({ page, answers }: { page: Page; answers: Answers }) {
  const { start: words, title } = page.text.assessment;
  const isBegun = isAnythingAnswered(answers);
  return (
    <AssessmentForm
      page={page}
      title={title}
      step={STEP}
      problems={answers.problems}
      hidden={hiddenFields(answers, STEP, PLACE)}
      isIndexed={page.place.path === "kartoitus"}
    >
      <div data-aloud>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {isBegun && <p>{words.kept}</p>}
      </div>
      <div class="go-on">
        <button type="submit" class="button main" name="osa" value="1">
          {isBegun ? words.goOn : words.stepwise}
        </button>
        <button type="submit" class="button" name="tapa" value="kaikki">
          {words.whole}
        </button>
      </div>
      <ul class="promises">
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
        <li>{words.shared}</li>
      </ul>
      <details class="picker" open={page.municipality !== null || page.near !== null}>
        <summary>{words.where}</summary>
        <div class="picker-form">
          <Select
            id="kunta"
            name="kunta"
            label={page.text.municipality.label}
            value={page.municipality?.code ?? ""}
            choices={municipalityChoices(page)}
          />
          <PostalCodeField page={page} />
        </div>
      </details>
    </AssessmentForm>
  );
}
