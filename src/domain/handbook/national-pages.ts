import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { hashText } from "../../platform/crypto/hash-text.ts";
import { projectRoot } from "../../platform/project-root.ts";
import {
  AUDIENCES,
  type HandbookContent as Content,
  HANDBOOK_KINDS,
  HANDBOOK_LANGUAGES,
  HandbookContent,
  type HandbookLanguage,
  slugSchema,
} from "./handbook-page.ts";

const FOLDER = join(projectRoot, "db", "handbook");

/** The part before the text: `name: value` lines between two lines of hyphens. The Finnish file tells what is of the page. */
const OfText = z.strictObject({ title: z.string().min(1), lead: z.string().min(1) });
const OfPage = OfText.extend({
  audience: z.enum(AUDIENCES),
  kind: z.enum(HANDBOOK_KINDS),
  position: z.coerce.number().int().min(0).max(9999),
  needs: z.string().transform((ids) =>
    ids
      .split(",")
      .map((id) => id.trim())
      .filter(Boolean),
  ),
  written: z.iso.date(),
});

/** A page of the starter set that every region has. */
export interface NationalPage extends Pick<z.infer<typeof OfPage>, "audience" | "kind" | "position" | "written"> {
  readonly slug: string;
  readonly content: Content;
  /** Of its contents: changes when its words do. */
  readonly hash: string;
}

/** One file as it is: front matter, the body, after a line `# …` the steps, and after a line `# Lähteet` or the like the sources. */
export function readNationalFile(file: string): { readonly front: Record<string, string>; readonly parts: string[] } {
  const [, head, rest] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.replaceAll("\r\n", "\n")) ?? [];
  if (head === undefined || rest === undefined) throw new Error("the front matter is missing");
  const front = Object.fromEntries(
    head.split("\n").map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  return { front, parts: rest.split(/^# .*$/m).map((part) => part.trim()) };
}

/** @throws Error naming the file when one cannot be read: the set is part of the program. */
export function loadNationalPages(folder = FOLDER): readonly NationalPage[] {
  const files = new Map<string, Map<HandbookLanguage, string>>();
  for (const name of readdirSync(folder).sort()) {
    const [, slug = "", language] = /^([a-z0-9-]+)\.(fi|sv|en|selko)\.md$/.exec(name) ?? [];
    if (language === undefined) continue;
    const texts = files.get(slug) ?? new Map<HandbookLanguage, string>();
    files.set(slug, texts.set(language as HandbookLanguage, readFileSync(join(folder, name), "utf8")));
  }
  return [...files].map(([slug, texts]) => nationalPage(slug, texts)).toSorted((a, b) => a.position - b.position);
}

function nationalPage(slug: string, files: ReadonlyMap<HandbookLanguage, string>): NationalPage {
  try {
    const { needs, audience, kind, position, written } = OfPage.parse(readNationalFile(files.get("fi") ?? "").front);
    const texts = HANDBOOK_LANGUAGES.flatMap((language) => {
      const file = files.get(language);
      if (file === undefined) return [];
      const { front, parts } = readNationalFile(file);
      const { title, lead } = (language === "fi" ? OfPage : OfText).parse(front);
      const [body = "", steps = "", sources = ""] = kind === "care-path" ? parts : [parts[0], "", parts[1]];
      return [[language, { title, lead, body, steps, sources }]];
    });
    const content = HandbookContent.parse({ texts: Object.fromEntries(texts), needs });
    const hash = hashText(JSON.stringify({ audience, kind, content }));
    return { slug: slugSchema.parse(slug), audience, kind, position, written, content, hash };
  } catch (error) {
    throw new Error(`db/handbook/${slug}: ${(error as Error).message}`);
  }
}

let loaded: readonly NationalPage[] | undefined;

/** The set that comes with the program: read once. */
export function nationalPages(): readonly NationalPage[] {
  loaded ??= loadNationalPages();
  return loaded;
}
