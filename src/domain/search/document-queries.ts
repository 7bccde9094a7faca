import { sql } from "kysely";
import type {
  GeneralDescription,
  LocalizedText,
  Organization,
  Service,
  ServiceChannel,
} from "../catalogue/catalogue.ts";
import type { RegisterDb } from "../database.ts";

/** How many services are read at a time; each may be tens of kilobytes. */
const PAGE = 1000;

export interface ServiceRow {
  readonly id: string;
  readonly content: Service;
  readonly fetchedAt: Date;
}

/** Living services that reach any of the municipalities or are `putOn` the tray, page by page in id order. Åland does not get what leaves it out. */
export async function* listServicesIn(
  db: RegisterDb,
  municipalities: readonly string[],
  isAland: boolean,
  putOn: readonly string[] = [],
): AsyncGenerator<readonly ServiceRow[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await sql<ServiceRow>`
      select id, content, fetched_at as "fetchedAt" from service
      where id > ${after}::uuid and removed_at is null
        and (is_nationwide and (includes_aland or not ${isAland}) or municipalities && ${municipalities}::text[]
          or id = any(${putOn}::uuid[]))
      order by id limit ${PAGE}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** What cards and documents need of a channel. */
export type ChannelBrief = Pick<ServiceChannel, "type" | "name" | "hours"> & {
  readonly addresses: ServiceChannel["contacts"]["addresses"];
};

export async function listChannelBriefs(db: RegisterDb, ids: readonly string[]): Promise<Map<string, ChannelBrief>> {
  const { rows } = await sql<{ id: string; brief: ChannelBrief }>`
    select id, jsonb_build_object('type', content->'type', 'name', content->'name', 'hours', content->'hours',
      'addresses', content #> '{contacts,addresses}') as brief
    from service_channel where id = any(${ids}::uuid[]) and removed_at is null`.execute(db);
  return new Map(rows.map((row) => [row.id, row.brief]));
}

export type OrganizationBrief = Pick<Organization, "name" | "alternativeName" | "type">;

export async function listOrganizationBriefs(db: RegisterDb): Promise<Map<string, OrganizationBrief>> {
  const { rows } = await sql<OrganizationBrief & { id: string }>`
    select id, content->'name' as name, content->'alternativeName' as "alternativeName", content->>'type' as type
    from organization where removed_at is null`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function listGeneralDescriptions(db: RegisterDb): Promise<Map<string, GeneralDescription>> {
  const rows = await db
    .selectFrom("general_description")
    .select(["id", "content"])
    .where("removed_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.content]));
}

export async function listTermLabels(db: RegisterDb): Promise<Map<string, LocalizedText>> {
  const rows = await db.selectFrom("ontology_term").select(["uri", "label"]).execute();
  return new Map(rows.map((row) => [row.uri, row.label]));
}
