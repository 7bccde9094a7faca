import type { LocalizedList, LocalizedText } from "../catalogue/catalogue.ts";
import { decideTray } from "../themes/decide-tray.ts";
import type { TrayRules } from "../themes/tray-rules.ts";
import type { NeedsTeller } from "./documents-around.ts";
import type { DocumentNeed } from "./search-document.ts";

/** How sure a need must be for its themes to be those of something that names no class. */
const TELLS_THEME = 0.3;

export interface ThemeClues {
  readonly name: LocalizedText;
  readonly serviceClasses: readonly string[];
  readonly targetGroups: readonly string[];
  readonly keywords: LocalizedList;
}

/** Themes of an event or a place: by its classes and words, else by the needs that its text answers. Empty: none can be told. */
export function tellThemes(
  clues: ThemeClues,
  needs: readonly DocumentNeed[],
  { rules, teller }: { readonly rules: TrayRules; readonly teller?: NeedsTeller | undefined },
): string[] {
  const decision = decideTray({ ...clues, type: "service", ontologyTerms: [] }, rules);
  if (decision.onTray) return [...new Set(decision.themes.map(({ id }) => id))];
  return decision.reason.code === "no-class" ? themesOfNeeds(needs, teller) : [];
}

export function themesOfNeeds(needs: readonly DocumentNeed[], teller: NeedsTeller | undefined): string[] {
  const sure = needs.filter(({ confidence }) => confidence >= TELLS_THEME);
  return [...new Set(sure.flatMap(({ id }) => teller?.themesOf(id) ?? []))];
}
