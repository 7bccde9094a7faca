import { asText } from "../shared/read.ts";

const BUSINESS_CODE = /^ytj:(\d{7})-(\d)$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** `ytj:0586977-6` → the Y-tunnus, when its check digit is right; null for publishers of other registers. */
export function businessCodeOf(publisher: unknown): string | null {
  const [, digits, check] = BUSINESS_CODE.exec(asText(publisher) ?? "") ?? [];
  if (digits === undefined) return null;
  const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
  const isRight = rest !== 1 && Number(check) === (rest === 0 ? 0 : 11 - rest);
  return isRight ? `${digits}-${check}` : null;
}
