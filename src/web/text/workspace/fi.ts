import { fiAccounts } from "./fi-accounts.ts";
import { fiCommon } from "./fi-common.ts";
import { fiFeedback } from "./fi-feedback.ts";
import { fiFreshness } from "./fi-freshness.ts";
import { fiHandbook } from "./fi-handbook.ts";
import { fiLog } from "./fi-log.ts";
import { fiOwn } from "./fi-own.ts";
import { fiProvider } from "./fi-provider.ts";
import { fiQuality } from "./fi-quality.ts";
import { fiSettings } from "./fi-settings.ts";
import { fiSignIn } from "./fi-sign-in.ts";
import { fiSources } from "./fi-sources.ts";
import { fiTray } from "./fi-tray.ts";

/** Everything the workspace says, in Finnish. Its type is the list of what Swedish must say. */
export const fiWorkspace = {
  ...fiCommon,
  accounts: fiAccounts,
  log: fiLog,
  tray: fiTray,
  own: fiOwn,
  provider: fiProvider,
  quality: fiQuality,
  feedback: fiFeedback,
  freshness: fiFreshness,
  handbook: fiHandbook,
  settings: fiSettings,
  signInWays: fiSignIn,
  sources: fiSources,
};
