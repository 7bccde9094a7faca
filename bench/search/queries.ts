import type { Language } from "../../src/domain/catalogue/catalogue.ts";

export interface BenchQuery {
  readonly text: string;
  readonly language: Language;
}

const TEXTS: { readonly [language in Language]: readonly string[] } = {
  fi: [
    "uinti",
    "liikuntaneuvontaan",
    "yksinäisyyteen",
    "palvelu",
    "velat",
    "hammaslääkäri",
    "kerhoja",
    "masennus",
    "liikunta seniorit",
    "perhe neuvonta",
    "suomen kieli",
    "mielenterveys apua",
    "kuntosali ikäihmisille",
    "digituki kotiin",
    "olen yksinäinen ja haluaisin löytää ystäviä",
    "mistä saan apua kun velat painavat",
    "missä voin uida lasten kanssa Porvoossa",
    "isälläni on muistisairaus ja hoidan häntä kotona, mistä saisin tukea",
    "haluan lopettaa tupakoinnin",
    "liikkuntaneuvonta",
    "uimahali",
    "masenus",
    "paihdeongelma",
    "mielenterveis palvelut",
    "kotohoito vanhuksele",
  ],
  sv: [
    "simhall",
    "ensamhet",
    "skuldrådgivning",
    "motion för äldre",
    "jag vill sluta röka",
    "stöd för närståendevårdare",
    "tandvord",
    "biblioteket",
  ],
  en: [
    "swimming",
    "debt advice",
    "mental health",
    "I feel lonely and want to meet people",
    "help for immigrants to learn Finnish",
    "smokng",
    "housing benefit",
  ],
};

export const BENCH_QUERIES: readonly BenchQuery[] = (["fi", "sv", "en"] as const).flatMap((language) =>
  TEXTS[language].map((text) => ({ text, language })),
);
