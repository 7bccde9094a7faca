import { z } from "zod";
import { LIFE_EVENTS, SERVICE_CLASSES, TARGET_GROUPS } from "../catalogue/classification/classification.ts";
import { THEMES } from "../themes/theme.ts";
import type { Need } from "./need.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and hyphens");
const phrase = z.string().trim().min(1).max(200);
const text = z.strictObject({ fi: phrase, sv: phrase, en: phrase });

const words = (least: number, leastOthers = least) =>
  z.strictObject({
    fi: z.array(phrase).min(least),
    sv: z.array(phrase).min(leastOthers),
    en: z.array(phrase).min(leastOthers),
  });

const codes = (known: readonly { readonly code: string }[], example: string) => {
  const all = new Set(known.map(({ code }) => code));
  return z.array(z.string().refine((code) => all.has(code), `must be a code such as ${example}`));
};

const themeIds = new Set(THEMES.map((theme) => theme.id));

/** One need as it stands in a data file. The counts are what finding by everyday words takes. */
const needSchema = z.strictObject({
  id,
  label: text.extend({ selko: phrase }),
  definition: text,
  expressions: words(15, 8),
  professionalTerms: words(1),
  serviceWords: words(8, 5),
  themes: z.array(z.string().refine((theme) => themeIds.has(theme), "must be the id of a theme")).min(1),
  serviceClasses: codes(SERVICE_CLASSES, "P27.1").min(1),
  targetGroups: codes(TARGET_GROUPS, "KR1.1"),
  lifeEvents: codes(LIFE_EVENTS, "KE8"),
  broader: id.nullable(),
  related: z.array(id),
  notMeant: words(0),
  crisis: z.enum(["mental", "violence", "poisoning", "child"]).nullable(),
});

/**
 * The needs of the data files, in the files' order.
 *
 * @param files what each file holds, by file name.
 * @throws Error that lists every fault as `file · need · field: what is wrong`.
 */
export function loadNeeds(files: Readonly<Record<string, unknown>>): readonly Need[] {
  const faults: string[] = [];
  const needs: { readonly file: string; readonly need: Need }[] = [];
  for (const [file, content] of Object.entries(files)) {
    if (!Array.isArray(content)) faults.push(`${file}: must be a list of needs`);
    else
      content.forEach((entry: unknown, place) => {
        const parsed = needSchema.safeParse(entry);
        if (parsed.success) needs.push({ file, need: parsed.data });
        else
          for (const { path, message } of parsed.error.issues)
            faults.push(`${file} · ${nameOf(entry, place)} · ${path.join(".")}: ${message}`);
      });
  }
  faults.push(...faultsBetween(needs));
  if (faults.length > 0) throw new Error(`The needs vocabulary has faults:\n  ${faults.join("\n  ")}`);
  return needs.map(({ need }) => need);
}

function nameOf(entry: unknown, place: number): string {
  const named = z.object({ id: z.string() }).safeParse(entry);
  return named.success ? named.data.id : `need number ${place + 1}`;
}

/** Faults that show only between needs: an id used twice, a reference to no need. */
function faultsBetween(needs: readonly { readonly file: string; readonly need: Need }[]): string[] {
  const places = Map.groupBy(needs, ({ need }) => need.id);
  const twice = [...places].filter(([, same]) => same.length > 1);
  const lost = needs.flatMap(({ file, need }) => [
    ...need.related
      .filter((other) => !places.has(other) || other === need.id)
      .map((other) => `${file} · ${need.id} · related: "${other}" is not another need`),
    ...(need.broader === null || (places.has(need.broader) && need.broader !== need.id)
      ? []
      : [`${file} · ${need.id} · broader: "${need.broader}" is not another need`]),
  ]);
  return [
    ...twice.map(([id, same]) => `${same.map(({ file }) => file).join(", ")} · ${id}: the id is used twice`),
    ...lost,
  ];
}
