import type { Token } from "marked";

/** Where a link of a page leads. Nothing else becomes a link. */
export type LinkTarget =
  | { readonly to: "out"; readonly href: string }
  /** Another page of the handbook. */
  | { readonly to: "page"; readonly slug: string }
  /** Below the region and the language: `haku?q=uni`. */
  | { readonly to: "path"; readonly path: string };

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "strong" | "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly target: LinkTarget; readonly children: readonly Inline[] };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const OWN_PATH =
  /^\/(?:haku|teemat|palvelut|tapahtumat|paikat|omahoito|organisaatiot|kartoitus|oma-polku|kortti|jaettu|ohjeet|tietoa|palaute)(?:[/?#][\w\-./?=&%+#äöåÄÖÅ]*)?$/;
/** Deeper than anybody writes. */
const DEEPEST = 8;

/** Null when it is no address that a page may lead to: `javascript:`, an unknown scheme, broken text. */
export function linkTarget(href: string): LinkTarget | null {
  if (href.length > 2000) return null;
  if (/^https:\/\/[^\s"<>\\]+$/i.test(href) && URL.canParse(href)) return { to: "out", href };
  if (/^tel:\+?[\d\s-]{2,20}$/i.test(href)) return { to: "out", href: `tel:${href.slice(4).replace(/[\s-]/g, "")}` };
  if (/^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i.test(href)) return { to: "out", href };
  if (SLUG.test(href) && href.length <= 60) return { to: "page", slug: href };
  if (OWN_PATH.test(href) && !href.includes("..")) return { to: "path", path: href.slice(1) };
  return null;
}

/** What was refused, by what it was. */
export type Refused = (what: "html" | "image" | "link", said: string) => void;

/** The lexer's inline tokens as ours. Whatever is not known, not safe or too deep becomes its own text. */
export function inlinesOf(tokens: readonly Token[] | undefined, refused: Refused, depth = 0): readonly Inline[] {
  return joined((tokens ?? []).flatMap((token) => inlineOf(token, refused, depth)));
}

function inlineOf(token: Token, refused: Refused, depth: number): readonly Inline[] {
  const said: Inline[] = [{ kind: "text", text: token.raw }];
  if (depth > DEEPEST) return said;
  const children = () => inlinesOf("tokens" in token ? token.tokens : undefined, refused, depth + 1);
  switch (token.type) {
    case "text":
      return "tokens" in token && token.tokens ? children() : [{ kind: "text", text: token.text }];
    case "escape":
    case "codespan":
      return [{ kind: "text", text: token.text }];
    case "br":
      return [{ kind: "break" }];
    case "strong":
      return [{ kind: "strong", children: children() }];
    case "em":
      return [{ kind: "emphasis", children: children() }];
    case "link": {
      // "www.…" is read as http by the lexer; every site that is worth a link has https.
      const target = linkTarget(token.href.replace(/^http:\/\/www\./i, "https://www."));
      if (target) return [{ kind: "link", target, children: children() }];
      refused("link", token.raw);
      return said;
    }
    case "image":
      refused("image", token.raw);
      return [{ kind: "text", text: token.text }];
    case "html":
      refused("html", token.raw);
      return said;
    default:
      return said;
  }
}

/** Neighbouring texts as one, and of links within links only the outer one. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  for (const each of inlines) {
    const last = all.at(-1);
    if (each.kind === "text" && last?.kind === "text")
      all[all.length - 1] = { kind: "text", text: last.text + each.text };
    else all.push(each);
  }
  return all;
}

/** The words alone. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => (each.kind === "text" ? each.text : each.kind === "break" ? " " : inlineText(each.children)))
    .join("");
}
