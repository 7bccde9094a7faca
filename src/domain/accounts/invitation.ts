import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { REGION_ROLES, type RegionRole } from "./role.ts";

export const INVITATION_HOURS = 72;

export interface InvitedRole {
  readonly role: RegionRole;
  readonly organizationId: string | null;
}

/** What an administrator tells of whom they invite. */
export const InvitationContent = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().max(254).pipe(z.email()),
  language: z.enum(["fi", "sv"]),
  roles: z
    .array(
      z.object({ role: z.enum(REGION_ROLES as [RegionRole, ...RegionRole[]]), organizationId: z.uuid().nullable() }),
    )
    .min(1)
    .max(20),
});
export type InvitationContent = z.output<typeof InvitationContent>;

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly InvitedRole[];
  readonly language: "fi" | "sv";
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

export const INVITATION_STATES = ["open", "used", "revoked", "expired"] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export function stateOf(
  { usedAt, revokedAt, expiresAt }: Pick<Invitation, "usedAt" | "revokedAt" | "expiresAt">,
  now: Date,
): InvitationState {
  if (usedAt) return "used";
  if (revokedAt) return "revoked";
  return now < expiresAt ? "open" : "expired";
}

const TOKEN = /^(\d{2})[A-Za-z0-9_-]{43}$/;

/** The region's code and 256 random bits: all that the link holds. */
export function newToken(regionCode: string): string {
  return regionCode + randomBytes(32).toString("base64url");
}

/** Which region a link is of; null when it cannot be a link of ours. */
export function regionOfToken(token: string): string | null {
  return TOKEN.exec(token)?.[1] ?? null;
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Where the link leads. The web's own map of addresses says the same, and a test holds them together. */
export function invitationLink(publicUrl: string, token: string): string {
  return `${publicUrl}/kutsu/${token}`;
}
