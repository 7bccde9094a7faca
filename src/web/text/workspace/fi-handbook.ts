/** The workspace's words: handbook. */
export const fiHandbook = {};
