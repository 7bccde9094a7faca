import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { CURATED_KINDS } from "../../../domain/curation/curation.ts";
import {
  NO_THEME,
  WORK_SEVERITIES,
  WORK_SORTS,
  WORK_STATES,
  type WorkChoices,
  type WorkFilter,
} from "../../../domain/curation/work-list.ts";
import { routes } from "../../../routes.ts";
import { type Choice, Select } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { checkName } from "../quality/say-check.ts";
import { sourceName, textFor } from "./words.ts";
import { isNarrowed, WORK_NAMES, workQuery } from "./work-query.ts";

interface FiltersProps {
  readonly desk: Desk;
  readonly filter: WorkFilter;
  readonly choices: WorkChoices;
  /** The organization that the list is narrowed to. */
  readonly organization: LocalizedText | null;
}

/** Everything that narrows the list, in one form whose answer is an address. */
export function WorkFilters({ desk, filter, choices, organization }: FiltersProps) {
  const words = desk.words.tray;
  const { kind, municipality, theme, state, source, check, severity, missing } = filter;
  const any: Choice = { value: "", label: words.any };
  const isFolded = !(kind || municipality || source || check || severity || missing);
  const field = (name: keyof typeof WORK_NAMES, label: string, value: string | null, all: readonly Choice[]) => (
    <Select id={WORK_NAMES[name]} name={WORK_NAMES[name]} label={label} value={value ?? ""} choices={all} />
  );
  return (
    <form method="get" action={deskLink(desk, routes.deskTray, {})} aria-label={words.search}>
      <div class="toolbar">
        <div class="field wide">
          <label class="field-label" for={WORK_NAMES.text}>
            {words.search}
          </label>
          <input id={WORK_NAMES.text} name={WORK_NAMES.text} type="search" value={filter.text} maxLength={100} />
        </div>
        {field("state", words.state, state, [any, ...WORK_STATES.map((each) => named(each, words.states[each]))])}
        {field("theme", words.theme, theme, [
          any,
          ...desk.page.region.themes.map(({ id, name }) => named(id, name)),
          named(NO_THEME, words.noTheme),
        ])}
        {field(
          "sort",
          words.sort,
          filter.sort,
          WORK_SORTS.map((each) => named(each, words.sorts[each])),
        )}
        <button type="submit" class="button main">
          {words.show}
        </button>
      </div>
      <details open={!isFolded}>
        <summary>{words.filters}</summary>
        <div class="toolbar">
          {field("kind", words.kind, kind, [
            any,
            ...CURATED_KINDS.map((each) => named(each, desk.words.common.kinds[each])),
          ])}
          {field("municipality", words.municipality, municipality, [
            any,
            ...desk.page.region.municipalities.map(({ code, name }) => named(code, name)),
          ])}
          {field("source", words.source, source, [
            any,
            ...choices.sources.map((each) => named(each, sourceName(desk, each))),
          ])}
          {field("check", words.check, check, [
            any,
            ...choices.checks.map((code) => named(code, checkName(desk.words, code))),
          ])}
          {field("severity", words.severity, severity, [
            any,
            ...WORK_SEVERITIES.map((each) =>
              named(each, each === "none" ? words.noFault : desk.words.quality.severities[each]),
            ),
          ])}
          {field("missing", words.missing, missing, [
            any,
            ...(["fi", "sv", "en"] as const).map((each) => named(each, words.missingIn[each])),
          ])}
        </div>
      </details>
      {filter.organizationId && (
        <p>
          <input type="hidden" name={WORK_NAMES.organizationId} value={filter.organizationId} />
          {words.organization(textFor(desk, organization) || filter.organizationId)}{" "}
          <a href={deskLink(desk, routes.deskTray, {}, workQuery({ ...filter, organizationId: null, page: 1 }))}>
            {words.organizationOff}
          </a>
        </p>
      )}
      {isNarrowed(filter) && (
        <p>
          <a href={deskLink(desk, routes.deskTray, {}, workQuery({ sort: filter.sort }))}>{words.clear}</a>
        </p>
      )}
    </form>
  );
}

function named(value: string, label: string): Choice {
  return { value, label };
}
