import { CURATED_KINDS } from "../../../domain/curation/curation.ts";
import {
  NO_THEME,
  WORK_SEVERITIES,
  WORK_SORTS,
  WORK_STATES,
  type WorkFilter,
} from "../../../domain/curation/work-list.ts";
import type { Query } from "../../../routes.ts";
import { isRecordId } from "../../page/record-id.ts";

const LONGEST_TEXT = 100;
const MOST_PAGES = 10_000;

/** The work list's address, for links: each name as it stands there. */
export const WORK_NAMES = {
  text: "haku",
  kind: "laji",
  municipality: "kunta",
  theme: "teema",
  state: "tila",
  organizationId: "organisaatio",
  source: "lahde",
  check: "tarkistus",
  severity: "vakavuus",
  missing: "puuttuu",
  sort: "jarjestys",
  page: "sivu",
} as const satisfies { readonly [name in keyof WorkFilter]: string };

/** What is not said, or is not understood, asks nothing. */
export function readWorkFilter(query: URLSearchParams): WorkFilter {
  const said = (name: keyof WorkFilter) => query.get(WORK_NAMES[name])?.replaceAll("\0", "").trim() ?? "";
  const oneOf = <Value extends string>(name: keyof WorkFilter, values: readonly Value[]): Value | null =>
    values.find((value) => value === said(name)) ?? null;
  const shaped = (name: keyof WorkFilter, shape: RegExp) => (shape.test(said(name)) ? said(name) : null);
  const page = Number(said("page"));
  return {
    text: said("text").slice(0, LONGEST_TEXT),
    kind: oneOf("kind", CURATED_KINDS),
    municipality: shaped("municipality", /^\d{3}$/),
    theme: said("theme") === NO_THEME ? NO_THEME : shaped("theme", /^[a-z0-9-]{1,40}$/),
    state: oneOf("state", WORK_STATES),
    organizationId: isRecordId(said("organizationId")) ? said("organizationId") : null,
    source: shaped("source", /^[\w:.-]{1,100}$/),
    check: shaped("check", /^[\w-]{1,60}$/),
    severity: oneOf("severity", WORK_SEVERITIES),
    missing: oneOf("missing", ["fi", "sv", "en"]),
    sort: oneOf("sort", WORK_SORTS) ?? "title",
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

/** The address's query of a filter; what is usual is left out. */
export function workQuery(filter: Partial<WorkFilter>): Query {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [
      WORK_NAMES[name as keyof WorkFilter],
      (name === "sort" && value === "title") || (name === "page" && value === 1) ? null : value,
    ]),
  );
}

/** Whether anything but the order and the page has been chosen. */
export function isNarrowed({ sort: _, page: __, ...filter }: WorkFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== "");
}
