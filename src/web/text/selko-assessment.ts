import { type AssessmentText, fiAssessment } from "./fi-assessment.ts";

export const selkoAssessment: AssessmentText = {
  ...fiAssessment,
};
