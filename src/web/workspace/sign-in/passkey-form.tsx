import type { ComponentChildren } from "preact";
import { workspaceTexts } from "../../text/workspace/texts.ts";

/** The hidden fields of a form that a key answers: which step it is, and the answer. */
export const KEY_STEP = "vaihe";
export const KEY_ANSWER = "vastaus";

/**
 * A form that a sign-in key answers: the script asks the form's own address what to answer to (`vaihe=alku`), lets the key
 * answer, and sends the form as any other. Without a script its button does not appear, and a sentence says why.
 */
export function PasskeyForm({
  kind,
  action,
  language,
  fields,
  button,
  isMain = true,
  children,
}: {
  kind: "new" | "known";
  action: string;
  language: "fi" | "sv";
  fields: Readonly<Record<string, string>>;
  button: string;
  isMain?: boolean;
  children?: ComponentChildren;
}) {
  const words = workspaceTexts[language].accounts.passkey;
  return (
    <form
      method="post"
      action={action}
      data-passkey={kind}
      data-unsupported={words.unsupported}
      data-address={words.wrongAddress}
      data-cancelled={words.cancelled}
      data-exists={words.exists}
      data-waiting={words.waiting}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name={KEY_ANSWER} value="" />
      {children}
      <p class="passkey-said" role="status">
        {words.needsScript}
      </p>
      <button type="submit" class={isMain ? "button main" : "button"} hidden>
        {button}
      </button>
    </form>
  );
}
