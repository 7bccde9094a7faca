import type { ComponentChildren } from "preact";
import type { FieldProblem } from "../../../domain/assessment/assessment-fields.ts";
import type { Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { QuickExit } from "../../ui/quick-exit.tsx";
import { formAddress } from "./addresses.ts";
import { HiddenFields } from "./hidden-fields.tsx";
import { fieldsOfStep, STEP_FIELDS, type Step } from "./steps.ts";
import { UnreadAnswers } from "./unread-answers.tsx";

interface AssessmentFormProps {
  readonly page: Page;
  /** Tells nothing of what is asked. */
  readonly title: string;
  readonly step: Step;
  readonly problems: readonly FieldProblem[];
  readonly hidden: readonly (readonly [name: string, value: string])[];
  readonly isIndexed?: boolean;
  readonly children: ComponentChildren;
}

/** A page of questions: one form that is sent to where it stands, and goes on or back by the button that is pressed. */
export function AssessmentForm({ page, title, step, problems, hidden, isIndexed, children }: AssessmentFormProps) {
  return (
    <Layout
      page={page}
      title={title}
      description={page.text.assessment.start.lead}
      isIndexed={isIndexed ?? false}
      isJourney
      scripts={["forms-in-place", "exit", "aloud"]}
    >
      <div class="wrap assess">
        <QuickExit page={page} />
        <UnreadAnswers page={page} problems={problems} />
        <form method="post" action={formAddress.steps(page)} data-in-place data-place={STEP_FIELDS}>
          <HiddenFields fields={[...fieldsOfStep(step), ...hidden]} />
          {children}
        </form>
      </div>
    </Layout>
  );
}
