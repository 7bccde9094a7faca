import { checkPage, isGrave, type PageProblem, type Surroundings } from "../../../domain/handbook/check-page.ts";
import {
  HANDBOOK_LANGUAGES,
  type HandbookContent,
  LONGEST,
  PAGE_FIELDS,
  slugSchema,
} from "../../../domain/handbook/handbook-page.ts";
import type { Desk } from "../desk.ts";
import { contentOfForm, type PageForm } from "./page-form.ts";

export interface FormErrors {
  /** Messages by the id of the field; nothing may be saved while there is one. */
  readonly errors: Readonly<Record<string, string>>;
  /** What the writer is told beside the fields. */
  readonly remarks: Readonly<Record<string, string>>;
}

const MOST_TOLD = 5;
const MOST_NEEDS = 20;

/** What is to be mended in the form, each at its field, with the number of the line. */
export function errorsIn(desk: Desk, form: PageForm, isNew: boolean, around: Surroundings): FormErrors {
  const words = desk.words.handbook;
  const errors: Record<string, string> = {};
  if (isNew && !slugSchema.safeParse(form.slug).success) errors.osoite = words.badAddress;
  for (const language of HANDBOOK_LANGUAGES)
    for (const field of PAGE_FIELDS)
      if ((form.texts[language]?.[field].length ?? 0) > LONGEST[field])
        errors[`${language}-${field}`] = words.tooLong(desk.page.formats.number(LONGEST[field]));
  const content = contentOfForm(form);
  const tooLong = new Set(Object.keys(errors));
  const problems = checkPage(shortened(content), around).filter((each) => !tooLong.has(fieldOf(each)));
  const grave = messagesOf(desk, problems.filter(isGrave));
  if (content.needs.length > MOST_NEEDS) grave.tarpeet ??= words.tooLong(String(MOST_NEEDS));
  return {
    errors: { ...grave, ...errors },
    remarks: messagesOf(
      desk,
      problems.filter((each) => !isGrave(each)),
    ),
  };
}

/** A megabyte is told to be too long; nobody waits for its lines to be read. */
function shortened(content: HandbookContent): HandbookContent {
  const texts = Object.entries(content.texts).map(([language, text]) => [
    language,
    { ...text, body: text.body.slice(0, LONGEST.body), steps: text.steps.slice(0, LONGEST.steps) },
  ]);
  return { texts: Object.fromEntries(texts), needs: content.needs.slice(0, MOST_NEEDS + 1) };
}

function fieldOf({ language, field }: PageProblem): string {
  return field === "needs" ? "tarpeet" : `${language}-${field}`;
}

function messagesOf(desk: Desk, problems: readonly PageProblem[]): Record<string, string> {
  const words = desk.words.handbook;
  const byField = Map.groupBy(problems, fieldOf);
  return Object.fromEntries(
    [...byField].map(([field, all]) => [
      field,
      all
        .slice(0, MOST_TOLD)
        .map(({ line, problem, said }) => {
          const what = words.wrong[problem](said);
          return line === null ? what : words.line(String(line), what);
        })
        .join(" "),
    ]),
  );
}
