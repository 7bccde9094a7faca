import { z } from "zod";

const sentence = z.string().trim().min(1).max(600);
const inThree = z.strictObject({ fi: sentence, sv: sentence, en: sentence });

/**
 * What an instrument pack says of itself: whose it is, on what terms it may be used, and by whom. The licence of an
 * instrument's text is its holder's and never the licence of this code.
 */
export const packManifestSchema = z.strictObject({
  /** Also the beginning of each of its linkIds. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,30}$/, "must be small letters, digits and hyphens"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "must be a version such as 1.0.0"),
  name: inThree,
  holder: sentence,
  /** An SPDX identifier, or `LicenseRef-…` when the terms are the holder's own. */
  licence: z.string().regex(/^[A-Za-z0-9.+-]{2,60}$/, "must be an SPDX identifier or LicenseRef-…"),
  licenceUrl: z.url({ protocol: /^https$/, error: "must be a web address that begins with https://" }),
  /** Shown wherever the questions or the answers are. */
  attributionText: inThree,
  /** Whether the wording may be changed or translated by others than the holder. */
  mayModify: z.boolean(),
  /** True when the holder must be asked, or when the terms suit some users only and the region must have decided that it is one. */
  requiresPermission: z.boolean(),
  /** `resident`: anyone, also anonymously. `professional`: only in a professional's hands. */
  permittedAudience: z.enum(["resident", "professional"], { error: "may be only resident or professional" }),
  /** True for what screens for an illness: never asked of anonymous residents, whoever permits it. */
  clinical: z.boolean(),
  /** False for an adapter: structure and scoring are here, the wording is not ours to give out. */
  hasText: z.boolean(),
  /** Languages whose wording is our own translation of the original, not validated. The page says so. */
  ownTranslations: z.array(z.enum(["fi", "sv", "en", "selko"])),
});
export type PackManifest = z.infer<typeof packManifestSchema>;
