import type { LocalizedText } from "../catalogue/catalogue.ts";

interface Written {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

/** The languages that have a text. */
export function told(text: Written): LocalizedText {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== ""));
}

export function isTold(text: Written): boolean {
  return Object.values(text).some((value) => value !== "");
}
