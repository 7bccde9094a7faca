import { z } from "zod";

export const FEEDBACK_KINDS = ["wrong-fact", "not-found", "accessibility", "other"] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export const LONGEST_MESSAGE = 4000;
const LONGEST_ADDRESS = 254;

export const SUBJECT_KINDS = ["service", "event", "place", "tool", "organization"] as const;

/** What the message is about: something on the tray, an organization, or the site itself. */
export type FeedbackSubject =
  | { readonly kind: (typeof SUBJECT_KINDS)[number]; readonly id: string }
  | { readonly kind: "site"; readonly id: null };

/** Days in which whoever left an address is answered. The law asks it of accessibility feedback (306/2019); we promise it of all. */
export const ANSWERED_WITHIN_DAYS = 14;

/** What a resident writes. The issues' codes tell the form which sentence to show. */
export const FeedbackInput = z.object({
  kind: z.enum(FEEDBACK_KINDS, { error: "kind" }),
  message: messageOf(1),
  replyTo: z
    .string()
    .trim()
    .max(LONGEST_ADDRESS, "replyTo")
    .transform((text) => (text === "" ? null : text))
    .pipe(z.email("replyTo").nullable()),
});
export type FeedbackInput = z.infer<typeof FeedbackInput>;

/** What a resident tells with a need chosen from the list: it says enough without words. */
export const FeedbackWithNeed = FeedbackInput.extend({ kind: z.literal("not-found"), message: messageOf(0) });

export interface Feedback extends FeedbackInput {
  readonly id: string;
  readonly subject: FeedbackSubject;
  /** What was looked for and not found, as an id of the needs vocabulary. */
  readonly needId: string | null;
  /** The language of the page it was written on. */
  readonly language: string;
  readonly receivedAt: Date;
  /** Finnish day, `YYYY-MM-DD`. */
  readonly dueOn: string;
}

function messageOf(least: number) {
  return (
    z
      .string({ error: "messageMissing" })
      // Browsers send a line break as two characters.
      .transform((text) => text.replaceAll("\r\n", "\n").replaceAll("\0", "").trim())
      .pipe(z.string().min(least, "messageMissing").max(LONGEST_MESSAGE, "messageLong"))
  );
}
