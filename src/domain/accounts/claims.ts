import type { ClaimMapping, ProvenIdentity } from "./identity-provider.ts";
import { ORGANIZATION_ROLES, REGION_ROLES, type RegionRole } from "./role.ts";

type Claims = ProvenIdentity["claims"];

const LONGEST_NAME = 200;
const LONGEST_EMAIL = 254;

/**
 * The texts that a claim holds. The path is the claim's exact name, or steps into it with dots: names of SAML attributes hold dots
 * themselves.
 */
export function claimValues(claims: Claims, path: string): readonly string[] {
  const found = Object.hasOwn(claims, path) ? claims[path] : step(claims, path.split("."));
  return (Array.isArray(found) ? found : [found]).filter((value): value is string => typeof value === "string");
}

function step(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value;
  if (value === null || typeof value !== "object" || !Object.hasOwn(value, first)) return undefined;
  return step((value as Record<string, unknown>)[first], rest);
}

/**
 * The roles that the claims give. Values match exactly; what is not in the mapping gives nothing.
 * @param hasOrganization roles that act for an organization need one
 */
export function rolesFromClaims(
  claims: Claims,
  { rolesClaim, roles, mayGiveAdmin }: ClaimMapping,
  hasOrganization: boolean,
): readonly RegionRole[] {
  const values = new Set(claimValues(claims, rolesClaim));
  const told = new Set(roles.filter(({ value }) => values.has(value)).map(({ role }) => role));
  return REGION_ROLES.filter(
    (role) =>
      told.has(role) &&
      (role !== "regionAdmin" || mayGiveAdmin) &&
      (hasOrganization || !ORGANIZATION_ROLES.includes(role)),
  );
}

/** The person's name for pages and the log; their provider's own name for them when it tells no better. */
export function nameFromClaims(claims: Claims, { nameClaim }: Pick<ClaimMapping, "nameClaim">): string {
  const first = (path: string) => tidy(claimValues(claims, path)[0] ?? "");
  const whole = first(nameClaim) || first("name");
  const parts = [first("given_name"), first("family_name")].filter(Boolean).join(" ");
  return (whole || parts || first("preferred_username") || "–").slice(0, LONGEST_NAME);
}

/** Null unless it looks like an address. It tells where to write, never who somebody is. */
export function emailFromClaims(claims: Claims, { emailClaim }: Pick<ClaimMapping, "emailClaim">): string | null {
  const text = tidy(claimValues(claims, emailClaim)[0] ?? "");
  return text.length <= LONGEST_EMAIL && /^[^\s@]+@[^\s@]+$/.test(text) ? text : null;
}

function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
