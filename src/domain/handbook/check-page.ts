import { findNeed } from "../needs/needs.ts";
import { findToolByKey } from "../tools/tools.ts";
import { HANDBOOK_LANGUAGES, type HandbookContent, type HandbookLanguage } from "./handbook-page.ts";
import { type Block, type MarkdownProblem, readMarkdown } from "./markdown.ts";

export interface PageProblem {
  readonly language: HandbookLanguage;
  readonly field: "title" | "body" | "steps" | "needs";
  /** From 1; null when it is of the whole field. */
  readonly line: number | null;
  readonly problem:
    | MarkdownProblem["problem"]
    | "unknown-need"
    | "unknown-theme"
    | "unknown-tool"
    | "unknown-page"
    | "only-in-steps"
    | "before-first-step"
    | "no-title";
  readonly said: string;
}

/** What a page may speak of, where it is read. */
export interface Surroundings {
  /** Ids of the region's themes. */
  readonly themes: ReadonlySet<string>;
  /** Slugs that the reader may open. */
  readonly pages: ReadonlySet<string>;
}

/** What its writer must mend before a page can be saved, in the order of the page. */
export function checkPage(content: HandbookContent, around: Surroundings): readonly PageProblem[] {
  const strange = content.needs.filter((id) => !findNeed(id));
  const texts = HANDBOOK_LANGUAGES.flatMap((language) => {
    const text = content.texts[language];
    if (!text) return [];
    const untitled = text.title === "" && Object.values(text).some((each) => each !== "");
    return [
      ...(untitled ? [{ language, field: "title" as const, line: null, problem: "no-title" as const, said: "" }] : []),
      ...(["body", "steps"] as const).flatMap((field) =>
        problemsIn(text[field], field, around).map((each) => ({ ...each, language, field })),
      ),
    ];
  });
  const isUntitled = HANDBOOK_LANGUAGES.every((language) => (content.texts[language]?.title ?? "") === "");
  const nameless = isUntitled && texts.every(({ problem }) => problem !== "no-title");
  return [
    ...(nameless
      ? [{ language: "fi" as const, field: "title" as const, line: null, problem: "no-title" as const, said: "" }]
      : []),
    ...texts,
    ...strange.map((said) => ({
      language: "fi" as const,
      field: "needs" as const,
      line: null,
      problem: "unknown-need" as const,
      said,
    })),
  ];
}

function problemsIn(
  markdown: string,
  field: "body" | "steps",
  around: Surroundings,
): readonly Omit<PageProblem, "language" | "field">[] {
  const { blocks, problems } = readMarkdown(markdown);
  const [first] = blocks;
  const isEarly = field === "steps" && first !== undefined && !(first.kind === "heading" && first.level === 2);
  const early = isEarly ? [{ line: 1, problem: "before-first-step" as const, said: "" }] : [];
  return [...early, ...problems, ...blocks.flatMap((block) => unknownIn(block, field, around))].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
}

function unknownIn(
  block: Block,
  field: "body" | "steps",
  { themes, pages }: Surroundings,
): readonly Omit<PageProblem, "language" | "field">[] {
  if (block.kind !== "directive") return [];
  const { directive, line } = block;
  if (directive.kind === "list") {
    const { needs, theme } = directive.list;
    return [
      ...needs.filter((id) => !findNeed(id)).map((said) => ({ line, problem: "unknown-need" as const, said })),
      ...(theme !== null && !themes.has(theme) ? [{ line, problem: "unknown-theme" as const, said: theme }] : []),
    ];
  }
  if (directive.kind === "tools")
    return directive.keys
      .filter((key) => !findToolByKey(key))
      .map((said) => ({ line, problem: "unknown-tool" as const, said }));
  if (directive.kind === "path")
    return pages.has(directive.slug) ? [] : [{ line, problem: "unknown-page" as const, said: directive.slug }];
  if (directive.kind === "talk" || field === "steps") return [];
  return [{ line, problem: "only-in-steps" as const, said: "" }];
}

/** What the reader would only see as plain text is told to the writer, but does not keep the page from being saved. */
export function isGrave({ problem }: PageProblem): boolean {
  return problem !== "html" && problem !== "image" && problem !== "too-deep";
}
