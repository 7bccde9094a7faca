import { sql, type Transaction } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { RegionDb, RegionTables, RegisterTables } from "../database.ts";
import type { SelfCareTool } from "../tools/tool.ts";
import type { OwnContent } from "./content.ts";
import { wholeContent } from "./empty-content.ts";
import { OWN_SUBJECT, type OwnEntry, type OwnKind, type OwnState, type Standing } from "./own-entry.ts";
import type { StoredStanding } from "./own-tables.ts";

export type OwnTransaction = Transaction<RegisterTables & RegionTables>;

interface Row extends Omit<OwnEntry, "beforeLast"> {
  readonly beforeLast: StoredStanding | null;
}

const COLUMNS = sql<never>`e.id, e.kind, e.state, e.organization_id as "organizationId", o.name as "organizationName", e.version,
  e.published_version as "publishedVersion", e.published_at as "publishedAt", e.publish_at as "publishAt",
  e.publish_version as "publishVersion", e.unpublish_at as "unpublishAt", e.before_last as "beforeLast",
  e.created_at as "createdAt", e.updated_at as "updatedAt", e.updated_by as "updatedBy"`;

/** Held until the transaction ends, so that of two who move it one waits for the other. */
export async function findOwnForChange(trx: OwnTransaction, id: string): Promise<OwnEntry | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from own_entry e left join region_organization o on o.id = e.organization_id
    where e.id = ${id}::uuid for update of e`.execute(trx);
  return rows[0] && toEntry(rows[0]);
}

/** An entry with what its newest version says. */
export interface OwnEntryRead {
  readonly entry: OwnEntry;
  readonly content: OwnContent;
}

export async function findOwn(db: RegionDb, id: string): Promise<OwnEntryRead | undefined> {
  return db.run(async (trx) => {
    const { rows } = await sql<Row & { content: OwnContent }>`
      select ${COLUMNS}, v.content from own_entry e
      join content_version v on v.subject_kind = ${OWN_SUBJECT} and v.subject_id = e.id::text and v.version = e.version
      left join region_organization o on o.id = e.organization_id
      where e.id = ${id}::uuid`.execute(trx);
    const row = rows[0];
    return row && { entry: toEntry(row), content: wholeContent(row.content) };
  });
}

export interface OwnFilter {
  readonly kind?: OwnKind | null;
  readonly state?: OwnState | null;
  readonly organizationId?: string | null;
  /** Found in the title, in whatever language. */
  readonly text?: string;
  /** Null: everybody's. */
  readonly organizations: readonly string[] | null;
}

export interface OwnListed {
  readonly entry: OwnEntry;
  readonly title: LocalizedText;
}

/** The last changed first; those waiting for review before others. */
export async function listOwn(
  db: RegionDb,
  { kind = null, state = null, organizationId = null, text = "", organizations }: OwnFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly OwnListed[]; readonly total: number }> {
  const sought = text === "" ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return db.run(async (trx) => {
    const { rows } = await sql<Row & { title: LocalizedText; total: number }>`
      select ${COLUMNS}, v.content->'title' as title, (count(*) over ())::int as total from own_entry e
      join content_version v on v.subject_kind = ${OWN_SUBJECT} and v.subject_id = e.id::text and v.version = e.version
      left join region_organization o on o.id = e.organization_id
      where (${kind}::text is null or e.kind = ${kind}) and (${state}::text is null and e.state <> 'archived' or e.state = ${state})
        and (${organizationId}::uuid is null or e.organization_id = ${organizationId}::uuid)
        and (${organizations === null} or e.organization_id = any(${organizations ?? []}::uuid[]))
        and (${sought}::text is null or concat_ws(' ', v.content #>> '{title,fi}', v.content #>> '{title,sv}', v.content #>> '{title,en}') ilike ${sought})
      order by (e.state = 'review') desc, e.updated_at desc, e.id limit ${limit} offset ${offset}`.execute(trx);
    return {
      rows: rows.map(({ title, total, ...row }) => ({ entry: toEntry(row), title })),
      total: rows[0]?.total ?? 0,
    };
  });
}

/** Ids of entries whose hour has come, to be published or taken off. */
export async function listDue(db: RegionDb, now: Date): Promise<readonly string[]> {
  const rows = await db.run((trx) =>
    trx
      .selectFrom("own_entry")
      .select("id")
      .where((or) => or.or([or("publish_at", "<=", now), or("unpublish_at", "<=", now)]))
      .orderBy("id")
      .execute(),
  );
  return rows.map(({ id }) => id);
}

export interface NewOwn {
  readonly id: string;
  readonly kind: OwnKind;
  readonly organizationId: string | null;
  readonly at: Date;
  readonly by: string;
}

export async function insertOwn(
  trx: OwnTransaction,
  regionCode: string,
  { id, kind, organizationId, at, by }: NewOwn,
): Promise<void> {
  await trx
    .insertInto("own_entry")
    .values({
      id,
      region_code: regionCode,
      kind,
      state: "draft",
      organization_id: organizationId,
      version: 1,
      published_version: null,
      published_at: null,
      publish_at: null,
      publish_version: null,
      unpublish_at: null,
      before_last: null,
      created_at: at,
      created_by: by,
      updated_at: at,
      updated_by: by,
    })
    .execute();
}

/** Where the entry stands from now on. */
export async function updateOwn(
  trx: OwnTransaction,
  id: string,
  standing: Standing,
  {
    version,
    beforeLast,
    at,
    by,
  }: { readonly version: number; readonly beforeLast: Standing | null; readonly at: Date; readonly by: string },
): Promise<void> {
  await trx
    .updateTable("own_entry")
    .set({
      state: standing.state,
      version,
      published_version: standing.publishedVersion,
      published_at: standing.publishedAt,
      publish_at: standing.publishAt,
      publish_version: standing.publishVersion,
      unpublish_at: standing.unpublishAt,
      before_last: beforeLast === null ? null : JSON.stringify(beforeLast),
      updated_at: at,
      updated_by: by,
    })
    .where("id", "=", id)
    .execute();
}

/** Whose organization it is in the register: the first of its records that is alive. */
export async function findRegisterOrganization(trx: OwnTransaction, ids: readonly string[]) {
  if (ids.length === 0) return undefined;
  const row = await trx
    .selectFrom("organization")
    .select("content")
    .where("id", "in", [...ids])
    .where("removed_at", "is", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.content;
}

/** Ids of the living channels that the register has of an own service. */
export async function listOwnChannels(trx: OwnTransaction, source: string, entryId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom("service_channel")
    .select("id")
    .where("source", "=", source)
    .where("source_id", "like", `${entryId}-%`)
    .where("removed_at", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** The organization whose entry it is; of the county's own entries the county itself, when it has been named. */
export async function findOwner(trx: OwnTransaction, organizationId: string | null) {
  const query = trx
    .selectFrom("region_organization")
    .select(["id", "name", "kind", "business_code as businessCode", "register_ids as registerIds"]);
  return organizationId === null
    ? query.where("kind", "=", "county").where("ended_at", "is", null).orderBy("created_at").limit(1).executeTakeFirst()
    : query.where("id", "=", organizationId).executeTakeFirst();
}

export async function saveOwnTool(
  trx: OwnTransaction,
  regionCode: string,
  tool: SelfCareTool,
  publishedAt: Date,
): Promise<void> {
  const content = JSON.stringify(tool);
  await trx
    .insertInto("own_tool")
    .values({ id: tool.id, region_code: regionCode, content, published_at: publishedAt })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ content, published_at: publishedAt }))
    .execute();
}

export async function removeOwnTool(trx: OwnTransaction, toolId: string): Promise<void> {
  await trx.deleteFrom("own_tool").where("id", "=", toolId).execute();
}

function toEntry({ beforeLast, ...row }: Row): OwnEntry {
  const { id, kind, state, organizationId, organizationName, version, createdAt, updatedAt, updatedBy } = row;
  const { publishedVersion, publishedAt, publishAt, publishVersion, unpublishAt } = row;
  return {
    ...{ id, kind, state, organizationId, organizationName, version, createdAt, updatedAt, updatedBy },
    ...{ publishedVersion, publishedAt, publishAt, publishVersion, unpublishAt },
    beforeLast: beforeLast && toStanding(beforeLast),
  };
}

function toStanding({ publishedAt, publishAt, unpublishAt, ...standing }: StoredStanding): Standing {
  const instant = (iso: string | null) => (iso === null ? null : new Date(iso));
  return {
    ...standing,
    publishedAt: instant(publishedAt),
    publishAt: instant(publishAt),
    unpublishAt: instant(unpublishAt),
  };
}
