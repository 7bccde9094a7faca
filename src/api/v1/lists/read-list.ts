import { z } from "zod";
import { eachOnce } from "../../../domain/my-path/change-path.ts";
import { readItemKey } from "../../../domain/my-path/item-key.ts";
import { type ItemRef, MOST_ITEMS } from "../../../domain/my-path/item-ref.ts";
import { InvalidInput } from "../../../platform/errors.ts";
import { parametersOfJson, parseParameters } from "../read-parameters.ts";
import { Lang } from "../search/parameter-kinds.ts";

/** The names are those of the form's fields on the resident's page. */
export const ListBody = z.object({
  kohde: z
    .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.string()))
    .default([])
    .describe(`Things of a list, \`event:<id>\`, at most ${MOST_ITEMS}`),
  lang: Lang,
});

export interface AskedList {
  readonly items: readonly ItemRef[];
  readonly language: "fi" | "sv" | "en" | null;
}

/**
 * A list as a form or a program sends it.
 * @throws InvalidInput `invalid-json`, `invalid-parameter` or `too-many-items`.
 */
export function readList(text: string, contentType: string): AskedList {
  const { kohde, lang } = parseParameters(ListBody, isJson(contentType) ? parametersOfJson(text) : fieldsOf(text));
  const items = kohde.map((key) => {
    const item = readItemKey(key);
    if (!item) throw new InvalidInput("invalid-parameter", "kohde: must be kind:id", "kohde");
    return item;
  });
  const once = eachOnce(items);
  if (once.length > MOST_ITEMS) throw new InvalidInput("too-many-items", `A list holds ${MOST_ITEMS} things.`, "kohde");
  return { items: once, language: lang ?? null };
}

const isJson = (contentType: string) => /^application\/json\b/i.test(contentType);

function fieldsOf(text: string): Record<string, unknown> {
  const fields = new URLSearchParams(text);
  return { kohde: fields.getAll("kohde"), lang: fields.get("lang") };
}
