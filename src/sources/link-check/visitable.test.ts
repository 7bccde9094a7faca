import assert from "node:assert/strict";
import { test } from "node:test";
import { toVisitable } from "./visitable.ts";

test("only http and https without a name or a password are visited", () => {
  for (const text of [
    "file:///etc/passwd",
    "javascript:alert(1)",
    "ftp://example.fi/",
    "data:text/html,hei",
    "https://me:pw@example.fi/",
    "not an address",
    `https://example.fi/${"a".repeat(3000)}`,
  ])
    assert.equal(toVisitable(text), null, text.slice(0, 40));
  assert.equal(toVisitable("https://example.fi/a#b")?.href, "https://example.fi/a");
  assert.equal(toVisitable("../c", "https://example.fi/a/b")?.href, "https://example.fi/c");
  assert.equal(toVisitable("file:///etc/passwd", "https://example.fi/"), null);
});
