/** The workspace's words: sources. */
export const fiSources = {};
