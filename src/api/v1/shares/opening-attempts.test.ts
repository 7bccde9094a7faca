import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createOpeningAttempts } from "./opening-attempts.ts";

const limits = { perNetwork: 3, perRegion: 6, perSeconds: 3600 };

test("right openings count for nothing, however many", async () => {
  const attempts = createOpeningAttempts(limits);
  for (let time = 0; time < 50; time++) {
    assert.equal(await attempts.begin("99", "203.0.113"), 0);
    await attempts.succeed("99", "203.0.113");
  }
});

test("a network that has failed three times waits, even when all were asked at once", async () => {
  const attempts = createOpeningAttempts(limits);
  const waits = await Promise.all(Array.from({ length: 5 }, () => attempts.begin("99", "203.0.113")));
  assert.equal(waits.filter((seconds) => seconds === 0).length, 3);
  assert.equal(await attempts.begin("99", "198.51.100"), 0);
  assert.equal(await attempts.begin("01", "203.0.113"), 0);
});

test("when a whole region is guessed at, only networks that have not failed may open", async () => {
  const attempts = createOpeningAttempts(limits);
  for (const network of ["a", "b", "c", "d", "e", "f"]) assert.equal(await attempts.begin("99", network), 0);
  assert.ok((await attempts.begin("99", "a")) > 0);
  assert.ok((await attempts.begin("99", null)) > 0);
  assert.equal(await attempts.begin("99", "honest"), 0);
  await attempts.succeed("99", "honest");
  assert.equal(await attempts.begin("99", "honest"), 0);
  assert.equal(await attempts.begin("01", "a"), 0);
});

test("all is forgotten when the time is over", async () => {
  const attempts = createOpeningAttempts({ ...limits, perSeconds: 1 });
  for (let time = 0; time < 3; time++) await attempts.begin("99", "203.0.113");
  assert.equal(await attempts.begin("99", "203.0.113"), 1);
  await sleep(1100);
  assert.equal(await attempts.begin("99", "203.0.113"), 0);
});
