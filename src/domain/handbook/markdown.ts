import { Lexer, type Token, type Tokens } from "marked";
import { type Directive, type DirectiveProblem, readDirective } from "./directives.ts";
import { type Inline, inlinesOf, type Refused } from "./inline.ts";

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3 | 4; readonly children: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly children: readonly Inline[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "quote" | "note"; readonly blocks: readonly Block[] }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: "directive"; readonly directive: Directive; readonly line: number };

/** What the writer has to mend or know of. Lines from 1. */
export interface MarkdownProblem {
  readonly line: number;
  readonly problem: DirectiveProblem | "html" | "image" | "link" | "too-deep";
  readonly said: string;
}

export interface ReadMarkdown {
  readonly blocks: readonly Block[];
  readonly problems: readonly MarkdownProblem[];
}

/** Characters; what is longer is shown as it was written. */
const LONGEST_READ = 60_000;
const DEEPEST = 5;
const NOTE = /^(?:huom|obs|note|tärkeää|viktigt)\b[.:!]?/i;

/**
 * A page's Markdown as a small tree of ours. Nothing that was written can become HTML: raw HTML, images and unknown marks
 * stay as the text that they are.
 */
export function readMarkdown(markdown: string): ReadMarkdown {
  if (markdown.length > LONGEST_READ) return { blocks: [plain(markdown)], problems: [] };
  const problems: MarkdownProblem[] = [];
  const blocks: Block[] = [];
  const lines = markdown.replaceAll("\r\n", "\n").split("\n");
  let [from, text] = [0, [] as string[]];
  const flush = () => {
    if (text.some((line) => line.trim() !== "")) blocks.push(...readPart(text.join("\n"), from + 1, problems));
    text = [];
  };
  lines.forEach((line, place) => {
    const inside = /^\{\{(.*)\}\}\s*$/.exec(line)?.[1];
    if (inside === undefined) {
      if (text.length === 0) from = place;
      text.push(line);
      return;
    }
    flush();
    const read = readDirective(inside);
    if (read.ok) blocks.push({ kind: "directive", directive: read.directive, line: place + 1 });
    else {
      problems.push({ line: place + 1, problem: read.problem, said: read.said });
      blocks.push(plain(line));
    }
  });
  flush();
  return { blocks, problems: problems.toSorted((a, b) => a.line - b.line) };
}

function readPart(markdown: string, firstLine: number, problems: MarkdownProblem[]): readonly Block[] {
  // Quotes within quotes cost the lexer the square of their depth.
  const shallow = markdown.replace(/^(?: {0,3}> ?){4,}/gm, "> > > ");
  if (shallow !== markdown) problems.push({ line: firstLine, problem: "too-deep", said: ">>>>" });
  let line = firstLine;
  try {
    return new Lexer({ gfm: true }).lex(shallow).flatMap((token) => {
      const at = line;
      line += token.raw.split("\n").length - 1;
      const refused: Refused = (problem, said) => {
        const within = Math.max(0, token.raw.indexOf(said));
        const place = at + token.raw.slice(0, within).split("\n").length - 1;
        problems.push({ line: place, problem, said: said.slice(0, 60) });
      };
      return blockOf(token, refused, 0);
    });
  } catch {
    // Deeper than the lexer can follow.
    problems.push({ line: firstLine, problem: "too-deep", said: markdown.slice(0, 60) });
    return [plain(markdown)];
  }
}

function blockOf(token: Token, refused: Refused, depth: number): readonly Block[] {
  if (depth > DEEPEST) return [plain(token.raw)];
  const blocksIn = (tokens: readonly Token[] | undefined) =>
    (tokens ?? []).flatMap((each) => blockOf(each, refused, depth + 1));
  switch (token.type) {
    case "space":
    case "hr":
    case "def":
      return [];
    case "heading": {
      const level = Math.min(4, Math.max(2, token.depth)) as 2 | 3 | 4;
      return [{ kind: "heading", level, children: inlinesOf(token.tokens, refused) }];
    }
    case "paragraph":
    case "text":
      return [{ kind: "paragraph", children: inlinesOf(token.tokens ?? [token], refused) }];
    case "list": {
      const { ordered, items } = token as Tokens.List;
      return [{ kind: "list", isOrdered: ordered, items: items.map(({ tokens }) => blocksIn(tokens)) }];
    }
    case "blockquote": {
      const kind = NOTE.test(token.text) ? "note" : "quote";
      return [{ kind, blocks: blocksIn(token.tokens) }];
    }
    case "table": {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => inlinesOf(tokens, refused));
      return [{ kind: "table", head: cells(header), rows: rows.map(cells) }];
    }
    case "html":
      refused("html", token.raw.trim());
      return [plain(token.raw)];
    default:
      return [plain("text" in token ? token.text : token.raw)];
  }
}

function plain(text: string): Block {
  return { kind: "paragraph", children: [{ kind: "text", text: text.trim() }] };
}
