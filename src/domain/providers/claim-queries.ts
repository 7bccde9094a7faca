import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { CuratedEntry, CuratedKind } from "../curation/curation.ts";
import type { RegionDb, RegionTables, RegisterTables } from "../database.ts";
import type { QualityCheck } from "../quality/quality-check.ts";
import type { ClaimState } from "./provider-tables.ts";

type Trx = Transaction<RegisterTables & RegionTables>;

/** Something on the region's work list that belongs to an organization, or might. */
export interface ProvidedEntry {
  readonly entry: CuratedEntry;
  readonly title: LocalizedText;
  readonly source: string;
  readonly sourceId: string;
  readonly organization: LocalizedText | null;
  readonly municipalities: readonly string[];
  readonly isOn: boolean;
  readonly offCode: string | null;
  readonly score: number;
  readonly checks: readonly QualityCheck[];
  readonly modifiedAt: Date | null;
  readonly confirmedAt: Date | null;
  /** Whether its provider is being asked whether the facts hold. */
  readonly isAsked: boolean;
}

const ENTRY = sql`
  t.kind, t.id, t.title, t.source, t.source_id as "sourceId", t.organization, t.municipalities,
  t.is_on as "isOn", t.off_code as "offCode", t.score, t.checks, t.modified_at as "modifiedAt",
  f.confirmed_at as "confirmedAt", c.id is not null as "isAsked"`;
const FROM = sql`
  tray_entry t
  left join freshness_confirmation f on f.kind = t.kind and f.entry_id = t.id
  left join freshness_case c on c.kind = t.kind and c.entry_id = t.id and c.closed_at is null`;
/** An organization's own: of its own records in the register, or claimed and approved. */
const ownedBy = (organizationIds: readonly string[]) => sql<boolean>`(
  coalesce(t.organization_id in (
    select unnest(o.register_ids) from region_organization o where o.id = any(${organizationIds}::uuid[])), false)
  or exists (
    select from entry_claim e where e.kind = t.kind and e.entry_id = t.id and e.state = 'approved'
      and e.organization_id = any(${organizationIds}::uuid[])))`;

export async function listProvided(
  db: RegionDb,
  organizationIds: readonly string[],
  limit = 500,
): Promise<readonly ProvidedEntry[]> {
  if (organizationIds.length === 0) return [];
  return db.run(async (trx) => {
    const { rows } = await sql<EntryRow>`
      select ${ENTRY} from ${FROM} where ${ownedBy(organizationIds)}
      order by t.is_on, c.id is null, t.score, t.id limit ${limit}`.execute(trx);
    return rows.map(entryOf);
  });
}

/** Undefined when there is none, or it is another organization's. */
export async function findProvided(
  db: RegionDb,
  organizationIds: readonly string[],
  { kind, id }: CuratedEntry,
): Promise<ProvidedEntry | undefined> {
  if (organizationIds.length === 0) return undefined;
  return db.run(async (trx) => {
    const { rows } = await sql<EntryRow>`
      select ${ENTRY} from ${FROM}
      where t.kind = ${kind} and t.id = ${id}::uuid and ${ownedBy(organizationIds)}`.execute(trx);
    return rows[0] && entryOf(rows[0]);
  });
}

/** Things on the tray by a part of their name or organization's name, the provider's own left out. */
export async function searchClaimable(
  db: RegionDb,
  organizationIds: readonly string[],
  text: string,
  limit = 30,
): Promise<readonly ProvidedEntry[]> {
  const part = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return db.run(async (trx) => {
    const { rows } = await sql<EntryRow>`
      select ${ENTRY} from ${FROM}
      where (t.title->>'fi' ilike ${part} or t.title->>'sv' ilike ${part}
          or t.organization->>'fi' ilike ${part} or t.organization->>'sv' ilike ${part})
        and t.kind <> 'tool' and not ${ownedBy(organizationIds)}
      order by t.is_on desc, t.title->>'fi', t.id limit ${limit}`.execute(trx);
    return rows.map(entryOf);
  });
}

