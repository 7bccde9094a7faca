import { asRecord, type Raw } from "../../shared/read.ts";
import { isEvent, isPerson, typesOf } from "./event-types.ts";

/** An event as the document tells it, without people. */
export interface FoundEvent {
  readonly node: Raw;
  /** What it stands in, when that is an event or a course. */
  readonly parent: Raw | null;
}

/** What Polku reads of an event. */
const KEPT = new Set(
  (
    "@type @id identifier url name alternateName description disambiguatingDescription abstract startDate endDate doorTime " +
    "duration eventSchedule eventStatus eventAttendanceMode location offers isAccessibleForFree audience typicalAgeRange " +
    "inLanguage organizer image keywords about maximumAttendeeCapacity maximumPhysicalAttendeeCapacity " +
    "remainingAttendeeCapacity dateModified previousStartDate"
  ).split(" "),
);
const MOST_NODES = 300_000;
const MOST_EVENTS = 60_000;
const DEEPEST = 30;
const DEEPEST_KEPT = 8;
const MOST_ITEMS = 500;
const LONGEST = 200_000;

/** All events of a document, wherever they stand: alone, in a list, in `@graph`, or in another event. Bounded work. */
export function findEvents(documents: readonly unknown[], warn: (text: string) => void): FoundEvent[] {
  const named = new Map<string, Raw>();
  const waiting: { value: unknown; parent: Raw | null; depth: number; key: string }[] = documents
    .map((value) => ({ value, parent: null, depth: 0, key: "" }))
    .reverse();
  const events: { node: Raw; parent: Raw | null }[] = [];
  for (let nodes = 0; waiting.length > 0; nodes += 1) {
    if (nodes > MOST_NODES || events.length >= MOST_EVENTS) {
      warn("the document holds far too much: only its beginning was read");
      break;
    }
    const { value, parent, depth, key } = waiting.pop() ?? { value: null, parent: null, depth: 0, key: "" };
    if (typeof value !== "object" || value === null) continue;
    if (depth > DEEPEST) {
      warn("what is nested far too deep was left out");
      continue;
    }
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i -= 1) waiting.push({ value: value[i], parent, depth: depth + 1, key });
      continue;
    }
    const node = value as Raw;
    const id = node["@id"];
    if (typeof id === "string" && Object.keys(node).length > 1 && !named.has(id)) named.set(id, node);
    const isOne = isEvent(node);
    // The larger whole is often told only by name inside its parts.
    if (isOne && (key !== "superEvent" || node.startDate !== undefined)) events.push({ node, parent });
    const inner = isOne || typesOf(node).includes("Course") ? node : parent;
    for (const [field, child] of Object.entries(node).reverse()) {
      if (typeof child === "object" && child !== null)
        waiting.push({ value: child, parent: field === "superEvent" ? null : inner, depth: depth + 1, key: field });
    }
  }
  const made = new Map<Raw, Raw>();
  const keep = (node: Raw) => {
    const known = made.get(node) ?? kept(node, named);
    made.set(node, known);
    return known;
  };
  return events.map(({ node, parent }) => ({ node: keep(node), parent: parent && keep(parent) }));
}

function kept(node: Raw, named: ReadonlyMap<string, Raw>): Raw {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => KEPT.has(key))
      .map(([key, value]) => [key, withoutPeople(value, named, 0)]),
  );
}

/** References are followed once; people are left out, and so is what is too deep or too much. */
function withoutPeople(value: unknown, named: ReadonlyMap<string, Raw>, depth: number): unknown {
  if (typeof value === "string") return value.slice(0, LONGEST);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST_KEPT) return null;
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => withoutPeople(item, named, depth + 1));
  const node = value as Raw;
  const id = node["@id"];
  const meant = depth < 3 && typeof id === "string" && Object.keys(node).length === 1 ? named.get(id) : undefined;
  const whole = asRecord(meant) ?? node;
  if (isPerson(whole)) return null;
  const next = meant === undefined ? depth + 1 : DEEPEST_KEPT - 2;
  return Object.fromEntries(
    Object.entries(whole)
      .slice(0, 60)
      .filter(([key]) => key !== "event" && key !== "subEvent" && key !== "employee" && key !== "member")
      .map(([key, item]) => [key, withoutPeople(item, named, next)]),
  );
}
