import { findService, isRemoved } from "../catalogue/get-service.ts";
import type { RegisterDb } from "../database.ts";
import { findEventRow, listSeriesIds } from "../events/event-queries.ts";
import { findPlace } from "../places/get-place.ts";
import { findTool } from "../tools/tools.ts";
import type { CuratedEntry } from "./curation.ts";
import { eventFacts, placeFacts, serviceFacts, toolFacts } from "./record-facts.ts";
import type { SourceRecord } from "./source-record.ts";

const ALONE = { selkoSummary: null, seriesId: null, seriesSize: 0, toolKey: null } as const;

/** The entry as its source tells it; undefined when the source no longer has it, or it is not in the register. */
export async function findSourceRecord(db: RegisterDb, { kind, id }: CuratedEntry): Promise<SourceRecord | undefined> {
  switch (kind) {
    case "service":
      return findServiceAsRecord(db, id);
    case "event":
      return findEventAsRecord(db, id);
    case "place":
      return findPlaceAsRecord(db, id);
    case "tool": {
      const tool = findTool(id);
      if (!tool) return undefined;
      const { name, summary, selkoSummary, key } = tool;
      return { ...ALONE, title: name, summary, selkoSummary, facts: toolFacts(tool), candidate: null, toolKey: key };
    }
  }
}

async function findServiceAsRecord(db: RegisterDb, id: string): Promise<SourceRecord | undefined> {
  const found = await findService(db, id);
  if (!found || isRemoved(found)) return undefined;
  const { service, generalDescription: general } = found;
  const hasSummary = Object.values(service.summary).some((text) => text?.trim());
  return {
    ...ALONE,
    title: service.name,
    summary: hasSummary ? service.summary : (general?.summary ?? {}),
    selkoSummary: service.selko?.summary ?? null,
    facts: serviceFacts(
      service,
      found.connections.map(({ channel, connection }) => ({ contacts: connection.contacts ?? channel.contacts })),
    ),
    candidate: { ...service, type: service.type ?? general?.type ?? null },
  };
}

async function findEventAsRecord(db: RegisterDb, id: string): Promise<SourceRecord | undefined> {
  const row = await findEventRow(db, id);
  if (!row || row.removedAt) return undefined;
  const { content: event } = row;
  const seriesId = event.seriesId ?? id;
  const parts = await listSeriesIds(db, seriesId);
  const keywords = (language: "fi" | "sv" | "en") => event.keywords.flatMap(({ label }) => label[language] ?? []);
  return {
    ...ALONE,
    title: event.name,
    summary: event.summary,
    selkoSummary: event.selkoSummary,
    facts: eventFacts(event),
    candidate: {
      type: "service",
      name: event.name,
      serviceClasses: event.serviceClasses,
      targetGroups: event.audience.targetGroups,
      ontologyTerms: [],
      keywords: { fi: keywords("fi"), sv: keywords("sv"), en: keywords("en") },
    },
    seriesId: parts.length > 0 ? seriesId : null,
    seriesSize: parts.length,
  };
}

async function findPlaceAsRecord(db: RegisterDb, id: string): Promise<SourceRecord | undefined> {
  const found = await findPlace(db, id);
  if (!found || "removedAt" in found) return undefined;
  const { place } = found;
  const { name, summary, serviceClasses, keywords } = place;
  return {
    ...ALONE,
    title: name,
    summary,
    facts: placeFacts(place),
    candidate: { type: "service", name, serviceClasses, targetGroups: [], ontologyTerms: [], keywords },
  };
}
