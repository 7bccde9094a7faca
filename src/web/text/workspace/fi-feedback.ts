/** The workspace's words: feedback. */
export const fiFeedback = {};
