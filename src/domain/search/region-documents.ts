import { applyCuration } from "../curation/apply-curation.ts";
import { textsOfService } from "../curation/source-words.ts";
import type { RegisterDb } from "../database.ts";
import { readMergedEntries } from "../duplicates/read-merged-entries.ts";
import type { RegionCode } from "../regions/region.ts";
import { regionRules } from "../themes/tray-rules.ts";
import type { SelfCareTool } from "../tools/tool.ts";
import { curationOf, type DocumentCurations, idsPutOn } from "./curated-documents.ts";
import {
  listChannelBriefs,
  listGeneralDescriptions,
  listOrganizationBriefs,
  listServicesIn,
  listTermLabels,
} from "./document-queries.ts";
import type { DocumentsAround, NeedsTeller, Regions } from "./documents-around.ts";
import { listEventDocuments } from "./event-documents.ts";
import { onlyOnce } from "./only-once.ts";
import { listPlaceDocuments, type UsedPlaces } from "./place-documents.ts";
import type { SearchDocument } from "./search-document.ts";
import { toServiceDocument } from "./service-documents.ts";
import { placeStems } from "./service-group.ts";
import { listToolDocuments } from "./tool-documents.ts";

const ALAND = "91";

/**
 * Everything that the region's residents can use and that belongs to the tray, as documents for the index, page by page.
 * @param hiddenTools keys of self-care tools that the region does not show
 * @param curations what the region's curators have said
 * @param ownTools self-care tools that the region has written itself
 */
export async function* listRegionDocuments(
  db: RegisterDb,
  regions: Regions,
  regionCode: string,
  now: Date,
  teller?: NeedsTeller,
  hiddenTools: ReadonlySet<string> = new Set(),
  curations?: DocumentCurations,
  ownTools: readonly SelfCareTool[] = [],
): AsyncGenerator<SearchDocument> {
  const codes = regions.municipalitiesOf(regionCode).map(({ code }) => code as string);
  const around: DocumentsAround = {
    rules: regionRules(regions.settingsOf(regionCode as RegionCode).themes.added),
    municipalities: new Set(codes),
    teller: teller && remembering(teller),
    now,
    merged: await readMergedEntries(db, now),
    curations,
  };
  yield* onlyOnce(listAll(db, regions, regionCode, around), around);
  yield* listToolDocuments(around, hiddenTools, ownTools);
}

async function* listAll(
  db: RegisterDb,
  regions: Regions,
  regionCode: string,
  around: DocumentsAround,
): AsyncGenerator<SearchDocument> {
  const used: UsedPlaces = new Map();
  yield* listServiceDocuments(db, regions, regionCode, around, used);
  yield* listPlaceDocuments(db, around, used);
  yield* listEventDocuments(db, around);
}

/** Fills `used` with the places where the services are given. */
async function* listServiceDocuments(
  db: RegisterDb,
  regions: Regions,
  regionCode: string,
  around: DocumentsAround,
  used: UsedPlaces,
): AsyncGenerator<SearchDocument> {
  const municipalities = regions.municipalitiesOf(regionCode);
  const [organizations, generalDescriptions, terms] = await Promise.all([
    listOrganizationBriefs(db),
    listGeneralDescriptions(db),
    listTermLabels(db),
  ]);
  const hidesPrivate = regions.settingsOf(regionCode as RegionCode).privateProviders === "hidden";
  const surroundings = {
    ...around,
    hidesPrivate,
    organizations,
    generalDescriptions,
    terms,
    placeStems: placeStems(municipalities),
  };
  const codes = [...around.municipalities];
  for await (const rows of listServicesIn(db, codes, regionCode === ALAND, idsPutOn(around, "service"))) {
    const ids = new Set(rows.flatMap(({ content }) => content.connections.map(({ channelId }) => channelId)));
    const channels = await listChannelBriefs(db, [...ids]);
    for (const row of rows) {
      const document = toServiceDocument(row, { ...surroundings, channels });
      if (!document) continue;
      for (const { channelId } of row.content.connections) {
        if (channels.get(channelId)?.type !== "serviceLocation") continue;
        const services = used.get(channelId) ?? [];
        services.push({
          id: document.id,
          name: applyCuration(textsOfService(row.content, null), curationOf(around, "service", row.id)).title,
          themes: document.themes,
          serviceClasses: row.content.serviceClasses,
        });
        used.set(channelId, services);
      }
      yield document;
    }
  }
}

/** Series, chains and registers repeat their texts, and telling what a text means is the dearest part of a document. */
function remembering(teller: NeedsTeller): NeedsTeller {
  const known = new Map<string, ReturnType<NeedsTeller["needsOf"]>>();
  return {
    themesOf: teller.themesOf,
    needsOf(texts) {
      const key = JSON.stringify(Object.values(texts).map(({ name, summary }) => [name, summary]));
      const needs = known.get(key) ?? teller.needsOf(texts);
      known.set(key, needs);
      return needs;
    },
  };
}
