import { z } from "zod";
import { TARGET_GROUPS } from "../catalogue/classification/classification.ts";
import { THEMES } from "../themes/theme.ts";
import { type SelfCareTool, TOOL_KINDS, TOOL_SOURCE, type ToolProvider } from "./tool.ts";
import { toolId } from "./tool-ids.ts";

const key = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and hyphens");
const sentence = z.string().trim().min(1).max(400);
const text = z.strictObject({ fi: sentence, sv: sentence, en: sentence });
const words = z.array(z.string().trim().min(1).max(60)).min(1);
const language = z.string().regex(/^[a-z]{2,3}$/, "must be a language code such as fi");
const address = z
  .url({ protocol: /^https$/, error: "must be an https address" })
  .max(500)
  .refine((url) => !/^[a-z]+:\/\/[^/?#]*@/i.test(url), "must not carry a name or a password");

const oneOf = (known: readonly string[], what: string) => {
  const all = new Set(known);
  return z.string().refine((value) => all.has(value), `must be ${what}`);
};

const providerSchema = z.strictObject({ name: text, url: address });

/** One tool as it stands in a data file. What is left out is not known. */
const entrySchema = z.strictObject({
  key,
  kind: z.enum(TOOL_KINDS),
  name: text,
  summary: text,
  selkoSummary: sentence,
  /** A key of `providers.json`. */
  provider: key,
  url: z.strictObject({ fi: address, sv: address.optional(), en: address.optional() }),
  phones: z
    .array(
      z.strictObject({
        number: z.string().regex(/^\d[\d ]{1,18}\d$/, "must be digits and spaces"),
        languages: z.array(language).min(1),
      }),
    )
    .default([]),
  languages: z.array(language),
  signIn: z.enum(["none", "optional", "required"]).nullable().default(null),
  price: z.enum(["free", "charged"]).nullable().default(null),
  priceInfo: z.union([text, z.strictObject({})]).default({}),
  themes: z
    .array(
      oneOf(
        THEMES.map(({ id }) => id),
        "the id of a theme",
      ),
    )
    .min(1),
  needs: z.array(key).min(1),
  targetGroups: z
    .array(
      oneOf(
        TARGET_GROUPS.map(({ code }) => code),
        "a target group such as KR1.1",
      ),
    )
    .default([]),
  hours: text.nullable().default(null),
  keywords: z.strictObject({ fi: words, sv: words, en: words }),
  knownFrom: sentence,
  checkedAt: z.iso.date().nullable(),
});
type Entry = z.infer<typeof entrySchema>;

export interface ToolFiles {
  /** What `providers.json` holds: provider key → name and site. */
  readonly providers: unknown;
  /** What each file of tools holds, by file name. */
  readonly tools: Readonly<Record<string, unknown>>;
}

/**
 * The catalogue of the data files, in the files' order.
 *
 * @param needIds the ids of the needs vocabulary. Needs stand above tools, so the program itself loads without them and
 *   the test of the data gives them.
 * @throws Error that lists every fault as `file · tool · field: what is wrong`.
 */
export function loadTools(files: ToolFiles, needIds: ReadonlySet<string> | null = null): readonly SelfCareTool[] {
  const faults: string[] = [];
  const providers = z.record(key, providerSchema).safeParse(files.providers);
  if (!providers.success) faults.push(...faultsOf(providers.error, "providers.json"));
  const known = new Map(Object.entries(providers.data ?? {}));
  const read = Object.entries(files.tools).flatMap(([file, content]) => readFile(file, content, faults));
  for (const { file, entry } of read) {
    if (providers.success && !known.has(entry.provider))
      faults.push(`${file} · ${entry.key} · provider: "${entry.provider}" is not in providers.json`);
    for (const need of entry.needs)
      if (needIds && !needIds.has(need)) faults.push(`${file} · ${entry.key} · needs: "${need}" is not a need`);
  }
  for (const [repeated, same] of Map.groupBy(read, ({ entry }) => entry.key))
    if (same.length > 1)
      faults.push(`${same.map(({ file }) => file).join(", ")} · ${repeated}: the key is used ${same.length} times`);
  if (faults.length > 0) throw new Error(`The catalogue of self-care tools has faults:\n  ${faults.join("\n  ")}`);
  return read.map(({ entry }) => toTool(entry, known.get(entry.provider) as ToolProvider));
}

function readFile(file: string, content: unknown, faults: string[]): { file: string; entry: Entry }[] {
  if (!Array.isArray(content)) {
    faults.push(`${file}: must be a list of tools`);
    return [];
  }
  return content.flatMap((raw: unknown, place) => {
    const parsed = entrySchema.safeParse(raw);
    if (parsed.success) return [{ file, entry: parsed.data }];
    const named = z.object({ key: z.string() }).safeParse(raw);
    faults.push(...faultsOf(parsed.error, `${file} · ${named.success ? named.data.key : `tool number ${place + 1}`}`));
    return [];
  });
}

function faultsOf(error: z.ZodError, where: string): string[] {
  return error.issues.map(({ path, message }) => `${where} · ${path.join(".")}: ${message}`);
}

function toTool({ url: { fi, ...others }, ...entry }: Entry, provider: ToolProvider): SelfCareTool {
  const url = { fi, ...(others.sv && { sv: others.sv }), ...(others.en && { en: others.en }) };
  return {
    ...entry,
    id: toolId(entry.key),
    source: TOOL_SOURCE,
    sourceId: entry.key,
    modifiedAt: null,
    provider,
    url,
  };
}
