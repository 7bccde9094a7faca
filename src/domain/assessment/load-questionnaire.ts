import type { z } from "zod";
import type { PlainText } from "../recommendation/wish.ts";
import { AREAS, type Area } from "./areas.ts";
import { HIGHEST, LONGEST_NOTE, LOWEST } from "./assessment.ts";
import { areaGroup, noteItem, plainText, questionnaireHead } from "./questionnaire-item.ts";

/** When a follow-up is asked; one is enough. */
export interface AskedWhen {
  readonly wantsChange: boolean;
  /** Asked at this satisfaction or a lower one; null when satisfaction does not decide. */
  readonly atMost: number | null;
}

export interface FollowUp {
  /** The linkId, which is also the name of the form field: `movement.wish`. */
  readonly id: string;
  readonly text: PlainText;
  readonly isMultiple: boolean;
  readonly askedWhen: AskedWhen;
  readonly options: readonly { readonly code: string; readonly text: PlainText }[];
}

export interface AreaItems {
  readonly id: Area;
  readonly title: PlainText;
  /** One line: what the area covers. */
  readonly line: PlainText;
  readonly question: PlainText;
  readonly low: PlainText;
  readonly high: PlainText;
  readonly changeLabel: PlainText;
  readonly followUps: readonly FollowUp[];
}

/** What the product needs of the FHIR resource. */
export interface Questionnaire {
  readonly url: string;
  readonly version: string;
  readonly title: PlainText;
  readonly description: PlainText;
  readonly areas: readonly AreaItems[];
  readonly note: PlainText;
}

/** @throws Error that lists every fault as `linkId · field: what is wrong`. */
export function loadQuestionnaire(resource: unknown): Questionnaire {
  const head = questionnaireHead
    .transform(({ title, _title, description, _description, ...rest }, context) => ({
      ...rest,
      title: plainText(title, _title, context),
      description: plainText(description, _description, context),
    }))
    .safeParse(resource);
  if (!head.success) throw faulty(faultsOf("Questionnaire", head.error));

  const faults: string[] = [];
  const areas: AreaItems[] = [];
  AREAS.forEach((area, place) => {
    const parsed = areaGroup.safeParse(head.data.item[place]);
    if (!parsed.success) faults.push(...faultsOf(area, parsed.error));
    else {
      faults.push(...faultsBetween(area, parsed.data));
      areas.push(itemsOf(area, parsed.data));
    }
  });
  const note = noteItem.safeParse(head.data.item[AREAS.length]);
  if (!note.success) faults.push(...faultsOf("note", note.error));
  else if (note.data.maxLength !== LONGEST_NOTE) faults.push(`note · maxLength: must be ${LONGEST_NOTE}`);
  if (head.data.item.length !== AREAS.length + 1)
    faults.push("Questionnaire · item: must be the ten areas and the note");
  const codes = Map.groupBy(
    areas.flatMap(({ followUps }) => followUps.flatMap(({ options }) => options)),
    ({ code }) => code,
  );
  for (const [code, same] of codes) if (same.length > 1) faults.push(`${code}: the code is used ${same.length} times`);
  if (!note.success || faults.length > 0) throw faulty(faults);
  const { url, version, title, description } = head.data;
  return { url, version, title, description, areas, note: note.data.text };
}

type Group = z.infer<typeof areaGroup>;

function itemsOf(area: Area, { text: title, item }: Group): AreaItems {
  const [line, satisfaction, change, ...followUps] = item;
  const [low, high] = satisfaction.item;
  return {
    id: area,
    title,
    line: line.text,
    question: satisfaction.text,
    low: low.text,
    high: high.text,
    changeLabel: change.text,
    followUps: followUps.map(({ linkId, text, repeats, enableWhen, answerOption }) => ({
      id: linkId,
      text,
      isMultiple: repeats,
      askedWhen: {
        wantsChange: enableWhen.some(({ operator }) => operator === "="),
        atMost: enableWhen.find((condition) => condition.operator === "<=")?.answerInteger ?? null,
      },
      options: answerOption,
    })),
  };
}

/** Faults that show only between an area's items: a linkId that is not the area's, a limit that is not the scale's. */
function faultsBetween(area: Area, { linkId, item }: Group): string[] {
  const [line, satisfaction, change, ...followUps] = item;
  const expected = [
    [linkId, area],
    [line.linkId, `${area}.line`],
    [satisfaction.linkId, `${area}.satisfaction`],
    [change.linkId, `${area}.change`],
  ];
  const limits = ["minValue", "maxValue"].map(
    (name) => satisfaction.extension.find(({ url }) => url.endsWith(`/${name}`))?.valueInteger,
  );
  const conditions = followUps.flatMap(({ enableWhen }) => enableWhen);
  const ids = followUps.map((followUp) => followUp.linkId);
  return [
    ...expected.filter(([is, must]) => is !== must).map(([is, must]) => `${is} · linkId: must be "${must}"`),
    ...(limits[0] === LOWEST && limits[1] === HIGHEST
      ? []
      : [`${area} · extension: must run from ${LOWEST} to ${HIGHEST}`]),
    ...conditions
      .filter(({ question, operator }) => question !== `${area}.${operator === "=" ? "change" : "satisfaction"}`)
      .map(({ question }) => `${area} · enableWhen: "${question}" is not the area's own question`),
    ...ids
      .filter(
        (id, at) =>
          !new RegExp(`^${area}\\.[a-z]+$`).test(id) || TAKEN.has(id.slice(area.length + 1)) || ids.indexOf(id) !== at,
      )
      .map((id) => `${id} · linkId: must be the area and a word of its own`),
  ];
}

/** What follows the area in names that mean something else: `muutos` is the form's name for the wish for change. */
const TAKEN: ReadonlySet<string> = new Set(["line", "satisfaction", "change", "muutos"]);

const faultsOf = (place: string, { issues }: z.ZodError): string[] =>
  issues.map(({ path, message }) => `${place} · ${path.join(".")}: ${message}`);

const faulty = (faults: readonly string[]): Error =>
  new Error(`The assessment's questionnaire has faults:\n  ${faults.join("\n  ")}`);
