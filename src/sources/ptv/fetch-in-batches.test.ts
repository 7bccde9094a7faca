import assert from "node:assert/strict";
import { test } from "node:test";
import { type Failure, SourceUnavailable } from "../shared/source-unavailable.ts";
import { createBatchFetcher } from "./fetch-in-batches.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

/** A source that answers each request by the rule, or with the ids themselves when the rule finds no fault. */
function aSource(
  rule: (batch: readonly string[], request: number) => Failure | [Failure, string] | null,
  maxBatch = 100,
) {
  const sizes: number[] = [];
  const fetchAll = createBatchFetcher(async (batch) => {
    sizes.push(batch.length);
    const fault = rule(batch, sizes.length);
    if (fault === null) return batch;
    const [failure, answer] = Array.isArray(fault) ? fault : [fault, ""];
    throw new SourceUnavailable(failure, "/list", 1, answer);
  }, maxBatch);
  return { fetchAll: (wanted: readonly string[]) => fetchAll(wanted, undefined), sizes };
}

test("ids are fetched a hundred at a time", async () => {
  const { fetchAll, sizes } = aSource(() => null);
  assert.deepEqual(await fetchAll(ids(250)), { records: ids(250), failedIds: [] });
  assert.deepEqual(sizes, [100, 100, 50]);
  assert.deepEqual(await fetchAll([]), { records: [], failedIds: [] });
});

test("a batch that is too much for the source is halved, and grows back slowly", async () => {
  for (const failure of [504, 502, "timeout"] as const) {
    const { fetchAll, sizes } = aSource((_, request) => (request <= 2 ? failure : null));
    assert.deepEqual((await fetchAll(ids(200))).records, ids(200));
    assert.deepEqual(sizes, [100, 50, 25, 28, 31, 35, 39, 42]);
  }
});

test("a maximum that the source names is kept for good", async () => {
  const { fetchAll, sizes } = aSource((batch) =>
    batch.length > 20 ? [400, '{"guids":["The maximum number of guids is 20."]}'] : null,
  );
  assert.deepEqual((await fetchAll(ids(300))).records, ids(300));
  assert.deepEqual(sizes, [100, ...Array<number>(15).fill(20)]);
});

test("a maximum that is not named is found by trying", async () => {
  const { fetchAll, sizes } = aSource((batch) => (batch.length > 20 ? [400, "Max guids exceeded"] : null));
  assert.deepEqual((await fetchAll(ids(300))).records, ids(300));
  assert.ok(
    sizes.slice(20).every((size) => size <= 21),
    sizes.join(),
  );
});

test("an id that the source cannot answer for is found, and costs no other", async () => {
  for (const failure of [500, 400, "not-json", "unexpected-shape"] as const) {
    const { fetchAll } = aSource((batch) => (batch.includes("id-37") ? failure : null));
    const { records, failedIds } = await fetchAll(ids(100));
    assert.deepEqual(failedIds, ["id-37"]);
    assert.deepEqual(
      records,
      ids(100).filter((id) => id !== "id-37"),
    );
  }
});

test("a source that fails for every id is down", async () => {
  const { fetchAll, sizes } = aSource(() => 500);
  await assert.rejects(fetchAll(ids(100)), SourceUnavailable);
  assert.ok(sizes.length < 20, `${sizes.length} requests before giving up`);
});

test("a source that is away, or refuses us, is not asked for less", async () => {
  for (const failure of [503, 429, 401, 403, "connection"] as const) {
    const { fetchAll, sizes } = aSource(() => failure);
    await assert.rejects(fetchAll(ids(100)), (error: SourceUnavailable) => error.failure === failure);
    assert.deepEqual(sizes, [100]);
  }
});

test("a single id that always times out is a source that is down", async () => {
  const { fetchAll, sizes } = aSource(() => 504);
  await assert.rejects(fetchAll(ids(100)), SourceUnavailable);
  assert.deepEqual(sizes, [100, 50, 25, 13, 7, 4, 2, 1]);
});

test("what is not the source's fault is thrown on", async () => {
  const fetchAll = createBatchFetcher(async () => {
    throw new Error("stopped by hand");
  });
  await assert.rejects(fetchAll(ids(3), undefined), /stopped by hand/);
});
