import type { fiWorkspace } from "./fi.ts";
import { svAccounts } from "./sv-accounts.ts";
import { svCommon } from "./sv-common.ts";
import { svFeedback } from "./sv-feedback.ts";
import { svFreshness } from "./sv-freshness.ts";
import { svHandbook } from "./sv-handbook.ts";
import { svLog } from "./sv-log.ts";
import { svOwn } from "./sv-own.ts";
import { svProvider } from "./sv-provider.ts";
import { svQuality } from "./sv-quality.ts";
import { svSettings } from "./sv-settings.ts";
import { svSignIn } from "./sv-sign-in.ts";
import { svSources } from "./sv-sources.ts";
import { svTray } from "./sv-tray.ts";

export const svWorkspace: typeof fiWorkspace = {
  ...svCommon,
  accounts: svAccounts,
  log: svLog,
  tray: svTray,
  own: svOwn,
  provider: svProvider,
  quality: svQuality,
  feedback: svFeedback,
  freshness: svFreshness,
  handbook: svHandbook,
  settings: svSettings,
  signInWays: svSignIn,
  sources: svSources,
};
