import type { RegisterDb } from "../database.ts";
import type { RemovedService } from "./service-details.ts";

/** A service's own row, or its tombstone. */
export async function findServiceRow(db: RegisterDb, id: string) {
  const row = await db
    .selectFrom("service")
    .select(["content", "source", "fetched_at", "removed_at", "removed_reason"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.removed_at && row.removed_reason) {
    return {
      removed: { removedAt: row.removed_at.toISOString(), reason: row.removed_reason } satisfies RemovedService,
    };
  }
  return { service: row.content, source: row.source, fetchedAt: row.fetched_at };
}

export async function findGeneralDescription(db: RegisterDb, id: string) {
  const row = await db
    .selectFrom("general_description")
    .select("content")
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row?.content ?? null;
}

export async function listChannels(db: RegisterDb, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("service_channel")
    .select(["id", "content"])
    .where("id", "in", ids)
    .where("removed_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.content]));
}

export async function listOrganizations(db: RegisterDb, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("organization")
    .select(["id", "content"])
    .where("id", "in", ids)
    .where("removed_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.content]));
}

export async function findOrganizationRow(db: RegisterDb, id: string) {
  return db
    .selectFrom("organization")
    .select(["content", "source", "fetched_at as fetchedAt"])
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
}

/** Organizations directly under one. */
export async function listChildOrganizations(db: RegisterDb, parentId: string) {
  const rows = await db
    .selectFrom("organization")
    .select("content")
    .where((eb) => eb(eb.ref("content", "->>").key("parentId"), "=", parentId as never))
    .where("removed_at", "is", null)
    .execute();
  return rows.map((row) => row.content);
}

/** The living services an organization is responsible for. */
export async function listServiceIdsOf(db: RegisterDb, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("service")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("removed_at", "is", null)
    .execute();
  return rows.map((row) => row.id);
}