export async function entryExists(trx: Trx, { kind, id }: CuratedEntry): Promise<boolean> {
  const row = await trx
    .selectFrom("tray_entry")
    .select("id")
    .where("kind", "=", kind)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

export interface EntryClaim {
  readonly id: string;
  readonly entry: CuratedEntry;
  readonly title: LocalizedText | null;
  readonly organization: LocalizedText;
  readonly organizationId: string;
  /** Who the source says provides it. */
  readonly sourceOrganization: LocalizedText | null;
  readonly state: ClaimState;
  readonly reason: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
}

/** The waiting first, the newest first. */
export async function listClaims(
  db: RegionDb,
  {
    organizationIds,
    id,
    limit = 200,
  }: {
    readonly organizationIds?: readonly string[];
    readonly id?: string;
    readonly limit?: number;
  } = {},
): Promise<readonly EntryClaim[]> {
  const of = organizationIds === undefined ? sql`true` : sql`e.organization_id = any(${organizationIds}::uuid[])`;
  const one = id === undefined ? sql`true` : sql`e.id = ${id}::uuid`;
  return db.run(async (trx) => {
    const { rows } = await sql<Omit<EntryClaim, "entry"> & { kind: CuratedKind; entryId: string }>`
      select e.id, e.kind, e.entry_id as "entryId", t.title, o.name as organization, o.id as "organizationId",
        t.organization as "sourceOrganization", e.state, e.reason, e.asked_by as "askedBy",
        e.asked_at as "askedAt", e.decided_at as "decidedAt"
      from entry_claim e
      join region_organization o on o.id = e.organization_id
      left join tray_entry t on t.kind = e.kind and t.id = e.entry_id
      where ${of} and ${one}
      order by e.state <> 'waiting', e.asked_at desc, e.id limit ${limit}`.execute(trx);
    return rows.map(({ kind, entryId, ...row }) => ({ ...row, entry: { kind, id: entryId } }));
  });
}

/** How many claims wait for a curator. */
export async function countWaitingClaims(db: RegionDb): Promise<number> {
  return db.run(async (trx) => {
    const { count } = await trx
      .selectFrom("entry_claim")
      .select(sql<number>`count(*)::int`.as("count"))
      .where("state", "=", "waiting")
      .executeTakeFirstOrThrow();
    return count;
  });
}

/** Of how many of the organizations' things it is being asked whether the facts hold. */
export async function countAsked(db: RegionDb, organizationIds: readonly string[]): Promise<number> {
  if (organizationIds.length === 0) return 0;
  return db.run(async (trx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${FROM} where c.id is not null and ${ownedBy(organizationIds)}`.execute(trx);
    return rows[0]?.count ?? 0;
  });
}

/** @returns false when the organization has asked for it, or has it, already */
export async function insertClaim(
  trx: Trx,
  regionCode: string,
  organizationId: string,
  { kind, id }: CuratedEntry,
  by: string,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("entry_claim")
    .values({
      id: randomUUID(),
      region_code: regionCode,
      organization_id: organizationId,
      kind,
      entry_id: id,
      state: "waiting",
      reason: null,
      asked_by: by,
      asked_at: at,
      decided_by: null,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

/** @returns false when the claim is not in that state any more */
export async function decideClaimRow(
  trx: Trx,
  id: string,
  from: ClaimState,
  to: {
    readonly state: ClaimState;
    readonly reason: string | null;
    readonly by: string | null;
    readonly at: Date | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("entry_claim")
    .set({ state: to.state, reason: to.reason, decided_by: to.by, decided_at: to.at })
    .where("id", "=", id)
    .where("state", "=", from)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

type EntryRow = Omit<ProvidedEntry, "entry"> & { readonly kind: CuratedKind; readonly id: string };

function entryOf({ kind, id, ...row }: EntryRow): ProvidedEntry {
  return { ...row, entry: { kind, id } };
}
