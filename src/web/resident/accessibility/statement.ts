import type { Language } from "../../../domain/catalogue/catalogue.ts";
import type { RegionTrust } from "../../page/region-trust.ts";
import type { fiPages } from "../../text/fi-pages.ts";
import axeRun from "./data/axe-run.json" with { type: "json" };

type Gap = keyof typeof fiPages.accessibility.gaps;
type Status = keyof typeof fiPages.accessibility.status;

/** The last run of axe over every page and state (`npm run assess` writes it). */
export const AXE_RUN: {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Pages and states, each in four languages. */
  readonly pages: number;
  readonly violations: readonly { readonly rule: string; readonly pages: readonly string[] }[];
} = axeRun;

/** What people found when they assessed the product. Change it with every assessment, and never prettier than it is. */
const ASSESSED = {
  /** Of pages and states by hand: keyboard, 320 px, 400 %, without JavaScript. */
  on: "2026-11-28",
  gaps: ["sourceTexts", "linkedFiles", "map", "signLanguage", "notTestedByUsers"] satisfies Gap[],
  authority: {
    name: {
      fi: "Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta",
      sv: "Transport- och kommunikationsverket Traficom, tillsynen av digital tillgänglighet",
      en: "Finnish Transport and Communications Agency Traficom, supervision of digital accessibility",
    } satisfies Readonly<Record<Language, string>>,
    url: "https://www.saavutettavuusvaatimukset.fi/",
  },
};

export interface Statement {
  readonly status: Status;
  /** The day of the newest of what it tells, `YYYY-MM-DD`. */
  readonly updatedOn: string;
  readonly assessedOn: string;
  readonly gaps: readonly Gap[];
  readonly authority: { readonly name: string; readonly url: string };
}

/** The statement of a region: the product's facts, with what the region says otherwise. */
export function statementOf({ accessibility }: RegionTrust, language: Language): Statement {
  const dates = [ASSESSED.on, AXE_RUN.date, accessibility.assessedOn ?? ""];
  return {
    // While a known gap is there, the pages meet the law only in part.
    status: "partial",
    updatedOn: dates.sort().at(-1) ?? ASSESSED.on,
    assessedOn: ASSESSED.on,
    gaps: ASSESSED.gaps,
    authority: accessibility.authority ?? {
      name: ASSESSED.authority.name[language],
      url: ASSESSED.authority.url,
    },
  };
}
