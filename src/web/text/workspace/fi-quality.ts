/** The workspace's words: quality. */
export const fiQuality = {};
