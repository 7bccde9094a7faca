import type { Context as HonoContext } from "hono";
import { bundleOf, type ChosenThing } from "../../../domain/assessment/fhir/bundle.ts";
import { COPY_SCRIPT_TYPE, type CopyWords, copyPage } from "../../../domain/assessment/fhir/copy-page.ts";
import { isUnanswered } from "../../../domain/assessment/packs/pack-fields.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { Page } from "../../page/page.ts";
import type { Answers } from "./answers.ts";

/**
 * The file that the resident keeps: a page to read, or with `muoto=fhir` a Bundle for other programs. It is made on the way
 * out and kept nowhere; its name tells nothing of what it is about.
 */
export function answerCopy(
  c: HonoContext,
  page: Page,
  { assessment, packs }: Pick<Answers, "assessment" | "packs">,
  chosen: readonly ChosenThing[],
  form: string | null,
): Response {
  const copy = {
    authored: page.now.toISOString(),
    language: page.language,
    assessment,
    chosen,
    packs: packs.filter(({ answers }) => !isUnanswered([answers])),
  };
  const { date } = helsinkiTime(page.now);
  const words = wordsOf(page);
  const isData = form === "fhir";
  const body = isData ? JSON.stringify(bundleOf(copy, words), null, 2) : copyPage(copy, words, page.formats.date(date));
  return c.body(body, 200, {
    "Content-Type": isData ? `${COPY_SCRIPT_TYPE}; charset=utf-8` : "text/html; charset=utf-8",
    "Content-Disposition": `attachment; filename="polku-${date}.${isData ? "json" : "html"}"`,
    "Cache-Control": "no-store",
  });
}

function wordsOf({ text }: Page): CopyWords {
  const { assessment, card } = text;
  const { copy, result } = assessment;
  return {
    ...copy,
    title: assessment.title,
    about: [result.lead, result.noDiagnosis],
    area: result.area,
    answer: result.answer,
    change: result.wish,
    wantsChange: result.wishes,
    outOfTen: (value) => `${value}/10`,
    skipped: result.skipped,
    note: result.note,
    kinds: card.kinds,
    ownTranslation: text.packs.ownTranslation,
  };
}
