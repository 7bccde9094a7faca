import type { Desk } from "../desk.ts";
import { DeskForm } from "./desk-form.tsx";

/**
 * What was just done, and the way back: undo instead of "are you sure". Nothing when the address names no act of `texts`.
 * @param undo where undoing is posted, with what it needs to know
 */
export function Done({
  desk,
  texts,
  undo,
}: {
  desk: Desk;
  texts: Readonly<Record<string, string>>;
  undo?: { readonly action: string; readonly fields: Readonly<Record<string, string | number>> } | null;
}) {
  const said = desk.done !== null && Object.hasOwn(texts, desk.done) ? texts[desk.done] : undefined;
  if (!said) return null;
  return (
    <div class="notice done" role="status">
      <p>{said}</p>
      {undo && (
        <DeskForm desk={desk} action={undo.action} fields={undo.fields}>
          <button type="submit" class="button">
            {desk.words.common.undo}
          </button>
        </DeskForm>
      )}
    </div>
  );
}
