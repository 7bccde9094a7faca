import register from "./data/tray-rules.json" with { type: "json" };

/** What one service class means for the tray: themes, or why it stays outside, or that it says too little to tell. */
export interface ClassRule {
  readonly code: string;
  readonly themes?: readonly string[];
  /** Tells for whom or how rather than what: its themes count only when no other class names one. */
  readonly background?: boolean;
  readonly outside?: string;
  readonly vague?: string;
}

export interface TermRule {
  readonly uri: string;
  /** In Finnish. */
  readonly label: string;
  readonly themes: readonly string[];
}

/** The rules of a tray, ready to be asked. The national ones are written in `data/tray-rules.json`. */
export interface TrayRules {
  readonly classes: ReadonlyMap<string, ClassRule>;
  readonly terms: ReadonlyMap<string, TermRule>;
  readonly words: readonly { readonly theme: string; readonly pattern: RegExp }[];
  /** Groups that are not residents, with those under them. */
  readonly notResidents: readonly string[];
  readonly grants: { readonly term: string; readonly targetGroup: string; readonly why: string };
  /** Kinds of service that are never on the tray, with the reason. */
  readonly types: Readonly<Record<string, string>>;
  /** A region's own themes: service class → theme ids. */
  readonly added: ReadonlyMap<string, readonly string[]>;
}

export const NATIONAL_RULES: TrayRules = {
  classes: new Map((register.serviceClasses as readonly ClassRule[]).map((rule) => [rule.code, rule])),
  terms: new Map(register.ontologyTerms.map((rule) => [rule.uri, rule])),
  words: register.words.map(({ theme, words }) => ({ theme, pattern: wordPattern(words) })),
  notResidents: register.targetGroups.notResidents,
  grants: register.targetGroups.grants,
  types: register.types,
  added: new Map(),
};

/** The rules of a region that has themes of its own. A class it names is on its tray even if it is outside elsewhere. */
export function regionRules(
  added: readonly { readonly id: string; readonly serviceClasses: readonly string[] }[],
): TrayRules {
  if (added.length === 0) return NATIONAL_RULES;
  const pairs = added.flatMap(({ id, serviceClasses }) => serviceClasses.map((code) => ({ id, code })));
  const byClass = Map.groupBy(pairs, ({ code }) => code);
  return { ...NATIONAL_RULES, added: new Map([...byClass].map(([code, named]) => [code, named.map(({ id }) => id)])) };
}

function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.map((word) => word.replace("*", "[\\p{L}-]*")).join("|")})$`, "u");
}
