import type { Desk } from "../desk.ts";
import { DeskForm } from "./desk-form.tsx";

/**
 * What was just done, and the way back: undo instead of "are you sure". Nothing when the address names no act of `texts`.
 * The reader's place is here when the page opens, so that the keyboard goes on from it and a screen reader says it.
 * @param undo where undoing is posted, with what it needs to know
 */
export function Done({
  desk,
  texts,
  undo,
}: {
  desk: Desk;
  texts: Readonly<Record<string, string>>;
  undo?: {
    readonly action: string;
    readonly fields: Readonly<Record<string, string | number>>;
    /** What stands on the button, when it does again what was undone. */
    readonly label?: string | undefined;
  } | null;
}) {
  const said = desk.done !== null && Object.hasOwn(texts, desk.done) ? texts[desk.done] : undefined;
  if (!said) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page answers an act, and this is the answer
    <div class="notice done" role="status" tabIndex={-1} autoFocus>
      <p>{said}</p>
      {undo && (
        <DeskForm desk={desk} action={undo.action} fields={undo.fields}>
          <button type="submit" class="button">
            {undo.label ?? desk.words.common.undo}
          </button>
        </DeskForm>
      )}
    </div>
  );
}
