import type { PlainText } from "../../recommendation/wish.ts";
import { areaQuestions } from "../area-questions.ts";
import { packText } from "../packs/pack.ts";
import { type BundleWords, bundleOf, type ResidentCopy } from "./bundle.ts";
import { COPY_STYLE } from "./copy-style.ts";
import { escapeHtml } from "./html.ts";

/** The words of the readable copy, in the resident's language. */
export interface CopyWords extends BundleWords {
  readonly title: string;
  /** "Tehty 28.11.2026" */
  readonly made: (date: string) => string;
  /** Sentences on top: whose this is and what it is not. */
  readonly about: readonly string[];
  readonly area: string;
  readonly answer: string;
  readonly change: string;
  readonly wantsChange: string;
  readonly outOfTen: (value: string) => string;
  readonly skipped: string;
  /** Heading of the chosen options of the areas. */
  readonly told: string;
  readonly note: string;
  readonly step: string;
  readonly kinds: Readonly<Record<"service" | "event" | "place" | "tool", string>>;
  readonly data: string;
  /** Said of an instrument whose wording in this language is a translation of our own. */
  readonly ownTranslation?: string;
}

export const COPY_SCRIPT_TYPE = "application/fhir+json";

/**
 * The same as the Bundle for reading: one HTML file that needs nothing else, works without a network and holds the Bundle, so
 * that it can be given back for comparing. Everything a person wrote stands in it as text.
 *
 * @param date the day of making it, as the language writes it
 */
export function copyPage(copy: ResidentCopy, words: CopyWords, date: string): string {
  const json = JSON.stringify(bundleOf(copy, words)).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${htmlLanguage(copy.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(words.title)}</title>
<style>${COPY_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p><strong>${escapeHtml(words.made(date))}</strong></p>
${words.about.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("\n")}
${areaTable(copy, words)}
${toldSection(copy, words)}
${noteSection(copy, words)}
${packSections(copy, words)}
${chosenSection(copy, words)}
<footer><p>${escapeHtml(words.data)}</p></footer>
</main>
<script type="${COPY_SCRIPT_TYPE}">${json}</script>
</body>
</html>
`;
}

/** Plain Finnish is Finnish to a screen reader. */
function htmlLanguage(language: keyof PlainText): string {
  return language === "selko" ? "fi" : language;
}

function areaTable({ assessment, language }: ResidentCopy, words: CopyWords): string {
  const rows = areaQuestions(language).map(({ id, title }) => {
    const { satisfaction = null, wantsChange = false } = assessment.answers[id] ?? {};
    const answer = satisfaction === null ? words.skipped : words.outOfTen(String(satisfaction));
    return `<tr><th scope="row">${escapeHtml(title)}</th><td>${escapeHtml(answer)}</td><td>${wantsChange ? escapeHtml(words.wantsChange) : "–"}</td></tr>`;
  });
  const heads = [words.area, words.answer, words.change].map((head) => `<th scope="col">${escapeHtml(head)}</th>`);
  return `<table>\n<thead><tr>${heads.join("")}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

function toldSection({ assessment, language }: ResidentCopy, words: CopyWords): string {
  const told = areaQuestions(language).flatMap(({ id, title, followUps }) => {
    const chosen = assessment.answers[id]?.followUps ?? {};
    const texts = followUps.flatMap((followUp) =>
      followUp.options.filter(({ code }) => chosen[followUp.id]?.includes(code)).map(({ text }) => text),
    );
    return texts.length > 0 ? [`<h3>${escapeHtml(title)}</h3>\n${listOf(texts.map(escapeHtml))}`] : [];
  });
  return section(words.told, told.join("\n"));
}

function noteSection({ assessment: { note } }: ResidentCopy, words: CopyWords): string {
  return section(words.note, note === null ? "" : `<p class="words">${escapeHtml(note)}</p>`);
}

/** Answers one by one, never a sum; with the attribution that the holder asks for. */
function packSections({ packs = [], language }: ResidentCopy, words: CopyWords): string {
  const content = language === "selko" ? "fi" : language;
  return packs
    .map(({ pack: { manifest, items }, answers }) => {
      const rows = items.flatMap(({ linkId, text, options, codeSystem }) => {
        const option = options.find(({ value }) => value === answers.values[linkId]);
        if (!option || text === null) return [];
        const isOutOfTen = codeSystem === null && options.at(-1)?.value === 10;
        const value = isOutOfTen ? words.outOfTen(String(option.value)) : String(option.value);
        const answer = option.label === null ? value : packText(option.label, language).text;
        return [`<dt>${escapeHtml(packText(text, language).text)}</dt><dd>${escapeHtml(answer)}</dd>`];
      });
      if (rows.length === 0) return "";
      const isOwn = manifest.ownTranslations.includes(language) && words.ownTranslation !== undefined;
      const source = `${isOwn ? `${words.ownTranslation} ` : ""}${manifest.attributionText[content]}`;
      const attribution = `<p><small>${escapeHtml(source)}</small></p>`;
      return section(manifest.name[content], `<dl>\n${rows.join("\n")}\n</dl>\n${attribution}`);
    })
    .join("\n");
}

function chosenSection({ chosen }: ResidentCopy, words: CopyWords): string {
  const rows = chosen.map(({ kind, title, step }) => {
    const first =
      step.trim() === "" ? "" : `<br>${escapeHtml(words.step)} <span class="words">${escapeHtml(step)}</span>`;
    return `<strong>${escapeHtml(title)}</strong>, ${escapeHtml(words.kinds[kind])}${first}`;
  });
  return section(words.list, rows.length > 0 ? listOf(rows, "ol") : "");
}

function section(heading: string, body: string): string {
  return body === "" ? "" : `<section>\n<h2>${escapeHtml(heading)}</h2>\n${body}\n</section>`;
}

/** @param rows HTML */
function listOf(rows: readonly string[], tag: "ul" | "ol" = "ul"): string {
  return `<${tag}>\n${rows.map((row) => `<li>${row}</li>`).join("\n")}\n</${tag}>`;
}
