/**
 * The restricted Markdown of the register (PTV): paragraphs, `* ` bullets, `1. ` lists and `### ` headings.
 * It is parsed to a small tree of plain strings. Nothing in it is ever HTML; what is not understood stays as text.
 */
export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly string[] };

// Each is anchored and looks at one line, so the work is linear in the length of the text.
const HEADING = /^#{1,6} +(?=\S)/;
const BULLET = /^[*•-] +(?=\S)/;
const NUMBER = /^\d{1,3}[.)] +(?=\S)/;
// Tab and newline stay; other control characters and the ones that turn writing around do not.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

interface OpenList {
  readonly kind: "list";
  readonly isOrdered: boolean;
  readonly items: string[];
}

/** Parses a text; an empty or blank one gives no blocks. */
export function parsePlainMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] | null = null;
  let list: OpenList | null = null;

  for (const rawLine of text.replace(/\r\n?/g, "\n").replace(UNSAFE, "").split("\n")) {
    const line = rawLine.trim();
    const isBullet = BULLET.test(line);
    const isNumber = !isBullet && NUMBER.test(line);
    if (line === "") {
      paragraph = null;
      // A list goes on over empty lines between its items; anything else that follows begins anew.
    } else if (HEADING.test(line)) {
      blocks.push({ kind: "heading", text: line.replace(HEADING, "") });
      paragraph = null;
      list = null;
    } else if (isBullet || isNumber) {
      if (list === null || list.isOrdered !== isNumber) {
        list = { kind: "list", isOrdered: isNumber, items: [] };
        blocks.push(list);
      }
      list.items.push(line.replace(isBullet ? BULLET : NUMBER, ""));
      paragraph = null;
    } else if (paragraph) {
      paragraph.push(line);
    } else {
      paragraph = [line];
      blocks.push({ kind: "paragraph", lines: paragraph });
      list = null;
    }
  }
  return blocks;
}
