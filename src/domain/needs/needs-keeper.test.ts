import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { createNeedsKeeper } from "./needs-keeper.ts";

/** A thread that answers every text with itself as a need, and dies of one. */
const THREAD = `
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ id, text }) => {
    if (text === "die") throw new Error("dead");
    parentPort.postMessage({ id, answer: [{ id: text, confidence: 1, evidence: [] }] });
  });
  parentPort.postMessage({ isReady: true });`;
const thread = new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`);

test("a search right after the start waits for the needs to be opened", async () => {
  const keeper = createNeedsKeeper(thread, assert.fail);
  keeper.start();
  assert.equal((await keeper.recognise("sleep", "en"))[0]?.id, "sleep");
  await keeper.stop();
});

test("a thread that dies is told of and replaced, and meanwhile searches are answered without needs", async () => {
  const troubles: string[] = [];
  const keeper = createNeedsKeeper(thread, ({ message }) => troubles.push(message), 20);
  keeper.start();
  assert.deepEqual(await keeper.recognise("die", "en"), []);
  assert.deepEqual(await keeper.recognise("sleep", "en"), []);
  assert.deepEqual(troubles, ["dead"]);
  await wait(30);
  assert.equal((await keeper.recognise("sleep", "en"))[0]?.id, "sleep");
  await keeper.stop();
});

test("after the stop nobody waits for an answer", async () => {
  const keeper = createNeedsKeeper(thread, assert.fail);
  keeper.start();
  const asked = keeper.recognise("sleep", "en");
  await keeper.stop();
  assert.deepEqual(await keeper.recognise("sleep", "en"), []);
  assert.deepEqual(await asked, []);
});
