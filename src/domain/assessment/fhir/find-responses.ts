import { isObject, type OutsideObject, objectsIn, textIn } from "./outside-json.ts";

const MOST_ENTRIES = 100;
const MOST_ITEMS = 200;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A response alone or those of a Bundle, without what was entered in error. */
export function findResponses(json: unknown): readonly OutsideObject[] {
  if (!isObject(json)) return [];
  const resources =
    textIn(json, "resourceType") === "Bundle"
      ? objectsIn(json.entry, MOST_ENTRIES).flatMap(({ resource }) => (isObject(resource) ? [resource] : []))
      : [json];
  return resources.filter(
    (resource) =>
      textIn(resource, "resourceType") === "QuestionnaireResponse" && textIn(resource, "status") !== "entered-in-error",
  );
}

/** The canonical address of the questionnaire that was answered, without its version; null when it is not told. */
export function questionnaireOf(response: OutsideObject): string | null {
  return textIn(response, "questionnaire")?.split("|")[0] ?? null;
}

/** When it was answered, as an ISO instant in UTC; null when that is not told or is no time. */
export function authoredOf(response: OutsideObject): string | null {
  const told = textIn(response, "authored");
  if (told === null || !INSTANT.test(told)) return null;
  const time = new Date(told);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** Answers by linkId: items of the top and, below groups, of one level more. */
export function answersByLink(response: OutsideObject): ReadonlyMap<string, readonly OutsideObject[]> {
  const found = new Map<string, readonly OutsideObject[]>();
  const top = objectsIn(response.item, MOST_ITEMS);
  for (const item of [...top, ...top.flatMap((group) => objectsIn(group.item, MOST_ITEMS))]) {
    const linkId = textIn(item, "linkId");
    const answers = objectsIn(item.answer, MOST_ITEMS);
    if (linkId !== null && answers.length > 0) found.set(linkId, [...(found.get(linkId) ?? []), ...answers]);
  }
  return found;
}
