import type { fiFeedback } from "./fi-feedback.ts";

export const svFeedback: typeof fiFeedback = {};
