import { Notice } from "../../ui/notice.tsx";
import type { Desk } from "../desk.ts";

/** What is wrong with a form, each a link to its field, and the reader's place when the page opens; nothing when all is well. */
export function ErrorSummary({
  desk,
  errors,
}: {
  desk: Desk;
  /** Messages by the id of the field. */
  errors: Readonly<Record<string, string | undefined>>;
}) {
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (wrong.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page answers a form, and this is the answer
    <div class="errors" tabIndex={-1} autoFocus>
      <Notice kind="problem">
        <p class="strong">{desk.words.common.errorsTitle}</p>
        <ul>
          {wrong.map(([field, message]) => (
            <li>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
