import type { Language } from "../../../domain/catalogue/catalogue.ts";
import type { fiPages } from "../../text/fi-pages.ts";

/** What the statement says: facts here, words in the texts. Change it with every assessment, and never prettier than it is. */
export interface Statement {
  readonly status: keyof typeof fiPages.accessibility.status;
  /** When the product was last assessed by its makers. */
  readonly assessedOn: string;
  readonly gaps: readonly (keyof typeof fiPages.accessibility.gaps)[];
  readonly authority: { readonly name: Readonly<Record<Language, string>>; readonly url: string };
}

export const STATEMENT: Statement = {
  status: "partial",
  assessedOn: "2026-11-23",
  gaps: ["sourceTexts", "linkedFiles", "map", "signLanguage", "notTestedByUsers"],
  authority: {
    name: {
      fi: "Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta",
      sv: "Transport- och kommunikationsverket Traficom, tillsynen av digital tillgänglighet",
      en: "Finnish Transport and Communications Agency Traficom, supervision of digital accessibility",
    },
    url: "https://www.saavutettavuusvaatimukset.fi/",
  },
};
