import { z } from "zod";
import {
  LARGEST_SHARE_BYTES,
  LONGEST_ORGANIZATION,
  type OpenedShare,
  SHARE_OPENINGS,
  type ShareStatus,
} from "../../../domain/sharing/share.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { Instant } from "../shared-schemas.ts";

const base64url = (bytes: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`), `must be ${bytes} bytes as base64url`);
/** An authentication tag and at least one byte. */
const SMALLEST_BYTES = 17;

const LookupId = base64url(16).describe("128 bits derived from the code, as base64url");
const ManageToken = base64url(16).describe("128 random bits as base64url: stays in the browser that shared");

export const NewShareBody = z.object({
  lookupId: LookupId,
  ciphertext: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, "must be base64url")
    .min(Math.ceil((SMALLEST_BYTES * 4) / 3))
    .describe(`AES-GCM, as base64url: at most ${LARGEST_SHARE_BYTES} bytes`),
  iv: base64url(12).describe("12 bytes as base64url"),
  hours: z.int().describe("How long it waits; the region sets the most, 24 unless it has decided otherwise"),
  openings: z.enum(SHARE_OPENINGS),
  manageHash: base64url(32).describe("SHA-256 of the manage token's text, as base64url"),
});

export const OpenShareBody = z.object({
  lookupId: LookupId,
  organization: z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim())
    .pipe(z.string().min(1).max(LONGEST_ORGANIZATION))
    .describe("Who opens, in the opener's own words: the resident sees it"),
});

export const OwnShareBody = z.object({ lookupId: LookupId, manageToken: ManageToken });

export const CreatedAnswer = z.object({ expiresAt: Instant });

export const OpenedAnswer = z
  .object({
    ciphertext: z.string().describe("base64url"),
    iv: z.string().describe("base64url"),
    openings: z.enum(SHARE_OPENINGS),
    expiresAt: Instant,
  })
  .register(apiSchemas, { id: "OpenedShare" });

export const StatusAnswer = z
  .object({
    state: z.enum(["waiting", "opened", "revoked", "expired"]),
    isOpenable: z.boolean().describe("false: nobody can open it any more"),
    openedAt: Instant.nullable().describe("The latest opening"),
    openedBy: z.string().nullable(),
    opened: z
      .array(
        z.object({
          at: Instant,
          organization: z.string(),
          isVerified: z.boolean().describe("false: the opener only said so"),
        }),
      )
      .describe("Every opening, the latest first"),
    expiresAt: Instant,
  })
  .register(apiSchemas, { id: "ShareStatus" });

export function presentOpened({ ciphertext, iv, openings, expiresAt }: OpenedShare): z.infer<typeof OpenedAnswer> {
  return { ciphertext: toBase64url(ciphertext), iv: toBase64url(iv), openings, expiresAt: expiresAt.toISOString() };
}

export function presentStatus({ state, isOpenable, opened, expiresAt }: ShareStatus): z.infer<typeof StatusAnswer> {
  const openings = opened.map(({ at, organization, isVerified }) => ({
    at: at.toISOString(),
    organization,
    isVerified,
  }));
  return {
    state,
    isOpenable,
    openedAt: openings[0]?.at ?? null,
    openedBy: openings[0]?.organization ?? null,
    opened: openings,
    expiresAt: expiresAt.toISOString(),
  };
}

function toBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
