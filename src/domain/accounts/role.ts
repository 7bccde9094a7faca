import type { LocalizedText } from "../catalogue/catalogue.ts";

/** What people do in the workspace. One person may have several, in several regions and organizations. */
export const ROLES = [
  "curator",
  "professional",
  "receiver",
  "linkWorker",
  "manager",
  "provider",
  "regionAdmin",
  "operator",
] as const;
export type Role = (typeof ROLES)[number];
/** Given in a region. `operator` is the installation's own and is given on the command line only. */
export type RegionRole = Exclude<Role, "operator">;
export const REGION_ROLES = ROLES.filter((role): role is RegionRole => role !== "operator");
/** These act for an organization, so they are given with one. */
export const ORGANIZATION_ROLES: readonly RegionRole[] = ["receiver", "provider"];

export type SignInWay = "demo" | "oidc" | "passkey" | "saml";

export interface Grant {
  readonly regionCode: string;
  readonly role: RegionRole;
  readonly organizationId: string | null;
  readonly organizationName: LocalizedText | null;
}

/** Somebody signed in, as every command and policy sees them. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly language: "fi" | "sv";
  readonly isOperator: boolean;
  /** Of all regions. */
  readonly grants: readonly Grant[];
  /** SHA-256 of the session's id. */
  readonly sessionHash: string;
  readonly way: SignInWay;
  /** When they last proved who they are. */
  readonly authenticatedAt: Date;
}

/** Whether the person has any of the roles in the region, for whatever organization. */
export function hasRole(actor: Actor, regionCode: string, ...roles: readonly Role[]): boolean {
  if (actor.isOperator && roles.includes("operator")) return true;
  return actor.grants.some((grant) => grant.regionCode === regionCode && roles.includes(grant.role));
}

/** Whether the person has the role in the region for exactly this organization. */
export function hasRoleFor(actor: Actor, regionCode: string, organizationId: string, role: RegionRole): boolean {
  return actor.grants.some(
    (grant) => grant.regionCode === regionCode && grant.role === role && grant.organizationId === organizationId,
  );
}

/** The organizations that the person has the role for, in the region. */
export function organizationsOf(actor: Actor, regionCode: string, role: RegionRole): readonly string[] {
  return actor.grants.flatMap((grant) =>
    grant.regionCode === regionCode && grant.role === role && grant.organizationId ? [grant.organizationId] : [],
  );
}

/** The regions that the person has anything to do in. */
export function regionsOf(actor: Actor): readonly string[] {
  return [...new Set(actor.grants.map(({ regionCode }) => regionCode))];
}
