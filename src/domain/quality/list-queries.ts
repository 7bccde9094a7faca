import { type RawBuilder, sql } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { RegionDb } from "../database.ts";
import type { EntryKind, OffCode, TrayEntry } from "./tray-entry.ts";

type Told =
  | "kind"
  | "id"
  | "title"
  | "organization"
  | "source"
  | "sourceId"
  | "municipalities"
  | "isNationwide"
  | "score"
  | "checks"
  | "modifiedAt";

/** A row of the files and of the tray check. */
export interface ListedEntry extends Pick<TrayEntry, Told> {
  readonly offCode: OffCode | null;
  readonly offDetail: string | null;
}

const COLUMNS = sql`kind, id, title, organization, source, source_id as "sourceId", municipalities,
  is_nationwide as "isNationwide", off_code as "offCode", off_detail as "offDetail", score, checks,
  modified_at as "modifiedAt"`;
const BY_TITLE = sql`lower(coalesce(title->>'fi', title->>'sv', title->>'en')), id`;

/** Everything that has a check or is off the tray, for the file: the worst first. */
export async function listAllEntries(
  db: RegionDb,
  { municipality, organizationId }: { readonly municipality: string | null; readonly organizationId: string | null },
): Promise<readonly ListedEntry[]> {
  const { rows } = await db.run((trx) =>
    sql<ListedEntry>`
      select ${COLUMNS} from tray_entry
      where (${municipality}::text is null or municipalities @> array[${municipality}::text])
        and (${organizationId}::uuid is null or organization_id = ${organizationId}::uuid)
      order by score, ${BY_TITLE}`.execute(trx),
  );
  return rows;
}

export interface OffFilter {
  readonly kind: EntryKind | null;
  readonly code: OffCode | null;
}

const off = ({ kind, code }: OffFilter): RawBuilder<unknown> =>
  sql`not is_on and (${kind}::text is null or kind = ${kind}) and (${code}::text is null or off_code = ${code})`;

export async function countOff(
  db: RegionDb,
  filter: OffFilter,
): Promise<readonly { readonly code: OffCode; readonly count: number }[]> {
  const { rows } = await db.run((trx) =>
    sql<{ code: OffCode; count: number }>`
      select off_code as code, count(*)::int as count from tray_entry where ${off(filter)} group by 1`.execute(trx),
  );
  return rows;
}

export async function listOff(
  db: RegionDb,
  filter: OffFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedEntry[]> {
  const { rows } = await db.run((trx) =>
    sql<ListedEntry>`
      select ${COLUMNS} from tray_entry where ${off(filter)}
      order by ${BY_TITLE} limit ${limit} offset ${offset}`.execute(trx),
  );
  return rows;
}

export interface FoundService {
  readonly id: string;
  readonly title: LocalizedText;
  readonly organization: LocalizedText | null;
  readonly isOn: boolean;
}

/**
 * Services by a part of their name, those that begin with it first.
 * @param organizationIds whose; null: anybody's
 */
export async function searchServices(
  db: RegionDb,
  text: string,
  organizationIds: readonly string[] | null,
  limit: number,
): Promise<readonly FoundService[]> {
  const { rows } = await db.run((trx) =>
    sql<FoundService>`
      select id, title, organization, is_on as "isOn" from tray_entry,
        lateral (select lower(concat_ws(' / ', title->>'fi', title->>'sv', title->>'en')) as names) n
      where kind = 'service' and strpos(names, lower(${text})) > 0
        and (${organizationIds === null} or organization_id = any(${organizationIds ?? []}::uuid[]))
      order by strpos(names, lower(${text})) > 1, names, id limit ${limit}`.execute(trx),
  );
  return rows;
}

/** A service of the list; undefined when it does not concern the region or is not one of theirs. */
export async function findListedService(
  db: RegionDb,
  id: string,
  organizationIds: readonly string[] | null,
): Promise<FoundService | undefined> {
  const { rows } = await db.run((trx) =>
    sql<FoundService>`
      select id, title, organization, is_on as "isOn" from tray_entry
      where kind = 'service' and id = ${id}::uuid
        and (${organizationIds === null} or organization_id = any(${organizationIds ?? []}::uuid[]))`.execute(trx),
  );
  return rows[0];
}
