import { asRecord } from "../shared/read.ts";
import { createWarnings, type Warn } from "../shared/warnings.ts";
import { asGuid } from "./guid.ts";
import type { Mapped, MappedAs } from "./ptv-source.ts";

/** A mapped record before its warnings are put to it. */
export type Unwarned = WithoutWarnings<Mapped>;
type WithoutWarnings<Record> =
  Record extends MappedAs<infer Kind, infer Value> ? Omit<MappedAs<Kind, Value>, "warnings"> : never;

/**
 * Maps a record that has an id, collecting warnings; the mapping answers null when it finds no name. Nothing that a record
 * says makes this throw.
 */
export function mapSafely(
  raw: unknown,
  idField: string,
  map: (sourceId: string, warn: Warn) => Unwarned | null,
): Mapped {
  const record = asRecord(raw);
  const sourceId = asGuid(record?.[idField]);
  const reject = (reason: string): Mapped => ({ kind: "rejected", sourceId, reason });
  if (record === null) return reject("the record is not an object");
  if (sourceId === null) return reject("the record has no usable id");
  const { warn, warnings } = createWarnings();
  try {
    const mapped = map(sourceId, warn);
    return mapped === null ? reject("the record has no name in any language") : ({ ...mapped, warnings } as Mapped);
  } catch (error) {
    // A bug of ours on a record nobody has thought of: it is kept aside and told of, and the import goes on.
    return reject(`the record could not be mapped: ${(error as Error).message}`);
  }
}
