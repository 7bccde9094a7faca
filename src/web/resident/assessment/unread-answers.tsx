import { getAreaQuestions } from "../../../domain/assessment/area-questions.ts";
import type { FieldProblem } from "../../../domain/assessment/assessment-fields.ts";
import type { Page } from "../../page/page.ts";
import { Notice } from "../../ui/notice.tsx";

/** A number that is none, a choice that is not offered: left unanswered, and said. */
export function UnreadAnswers({ page, problems }: { page: Page; problems: readonly FieldProblem[] }) {
  const areas = [...new Set(problems.flatMap(({ area }) => area ?? []))];
  if (areas.length === 0) return null;
  const names = areas.map((area) => getAreaQuestions(area, page.language).title);
  return (
    <Notice kind="problem">
      <p>{page.text.assessment.unread(names.join(", "))}</p>
    </Notice>
  );
}
