import type { InstrumentSettings } from "../assessment/packs/instrument-settings.ts";
import { DEFAULT_LOG_YEARS } from "../audit/log-years.ts";
import { DEFAULT_FRESHNESS, type FreshnessRule } from "../freshness/freshness-rule.ts";
import { DEFAULT_THEME_SETTINGS, type ThemeSettings } from "../themes/theme-settings.ts";
import type { Banners } from "./banner-settings.ts";
import { type Brand, brandProblems, brandWith } from "./brand.ts";
import type { FeedSettings } from "./feed-settings.ts";
import type { Region } from "./region.ts";
import {
  findSetting,
  type SETTING_LANGUAGES,
  type StoredSettings,
  settingsProblems,
  storedSettingsSchema,
} from "./stored-settings.ts";
import type { AccessibilitySettings, PrivacyContact } from "./trust-settings.ts";

export type SettingLanguage = (typeof SETTING_LANGUAGES)[number];

/** The region's own service advice (palveluneuvonta), as one language's readers reach it. */
export interface ServiceAdvice {
  readonly phone?: string | undefined;
  readonly url?: string | undefined;
  /** A sentence: "ma–pe klo 8–16". */
  readonly hours?: string | undefined;
}

/** How a region differs from the others. Data, so that no region needs code of its own. */
export interface RegionSettings {
  /** The region's own address, if any: `palvelut.example.fi`. */
  readonly hostName: string | null;
  /** The languages of its pages, in the order of the language switch. */
  readonly languages: readonly SettingLanguage[];
  readonly brand: Brand;
  readonly contacts: {
    readonly serviceAdvice: { readonly [language in SettingLanguage]?: ServiceAdvice | undefined };
    readonly feedbackEmail: string | null;
    readonly privacy: PrivacyContact;
  };
  readonly accessibility: AccessibilitySettings;
  /** Where "leave quickly" goes: a page that tells nothing. */
  readonly quickExitUrl: string;
  readonly themes: ThemeSettings;
  /** Events of the region's associations, read from their own feeds. */
  readonly feeds: readonly FeedSettings[];
  /** Told on every page while they are in force. */
  readonly banners: Banners;
  /** Instruments asked beside the assessment; `enabledPacks` gives them with their questions. */
  readonly instruments: readonly InstrumentSettings[];
  /** How long what a resident shares with a professional may wait at most. */
  readonly shareHours: number;
  /** Companies' services: on the tray, marked as such, or not on it. */
  readonly privateProviders: "marked" | "hidden";
  /** How providers are asked whether their facts still hold. */
  readonly freshness: FreshnessRule;
  /** How long the log of who did what is kept. */
  readonly logYears: number;
  /** Municipalities' own pages on wellbeing, by the municipality's code. */
  readonly municipalityLinks: {
    readonly [code: string]: { readonly fi?: string | undefined; readonly sv?: string | undefined };
  };
}

export type SettingsResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

/** One change: the place in the settings and its new value; undefined returns it to the default. */
export interface SettingChange {
  readonly path: readonly string[];
  readonly value: unknown;
}

const SHARE_HOURS = 24;
const WEATHER = "https://www.ilmatieteenlaitos.fi/";

/**
 * A region's settings as they stand: the defaults with what is stored over them. A stored part that this version does not
 * understand falls back to its default, so an old row never keeps the product from starting.
 */
export function settingsFor(
  region: Pick<Region, "languages">,
  stored: Readonly<Record<string, unknown>>,
): RegionSettings {
  const parts = Object.entries(stored).map(([key, value]) => storedSettingsSchema.safeParse({ [key]: value }).data);
  const {
    hostName,
    accessibility,
    languages,
    brand,
    contacts,
    quickExitUrl,
    themes,
    feeds,
    banners,
    instruments,
    shareHours,
    privateProviders,
    freshness,
    logYears,
    municipalityLinks,
  }: StoredSettings = Object.assign({}, ...parts);
  return {
    hostName: hostName ?? null,
    languages: languages ?? [...region.languages, "en", "selko"],
    brand: brandWith(brand ?? {}),
    contacts: {
      serviceAdvice: contacts?.serviceAdvice ?? {},
      feedbackEmail: contacts?.feedbackEmail ?? null,
      privacy: contacts?.privacy ?? {},
    },
    accessibility: accessibility ?? {},
    quickExitUrl: quickExitUrl ?? WEATHER,
    themes: { ...DEFAULT_THEME_SETTINGS, ...themes },
    feeds: feeds ?? [],
    banners: banners ?? [],
    instruments: instruments ?? [],
    shareHours: shareHours ?? SHARE_HOURS,
    privateProviders: privateProviders ?? "marked",
    freshness: { ...DEFAULT_FRESHNESS, ...freshness },
    logYears: logYears ?? DEFAULT_LOG_YEARS,
    municipalityLinks: municipalityLinks ?? {},
  };
}

/** The service advice for a reader: each fact in the reader's language or, failing that, in Finnish. */
export function serviceAdviceFor({ contacts }: RegionSettings, language: SettingLanguage): ServiceAdvice {
  return { ...contacts.serviceAdvice.fi, ...contacts.serviceAdvice[language] };
}

/**
 * Reads `key=value` of the command line. The key is dotted (`brand.light.accent`); the value is JSON, a plain word, or a
 * list with commas. An empty value or `null` returns the setting to its default.
 */
export function parseSetting(key: string, text: string): SettingsResult<SettingChange> {
  const path = key.split(".");
  const setting = findSetting(path);
  if ("problem" in setting) return refuse(setting.problem);
  const plain = text.trim();
  if (plain === "" || plain === "null") return { ok: true, value: { path, value: undefined } };
  const value = jsonOf(plain) ?? (setting.isList ? plain.split(",").map((item) => item.trim()) : plain);
  const problems = settingsProblems(nested(path, value));
  return problems.length > 0 ? refuse(problems.join(" ")) : { ok: true, value: { path, value } };
}

/** What is to be stored after the changes. Refused when the settings as a whole would not do, such as by their contrast. */
export function changeSettings(
  stored: Readonly<Record<string, unknown>>,
  changes: readonly SettingChange[],
): SettingsResult<Record<string, unknown>> {
  const changed = structuredClone(stored) as Record<string, unknown>;
  for (const change of changes) putSetting(changed, change);
  const parsed = storedSettingsSchema.safeParse(changed);
  const problems = parsed.success ? brandProblems(brandWith(parsed.data.brand ?? {})) : settingsProblems(changed);
  return problems.length > 0 ? refuse(problems.join(" ")) : { ok: true, value: changed };
}

/** Writes one change into the settings themselves. */
export function putSetting(target: Record<string, unknown>, { path, value }: SettingChange): void {
  const [key = "", ...rest] = path;
  if (rest.length > 0) {
    const inner = (target[key] ?? {}) as Record<string, unknown>;
    target[key] = inner;
    putSetting(inner, { path: rest, value });
  } else if (value === undefined) delete target[key];
  else target[key] = value;
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight((inner, key) => ({ [key]: inner }), value);
}

/** Only a list, an object or a quoted text is JSON: `116117` is a phone number here, not a count. */
function jsonOf(text: string): unknown {
  if (!/^["[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}
