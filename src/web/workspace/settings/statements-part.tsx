import { statementGroups } from "./contact-groups.ts";
import { FieldGroups } from "./field-groups.tsx";
import { PartForm } from "./fields-part.tsx";
import { basedOn, type Part, type PartView, valueIn } from "./part.ts";
import { type FieldGroup, readFields, readText } from "./setting-fields.ts";

const LANGUAGES = ["fi", "sv", "en", "selko"] as const;
const MOST_GAPS = 30;

/** The accessibility statement's own fields, and the region's gaps: each with a place of its own and one for a new one. */
export const STATEMENTS_PART: Part = {
  render: (view) => (
    <PartForm view={view} part="selosteet">
      <FieldGroups groups={statementGroups(view.desk)} textOf={valueIn(view)} errors={view.errors} />
      <FieldGroups groups={gapGroups(view)} textOf={gapValue(view)} errors={view.errors} />
    </PartForm>
  ),
  decide({ desk, typed }) {
    const gaps = Array.from({ length: MOST_GAPS }, (_, index) => gapAt(typed, index)).filter(
      (gap) => Object.keys(gap).length > 0,
    );
    const own = { path: ["accessibility", "gaps"], value: gaps.length > 0 ? gaps : undefined };
    return {
      kind: "change",
      changes: [...readFields(typed, statementGroups(desk)), own],
      basedOn: basedOn(typed),
      done: "tallennettu",
    };
  },
};

function gapAt(fields: URLSearchParams, index: number): Record<string, string> {
  const said = LANGUAGES.map((language) => [language, readText(fields, `accessibility.gaps.${index}.${language}`)]);
  return Object.fromEntries(said.filter(([, text]) => text !== ""));
}

function gapGroups(view: PartView): readonly FieldGroup[] {
  const { desk, typed, stored } = view;
  const { groups, paths, hints } = desk.words.settings;
  const held = storedGaps(stored).length;
  const sent = typed ? MOST_GAPS - 1 : 0;
  const last = Array.from({ length: sent }, (_, index) => index).findLast(
    (index) => typed && Object.keys(gapAt(typed, index)).length > 0,
  );
  const count = Math.min(MOST_GAPS, Math.max(held, (last ?? -1) + 1) + 1);
  return Array.from({ length: count }, (_, index) => ({
    legend: index < held ? groups.gap(String(index + 1)) : groups.newGap,
    fields: LANGUAGES.filter((language) => desk.page.region.languages.includes(language)).map((language) => ({
      path: `accessibility.gaps.${index}.${language}`,
      kind: "area" as const,
      label: `${paths.gaps}, ${desk.words.common.languages[language]}`,
      hint: hints.gap,
      lang: language,
    })),
  }));
}

function gapValue({ typed, stored }: PartView): (path: string) => string {
  const gaps = storedGaps(stored);
  return (path) => {
    if (typed?.has(path)) return readText(typed, path);
    const [, , index = "", language = ""] = path.split(".");
    return gaps[Number(index)]?.[language] ?? "";
  };
}

function storedGaps(stored: PartView["stored"]): readonly Record<string, string>[] {
  const gaps = (stored.accessibility as { gaps?: unknown } | undefined)?.gaps;
  return Array.isArray(gaps) ? (gaps as Record<string, string>[]) : [];
}
