import { z } from "zod";

export const HANDBOOK_LANGUAGES = ["fi", "sv", "en", "selko"] as const;
export type HandbookLanguage = (typeof HANDBOOK_LANGUAGES)[number];

export const AUDIENCES = ["resident", "professional"] as const;
export type Audience = (typeof AUDIENCES)[number];

export const HANDBOOK_KINDS = ["page", "care-path"] as const;
export type HandbookKind = (typeof HANDBOOK_KINDS)[number];

export type HandbookState = "draft" | "published" | "archived";

/** Characters. Longer pages are not read. */
export const LONGEST = { title: 120, lead: 600, body: 20_000, steps: 20_000, sources: 2000 } as const;
export type PageField = keyof typeof LONGEST;
export const PAGE_FIELDS = Object.keys(LONGEST) as readonly PageField[];

const text = (field: PageField) => z.string().trim().max(LONGEST[field], field);

/** A page in one language. `body` and `steps` are Markdown; `steps` is a heading for each step. */
export const PageText = z.strictObject({
  title: text("title"),
  lead: text("lead"),
  body: text("body"),
  steps: text("steps"),
  /** A line for each: name | https address | the day it was checked; the last two may be missing. */
  sources: text("sources"),
});
export type PageText = z.infer<typeof PageText>;

export const HandbookContent = z.strictObject({
  texts: z.strictObject({ fi: PageText, sv: PageText, en: PageText, selko: PageText }).partial(),
  /** Ids of the needs vocabulary that lead here, the most fitting first. */
  needs: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        .max(80),
    )
    .max(20),
});
export type HandbookContent = z.infer<typeof HandbookContent>;

export const NO_CONTENT: HandbookContent = { texts: {}, needs: [] };
export const NO_TEXT: PageText = { title: "", lead: "", body: "", steps: "", sources: "" };

/** A content with every field in its place: joined versions leave out what is empty. */
export function wholeContent({ texts, needs }: Partial<HandbookContent>): HandbookContent {
  const whole = HANDBOOK_LANGUAGES.flatMap((language) => {
    const text = { ...NO_TEXT, ...texts?.[language] };
    return Object.values(text).some((each) => each !== "") ? [[language, text]] : [];
  });
  return { texts: Object.fromEntries(whole), needs: needs ?? [] };
}

/** The page's own part of its address. `uusi` is the address of a page that is not there yet. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)
  .refine((slug) => slug !== "uusi");

/** A page of a region as it stands: the national one, the region's own of it, or one of its own. */
export interface HandbookPage {
  readonly slug: string;
  readonly audience: Audience;
  readonly kind: HandbookKind;
  readonly position: number;
  readonly origin: "national" | "adopted" | "own";
  readonly state: HandbookState;
  /** What readers see; null when nothing has been published. */
  readonly published: HandbookContent | null;
  /** 0 is the national text. */
  readonly publishedVersion: number;
  /** What was written last, also when it waits to be published. */
  readonly latest: HandbookContent;
  readonly latestVersion: number;
  /** Plain date. */
  readonly reviewOn: string;
  /** Plain date; null when nobody in the region has read it through. */
  readonly reviewedOn: string | null;
  readonly ownerAccount: string | null;
  /** The national text is another than the one that the region's own was compared with. */
  readonly isNationalChanged: boolean;
  /** Null while the region has decided nothing of it. */
  readonly changedAt: Date | null;
  /** Whether the last act can be taken back. */
  readonly canUndo: boolean;
}

/** What readers may open. */
export type ShownPage = HandbookPage & { readonly published: HandbookContent };

export function isShown(page: HandbookPage): page is ShownPage {
  return page.state === "published" && page.published !== null;
}

/** Whether its time to be read through has come, on a day `YYYY-MM-DD`. */
export function isOverdue({ reviewOn, state }: Pick<HandbookPage, "reviewOn" | "state">, today: string): boolean {
  return state !== "archived" && reviewOn < today;
}

/** A page is read through once a year unless its writer says otherwise. */
export function reviewAfter(day: string): string {
  const [year = "", rest = ""] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) + 1}${rest === "-02-29" ? "-02-28" : rest}`;
}

const FALLBACKS: Readonly<Record<HandbookLanguage, readonly HandbookLanguage[]>> = {
  fi: ["fi", "sv", "en"],
  sv: ["sv", "fi", "en"],
  en: ["en", "fi", "sv"],
  selko: ["selko", "fi", "sv"],
};

/** The text nearest to the reader's language that has a title; null when no language has one. */
export function textFor(
  { texts }: HandbookContent,
  language: HandbookLanguage,
): { readonly language: HandbookLanguage; readonly text: PageText } | null {
  for (const each of FALLBACKS[language]) {
    const found = texts[each];
    if (found && found.title !== "") return { language: each, text: found };
  }
  return null;
}
