import type { Language } from "../../../../domain/catalogue/catalogue.ts";
import { assessReadability } from "../../../../domain/readability/assess-readability.ts";
import type { Desk } from "../../desk.ts";

const MOST_FINDINGS = 8;

/** Remarks on a text as it was just written; nothing of an empty one. */
export function Readability({
  desk,
  text,
  language,
  isPlain = false,
}: {
  desk: Desk;
  text: string;
  language: Language;
  isPlain?: boolean;
}) {
  if (text === "") return null;
  const words = desk.words.tray.texts;
  const { level, findings } = assessReadability(text, language, { isPlain });
  return (
    <div class="notice info" role="status">
      <p class="strong">
        {words.remarks}: {words.levels[level]}
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.slice(0, MOST_FINDINGS).map(({ kind, text: found, suggestion }) => (
            <li>
              {words.findings[kind]}: <q lang={language}>{found}</q>
              {suggestion && (
                <>
                  {" → "}
                  <span lang={language}>{suggestion}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
