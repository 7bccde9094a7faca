import assert from "node:assert/strict";
import { test } from "node:test";
import { isInnerAddress, toVisitable } from "./refused-address.ts";

test("this machine and its network are inside, the public net is not", () => {
  for (const address of [
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.1.2.3",
    "172.20.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "not an address",
  ])
    assert.equal(isInnerAddress(address), true, address);
  for (const address of ["193.166.3.2", "8.8.8.8", "2001:708::1", "::ffff:193.166.3.2"])
    assert.equal(isInnerAddress(address), false, address);
});

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
