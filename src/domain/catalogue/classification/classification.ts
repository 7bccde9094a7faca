import type { Language } from "../catalogue.ts";
import lifeEvents from "./data/life-events.json" with { type: "json" };
import serviceClasses from "./data/service-classes.json" with { type: "json" };
import targetGroups from "./data/target-groups.json" with { type: "json" };

/** A class of the Finnish Service Catalogue's registers: service class `P27.1`, target group `KR1.1`, life event `KE8`. */
export interface ClassificationItem {
  readonly code: string;
  /** The code of the wider class; null at the top. */
  readonly parent: string | null;
  readonly name: { readonly [language in Language]: string };
  readonly uri: string;
  /** Addresses that older records carry. */
  readonly oldUris: readonly string[];
}

export const SERVICE_CLASSES: readonly ClassificationItem[] = serviceClasses;
export const TARGET_GROUPS: readonly ClassificationItem[] = targetGroups;
export const LIFE_EVENTS: readonly ClassificationItem[] = lifeEvents;

const byCode = new Map([...SERVICE_CLASSES, ...TARGET_GROUPS, ...LIFE_EVENTS].map((item) => [item.code, item]));
const codeByUri = new Map(
  [...byCode.values()].flatMap(({ code, uri, oldUris }) =>
    [uri, ...oldUris].map((each) => [plainUri(each), code] as const),
  ),
);

export function findServiceClass(code: string): ClassificationItem | undefined {
  return code.startsWith("P") ? byCode.get(code) : undefined;
}

/** The class's name, or the code itself when the register does not know it (yet). */
export function serviceClassLabel(code: string, language: Language): string {
  return label(code, language);
}

export function targetGroupLabel(code: string, language: Language): string {
  return label(code, language);
}

export function lifeEventLabel(code: string, language: Language): string {
  return label(code, language);
}

/** The code behind a current or old address of a class, target group or life event; http or https, any letter case. */
export function classCodeOf(uri: string): string | undefined {
  return codeByUri.get(plainUri(uri));
}

/** The code of the wider class; undefined at the top and for unknown codes. */
export function parentClass(code: string): string | undefined {
  return byCode.get(code)?.parent ?? undefined;
}

/** True when the code is the ancestor itself or belongs under it. */
export function isWithin(code: string, ancestor: string): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`);
}

function label(code: string, language: Language): string {
  return byCode.get(code)?.name[language] ?? code;
}

function plainUri(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\/$/, "");
}
