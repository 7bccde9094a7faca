/** The workspace's words: settings. */
export const fiSettings = {};
