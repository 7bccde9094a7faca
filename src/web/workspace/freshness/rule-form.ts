import { type FreshnessRule, freshnessSchema } from "../../../domain/freshness/freshness-rule.ts";
import { lastOf } from "../../page/read-form.ts";

export const NUMBERS = ["afterMonths", "remindAfterDays", "lowerAfterDays", "offAfterDays"] as const;
export type RuleNumber = (typeof NUMBERS)[number];

/** The rule as its form holds it: the texts that were typed. */
export type RuleFields = Readonly<Record<RuleNumber, string>> & { readonly isOn: boolean };

export function fieldsOfRule(rule: FreshnessRule): RuleFields {
  return {
    isOn: rule.isOn,
    afterMonths: String(rule.afterMonths),
    remindAfterDays: String(rule.remindAfterDays),
    lowerAfterDays: rule.lowerAfterDays === null ? "" : String(rule.lowerAfterDays),
    offAfterDays: rule.offAfterDays === null ? "" : String(rule.offAfterDays),
  };
}

export function readRule(
  sent: URLSearchParams,
):
  | { readonly ok: true; readonly rule: FreshnessRule; readonly fields: RuleFields }
  | { readonly ok: false; readonly fields: RuleFields; readonly errors: readonly string[] } {
  const text = (name: RuleNumber) => (lastOf(sent, name) ?? "").trim().slice(0, 10);
  const fields: RuleFields = {
    isOn: lastOf(sent, "isOn") === "1",
    afterMonths: text("afterMonths"),
    remindAfterDays: text("remindAfterDays"),
    lowerAfterDays: text("lowerAfterDays"),
    offAfterDays: text("offAfterDays"),
  };
  const parsed = freshnessSchema.safeParse({
    isOn: fields.isOn,
    afterMonths: fields.afterMonths || Number.NaN,
    remindAfterDays: fields.remindAfterDays || Number.NaN,
    lowerAfterDays: fields.lowerAfterDays || null,
    offAfterDays: fields.offAfterDays || null,
  });
  if (parsed.success) return { ok: true, rule: parsed.data as FreshnessRule, fields };
  // What concerns two numbers together is told at the later one.
  const errors = parsed.error.issues.map(({ path }) => String(path[0] ?? "offAfterDays"));
  return { ok: false, fields, errors: [...new Set(errors)] };
}
