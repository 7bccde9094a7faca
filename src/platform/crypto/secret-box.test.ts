import assert from "node:assert/strict";
import { test } from "node:test";
import { keyedMark, seal, unseal } from "./secret-box.ts";

const SECRET = "test-secret-test-secret-test-secret";

test("what is sealed opens with the same secret, purpose and place only", () => {
  const sealed = seal(SECRET, "client-secret", "päivää", "99:entra");
  assert.equal(unseal(SECRET, "client-secret", sealed, "99:entra"), "päivää");
  assert.equal(unseal(`${SECRET}x`, "client-secret", sealed, "99:entra"), null);
  assert.equal(unseal(SECRET, "cookie", sealed, "99:entra"), null);
  assert.equal(unseal(SECRET, "client-secret", sealed, "01:entra"), null);
});

test("a changed, cut or invented text does not open", () => {
  const sealed = seal(SECRET, "cookie", "teksti");
  const bytes = Buffer.from(sealed, "base64url");
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    assert.equal(unseal(SECRET, "cookie", changed.toString("base64url")), null, `${index}`);
  }
  for (const text of ["", "x", sealed.slice(0, 30), "ÄÄÄÄ", "a".repeat(100)])
    assert.equal(unseal(SECRET, "cookie", text), null, text);
});

test("the same text is sealed differently each time, and marked the same", () => {
  assert.notEqual(seal(SECRET, "cookie", "a"), seal(SECRET, "cookie", "a"));
  assert.equal(keyedMark(SECRET, "subject", "a"), keyedMark(SECRET, "subject", "a"));
  assert.notEqual(keyedMark(SECRET, "subject", "a"), keyedMark(SECRET, "other", "a"));
  assert.match(keyedMark(SECRET, "subject", "a"), /^[\w-]{43}$/);
});
