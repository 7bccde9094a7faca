import { AUDIT_KINDS } from "../../../domain/audit/audit.ts";
import type { AuditQuery } from "../../../domain/audit/audit-search-queries.ts";
import { instantOf } from "../../../domain/catalogue/helsinki-instant.ts";
import { addDays } from "../../../domain/catalogue/helsinki-time.ts";

/** What the log's address asks for, as it was written. */
export interface LogFields {
  readonly alkaen: string;
  readonly asti: string;
  readonly laji: string;
  readonly teko: string;
  readonly kuka: string;
  readonly kohde: string;
}

const NAMES = ["alkaen", "asti", "laji", "teko", "kuka", "kohde"] as const;
const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export function readLogFields(get: (name: string) => string | null | undefined): LogFields {
  const fields = Object.fromEntries(
    NAMES.map((name) => [name, (get(name) ?? "").trim().slice(0, 200)]),
  ) as unknown as LogFields;
  return { ...fields, alkaen: isoOf(fields.alkaen), asti: isoOf(fields.asti) };
}

/** `28.11.2026`, as people write it, is the same day as `2026-11-28`. */
function isoOf(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
}

/** The question, and which days could not be read. Days are Finnish, both included. */
export function logQuery(fields: LogFields): {
  readonly query: AuditQuery;
  readonly wrong: readonly ("alkaen" | "asti")[];
} {
  const wrong = (["alkaen", "asti"] as const).filter((name) => fields[name] !== "" && !isDay(fields[name]));

  return {
    wrong,
    query: {
      from: isDay(fields.alkaen) ? instantOf(fields.alkaen) : null,
      before: isDay(fields.asti) ? instantOf(addDays(fields.asti, 1)) : null,
      kind: AUDIT_KINDS.find((kind) => kind === fields.laji) ?? null,
      act: /^[a-z][a-zA-Z0-9.-]{0,79}$/.test(fields.teko) ? fields.teko : null,
      who: fields.kuka || null,
      what: fields.kohde || null,
    },
  };
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
