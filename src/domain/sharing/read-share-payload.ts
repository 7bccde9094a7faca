import type { SharePayload } from "./share-payload.ts";

type Item = SharePayload["items"][number];

/** A shared thing as an opener may see it: texts to be shown as texts, and links only to what has the shape of an id. */
export interface ReadableShare {
  readonly language: SharePayload["language"];
  /** Null when it is not told, or not as an instant. */
  readonly createdAt: Date | null;
  readonly sections: SharePayload["sections"];
  /** `ref` is null when the item cannot be linked to. */
  readonly items: readonly {
    readonly ref: Pick<Item, "kind" | "id"> | null;
    readonly title: string;
    readonly step: string;
  }[];
}

const LANGUAGES: readonly string[] = ["fi", "sv", "en", "selko"] satisfies SharePayload["language"][];
const KINDS: readonly string[] = ["service", "event", "place", "tool"] satisfies Item["kind"][];
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
/** Control characters, and those that turn the direction of the text around them: what is read must be what was written. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** More than any page shares, few enough for any browser to show. */
const MOST = 200;

/**
 * Reads what came out of a ciphertext. Anyone may have made it, so only the members that we know are looked at, each is
 * checked, and nothing is taken over as an object. Null when it is not a shared thing of this region. Runs in the browser.
 */
export function readSharePayload(text: string, region: string): ReadableShare | null {
  try {
    const payload = objectOf(JSON.parse(text));
    if (payload.version !== 1 || payload.region !== region) return null;
    const language = textOf(payload.language);
    if (!LANGUAGES.includes(language)) return null;
    return {
      language: language as SharePayload["language"],
      createdAt: instantOf(payload.createdAt),
      sections: listOf(payload.sections).map(readSection),
      items: listOf(payload.items).map(readItem),
    };
  } catch {
    return null;
  }
}

function readSection(value: unknown): SharePayload["sections"][number] {
  const { heading, rows } = objectOf(value);
  return {
    heading: textOf(heading),
    rows: listOf(rows).map((row) => {
      const { label, value } = objectOf(row);
      return { label: textOf(label), value: textOf(value) };
    }),
  };
}

function readItem(value: unknown): ReadableShare["items"][number] {
  const { kind, id, title, step } = objectOf(value);
  const isRef = typeof kind === "string" && KINDS.includes(kind) && typeof id === "string" && ID.test(id);
  return { ref: isRef ? { kind: kind as Item["kind"], id } : null, title: textOf(title), step: textOf(step) };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("not an object");
  return value as Readonly<Record<string, unknown>>;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || value.length > MOST) throw new TypeError("not a list");
  return value;
}

function textOf(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("not a text");
  return value.replace(UNSEEN, "");
}

function instantOf(value: unknown): Date | null {
  if (typeof value !== "string" || !INSTANT.test(value)) return null;
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
