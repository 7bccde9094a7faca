import { fiWorkspace } from "./fi.ts";
import { svWorkspace } from "./sv.ts";

export type WorkspaceText = typeof fiWorkspace;

/** The workspace speaks the languages of the law. */
export const workspaceTexts: { readonly [language in "fi" | "sv"]: WorkspaceText } = {
  fi: fiWorkspace,
  sv: svWorkspace,
};
