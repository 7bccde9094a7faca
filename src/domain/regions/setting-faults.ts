import { z } from "zod";
import { mayEnable } from "../assessment/packs/may-enable.ts";
import { findPack } from "../assessment/packs/packs.ts";
import { type BrandChanges, brandPairs, brandWith } from "./brand.ts";
import { storedSettingsSchema } from "./stored-settings.ts";

/** Sorts of faults; the pages have words for each. */
export const FAULT_CODES = [
  "colour",
  "contrast",
  "email",
  "phone",
  "url",
  "hostName",
  "date",
  "hours",
  "years",
  "languages",
  "tooLong",
  "tooMany",
  "missing",
  "taken",
  "twice",
  "serviceClass",
  "businessCode",
  "municipality",
  "permission",
  "instrumentText",
  "clinical",
  "notUnderstood",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** What will not do in settings. */
export interface SettingFault {
  /** `contacts.serviceAdvice.fi.phone` */
  readonly path: string;
  readonly code: FaultCode;
  /** Of contrast: what was measured, what is needed, and behind which colour. */
  readonly contrast?: { readonly ratio: number; readonly least: number; readonly behind: string };
  /** Of an instrument's wording: what the reader of packs says of it. */
  readonly says?: string;
}

/** What the name of a value tells of the sort of fault. */
const CODE_OF: Readonly<Record<string, FaultCode>> = {
  accent: "colour",
  accentStrong: "colour",
  surface: "colour",
  onAccent: "colour",
  email: "email",
  feedbackEmail: "email",
  phone: "phone",
  url: "url",
  quickExitUrl: "url",
  hostName: "hostName",
  assessedOn: "date",
  date: "date",
  shareHours: "hours",
  logYears: "years",
  languages: "languages",
  businessCode: "businessCode",
  municipality: "municipality",
  serviceClasses: "serviceClass",
};

/** Everything that will not do in the settings, the brand's contrasts included; empty when they may be stored. */
export function settingFaults(settings: unknown): readonly SettingFault[] {
  const parsed = storedSettingsSchema.safeParse(settings);
  const faults = parsed.success ? [] : parsed.error.issues.map(faultOf(settings));
  return [...faults, ...contrastFaults(readableColours((settings as { brand?: unknown } | null)?.brand))];
}

/** The colours that are colours: one that is not does not keep the others from being measured. */
function readableColours(brand: unknown): BrandChanges {
  const { light, dark } = (brand ?? {}) as { light?: unknown; dark?: unknown };
  const readable = (colours: unknown) =>
    Object.fromEntries(Object.entries(colours ?? {}).filter(([, colour]) => /^#[0-9a-f]{6}$/i.test(String(colour))));
  return { light: readable(light), dark: readable(dark) };
}

export function contrastFaults(brand: Parameters<typeof brandWith>[0]): readonly SettingFault[] {
  return brandPairs(brandWith(brand))
    .filter(({ isEnough }) => !isEnough)
    .map(({ scheme, colour, behind, ratio, least }) => ({
      path: `brand.${scheme}.${colour}`,
      code: "contrast",
      contrast: { ratio, least, behind },
    }));
}

function faultOf(settings: unknown): (issue: z.core.$ZodIssue) => SettingFault {
  return (issue) => {
    const path = issue.path.map(String).join(".");
    const last = String(issue.path.findLast((key) => typeof key === "string") ?? "");
    const parent = String(issue.path.at(-2) ?? "");
    if (issue.path[0] === "instruments") return { path, ...instrumentFault(settings, issue) };
    if (issue.code === "too_big") return { path, code: issue.origin === "array" ? "tooMany" : sized(last, "tooLong") };
    if (issue.code === "too_small") return { path, code: sized(last, "missing") };
    // Forms send texts, so what is of the wrong type was not sent at all.
    if (issue.code === "invalid_type") return { path, code: sized(last, "missing") };
    if (last === "id") return { path, code: issue.code === "custom" ? "taken" : "notUnderstood" };
    if (last === "added" || last === "feeds")
      return { path, code: issue.code === "custom" ? "twice" : "notUnderstood" };
    if (path.startsWith("municipalityLinks.")) return { path, code: "url" };
    return { path, code: CODE_OF[last] ?? CODE_OF[parent] ?? "notUnderstood" };
  };
}

/** A number of hours or years is out of range, not too long. */
function sized(last: string, code: FaultCode): FaultCode {
  return last === "shareHours" ? "hours" : last === "logYears" ? "years" : code;
}

function instrumentFault(settings: unknown, issue: z.core.$ZodIssue): Omit<SettingFault, "path"> {
  const last = String(issue.path.at(-1) ?? "");
  if (last === "date") return { code: "date" };
  if (issue.code === "too_big" && issue.origin === "array") return { code: "tooMany" };
  if (last === "reference" || last === "grantedBy") return { code: issue.code === "too_big" ? "tooLong" : "missing" };
  const list = (settings as { instruments?: unknown }).instruments;
  const request: unknown = Array.isArray(list) ? list[Number(issue.path[1])] : undefined;
  const id = z.object({ id: z.string() }).safeParse(request).data?.id;
  const pack = id === undefined ? undefined : findPack(id);
  if (!pack) return { code: "notUnderstood" };
  const { clinical, permittedAudience, requiresPermission } = pack.manifest;
  if (clinical || permittedAudience !== "resident") return { code: "clinical" };
  const { permission } = request as { permission?: unknown };
  if (requiresPermission && permission === undefined) return { code: "permission" };
  const enabling = mayEnable(pack, request as Parameters<typeof mayEnable>[1]);
  return { code: "instrumentText", says: enabling.ok ? "" : enabling.problem };
}
