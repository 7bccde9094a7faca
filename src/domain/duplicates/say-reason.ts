import type { Language } from "../catalogue/catalogue.ts";
import type { Reason, ReasonCode } from "./reasons.ts";
import { SAID_EN } from "./say-reason-en.ts";
import { SAID_FI } from "./say-reason-fi.ts";
import { SAID_SV } from "./say-reason-sv.ts";

/** A sentence for each reason. `{metres}` and the like stand for the reason's values. */
export type SaidReasons = { readonly [code in ReasonCode]: string };

const SAID: { readonly [language in Language]: SaidReasons } = { fi: SAID_FI, sv: SAID_SV, en: SAID_EN };

/** A reason as a sentence. Values come from records: whoever shows it on a page escapes it. */
export function sayReason({ code, values }: Reason, language: Language): string {
  const said: string | undefined = SAID[language][code];
  return (said ?? code).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "?"));
}
