const TAG_NAME = /[a-z][a-z0-9-]*(?::[a-z][\w-]*)?(?=[\s/>])/iy;
const EDGE = /[<>]/g;
const BLOCK = new Set([
  "br",
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "tr",
  "table",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
]);
/** Elements whose content was never meant to be read. */
const HIDDEN = new Set(["script", "style", "template", "noscript", "iframe", "object", "svg"]);
const PASSES = 3;

/**
 * Takes HTML out of text that should have none: tags, comments, and script and style with what is in them. A `<` that
 * begins no tag (`alle 18 v < lapsi`, `<nimi@example.fi>`) stays. Linear in the length of the text.
 */
export function stripMarkup(text: string): string {
  let stripped = text;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = stripped;
    stripped = stripOnce(before);
    if (stripped === before) return stripped;
  }
  // Tags that were put together from the rests of others: nobody writes that in good faith.
  return stripOnce(stripped) === stripped ? stripped : stripped.replaceAll("<", "");
}

function stripOnce(text: string): string {
  let result = "";
  let position = 0;
  // Ends that were looked for in vain are not looked for again, or a text of many beginnings would take quadratic time.
  const missing = new Set<string>();
  const find = (needle: string, from: number, within = text): number => {
    if (missing.has(needle)) return -1;
    const found = within.indexOf(needle, from);
    if (found < 0) missing.add(needle);
    return found;
  };
  let lower: string | null = null;

  for (let open = text.indexOf("<"); open >= 0; open = text.indexOf("<", position)) {
    result += text.slice(position, open);
    position = open;
    const end = endOfTag(text, open, find);
    if (end < 0) {
      result += "<";
      position = open + 1;
      continue;
    }
    position = end;
    const isClosing = text[open + 1] === "/";
    const name = tagNameAt(text, open + (isClosing ? 2 : 1));
    if (BLOCK.has(name)) result += "\n";
    if (isClosing || !HIDDEN.has(name) || text[end - 2] === "/") continue;
    lower ??= text.toLowerCase();
    const closing = find(`</${name}`, end, lower);
    const afterClosing = closing < 0 ? -1 : find(">", closing);
    position = afterClosing < 0 ? text.length : afterClosing + 1;
  }
  return result + text.slice(position);
}

/** The place after the tag, comment or declaration that begins at `open`; -1 when none does. */
function endOfTag(text: string, open: number, find: (needle: string, from: number) => number): number {
  if (text.startsWith("<!--", open)) {
    const end = find("-->", open + 4);
    return end < 0 ? -1 : end + 3;
  }
  const next = text[open + 1] ?? "";
  const isTag = next === "!" || next === "?" || tagNameAt(text, open + (next === "/" ? 2 : 1)) !== "";
  if (!isTag) return -1;
  EDGE.lastIndex = open + 1;
  const edge = EDGE.exec(text);
  return edge?.[0] === ">" ? edge.index + 1 : -1;
}

function tagNameAt(text: string, position: number): string {
  TAG_NAME.lastIndex = position;
  return TAG_NAME.exec(text)?.[0].toLowerCase() ?? "";
}
