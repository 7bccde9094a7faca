import assert from "node:assert/strict";
import { test } from "node:test";
import { errorForLog } from "./log.ts";

test("an error is logged with what and where, never with the row that the database quotes", () => {
  const error = Object.assign(new Error('violates check constraint "account_email_check"'), {
    code: "23514",
    detail: "Failing row contains (Aino Esimerkki, aino@example.fi).",
    where: "aino@example.fi",
    parameters: ["aino@example.fi"],
  });
  const logged = JSON.stringify(errorForLog(error));
  assert.match(logged, /account_email_check/);
  assert.match(logged, /23514/);
  assert.match(logged, /log\.test\.ts/);
  assert.doesNotMatch(logged, /aino/i);
  assert.doesNotMatch(JSON.stringify(errorForLog("aino@example.fi")), /aino/);
});
