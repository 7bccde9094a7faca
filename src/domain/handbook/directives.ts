import { KINDS, type Kind } from "../search/search-document.ts";

/** A stored search that is made anew whenever the page is read. */
export interface LiveList {
  readonly words: string;
  /** Ids of the needs vocabulary. */
  readonly needs: readonly string[];
  readonly theme: string | null;
  /** All when empty. */
  readonly kinds: readonly Kind[];
  /** Only what is in the reader's municipality, when they have chosen one. */
  readonly isLocal: boolean;
  readonly most: number;
}

export const DOERS = ["resident", "professional", "municipality", "association"] as const;
export type Doer = (typeof DOERS)[number];

export type Directive =
  | { readonly kind: "list"; readonly list: LiveList }
  /** Open questions to ask. */
  | { readonly kind: "talk"; readonly questions: readonly string[] }
  /** Tools of the national catalogue by their keys. */
  | { readonly kind: "tools"; readonly keys: readonly string[] }
  | { readonly kind: "path"; readonly slug: string }
  | { readonly kind: "who"; readonly doer: Doer; readonly text: string }
  | { readonly kind: "when" | "next"; readonly text: string };

export type DirectiveProblem =
  | "unknown-directive"
  | "unknown-part"
  | "unknown-kind"
  | "unknown-doer"
  | "bad-number"
  | "empty";

/** In the writer's own language; both may be used in either text. */
const NAMES: Readonly<Record<string, Directive["kind"]>> = {
  lista: "list",
  puheeksi: "talk",
  samtal: "talk",
  omahoito: "tools",
  egenvård: "tools",
  polku: "path",
  stig: "path",
  kuka: "who",
  vem: "who",
  milloin: "when",
  när: "when",
  seuraavaksi: "next",
  sedan: "next",
};
const PARTS: Readonly<Record<string, "need" | "theme" | "kind" | "local" | "most">> = {
  tarve: "need",
  behov: "need",
  teema: "theme",
  tema: "theme",
  laji: "kind",
  slag: "kind",
  kunta: "local",
  kommun: "local",
  määrä: "most",
  antal: "most",
};
const DOER_NAMES: Readonly<Record<string, Doer>> = {
  asukas: "resident",
  invånare: "resident",
  ammattilainen: "professional",
  yrkesperson: "professional",
  kunta: "municipality",
  kommun: "municipality",
  järjestö: "association",
  förening: "association",
};
const USUAL = 5;
const MOST = 20;

export type ReadDirective =
  | { readonly ok: true; readonly directive: Directive }
  | { readonly ok: false; readonly problem: DirectiveProblem; readonly said: string };

/** What stands on a line of its own between `{{` and `}}`. */
export function readDirective(inside: string): ReadDirective {
  const [, name = "", rest = ""] = /^\s*([\p{L}-]{1,40})\s*:?\s*([\s\S]*)$/u.exec(inside) ?? [];
  const kind = Object.hasOwn(NAMES, name.toLowerCase()) ? NAMES[name.toLowerCase()] : undefined;
  const parts = rest.split("|").map((part) => part.trim());
  const wrong = (problem: DirectiveProblem, said: string): ReadDirective => ({ ok: false, problem, said });
  switch (kind) {
    case undefined:
      return wrong("unknown-directive", inside.trim().slice(0, 60));
    case "list":
      return readList(parts, wrong);
    case "talk": {
      const questions = parts.filter((part) => part !== "");
      return questions.length === 0 ? wrong("empty", name) : { ok: true, directive: { kind, questions } };
    }
    case "tools": {
      const keys = splitValues(rest);
      return keys.length === 0 ? wrong("empty", name) : { ok: true, directive: { kind, keys } };
    }
    case "path":
      return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rest.trim())
        ? { ok: true, directive: { kind, slug: rest.trim() } }
        : wrong("empty", name);
    case "who": {
      const [said = "", ...words] = parts;
      const doer = Object.hasOwn(DOER_NAMES, said.toLowerCase()) ? DOER_NAMES[said.toLowerCase()] : undefined;
      if (doer === undefined) return wrong("unknown-doer", said);
      return words.join("") === ""
        ? wrong("empty", name)
        : { ok: true, directive: { kind, doer, text: words.join(" | ") } };
    }
    default:
      return rest.trim() === "" ? wrong("empty", name) : { ok: true, directive: { kind, text: rest.trim() } };
  }
}

function readList(
  parts: readonly string[],
  wrong: (problem: DirectiveProblem, said: string) => ReadDirective,
): ReadDirective {
  const words: string[] = [];
  let list: LiveList = { words: "", needs: [], theme: null, kinds: [], isLocal: false, most: USUAL };
  for (const part of parts) {
    const [, key = "", value] = /^([\p{L}]+)\s*(?:=\s*(.*))?$/u.exec(part) ?? [];
    const known = Object.hasOwn(PARTS, key.toLowerCase()) ? PARTS[key.toLowerCase()] : undefined;
    if (part.includes("=") && known === undefined) return wrong("unknown-part", part);
    if (known === "local" && (value === undefined || value === "")) list = { ...list, isLocal: true };
    else if (value === undefined || known === undefined) words.push(part);
    else if (known === "need") list = { ...list, needs: splitValues(value) };
    else if (known === "theme") list = { ...list, theme: value.trim() || null };
    else if (known === "kind") {
      const kinds = splitValues(value);
      const strange = kinds.find((each) => !KINDS.some((kind) => kind === each));
      if (strange !== undefined) return wrong("unknown-kind", strange);
      list = { ...list, kinds: kinds as Kind[] };
    } else {
      const most = Number(value);
      if (!Number.isInteger(most) || most < 1 || most > MOST) return wrong("bad-number", value);
      list = { ...list, most };
    }
  }
  list = { ...list, words: words.filter(Boolean).join(" ").slice(0, 200) };
  if (list.words === "" && list.needs.length === 0 && list.theme === null) return wrong("empty", "lista");
  return { ok: true, directive: { kind: "list", list } };
}

function splitValues(value: string): string[] {
  return value
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
