import type { ItemRef } from "../../domain/my-path/item-ref.ts";
import type { Vote } from "../../domain/recommendation/vote.ts";
import { KINDS } from "../../domain/search/search-document.ts";
import { isRecordId } from "../page/record-id.ts";

/** What a resident has chosen among recommendations, as the form carries it from page to page. Nothing of it is kept. */
export interface Choices {
  /** "Not for me". */
  readonly without: ReadonlySet<string>;
  /** Ids as they were shown, in order. */
  readonly keep: readonly string[];
  /** What was answered just now, each thing once. Count them with `countVotes`. */
  readonly votes: readonly Vote[];
  /** "Take on my path". */
  readonly taken: readonly ItemRef[];
  /** Ids that have been answered of, those of `votes` among them. */
  readonly voted: ReadonlySet<string>;
}

/** Tampered forms may send thousands. */
const MOST = 60;
const NEED_ID = /^[a-z0-9-]{1,60}$/;

export const NO_CHOICES: Choices = { without: new Set(), keep: [], votes: [], taken: [], voted: new Set() };

/** Lenient: what is no id is as if it were not there. */
export function readChoices(fields: URLSearchParams): Choices {
  const before = new Set(idsOf(fields, "arvioitu"));
  const votes = [...votesOf(fields, "hyva", true), ...votesOf(fields, "eihyva", false)];
  const fresh = firstOfEach(votes).filter(({ id }) => !before.has(id));
  return {
    without: new Set(idsOf(fields, "pois")),
    keep: idsOf(fields, "naytetty"),
    votes: fresh,
    taken: firstOfEach(valuesOf(fields, "kohde").flatMap((value) => readRef(value) ?? [])),
    voted: new Set([...before, ...fresh.map(({ id }) => id)]),
  };
}

function valuesOf(fields: URLSearchParams, name: string): string[] {
  return fields.getAll(name).slice(0, MOST);
}

function idsOf(fields: URLSearchParams, name: string): string[] {
  const ids = valuesOf(fields, name).map((id) => id.toLowerCase());
  return [...new Set(ids.filter(isRecordId))];
}

function votesOf(fields: URLSearchParams, name: string, isHelpful: boolean): Vote[] {
  return valuesOf(fields, name).flatMap((value) => {
    const ref = readRef(value);
    const need = value.split(":")[2] ?? "";
    return ref && NEED_ID.test(need) ? [{ ...ref, need, isHelpful }] : [];
  });
}

/** `kind:id`, whatever follows. */
function readRef(value: string): ItemRef | null {
  const [kind, id = ""] = value.toLowerCase().split(":");
  const known = KINDS.find((each) => each === kind);
  return known && isRecordId(id) ? { kind: known, id } : null;
}

function firstOfEach<Item extends ItemRef>(items: readonly Item[]): Item[] {
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].reverse();
}
