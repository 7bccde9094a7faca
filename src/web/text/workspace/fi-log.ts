/** The workspace's words: log. */
export const fiLog = {};
