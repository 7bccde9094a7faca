import { Notice } from "../../ui/notice.tsx";
import type { Desk } from "../desk.ts";

/** What is wrong with a form, each a link to its field; nothing when all is well. */
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
  );
}
