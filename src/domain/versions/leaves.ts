export type Leaf = string | number | boolean | null;

/** Every value of a content by its path, `texts.title.fi`. Lists count as one value: their parts have no names. */
export function leavesOf(content: unknown, path = ""): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  if (content !== null && typeof content === "object" && !Array.isArray(content)) {
    for (const [key, value] of Object.entries(content)) {
      for (const [inner, leaf] of leavesOf(value, path === "" ? key : `${path}.${key}`)) found.set(inner, leaf);
    }
  } else if (content !== undefined && path !== "") found.set(path, content);
  return found;
}

/** Nothing, null, an empty text and an empty list are the same to a reader; so is an object in whatever order its parts are. */
export function isSame(a: unknown, b: unknown): boolean {
  return isEmpty(a) ? isEmpty(b) : JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

/** The database keeps the parts of an object in an order of its own. */
function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** A copy of the content with the value at the path; undefined takes it away. */
export function withLeaf<Content extends object>(content: Content, path: string, value: unknown): Content {
  const copy = structuredClone(content) as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let at = copy;
  for (const key of keys) {
    if (at[key] === null || typeof at[key] !== "object") at[key] = {};
    at = at[key] as Record<string, unknown>;
  }
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy as Content;
}
