import type { LocalizedText } from "../catalogue/catalogue.ts";
import data from "./data/sports-types.json" with { type: "json" };

/**
 * A type of the national sports-place register, and what the tray makes of it. Codes, names and KOKO links: Lipas.fi,
 * University of Jyväskylä, CC BY 4.0.
 */
export interface SportsType {
  readonly code: number;
  readonly label: Required<Pick<LocalizedText, "fi" | "sv" | "en">>;
  /** PTV service classes. Finer than the register's own crosswalk, which calls a ball field camping. */
  readonly serviceClasses: readonly string[];
  /** KOKO URIs of the register's subcategory. */
  readonly concepts: readonly string[];
  /** Everyday moving, playing and being outdoors, for everyone; not motors, shooting, trotting races or maintenance. */
  readonly isForTray: boolean;
  /** True for what is free of charge by its nature: paths, parks, beaches. Null: the place itself must say. */
  readonly isFree: true | null;
  /** The register has given the type up; old records may carry it. */
  readonly isDeprecated: boolean;
  /** Words people look for it by besides the label. */
  readonly keywords: { readonly fi: readonly string[]; readonly sv: readonly string[]; readonly en: readonly string[] };
}

const NO_KEYWORDS: SportsType["keywords"] = { fi: [], sv: [], en: [] };

const types: readonly SportsType[] = data.map(({ isDeprecated = false, keywords = NO_KEYWORDS, isFree, ...type }) => ({
  ...type,
  isFree: isFree === true ? true : null,
  isDeprecated,
  keywords,
}));
const byCode: ReadonlyMap<number, SportsType> = new Map(types.map((type) => [type.code, type]));

/** In the order of their codes. */
export function listSportsTypes(): readonly SportsType[] {
  return types;
}

export function findSportsType(code: number): SportsType | undefined {
  return byCode.get(code);
}
