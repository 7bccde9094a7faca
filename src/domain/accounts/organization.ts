import { z } from "zod";
import { ORGANIZATION_KINDS } from "./account-tables.ts";

const Name = z.string().trim().max(200);

/** A Finnish business code (Y-tunnus): seven digits, and one that keeps the others from being mistyped. */
export function isBusinessCode(code: string): boolean {
  const match = /^(\d{7})-(\d)$/.exec(code);
  if (!match) return false;
  const sum = [...(match[1] ?? "")].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  const rest = sum % 11;
  // A remainder of one is never given out.
  return rest !== 1 && Number(match[2]) === (rest === 0 ? 0 : 11 - rest);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** What is told of an organization. An empty Swedish name is none. */
export const OrganizationFields = z.object({
  fi: Name.min(1),
  sv: Name,
  kind: z.enum(ORGANIZATION_KINDS),
  businessCode: z.union([z.literal(""), z.string().trim().refine(isBusinessCode)]),
  email: z.union([z.literal(""), z.string().trim().max(254).pipe(z.email())]),
});
export type OrganizationFields = z.output<typeof OrganizationFields>;
