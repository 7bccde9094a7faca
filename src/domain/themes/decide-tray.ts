import type { Service } from "../catalogue/catalogue.ts";
import { isWithin, parentClass, serviceClassLabel } from "../catalogue/classification/classification.ts";
import { type ClassRule, NATIONAL_RULES, type TrayRules } from "./tray-rules.ts";

/** What the decision looks at; a service of any source will do. */
export type TrayCandidate = Pick<
  Service,
  "type" | "serviceClasses" | "targetGroups" | "ontologyTerms" | "name" | "keywords"
>;

/** Why a service has a theme: a class (`P27.1`), an ontology term (its URI) or a word of its name or keywords. */
export interface ThemeReason {
  readonly kind: "class" | "term" | "keyword";
  readonly code: string;
  /** The Finnish name of the class or term, or the word itself. */
  readonly label: string;
}

export interface ThemeChoice {
  readonly id: string;
  readonly because: readonly [ThemeReason, ...ThemeReason[]];
}

export type OffTrayCode = "outside-classes" | "not-for-residents" | "permit" | "no-class";

export type TrayDecision =
  | { readonly onTray: true; readonly themes: readonly ThemeChoice[] }
  | { readonly onTray: false; readonly reason: { readonly code: OffTrayCode; readonly detail: string } };

/** Whether a service is on the tray and under which themes, with the reason of each. The first matching refusal is told. */
export function decideTray(service: TrayCandidate, rules: TrayRules = NATIONAL_RULES): TrayDecision {
  const type = rules.types[service.type ?? "service"];
  if (type !== undefined) return off("permit", type);
  const others = notForResidents(service, rules);
  if (others !== null) return off("not-for-residents", others);

  const classes = mostSpecific(service.serviceClasses).map((code) => ({ code, rule: ruleOf(code, rules) }));
  const telling = classReasons(classes.filter(({ rule }) => !rule?.background));
  const national = telling.length > 0 ? telling : classReasons(classes);
  const fromClasses = [...national, ...classes.flatMap(({ code }) => addedReasons(code, rules))];
  const outside = classes.flatMap(({ code, rule }) => (rule?.outside ? [`${named(code)}: ${rule.outside}`] : []));
  if (fromClasses.length === 0 && outside.length > 0) return off("outside-classes", outside.join("; "));
  // Keywords are there to be found by, so they reach further than what the service is: a sauna evening names sleep.
  const texts = [...Object.values(service.name), ...(telling.length > 0 ? [] : Object.values(service.keywords).flat())];
  const reasons = [...fromClasses, ...termReasons(service, rules), ...wordReasons(texts, rules)];
  if (reasons.length === 0) return off("no-class", "No class, term or word tells what the service is about");
  return { onTray: true, themes: byTheme(reasons) };
}

type FoundReason = ThemeReason & { readonly theme: string };

function notForResidents({ targetGroups, ontologyTerms }: TrayCandidate, rules: TrayRules): string | null {
  const isOther = (group: string) => rules.notResidents.some((other) => isWithin(group, other));
  if (targetGroups.length > 0 && targetGroups.every(isOther)) return `Only for ${targetGroups.join(", ")}`;
  const { term, targetGroup, why } = rules.grants;
  return ontologyTerms.includes(term) && targetGroups.includes(targetGroup) ? why : null;
}

/** Records often name a class and its parent; the parent then adds nothing. */
function mostSpecific(codes: readonly string[]): readonly string[] {
  return codes.filter((code) => !codes.some((other) => other !== code && isWithin(other, code)));
}

/** The rule of the class or of the nearest wider one; undefined when the register has no such class. */
function ruleOf(code: string, rules: TrayRules): ClassRule | undefined {
  const parent = parentClass(code);
  return rules.classes.get(code) ?? (parent === undefined ? undefined : ruleOf(parent, rules));
}

function classReasons(classes: readonly { code: string; rule: ClassRule | undefined }[]): readonly FoundReason[] {
  return classes.flatMap(({ code, rule }) => (rule?.themes ?? []).map((theme) => classReason(theme, code)));
}

/** The region's own themes that name the class or its parent. */
function addedReasons(code: string, rules: TrayRules): readonly FoundReason[] {
  const themes = [code, parentClass(code)].flatMap((each) => (each && rules.added.get(each)) || []);
  return themes.map((theme) => classReason(theme, code));
}

function classReason(theme: string, code: string): FoundReason {
  return { theme, kind: "class", code, label: serviceClassLabel(code, "fi") };
}

function termReasons({ ontologyTerms }: TrayCandidate, rules: TrayRules): readonly FoundReason[] {
  return ontologyTerms.flatMap((uri) => {
    const rule = rules.terms.get(uri);
    return (rule?.themes ?? []).map(
      (theme) => ({ theme, kind: "term", code: uri, label: rule?.label ?? uri }) as const,
    );
  });
}

function wordReasons(texts: readonly string[], rules: TrayRules): readonly FoundReason[] {
  const words = new Set(texts.flatMap((text) => text.toLocaleLowerCase("fi").match(/[\p{L}-]+/gu) ?? []));
  return [...words].flatMap((word) =>
    rules.words
      .filter(({ pattern }) => pattern.test(word))
      .map(({ theme }) => ({ theme, kind: "keyword", code: word, label: word }) as const),
  );
}

function byTheme(reasons: readonly FoundReason[]): readonly ThemeChoice[] {
  return [...Map.groupBy(reasons, ({ theme }) => theme)].map(([id, found]) => ({
    id,
    because: found.map(({ kind, code, label }) => ({ kind, code, label })) as unknown as ThemeChoice["because"],
  }));
}

function named(code: string): string {
  return `${code} ${serviceClassLabel(code, "fi")}`;
}

function off(code: OffTrayCode, detail: string): TrayDecision {
  return { onTray: false, reason: { code, detail } };
}
