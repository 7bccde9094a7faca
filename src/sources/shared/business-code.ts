const BUSINESS_CODE = /^(?:FI|ytj:)?(\d{7})-?(\d)$/i;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** Y-tunnus, also out of `FI05869776` and `ytj:0586977-6`; null when its check digit is wrong or it is another register's code. */
export function findBusinessCode(text: string): string | null {
  const [, digits, check] = BUSINESS_CODE.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
  const isRight = rest !== 1 && Number(check) === (rest === 0 ? 0 : 11 - rest);
  return isRight ? `${digits}-${check}` : null;
}
