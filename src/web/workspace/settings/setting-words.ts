import { serviceClassLabel } from "../../../domain/catalogue/classification/classification.ts";
import type { SettingFault } from "../../../domain/regions/setting-faults.ts";
import { isSame } from "../../../domain/versions/leaves.ts";
import type { Desk } from "../desk.ts";

type Words = Desk["words"];

/** A name for each value of the settings. `*` stands for a part that varies: a language, a scheme, a theme, a town. */
const LABELS: readonly (readonly [pattern: string, label: keyof Words["settings"]["paths"]])[] = [
  ["brand.*.accent", "accent"],
  ["brand.*.accentStrong", "accentStrong"],
  ["brand.*.surface", "surface"],
  ["brand.*.onAccent", "onAccent"],
  ["languages", "languages"],
  ["themes.order", "order"],
  ["themes.hidden", "hidden"],
  ["themes.labels.*.*", "labels"],
  ["themes.added", "added"],
  ["municipalityLinks.*.*", "municipalityLink"],
  ["contacts.serviceAdvice.*.phone", "advicePhone"],
  ["contacts.serviceAdvice.*.url", "adviceUrl"],
  ["contacts.serviceAdvice.*.hours", "adviceHours"],
  ["contacts.feedbackEmail", "feedbackEmail"],
  ["contacts.privacy.controller.*", "controller"],
  ["contacts.privacy.office.*", "office"],
  ["contacts.privacy.email", "privacyEmail"],
  ["contacts.privacy.phone", "privacyPhone"],
  ["accessibility.authority.name.*", "authorityName"],
  ["accessibility.authority.url", "authorityUrl"],
  ["accessibility.contact.*", "accessibilityContact"],
  ["accessibility.email", "accessibilityEmail"],
  ["accessibility.disproportionateBurden.*", "burden"],
  ["accessibility.gaps", "gaps"],
  ["accessibility.assessedOn", "assessedOn"],
  ["accessibility.assessedBy", "assessedBy"],
  ["quickExitUrl", "quickExitUrl"],
  ["shareHours", "shareHours"],
  ["privateProviders", "privateProviders"],
  ["logYears", "logYears"],
  ["hostName", "hostName"],
  ["feeds", "feeds"],
  ["instruments", "instruments"],
];

/** The setting's name with what it is of: "Pääväri, tumma näkymä". */
export function settingLabel(desk: Desk, path: string): string {
  const { paths } = desk.words.settings;
  const keys = path.split(".");
  for (const [pattern, label] of LABELS) {
    const parts = pattern.split(".");
    if (parts.length !== keys.length || parts.some((part, index) => part !== "*" && part !== keys[index])) continue;
    const details = keys.filter((_, index) => parts[index] === "*").map((key) => detailName(desk, key));
    return [paths[label], ...details].join(", ");
  }
  return paths.other;
}

/** What varies in a path: a language, a scheme, a municipality's or a theme's name. */
function detailName(desk: Desk, key: string): string {
  const { words, page } = desk;
  if (key === "light" || key === "dark") return words.settings.paths[key];
  if (key === "fi" || key === "sv" || key === "en" || key === "selko") return words.common.languages[key];
  return page.region.municipalityNames.get(key) ?? page.region.themes.find(({ id }) => id === key)?.name ?? key;
}

const FIRST_TEXTS = 40;

/** A stored value in words; lists as their parts' names. */
export function settingValue(desk: Desk, path: string, value: unknown): string {
  const { words, page } = desk;
  if (isSame(value, undefined)) return words.settings.history.nothing;
  if (path === "languages") return namesOf(value, (code) => detailName(desk, code));
  if (path === "accessibility.assessedBy")
    return words.settings.assessedBy[value === "external" ? "external" : value === "self" ? "self" : "none"];
  if (path === "themes.order" || path === "themes.hidden") return namesOf(value, (id) => detailName(desk, id));
  if (path === "themes.added")
    return objectsOf(value)
      .map((theme) => `${textIn(theme.name, page.content)}: ${namesOf(theme.serviceClasses, classNameIn(desk))}`)
      .join("; ");
  if (path === "feeds")
    return objectsOf(value)
      .map((feed) => [textIn((feed.organizer as { name?: unknown } | undefined)?.name, page.content), feed.url])
      .map((told) => told.filter(Boolean).join(" "))
      .join("; ");
  if (path === "instruments")
    return objectsOf(value)
      .map(({ id, text }) => (text === undefined ? String(id) : `${id} + ${words.settings.instruments.text}`))
      .join(", ");
  if (path === "accessibility.gaps")
    return objectsOf(value)
      .map((gap) => Object.values(gap).join(" / "))
      .slice(0, FIRST_TEXTS)
      .join("; ");
  return typeof value === "object" ? words.settings.history.long : String(value);
}

/** What is wrong, in the words of whoever must mend it. */
export function faultMessage(desk: Desk, { code, contrast, says }: SettingFault): string {
  const { faults, paths } = desk.words.settings;
  if (code === "contrast") {
    const { ratio = 1, least = 1, behind = "page" } = contrast ?? {};
    const behindName = paths[behind as "page" | "surface" | "accent" | "accentStrong"];
    return `${behindName}: ${faults.contrast(decimal(ratio), decimal(least))}`;
  }
  return says ? `${faults[code]} ${says}` : faults[code];
}

/** `4.5` → `4,5`: both languages write it so. */
export function decimal(value: number): string {
  return String(value).replace(".", ",");
}

export function classNameIn(desk: Desk): (code: string) => string {
  return (code) => serviceClassLabel(code, desk.page.content);
}

function namesOf(value: unknown, nameOf: (each: string) => string): string {
  return Array.isArray(value) ? value.map((each) => nameOf(String(each))).join(", ") : String(value);
}

function objectsOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((each) => each !== null && typeof each === "object") : [];
}

function textIn(texts: unknown, language: string): string {
  const said = (texts ?? {}) as Record<string, string | undefined>;
  return said[language] ?? said.fi ?? said.sv ?? "";
}
