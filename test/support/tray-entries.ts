import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { WorkEntry } from "../../src/domain/curation/work-list.ts";
import type { TestDatabase } from "./database.ts";

export type SavedEntry = Omit<WorkEntry, "curation" | "version">;

/** A row of the work list: a service that is on the tray; change what the test is about. */
export function anEntry(change: Partial<SavedEntry> = {}): SavedEntry {
  const id = change.id ?? randomUUID();
  return {
    kind: "service",
    title: { fi: "Kävelyryhmä", sv: "Promenadgrupp" },
    source: "demo",
    sourceId: id,
    organizationId: null,
    organization: { fi: "Esimerkkilän liikuntapalvelut" },
    municipalities: ["982"],
    isNationwide: false,
    languages: ["fi", "sv"],
    themes: ["liikunta"],
    needs: [],
    isOn: true,
    offCode: null,
    offDetail: null,
    nextTime: null,
    modifiedAt: new Date("2026-10-01T09:00:00Z"),
    fetchedAt: new Date("2026-11-20T09:00:00Z"),
    score: 90,
    checks: [],
    ...change,
    id,
  };
}

/** Puts rows into a region's work list as the building of its index would. */
export async function saveEntries(
  { db }: Pick<TestDatabase, "db">,
  entries: readonly SavedEntry[],
  regionCode = "99",
): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, region: regionCode }));
  await db.forRegion(regionCode).run((trx) =>
    sql`
      insert into tray_entry (region_code, kind, id, title, source, source_id, organization_id, organization, municipalities,
        is_nationwide, languages, themes, needs, is_on, off_code, off_detail, is_curated, next_time, modified_at, fetched_at,
        score, checks, hash, refreshed_at)
      select region, kind, id, title, source, "sourceId", "organizationId", organization, municipalities, "isNationwide",
        languages, themes, needs, "isOn", "offCode", "offDetail", false, "nextTime", "modifiedAt", "fetchedAt", score, checks,
        'x', '2026-11-23T00:00:00Z'
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(region text, kind text, id uuid, title jsonb, source text,
        "sourceId" text, "organizationId" uuid, organization jsonb, municipalities text[], "isNationwide" boolean,
        languages text[], themes text[], needs text[], "isOn" boolean, "offCode" text, "offDetail" text,
        "nextTime" timestamptz, "modifiedAt" timestamptz, "fetchedAt" timestamptz, score smallint, checks jsonb)
      on conflict (region_code, kind, id) do update set title = excluded.title, themes = excluded.themes,
        is_on = excluded.is_on, off_code = excluded.off_code`.execute(trx),
  );
}
