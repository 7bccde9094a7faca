import type { AssessmentText } from "./fi-assessment.ts";

export const svAssessment: AssessmentText = {
  title: "Välmåendekartläggning",
};
