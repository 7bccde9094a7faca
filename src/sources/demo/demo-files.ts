import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** The shape of `db/demo/*.json`; see its README. */
export const Localized = z
  .object({ fi: z.string().min(1), sv: z.string().min(1).optional(), en: z.string().min(1).optional() })
  .strict();
const LocalizedWords = z.object({
  fi: z.array(z.string()),
  sv: z.array(z.string()).optional(),
  en: z.array(z.string()).optional(),
});
export const Key = z.string().regex(/^[a-z0-9-]+$/);
const Charge = z.enum(["free", "charged", "other"]).nullable();

/** Who has read a plain Finnish text and found it plain and true. */
export const Review = z
  .strictObject({
    state: z.enum(["draft", "reviewed"]),
    reviewedOn: z.iso.date().nullable(),
    by: z.enum(["provider", "region", "polku"]),
  })
  .refine(({ state, reviewedOn }) => (state === "reviewed") === (reviewedOn !== null), {
    error: "What is reviewed has a day, and a draft has none",
  });

export const Hours = z.object({
  kind: z.enum(["weekly", "always", "reservation", "exception"]),
  days: z
    .string()
    .regex(/^[1-7](-[1-7])?(,[1-7](-[1-7])?)*$/)
    .optional(),
  from: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  to: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  closed: z.boolean().optional(),
  note: Localized.optional(),
});

const DemoOrganization = z.object({
  key: Key,
  type: z.enum(["municipality", "regional", "association", "company", "other"]),
  businessCode: z.string(),
  municipality: z.string().optional(),
  name: Localized,
  summary: Localized,
  parent: Key.optional(),
});

const DemoChannel = z.object({
  key: Key,
  type: z.enum(["serviceLocation", "phone", "eChannel", "webPage", "printableForm"]),
  organization: Key,
  name: Localized,
  summary: Localized.optional(),
  address: z
    .object({
      street: Localized,
      postalCode: z.string(),
      municipality: z.string(),
      lat: z.number(),
      lon: z.number(),
      info: Localized.optional(),
    })
    .optional(),
  accessibility: z.array(Localized).optional(),
  phones: z.array(z.object({ number: z.string(), charge: Charge.optional(), info: Localized.optional() })).optional(),
  emails: z.array(z.string()).optional(),
  web: z.array(z.object({ url: z.url(), name: Localized.optional() })).optional(),
  hours: z.array(Hours).optional(),
  requiresAuthentication: z.boolean().optional(),
  form: z
    .object({ identifier: z.string().optional(), files: z.array(z.object({ url: z.url(), format: z.string() })) })
    .optional(),
});

const DemoService = z.object({
  key: Key,
  organization: Key,
  producers: z.array(Key).optional(),
  name: Localized,
  summary: Localized,
  description: Localized,
  selko: z.strictObject({ summary: z.string(), description: z.string(), review: Review.optional() }).optional(),
  userInstruction: Localized.optional(),
  requirements: Localized.optional(),
  charge: Charge,
  chargeInfo: Localized.optional(),
  serviceClasses: z.array(z.string()),
  targetGroups: z.array(z.string()),
  lifeEvents: z.array(z.string()).optional(),
  keywords: LocalizedWords,
  languages: z.array(z.string()),
  area: z.union([z.array(z.string()), z.literal("region"), z.literal("nationwide")]),
  connections: z.array(
    z.object({
      channel: Key,
      description: Localized.optional(),
      hours: z.array(Hours).optional(),
      charge: Charge.optional(),
    }),
  ),
});

export type DemoHours = z.infer<typeof Hours>;
export type DemoOrganization = z.infer<typeof DemoOrganization>;
export type DemoChannel = z.infer<typeof DemoChannel>;
export type DemoService = z.infer<typeof DemoService>;

/** Who and where: what services and events name. */
export interface DemoNamed {
  readonly organizations: readonly DemoOrganization[];
  readonly channels: readonly DemoChannel[];
}

export interface DemoContent extends DemoNamed {
  readonly services: readonly DemoService[];
}

/** Reads the demo region's services. @throws naming the file and the field when something in it is wrong. */
export async function readDemoFiles(folder: string): Promise<DemoContent> {
  return { ...(await readDemoNamed(folder)), services: await readDemoLists(folder, "services-", DemoService) };
}

export async function readDemoNamed(folder: string): Promise<DemoNamed> {
  return {
    organizations: await readDemoLists(folder, "organizations", DemoOrganization),
    channels: await readDemoLists(folder, "channels-", DemoChannel),
  };
}

/** The lists of all JSON files whose names begin so, one after another. @throws as `readDemoFiles`. */
export async function readDemoLists<Item>(folder: string, prefix: string, schema: z.ZodType<Item>): Promise<Item[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix) && name.endsWith(".json")).sort();
  const lists = await Promise.all(
    names.map(async (name) => {
      const parsed = z.array(schema).safeParse(JSON.parse(await readFile(join(folder, name), "utf8")));
      if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    }),
  );
  return lists.flat();
}
