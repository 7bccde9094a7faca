import { Parser } from "htmlparser2";

const CHUNK = 16_384;
/** The parser's work would grow with the square of the depth. */
const DEEPEST = 2000;

/** The JSON-LD in a text: the text itself, or the scripts of a page. `isPage` tells whether it was HTML. */
export function findDocuments(
  text: string,
  warn: (text: string) => void,
): { readonly documents: readonly unknown[]; readonly isPage: boolean } {
  const isPage = /^\ufeff?\s*</.test(text);
  const scripts = isPage ? scriptsOf(text, warn) : [text];
  const documents = scripts.flatMap((script) => {
    try {
      return [JSON.parse(withoutWrapping(script))];
    } catch {
      warn("a piece of JSON-LD that is no JSON was left out");
      return [];
    }
  });
  return { documents, isPage };
}

function scriptsOf(html: string, warn: (text: string) => void): string[] {
  const scripts: string[] = [];
  let isOpen = false;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, { type = "" }) {
      depth += 1;
      isOpen = name === "script" && /^application\/ld\+json(?:$|[\s;])/i.test(type.trim());
      if (isOpen) scripts.push("");
    },
    ontext(text) {
      if (isOpen) scripts[scripts.length - 1] += text;
    },
    onclosetag() {
      depth -= 1;
      isOpen = false;
    },
  });
  for (let position = 0; position < html.length; position += CHUNK) {
    parser.write(html.slice(position, position + CHUNK));
    if (depth > DEEPEST) {
      warn("the page is nested far too deep: only its beginning was read");
      return scripts;
    }
  }
  parser.end();
  return scripts;
}

/** Some pages wrap their JSON in what once hid scripts from old browsers. */
function withoutWrapping(script: string): string {
  return script
    .replace(/^\ufeff?\s*(?:\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|<!--)/, "")
    .replace(/(?:\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>|-->)\s*;?\s*$/, "");
}
