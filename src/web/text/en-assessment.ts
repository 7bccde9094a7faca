import type { AssessmentText } from "./fi-assessment.ts";

export const enAssessment: AssessmentText = {
  title: "Wellbeing check",
};
