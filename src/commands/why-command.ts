import { join } from "node:path";
import { LANGUAGES, type Language } from "../domain/catalogue/catalogue.ts";
import { plainText } from "../domain/catalogue/choose-language.ts";
import { findServiceRecord } from "../domain/catalogue/get-service-record.ts";
import { findThingCuration } from "../domain/curation/find-thing-curation.ts";
import type { Findability } from "../domain/finding/findability.ts";
import { whyNotFound } from "../domain/finding/why-not-found.ts";
import { createNeedsOfDocument } from "../domain/needs/document-needs.ts";
import { findNeed } from "../domain/needs/needs.ts";
import { openRecogniser } from "../domain/needs/open-recogniser.ts";
import type { NeedRecogniser } from "../domain/needs/recognise-needs.ts";
import { createIndexBuilder } from "../domain/search/build-index.ts";
import { loadVoikko } from "../domain/search/finnish-voikko.ts";
import { type Analysers, analysersWith } from "../domain/search/language-analysers.ts";
import { readDocumentCurations } from "../domain/search/read-curations.ts";
import { listRegionDocuments } from "../domain/search/region-documents.ts";
import { openIndex, type SearchIndex } from "../domain/search/search-index.ts";
import { regionRules } from "../domain/themes/tray-rules.ts";
import type { OpenedContext } from "../open-context.ts";
import { projectRoot } from "../platform/project-root.ts";
import { UsageError } from "./usage-error.ts";
import { parseCommand, say, withContext } from "./with-context.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_QUERY = 200;
/** As on the page of results. */
const FIRST_PAGE = 20;

/** Why a service is not found: looks at the catalogue as it is now, with an index of its own. */
export async function runWhy(args: readonly string[]): Promise<number> {
  const { id, code, text, lang, isJson } = readArguments(args);
  return withContext(async (context) => {
    const { regions, db, understanding, clock } = context;
    const region = regions.findByCode(code) ?? regions.findBySlug(code);
    if (!region) throw new UsageError(`There is no region "${code}". See: region list.`);
    const language = lang ?? region.languages[0] ?? "fi";
    const record = await findServiceRecord(db.register, id);
    const ownId = record && "service" in record ? record.service.id : id;
    const asked = { regionCode: region.code, kind: "service", ids: [ownId] } as const;
    const said = await findThingCuration(db, asked, clock.now());
    const analysers = analysersWith(loadVoikko());
    const recogniser = openRecogniser(join(projectRoot, "dist"), analysers);
    const found = await whyNotFound(
      id,
      record,
      { text, language, isGrouped: true, sort: "relevance", limit: FIRST_PAGE, offset: 0 },
      {
        index: await indexNow(context, region.code, analysers, recogniser),
        needs: { recognise: async (words, pageLanguage) => recogniser.recognise(words, pageLanguage) },
        rules: regionRules(regions.settingsOf(region.code).themes.added),
        understanding,
        region,
        regions,
        curated: said?.tray,
        now: clock.now(),
      },
    );
    if (isJson) say(JSON.stringify({ ...found, query: text }));
    else sayFindability(found, language);
    return 0;
  });
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: {
      region: { type: "string" },
      query: { type: "string" },
      lang: { type: "string" },
      json: { type: "boolean" },
    },
  });
  const [id, ...more] = positionals;
  if (!id || more.length > 0 || !values.region || !values.query?.trim())
    throw new UsageError('Say: why SERVICE-ID --region CODE --query "what a person would write".');
  if (!UUID.test(id)) throw new UsageError(`"${id}" is no service's id: it is a UUID, Polku's own or PTV's.`);
  if ([...values.query].length > LONGEST_QUERY)
    throw new UsageError(`--query may be ${LONGEST_QUERY} characters, as a search.`);
  if (values.lang !== undefined && !isLanguage(values.lang))
    throw new UsageError(`--lang must be one of ${LANGUAGES.join(", ")}, not "${values.lang}".`);
  return {
    id: id.toLowerCase(),
    code: values.region,
    text: values.query,
    lang: values.lang,
    isJson: values.json ?? false,
  };
}

function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

async function indexNow(
  { db, regions, clock }: OpenedContext,
  regionCode: string,
  analysers: Analysers,
  recogniser: NeedRecogniser,
): Promise<SearchIndex> {
  const teller = {
    needsOf: createNeedsOfDocument(recogniser),
    themesOf: (need: string) => findNeed(need)?.themes ?? [],
  };
  const builder = createIndexBuilder(analysers);
  const curations = await readDocumentCurations(db.forRegion(regionCode));
  const documents = listRegionDocuments(db.register, regions, regionCode, clock.now(), teller, new Set(), curations);
  for await (const document of documents) builder.add(document);
  return openIndex(builder.finish(), analysers);
}

function sayFindability({ service, layer, reasons, advice }: Findability, language: Language): void {
  const name = service.name === null ? "" : ` ${plainText(service.name, language)}`;
  say(`[${layer}]${name} (${service.id})`);
  for (const { text } of reasons) say(text);
  if (advice.length > 0) say("");
  for (const { text } of advice) say(`→ ${text}`);
}
