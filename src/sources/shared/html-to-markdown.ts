import { Parser } from "htmlparser2";
import { cleanText } from "./clean-text.ts";
import { stripMarkup } from "./strip-markup.ts";
import { toWebAddress } from "./web-address.ts";

const LONGEST_INPUT = 200_000;
const DEEPEST = 100;
/** The parser is fed so much at a time, and how deep it has got is looked at in between. */
const CHUNK = 2048;
const BLOCK =
  /^(?:p|div|section|article|header|footer|main|aside|nav|blockquote|pre|figure|figcaption|table|dl|dt|dd|hr|address|form|fieldset|details|summary)$/;
const HEADING = /^h[1-6]$/;
const HIDDEN = /^(?:script|style|template|noscript|iframe|object|embed|svg|math|head|title|textarea|select|button)$/;
const HIDING_STYLE = /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;
/** Without one of these the line ends of the text are its only layout. */
const HAS_LAYOUT = /<(?:p|br|div|ul|ol|li|h[1-6]|table)[\s/>]/i;
/** `<nimi@example.fi>` and `<https://example.fi>` are addresses that people write, not tags. */
const BARE_ADDRESS = /<((?:mailto:)?[^\s<>@"'=]{1,100}@[^\s<>"'=]{1,100}|https?:\/\/[^\s<>"']{1,500})>/gi;
const LIKE_A_TAG = /<(?=[a-z/!?])([^<>\n]*)>?/gi;

/**
 * HTML from outside as the restricted Markdown of `plain-markdown.ts`. Scripts and what is hidden goes, entities become what
 * they stand for, a link keeps its text and after it the address when that is http(s). Text without layout tags keeps its
 * lines. The result never has a tag, a control character or one that turns writing around. Linear in the length, and only
 * the first 200,000 characters are read.
 */
export function htmlToMarkdown(html: string): string {
  const input = html.slice(0, LONGEST_INPUT).replace(BARE_ADDRESS, "$1");
  const once = input.includes("<") || input.includes("&") ? readHtml(input) : input;
  // What was escaped twice shows its tags only now; `cleanText` takes them out if they are not the whole layout.
  const text = !HAS_LAYOUT.test(input) && HAS_LAYOUT.test(once) ? readHtml(once) : once;
  return (cleanText(text, LONGEST_INPUT).text ?? "").replace(LIKE_A_TAG, "$1").trim();
}

function readHtml(html: string): string {
  const page = createPage(!HAS_LAYOUT.test(html));
  let depth = 0;
  let hiddenFrom = Number.POSITIVE_INFINITY;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > hiddenFrom) return;
      if (HIDDEN.test(name) || isHidden(attributes)) hiddenFrom = depth;
      else page.open(name, attributes);
    },
    onclosetag(name) {
      if (depth < hiddenFrom) page.close(name);
      if (depth === hiddenFrom) hiddenFrom = Number.POSITIVE_INFINITY;
      depth -= 1;
    },
    ontext(text) {
      if (depth < hiddenFrom) page.text(text);
    },
  });
  for (let position = 0; position < html.length; position += CHUNK) {
    parser.write(html.slice(position, position + CHUNK));
    // Nobody writes that deep in good faith, and the parser's work would grow with the square of the depth.
    if (depth > DEEPEST) return stripMarkup(html);
  }
  parser.end();
  return page.toText();
}

function isHidden({ hidden, style, "aria-hidden": ariaHidden }: { readonly [name: string]: string }): boolean {
  return hidden !== undefined || ariaHidden === "true" || (style !== undefined && HIDING_STYLE.test(style));
}

/** Puts lines together as the tags come. A list in a list becomes part of the outer one: the Markdown knows one level. */
function createPage(keepsLines: boolean) {
  const blocks: string[] = [];
  let line = "";
  /** Whether `line` is empty or ends in a space. Kept aside, for looking at the end of a growing text costs its length. */
  let isAtSpace = true;
  let mark = "";
  let lists = 0;
  let isOrdered = false;
  let items = 0;
  let lastWasItem = false;
  const links: { readonly url: string | null; readonly from: number }[] = [];

  const add = (text: string) => {
    line += text;
    if (text !== "") isAtSpace = /\s$/.test(text.slice(-1));
  };
  const endBlock = () => {
    const isOneLine = mark !== "";
    const text = isOneLine ? line.replace(/\s+/g, " ").trim() : line.trim();
    if (text !== "") {
      const isItem = isOneLine && !mark.startsWith("#");
      if (isItem) items += 1;
      const begins = isItem && isOrdered ? `${Math.min(items, 999)}. ` : mark;
      blocks.push((blocks.length === 0 ? "" : isItem && lastWasItem ? "\n" : "\n\n") + begins + text);
      lastWasItem = isItem;
      mark = "";
    }
    line = "";
    isAtSpace = true;
  };
  /** Inside an item a new paragraph goes on on the same line. */
  const breakBlock = () => {
    if (lists > 0 && mark !== "") add(" ");
    else endBlock();
  };

  return {
    open(name: string, attributes: { readonly [name: string]: string }) {
      if (name === "br" || name === "tr") add("\n");
      else if (name === "td" || name === "th") add(isAtSpace ? "" : " ");
      else if (name === "a") links.push({ url: toWebAddress(attributes.href ?? ""), from: line.length });
      else if (name === "ul" || name === "ol") {
        endBlock();
        if (lists === 0) {
          isOrdered = name === "ol";
          items = 0;
          lastWasItem = false;
        }
        lists += 1;
      } else if (name === "li") {
        endBlock();
        mark = "* ";
      } else if (HEADING.test(name)) {
        breakBlock();
        if (mark === "") mark = "### ";
      } else if (BLOCK.test(name)) breakBlock();
    },
    close(name: string) {
      if (name === "a") {
        const link = links.pop();
        const shown = line.slice(link?.from ?? line.length).trim();
        if (link?.url && shown !== "" && !isSameAddress(shown, link.url)) add(` (${link.url})`);
      } else if (name === "ul" || name === "ol") {
        endBlock();
        mark = "";
        lists = Math.max(0, lists - 1);
      } else if (name === "li" || HEADING.test(name)) {
        if (name === "li" || lists === 0 || mark.startsWith("#")) endBlock();
        else add(" ");
        if (name === "li" || mark.startsWith("#")) mark = "";
      } else if (BLOCK.test(name)) breakBlock();
    },
    text(text: string) {
      const flowing = keepsLines ? text : text.replace(/[\s\u00a0]+/g, " ");
      add(!keepsLines && isAtSpace ? flowing.trimStart() : flowing);
    },
    toText(): string {
      endBlock();
      return blocks.join("");
    },
  };
}

const bare = (address: string) => address.replace(/^https?:\/\/(?:www\.)?|\/$/gi, "").toLowerCase();
const isSameAddress = (shown: string, url: string) => bare(shown) === bare(url);
