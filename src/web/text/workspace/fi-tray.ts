/** The workspace's words: tray. */
export const fiTray = {};
