import type { OwnContent } from "../../../domain/own-content/content.ts";
import type { OwnStep } from "../../../domain/own-content/steps.ts";
import { assessReadability } from "../../../domain/readability/assess-readability.ts";
import type { FindingKind, ReadabilityFinding } from "../../../domain/readability/readability.ts";
import type { Desk } from "../desk.ts";
import { LANGUAGES } from "./values.ts";

const MOST = 8;

/** What would make the saved texts easier to read: of one step, or of all. Nothing when there is nothing to say. */
export function Remarks({ desk, content, step }: { desk: Desk; content: OwnContent; step?: OwnStep }) {
  const { own } = desk.words;
  const found = uniqueByText(remarksOn(content, step));
  if (found.length === 0) return null;
  return (
    <section class="notice info" aria-labelledby="kieli">
      <h2 id="kieli">{own.summary.remarksTitle}</h2>
      <p>{own.summary.remarksLead}</p>
      <ul>
        {found.slice(0, MOST).map(({ kind, text, suggestion, language }) => (
          <li>
            <q lang={language}>{text}</q> – {sentenceOf(desk, kind, suggestion)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of these the finding itself says in a sentence what to do. */
const TOLD: ReadonlySet<FindingKind> = new Set(["passive-officialese", "noun-style", "long-sentence", "bracket"]);

function sentenceOf({ words: { own } }: Desk, kind: FindingKind, suggestion: string | undefined): string {
  if (suggestion === undefined || TOLD.has(kind)) return own.remarks[kind];
  return `${own.remarks[kind]} ${own.instead(suggestion)}`;
}

/** One word, one remark. */
function uniqueByText(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((remark) => [remark.text, remark])).values()];
}

interface Remark extends ReadabilityFinding {
  readonly language: "fi" | "sv" | "en";
}

export function remarksOn(content: OwnContent, step?: OwnStep): readonly Remark[] {
  const texts = [
    ...(step === undefined || step === "nimi" ? [content.title] : []),
    ...(step === undefined || step === "esittely" ? [content.summary] : []),
    ...(step === undefined || step === "kuvaus" ? [content.description] : []),
  ];
  const ordinary = texts.flatMap((text) =>
    LANGUAGES.flatMap((language) =>
      assessReadability(text[language], language).findings.map((finding) => ({ ...finding, language })),
    ),
  );
  const isSelkoAsked = step === undefined || step === "kuvaus";
  const plain = isSelkoAsked ? assessReadability(content.selko, "fi", { isPlain: true }).findings : [];
  return [...ordinary, ...plain.map((finding) => ({ ...finding, language: "fi" as const }))];
}
