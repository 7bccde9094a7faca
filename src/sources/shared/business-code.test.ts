import assert from "node:assert/strict";
import { test } from "node:test";
import { findBusinessCode } from "./business-code.ts";

test("a business code is known by its check digit, however it is written", () => {
  for (const text of ["0586977-6", " 05869776 ", "FI05869776", "ytj:0586977-6"])
    assert.equal(findBusinessCode(text), "0586977-6", text);
  for (const text of ["0586977-5", "586977-6", "ahjo:00400", "0586977-6 Oy", ""])
    assert.equal(findBusinessCode(text), null, text);
});
