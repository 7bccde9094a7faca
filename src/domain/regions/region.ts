import type { Language } from "../catalogue/catalogue.ts";

declare const brand: unique symbol;
/** Official two digits: `01`–`21`, `90` Helsinki, `91` Åland; `99` is the invented demo region. */
export type RegionCode = string & { readonly [brand]: "RegionCode" };
/** Statistics Finland's three digits, with leading zeros: `091`. */
export type MunicipalityCode = string & { readonly [brand]: "MunicipalityCode" };

/** A name in each of the product's languages; none is ever missing. */
export type LocalName = { readonly [language in Language]: string };

/** A wellbeing services county, Helsinki or Åland: the tenant. */
export interface Region {
  readonly code: RegionCode;
  /** The first part of its URLs, lower-case ASCII. */
  readonly slug: string;
  /** The official name: `Itä-Uudenmaan hyvinvointialue`. */
  readonly name: LocalName;
  /** For running text, in the basic form: `Itä-Uusimaa`. */
  readonly shortName: LocalName;
  /** The official languages, the majority's first. */
  readonly languages: readonly Language[];
  readonly isDemo: boolean;
}

export interface Municipality {
  readonly code: MunicipalityCode;
  readonly name: LocalName;
  readonly regionCode: RegionCode;
}

/** A municipality that has ended, and when it became part of the one that stands in its place today. */
export interface MergedMunicipality {
  readonly code: MunicipalityCode;
  /** As it was known, in Finnish or, where that was the only name, in Swedish. */
  readonly name: string;
  readonly into: MunicipalityCode;
  /** The merger took effect on 1 January of this year. */
  readonly year: number;
}

export interface FoundMunicipality {
  readonly municipality: Municipality;
  /** Present when the code asked for belongs to a municipality that has ended. */
  readonly mergedFrom?: MergedMunicipality;
}

/** The name in a language; plain Finnish reads the Finnish one. */
export function localName(named: { readonly name: LocalName }, language: Language | "selko"): string {
  return named.name[language === "selko" ? "fi" : language];
}
