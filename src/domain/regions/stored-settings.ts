import { z } from "zod";
import { instrumentsSchema } from "../assessment/packs/instrument-settings.ts";
import { LEAST_LOG_YEARS, MOST_LOG_YEARS } from "../audit/log-years.ts";
import { freshnessSchema } from "../freshness/freshness-rule.ts";
import { themeSettingsSchema } from "../themes/theme-settings.ts";
import type { ListRules } from "../versions/merge-lists.ts";
import { bannersSchema, MOST_BANNERS } from "./banner-settings.ts";
import { brandSchema } from "./brand.ts";
import { type FeedSettings, feedsSchema } from "./feed-settings.ts";
import { accessibilitySchema, privacyContactSchema } from "./trust-settings.ts";

/** No region lets a share wait longer: two weeks. */
export const MOST_SHARE_HOURS = 336;
export const SETTING_LANGUAGES = ["fi", "sv", "en", "selko"] as const;

const httpUrl = z.url({ protocol: /^https?$/, error: "must be a web address that begins with https://" });
const SHARE_HOURS = `must be a whole number of hours from 1 to ${MOST_SHARE_HOURS}`;
const LOG_YEARS = `must be a whole number of years from ${LEAST_LOG_YEARS} to ${MOST_LOG_YEARS}`;
const advice = z
  .strictObject({
    phone: z.string().regex(/^\+?[\d ]{3,20}$/, "must be a phone number"),
    url: httpUrl,
    hours: z.string().trim().min(1).max(200),
  })
  .partial();

/** What a region has changed; everything else stays at the defaults. */
export const storedSettingsSchema = z
  .strictObject({
    hostName: z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "must be a host name such as palvelut.example.fi"),
    languages: z
      .array(z.enum(SETTING_LANGUAGES, { error: "may hold only fi, sv, en and selko" }))
      .refine((list) => list.includes("fi") || list.includes("sv"), "must hold fi or sv")
      .refine((list) => new Set(list).size === list.length, "may name each language once"),
    brand: brandSchema,
    contacts: z
      .strictObject({
        serviceAdvice: z.strictObject({ fi: advice, sv: advice, en: advice, selko: advice }).partial(),
        feedbackEmail: z.email("must be an e-mail address"),
        privacy: privacyContactSchema,
      })
      .partial(),
    accessibility: accessibilitySchema,
    quickExitUrl: httpUrl,
    themes: themeSettingsSchema.partial(),
    feeds: feedsSchema,
    banners: bannersSchema,
    instruments: instrumentsSchema,
    freshness: freshnessSchema,
    /** Whether services that a company is responsible for are on the tray. They are marked. */
    privateProviders: z.enum(["marked", "hidden"], { error: "must be marked or hidden" }),
    /** How long the log is kept, in years. */
    logYears: z.coerce.number(LOG_YEARS).int(LOG_YEARS).min(LEAST_LOG_YEARS, LOG_YEARS).max(MOST_LOG_YEARS, LOG_YEARS),
    shareHours: z.coerce.number(SHARE_HOURS).int(SHARE_HOURS).min(1, SHARE_HOURS).max(MOST_SHARE_HOURS, SHARE_HOURS),
    municipalityLinks: z.record(
      z.string().regex(/^\d{3}$/),
      z.strictObject({ fi: httpUrl.max(500), sv: httpUrl.max(500) }).partial(),
    ),
  })
  .partial();
export type StoredSettings = z.infer<typeof storedSettingsSchema>;

/** How the lists are joined when two persons change them at once; others by their parts' ids, or as one value. */
export const SETTING_LISTS: ListRules = {
  feeds: { keyOf: ({ url }: FeedSettings) => url },
  banners: { most: MOST_BANNERS },
};

/** What is wrong with settings, as one sentence per problem; empty when nothing is. */
export function settingsProblems(settings: unknown): readonly string[] {
  const parsed = storedSettingsSchema.safeParse(settings);
  return parsed.success ? [] : parsed.error.issues.map(describe);
}

/** The setting at a key: whether its value is a list, or why there is no such setting, with the names there are. */
export function findSetting(path: readonly string[]): { readonly isList: boolean } | { readonly problem: string } {
  let schema: unknown = storedSettingsSchema;
  for (const [depth, key] of path.entries()) {
    const before = path.slice(0, depth).join(".");
    const inner = unwrapped(schema);
    if (inner instanceof z.ZodRecord) schema = inner.valueType;
    else if (!(inner instanceof z.ZodObject)) return { problem: `"${before}" has no parts.` };
    else if (Object.hasOwn(inner.shape, key)) schema = inner.shape[key];
    else {
      const names = Object.keys(inner.shape).join(", ");
      const where = before === "" ? "The settings are" : `"${before}" has`;
      return { problem: `There is no setting "${path.join(".")}". ${where}: ${names}.` };
    }
  }
  return { isList: unwrapped(schema) instanceof z.ZodArray };
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

const EXPECTED: Readonly<Record<string, string>> = {
  object: "must be given in JSON or part by part",
  array: "must be a list",
  string: "must be a text",
};

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    const unknown = findSetting([...issue.path.map(String), ...issue.keys.slice(0, 1)]);
    if ("problem" in unknown) return unknown.problem;
  }
  const expected = issue.code === "invalid_type" ? EXPECTED[issue.expected] : undefined;
  const what = issue.code === "invalid_key" ? "is not a possible name" : (expected ?? issue.message);
  return `${issue.path.join(".")} ${what}.`;
}
