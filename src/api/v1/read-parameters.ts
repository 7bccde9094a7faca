import type { z } from "zod";
import { InvalidInput } from "../../platform/errors.ts";

/** The query of an address as the schema's names have it: once given a text, more often a list. Unknown names are left. */
export function parametersOfQuery(
  schema: z.ZodObject,
  queries: Readonly<Record<string, string[]>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(schema.shape).map((name) => {
      const values = Object.hasOwn(queries, name) ? queries[name] : undefined;
      return [name, values?.length === 1 ? values[0] : values];
    }),
  );
}

/** @throws InvalidInput `invalid-json` when the text is not a JSON object. */
export function parametersOfJson(text: string): Record<string, unknown> {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidInput(
      "invalid-json",
      "The body must be a JSON object with the names that the description of the API gives.",
    );
  }
  return value as Record<string, unknown>;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Parameters as the schema wants them. An empty text or null is a parameter not given.
 * @throws InvalidInput naming the first wrong parameter; its code is `query-too-long` or `invalid-parameter`.
 */
export function parseParameters<Schema extends z.ZodObject>(
  schema: Schema,
  given: Record<string, unknown>,
): z.output<Schema> {
  const present = Object.entries(given).filter(([, value]) => value !== "" && value !== null);
  const parsed = schema.safeParse(Object.fromEntries(present));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? "");
  if (issue?.code === "custom" && issue.params?.code)
    throw new InvalidInput(String(issue.params.code), issue.message, name);
  throw new InvalidInput("invalid-parameter", `${name}: ${issue?.message}`, name);
}
