import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { importContext } from "../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import type { Context } from "../context.ts";
import { demoAccount } from "../domain/accounts/demo-users.ts";
import { insertImportRequest } from "../domain/imports/import-request-queries.ts";
import { NOTHING_TO_DO } from "./jobs.ts";
import { runJob } from "./schedule.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database?.close());

test("the job that looks every minute for what was asked writes a line only when something was", async () => {
  const lines: unknown[] = [];
  const note = (line: unknown) => void lines.push(line);
  const context = { ...(await importContext(database)), log: { info: note, error: note } } as unknown as Context;
  assert.equal(await runJob(context, "run-import-requests"), NOTHING_TO_DO);
  assert.deepEqual(lines, []);
  const by = (await demoAccount(database.db, "kuraattori", new Date()))?.id ?? "";
  const asked = { what: "record", source: "nowhere", kind: "event", sourceId: "1" } as const;
  await database.db.forRegion("99").run((trx) => insertImportRequest(trx, "99", asked, { by, at: new Date() }));
  const said = "0 requests done, 1 failed";
  assert.equal(await runJob(context, "run-import-requests"), said);
  assert.deepEqual(lines, [{ job: "run-import-requests", said }]);
});
