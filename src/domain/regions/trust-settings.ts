import { z } from "zod";

const words = z.string().trim().min(1).max(1000);
const inEachLanguage = z.strictObject({ fi: words, sv: words, en: words, selko: words }).partial();
const webAddress = z.url({ protocol: /^https?$/, error: "must be a web address that begins with https://" });

/** Who answers for residents' data, as the privacy notice tells it. */
export const privacyContactSchema = z
  .strictObject({
    /** Another controller than the region itself. */
    controller: inEachLanguage,
    /** An office or a role, not a person's name. */
    office: inEachLanguage,
    email: z.email("must be an e-mail address"),
    phone: z.string().regex(/^\+?[\d ]{3,20}$/, "must be a phone number"),
  })
  .partial();
export type PrivacyContact = z.infer<typeof privacyContactSchema>;

/** What a region's own accessibility statement says otherwise than the product's. */
export const accessibilitySchema = z
  .strictObject({
    /** Who supervises, when the law names another than the product's default. */
    authority: z.strictObject({ name: inEachLanguage, url: webAddress }),
    /** Who handles the feedback: an office, its address. */
    contact: inEachLanguage,
    email: z.email("must be an e-mail address"),
    /** What is left undone as a disproportionate burden (kohtuuton rasite), and why. */
    disproportionateBurden: inEachLanguage,
    /** Gaps of the region's own, beside those of the product. */
    gaps: z.array(inEachLanguage).max(30),
    /** When the region itself has last assessed its pages (`YYYY-MM-DD`). */
    assessedOn: z.iso.date("must be a date such as 2026-11-28"),
    /** By an outsider, or by the region itself. */
    assessedBy: z.enum(["self", "external"], { error: "must be self or external" }),
  })
  .partial();
export type AccessibilitySettings = z.infer<typeof accessibilitySchema>;
