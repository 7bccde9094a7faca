/** The workspace's words: own. */
export const fiOwn = {};
