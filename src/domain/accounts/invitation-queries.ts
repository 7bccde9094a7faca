import { sql } from "kysely";
import type { RegionDb } from "../database.ts";
import type { Invitation, InvitationContent } from "./invitation.ts";
import type { AccountsTrx } from "./region-accounts-queries.ts";

const COLUMNS = [
  "id",
  "email",
  "name",
  "roles",
  "language",
  "invited_by as invitedBy",
  "created_at as createdAt",
  "sent_at as sentAt",
  "expires_at as expiresAt",
  "used_at as usedAt",
  "revoked_at as revokedAt",
] as const;

export interface NewInvitation extends InvitationContent {
  readonly id: string;
  readonly tokenHash: string;
  readonly by: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** An earlier invitation of the same address that has expired gives way. @returns false when one is open. */
export async function insertInvitation(trx: AccountsTrx, regionCode: string, invited: NewInvitation): Promise<boolean> {
  await trx
    .updateTable("invitation")
    .set({ revoked_at: invited.at })
    .where(sql<string>`lower(email)`, "=", invited.email.toLowerCase())
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", "<=", invited.at)
    .execute();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("invitation")
    .values({
      id: invited.id,
      region_code: regionCode,
      token_hash: invited.tokenHash,
      email: invited.email,
      name: invited.name,
      roles: JSON.stringify(invited.roles),
      language: invited.language,
      invited_by: invited.by,
      created_at: invited.at,
      sent_at: null,
      expires_at: invited.expiresAt,
      used_at: null,
      revoked_at: null,
      account_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

/** The newest first. */
export async function listInvitations(db: RegionDb, limit = 200): Promise<readonly Invitation[]> {
  return db.run((trx) =>
    trx.selectFrom("invitation").select(COLUMNS).orderBy("created_at", "desc").orderBy("id").limit(limit).execute(),
  );
}

/** @param isHeld until the transaction ends, so that of two at once the other sees what became of it */
export async function findInvitationByHash(
  trx: AccountsTrx,
  hash: string,
  isHeld: boolean,
): Promise<Invitation | undefined> {
  const query = trx.selectFrom("invitation").select(COLUMNS).where("token_hash", "=", hash);
  return (isHeld ? query.forUpdate() : query).executeTakeFirst();
}

/** A new link takes the place of the old. @returns the invitation; undefined when it is used or revoked, or not this region's. */
export async function renewInvitation(
  trx: AccountsTrx,
  id: string,
  { tokenHash, by, expiresAt }: Pick<NewInvitation, "tokenHash" | "by" | "expiresAt">,
): Promise<Invitation | undefined> {
  return trx
    .updateTable("invitation")
    .set({ token_hash: tokenHash, invited_by: by, expires_at: expiresAt, sent_at: null })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .returning(COLUMNS)
    .executeTakeFirst();
}

export async function markInvitationSent(db: RegionDb, id: string, at: Date): Promise<void> {
  await db.run((trx) => trx.updateTable("invitation").set({ sent_at: at }).where("id", "=", id).execute());
}

/** @returns false when it was used or revoked already, or is not this region's. */
export async function revokeInvitationRow(trx: AccountsTrx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("invitation")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Uses up an invitation that is open and held. */
export async function markInvitationUsed(trx: AccountsTrx, id: string, accountId: string, at: Date): Promise<void> {
  await trx.updateTable("invitation").set({ used_at: at, account_id: accountId }).where("id", "=", id).execute();
}

/** Whether the inviter may still invite here: a program always, a person while they administer the region. */
export async function mayStillInvite(trx: AccountsTrx, invitedBy: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(invitedBy)) return true;
  const row = await trx
    .selectFrom("account")
    .select("id")
    .where("id", "=", invitedBy)
    .where("disabled_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("is_operator", "=", true),
        eb.exists(
          eb
            .selectFrom("role_grant")
            .select("role_grant.id")
            .where("role_grant.account_id", "=", invitedBy)
            .where("role", "=", "regionAdmin"),
        ),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes invitations that were over before `before`. @returns how many. */
export async function forgetInvitationRows(db: RegionDb, before: Date): Promise<number> {
  const { numDeletedRows } = await db.run((trx) =>
    trx
      .deleteFrom("invitation")
      .where((eb) => eb.or([eb("expires_at", "<", before), eb("used_at", "<", before), eb("revoked_at", "<", before)]))
      .executeTakeFirst(),
  );
  return Number(numDeletedRows);
}
