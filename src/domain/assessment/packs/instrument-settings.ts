import { z } from "zod";
import { mayEnable } from "./may-enable.ts";
import { findPack, listPacks } from "./packs.ts";

const words = z.string().trim().min(1).max(200);
const known = () =>
  listPacks()
    .map(({ manifest }) => manifest.id)
    .join(", ");

const instrumentSchema = z.strictObject({
  id: z.string().refine((id) => findPack(id) !== undefined, { error: () => `may be only ${known()}` }),
  permission: z
    .strictObject({
      reference: words,
      date: z.iso.date("must be a date such as 2026-11-28"),
      grantedBy: words,
    })
    .optional(),
  /** The wording of an adapter, kept in the region's own settings: its licence is the region's, not the repository's. */
  text: z.unknown().optional(),
});

/** The instruments that a region asks beside the assessment. What `mayEnable` refuses cannot be stored. */
export const instrumentsSchema = z
  .array(instrumentSchema)
  .max(5, "may hold at most 5 instruments")
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "may name each instrument once")
  .superRefine((list, context) => {
    for (const [index, request] of list.entries()) {
      const pack = findPack(request.id);
      const enabling = pack && mayEnable(pack, request);
      if (enabling && !enabling.ok)
        context.addIssue({ code: "custom", path: [index], message: `may not be switched on: ${enabling.problem}` });
    }
  });

export type InstrumentSettings = z.infer<typeof instrumentSchema>;
