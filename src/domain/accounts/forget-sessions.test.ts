import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { CLI } from "./administrator.ts";
import { demoAccount } from "./demo-users.ts";
import { forgetSessions, KEPT_DAYS } from "./forget-sessions.ts";
import { listInvitations } from "./invitation-queries.ts";
import { invite } from "./invite.ts";
import { endAllSessions, openSession } from "./sessions.ts";

const NOW = new Date("2026-11-23T08:15:00Z");
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const REGION = { code: "99", name: { fi: "Esimerkkilä" } };

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

test("sessions and invitations are forgotten when they have been over long enough", async () => {
  const { db } = database;
  const account = await demoAccount(db, "kuraattori", NOW);
  assert.ok(account);
  const session = { accountId: account.id, regionCode: "99", way: "demo", issuer: "polku:demo" } as const;
  await openSession(db, session, NOW);
  await endAllSessions(db, account.id, "everywhere", NOW);
  const mail = { way: "none", send: async () => {} } as const;
  const roles = [{ role: "curator", organizationId: null } as const];
  const content = { name: "Joku", email: "joku@example.fi", language: "fi", roles: [...roles] } as const;
  await invite({ db, mail, publicUrl: "https://polku.example.fi" }, CLI, REGION, { ...content, roles }, NOW);

  assert.deepEqual(await forgetSessions(db, [REGION], later(KEPT_DAYS.sessions)), { sessions: 0, invitations: 0 });
  assert.deepEqual(await forgetSessions(db, [REGION], later(KEPT_DAYS.sessions + 1)), { sessions: 1, invitations: 0 });
  assert.equal((await listInvitations(db.forRegion("99"))).length, 1);
  const end = later(KEPT_DAYS.invitations + 4);
  assert.deepEqual(await forgetSessions(db, [REGION], end), { sessions: 0, invitations: 1 });
});
