import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { Forbidden, InvalidInput, NotFound } from "../../platform/errors.ts";
import { type Actor, organizationsOf } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { PolkuDatabase } from "../database.ts";
import { saveVersion } from "../versions/version-queries.ts";
import { OwnContent } from "./content.ts";
import { canPublishOwn, canWriteEntry, canWriteOwn } from "./own-content-policy.ts";
import { type OwnKind, subjectOfOwn } from "./own-entry.ts";
import { findOwner, insertOwn } from "./own-entry-queries.ts";
import { getOwn } from "./read-own.ts";

export interface OwnCreation {
  readonly regionCode: string;
  readonly kind: OwnKind;
  /** Null is the county itself, for curators. */
  readonly organizationId: string | null;
  readonly content: OwnContent;
  /** What it was copied from. */
  readonly copiedFrom?: string;
}

/** Begins a draft. @returns its id. @throws Forbidden, InvalidInput, NotFound */
export async function createOwn(db: PolkuDatabase, actor: Actor, asked: OwnCreation, now: Date): Promise<string> {
  const { regionCode, kind, organizationId } = asked;
  if (!canWriteOwn(actor, regionCode)) throw new Forbidden("not-a-writer", "Your roles do not allow this.");
  if (!canWriteEntry(actor, regionCode, { organizationId }))
    throw new NotFound("organization-not-found", "There is no such organization.");
  const content = OwnContent.safeParse(asked.content);
  if (!content.success || content.data.kind !== kind) throw new InvalidInput("own-content", "The content is broken.");
  const id = randomUUID();
  await db.forRegion(regionCode).run(async (trx) => {
    if (organizationId !== null && !(await findOwner(trx, organizationId)))
      throw new NotFound("organization-not-found", "There is no such organization.");
    await insertOwn(trx, regionCode, { id, kind, organizationId, at: now, by: actor.accountId });
    await saveVersion(trx, regionCode, {
      subject: subjectOfOwn(id),
      basedOn: 0,
      content: content.data,
      act: asked.copiedFrom ? "copy" : "create",
      at: now,
      by: actor.accountId,
    });
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, {
      at: now,
      kind: "change",
      act: "own-content.create",
      by: doerOf(actor, canPublishOwn(actor, regionCode) ? "curator" : "provider", regionCode),
      subject: { kind: "own-entry", id },
      details: { kind, ...(asked.copiedFrom && { copiedFrom: asked.copiedFrom }) },
    });
  });
  return id;
}

/** A new draft of the same words: for what comes every year. Its times are asked anew. */
export async function copyOwn(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, id }: { readonly regionCode: string; readonly id: string },
  now: Date,
): Promise<string> {
  const { entry, content } = await getOwn(db, actor, regionCode, id);
  const copy: OwnContent = copied(content);
  return createOwn(
    db,
    actor,
    { regionCode, kind: entry.kind, organizationId: entry.organizationId, content: copy, copiedFrom: id },
    now,
  );
}

/** For whom the person can write: for a provider their organizations; for a curator the county and any. */
export function writesFor(actor: Actor, regionCode: string): readonly string[] | "anybody" {
  return canPublishOwn(actor, regionCode) ? "anybody" : organizationsOf(actor, regionCode, "provider");
}

/** Times and what is true of one day only are asked anew. */
function copied(content: OwnContent): OwnContent {
  const room = { capacity: null, state: "", saidOn: null } as const;
  if (content.kind === "event") return { ...content, schedule: { kind: "unknown" }, changes: [], room };
  return content.kind === "service" ? { ...content, room } : content;
}
