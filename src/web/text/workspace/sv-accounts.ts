import type { fiAccounts } from "./fi-accounts.ts";

export const svAccounts: typeof fiAccounts = {};
