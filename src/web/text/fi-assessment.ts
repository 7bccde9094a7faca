export const fiAssessment = {
  title: "Hyvinvointikartoitus",
};

export type AssessmentText = typeof fiAssessment;
