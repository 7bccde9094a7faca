import assert from "node:assert/strict";
import { createHash, hkdfSync, pbkdf2Sync } from "node:crypto";
import { test } from "node:test";
import { keysOf, lock, manageTokenPair, unlock } from "./share-crypto.ts";

const CODE = "123456789ABC0";
const keys = await keysOf(CODE, "esimerkkila");

test("the lookup id is what another implementation of the same derivation gives", () => {
  const stretched = pbkdf2Sync(CODE, "polku-share-1 esimerkkila", 600_000, 32, "sha256");
  const lookup = Buffer.from(hkdfSync("sha256", stretched, "", "lookup", 16)).toString("base64url");
  assert.equal(keys.lookupId, lookup);
});

test("what is locked opens with the same code, ä and emoji too", async () => {
  const text = JSON.stringify({ step: "Soitan äidille 💚" });
  const locked = await lock(text, keys.key);
  assert.ok(locked);
  const again = await keysOf(CODE, "esimerkkila");
  assert.deepEqual(JSON.parse(await unlock(locked, again.key)), JSON.parse(text));
});

test("another code or another region finds nothing and opens nothing", async () => {
  const locked = await lock("{}", keys.key);
  assert.ok(locked);
  for (const other of [await keysOf("123456789ABC1", "esimerkkila"), await keysOf(CODE, "kainuu")]) {
    assert.notEqual(other.lookupId, keys.lookupId);
    await assert.rejects(unlock(locked, other.key));
  }
});

test("what has been changed on the way does not open", async () => {
  const locked = await lock("{}", keys.key);
  assert.ok(locked);
  const bytes = Buffer.from(locked.ciphertext, "base64url");
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  await assert.rejects(unlock({ ...locked, ciphertext: bytes.toString("base64url") }, keys.key));
});

test("lengths tell only whole kilobytes, each lock differs, and too much is not locked at all", async () => {
  const lengthOf = async (text: string) =>
    Buffer.from((await lock(text, keys.key))?.ciphertext ?? "", "base64url").length;
  assert.equal(await lengthOf("{}"), 1024 + 16);
  assert.equal(await lengthOf("a".repeat(1024)), 1024 + 16);
  assert.equal(await lengthOf("a".repeat(1025)), 2048 + 16);
  assert.notEqual((await lock("{}", keys.key))?.ciphertext, (await lock("{}", keys.key))?.ciphertext);
  assert.equal(await lock("ä".repeat(45 * 512 + 1), keys.key), null);
  assert.equal(await lengthOf("ä".repeat(45 * 512)), 45 * 1024 + 16);
});

test("the server gets a hash of the manage token, not the token", async () => {
  const { manageToken, manageHash } = await manageTokenPair();
  assert.match(manageToken, /^[\w-]{22}$/);
  assert.equal(manageHash, createHash("sha256").update(manageToken).digest("base64url"));
});
