import { z } from "zod";
import { PLACE_HELP } from "../../domain/catalogue/place-help.ts";
import { DaysOfYear } from "./demo-calendar.ts";
import { Hours, Key, Localized, readDemoLists } from "./demo-files.ts";

const DemoPlace = z.strictObject({
  key: Key.regex(/^p-/),
  organization: Key,
  name: Localized.required({ sv: true }),
  summary: Localized.required({ sv: true }),
  description: Localized.required({ sv: true }).optional(),
  type: z.strictObject({ code: z.string(), label: Localized.required({ sv: true }) }),
  /** Left out where there is none, as in the middle of a forest. */
  address: z.strictObject({ street: Localized, postalCode: z.string(), info: Localized.optional() }).optional(),
  municipality: z.string(),
  lat: z.number(),
  lon: z.number(),
  accessibility: z.array(Localized).optional(),
  shape: z
    .union([z.strictObject({ lengthMetres: z.int().min(1) }), z.strictObject({ squareMetres: z.int().min(1) })])
    .optional(),
  /** `season`: days of the year when these hours hold, in the place of `validFrom` and `validTo`. */
  hours: z.array(Hours.extend({ season: DaysOfYear.optional() }).strict()).optional(),
  phones: z.array(z.strictObject({ number: z.string(), info: Localized.optional() })).optional(),
  emails: z.array(z.email()).optional(),
  web: z.array(z.strictObject({ url: z.url(), name: Localized.optional() })).optional(),
  isFree: z.boolean().nullable(),
  status: z.enum(["open", "temporarilyClosed", "planned"]).optional(),
  /** As LIPAS names them: `route-length-km`; of yes and no with a question mark, `toilet?`. */
  attributes: z.record(z.string().regex(/^[a-z0-9-]+\??$/), z.union([z.boolean(), z.number(), z.string()])).optional(),
  help: z.array(z.enum(PLACE_HELP)).optional(),
  serviceClasses: z.array(z.string()),
  isForTray: z.boolean().optional(),
  keywords: z.strictObject({
    fi: z.array(z.string()),
    sv: z.array(z.string()),
    en: z.array(z.string()).optional(),
  }),
});
export type DemoPlace = z.infer<typeof DemoPlace>;

/** Reads `places-*.json`. @throws naming the file and the field when something in it is wrong. */
export function readDemoPlaces(folder: string): Promise<DemoPlace[]> {
  return readDemoLists(folder, "places-", DemoPlace);
}
