/** The workspace's words: accounts. */
export const fiAccounts = {};
