import { BRAND_PART } from "./brand-part.tsx";
import { contactGroups, hostGroups, ruleGroups, sharingGroups } from "./contact-groups.ts";
import { FEEDS_PART } from "./feeds-part.tsx";
import { fieldsPart } from "./fields-part.tsx";
import { INSTRUMENTS_PART } from "./instruments-part.tsx";
import { LANGUAGES_PART } from "./languages-part.tsx";
import { MUNICIPALITIES_PART } from "./municipalities-part.tsx";
import type { Part } from "./part.ts";
import type { PartName } from "./setting-parts.ts";
import { STATEMENTS_PART } from "./statements-part.tsx";
import { THEMES_PART } from "./themes-part.tsx";

export const PARTS: { readonly [part in PartName]: Part } = {
  varit: BRAND_PART,
  kielet: LANGUAGES_PART,
  teemat: THEMES_PART,
  kunnat: MUNICIPALITIES_PART,
  yhteystiedot: fieldsPart("yhteystiedot", contactGroups),
  selosteet: STATEMENTS_PART,
  mittarit: INSTRUMENTS_PART,
  jakaminen: fieldsPart("jakaminen", sharingGroups),
  saannot: fieldsPart("saannot", ruleGroups),
  osoite: fieldsPart("osoite", hostGroups),
  syotteet: FEEDS_PART,
};
