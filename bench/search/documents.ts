import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { LANGUAGES, type Language } from "../../src/domain/catalogue/catalogue.ts";
import type { FieldTexts, SearchDocument } from "../../src/domain/search/search-document.ts";
import { syntheticDocuments } from "./synthetic.ts";

interface Localized {
  readonly language: string;
  readonly value: string | null;
  readonly type?: string;
}

/** The little of a PTV v11 service that a benchmark needs. */
interface RawService {
  readonly id: string;
  readonly generalDescriptionId: string | null;
  readonly serviceChargeType: string | null;
  readonly serviceNames: readonly Localized[];
  readonly serviceDescriptions: readonly Localized[];
  readonly keywords: readonly Localized[];
  readonly areaType: string;
  readonly areas: readonly {
    readonly municipalities?: readonly { readonly code: string }[] | null;
    readonly code?: string;
    readonly type?: string;
  }[];
  readonly serviceClasses: readonly { readonly name: readonly Localized[]; readonly code: string }[];
  readonly ontologyTerms: readonly { readonly name: readonly Localized[] }[];
  readonly targetGroups: readonly { readonly name: readonly Localized[]; readonly code: string }[];
  readonly organizations: readonly { readonly organization?: { readonly name?: string | null } | null }[];
}

/** National texts by id; a municipal service shows them as its own. */
type GeneralTexts = ReadonlyMap<string, readonly Localized[]>;

/** Services of the reference corpus when `dataFolder` has it, invented ones otherwise; varied until there are `count`. */
export async function benchDocuments(dataFolder: string, count: number): Promise<SearchDocument[]> {
  const folder = join(dataFolder, "ptv/v11");
  const base = existsSync(folder) ? await readServices(folder) : syntheticDocuments(3000);
  return Array.from({ length: count }, (_, i) =>
    varied(base[i % base.length] as SearchDocument, Math.floor(i / base.length)),
  );
}

async function readServices(folder: string): Promise<SearchDocument[]> {
  const general = new Map<string, readonly Localized[]>();
  for await (const { id, descriptions } of records<{ id: string; descriptions: readonly Localized[] }>(
    join(folder, "general-descriptions.ndjson"),
  )) {
    general.set(id, descriptions);
  }
  const documents: SearchDocument[] = [];
  for await (const raw of records<RawService>(join(folder, "services.ndjson")))
    documents.push(toDocument(raw, general, documents.length));
  return documents;
}

async function* records<Shape>(file: string): AsyncGenerator<Shape> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() !== "") yield JSON.parse(line) as Shape;
  }
}

function toDocument(raw: RawService, general: GeneralTexts, number: number): SearchDocument {
  const texts: { [language in Language]?: FieldTexts } = {};
  const descriptions = [...raw.serviceDescriptions, ...(general.get(raw.generalDescriptionId ?? "") ?? [])];
  for (const language of LANGUAGES) {
    const name = pick(raw.serviceNames, language, "Name");
    if (name === "") continue;
    const labels = [...raw.serviceClasses, ...raw.ontologyTerms, ...raw.targetGroups];
    texts[language] = {
      name,
      alternativeName: pick(raw.serviceNames, language, "AlternativeName"),
      keywords: raw.keywords
        .filter((keyword) => keyword.language === language)
        .map(({ value }) => value ?? "")
        .join(", "),
      summary: pick(raw.serviceDescriptions, language, "Summary"),
      labels: labels.map((label) => pick(label.name, language)).join(", "),
      organization: raw.organizations.map(({ organization }) => organization?.name ?? "").join(", "),
      description: DESCRIPTIONS.flatMap((type) => allOf(descriptions, language, type)).join("\n"),
    };
  }
  const title = texts.fi?.name ?? texts.sv?.name ?? texts.en?.name ?? "";
  return {
    id: raw.id,
    kind: "service",
    texts,
    sortTitle: { fi: title, sv: texts.sv?.name ?? title, en: texts.en?.name ?? title },
    themes: raw.serviceClasses.slice(0, 2).map(({ code }) => `theme-${code.charCodeAt(1) % 8}`),
    municipalities: raw.areas.flatMap((area) => (area.municipalities ?? []).map(({ code }) => code)),
    isNationwide: raw.areaType !== "LimitedType",
    isFree: raw.serviceChargeType === null ? null : raw.serviceChargeType === "FreeOfCharge",
    targetGroups: raw.targetGroups.map(({ code }) => code),
    positions: [{ lat: 60 + ((number * 37) % 900) / 100, lon: 21 + ((number * 91) % 900) / 100 }],
    prior: 1,
    card: JSON.stringify({
      title,
      summary: (texts.fi?.summary ?? "").slice(0, 150),
      themes: [],
      source: "ptv",
      url: `/palvelut/${raw.id}`,
    }),
  };
}

const DESCRIPTIONS = ["Description", "UserInstruction", "BackgroundDescription", "ChargeTypeAdditionalInfo"];

function allOf(texts: readonly Localized[], language: Language, type: string): string[] {
  return texts.flatMap((text) => (text.language === language && text.type === type && text.value ? [text.value] : []));
}

function pick(texts: readonly Localized[], language: Language, type?: string): string {
  return texts.find((text) => text.language === language && (type === undefined || text.type === type))?.value ?? "";
}

const BEGINNINGS =
  "Kivi Harju Ranta Koski Lehto Mänty Niemi Salo Vaara Suvanto Pelto Laakso Hirvi Kuusi Lahden Myllyn Saunan Torpan Kallio Joutsen".split(
    " ",
  );
const ENDINGS =
  "lä mäki niemi kylä koski lahti saari järvi nummi pelto ranta kangas lampi oja suo linna kartano portti pohja tausta".split(
    " ",
  );
const GROUPS = [
  "aamuryhmä",
  "iltaryhmä",
  "viikonloppu",
  "avoimet ovet",
  "alkeet",
  "jatkoryhmä",
  "verkossa",
  "kotikäynti",
];

/** A copy with its own id, name and words, as the same service of another provider would be; round 0 is the original. */
function varied(document: SearchDocument, round: number): SearchDocument {
  if (round === 0) return document;
  const seed = round * 31 + document.id.charCodeAt(1) * 7 + document.id.charCodeAt(5);
  const place = `${BEGINNINGS[seed % BEGINNINGS.length]}${ENDINGS[(seed * 3 + round) % ENDINGS.length]}`;
  const suffix = `, ${place} ${GROUPS[(round * 5) % GROUPS.length]}`;
  const texts = Object.fromEntries(
    Object.entries(document.texts).map(([language, fields]) => [
      language,
      {
        ...fields,
        name: `${fields.name ?? ""}${suffix}`,
        description: `${fields.description ?? ""} ${place}n toimipiste, ${place}ntie ${round}.`,
      },
    ]),
  );
  const { fi, sv, en } = document.sortTitle;
  return {
    ...document,
    id: `${document.id.slice(0, 19)}${round.toString(16).padStart(4, "0")}${document.id.slice(23)}`,
    texts,
    sortTitle: { fi: fi + suffix, sv: sv + suffix, en: en + suffix },
  };
}
