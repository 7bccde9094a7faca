import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createTileFolder } from "./tile-folder.ts";
import { createTileShelf, type FetchedTile, type TileShelfOptions } from "./tile-shelf.ts";

const png = (mark: string) => Buffer.from(`\x89PNG\r\n\x1a\n${mark}`, "latin1");
const ADDRESS = { z: 10, x: 584, y: 296 };
const DAY_MS = 24 * 60 * 60 * 1000;

/** A shelf whose map server, clock and folder the test holds. */
async function aShelf(context: TestContext, change: Partial<TileShelfOptions> = {}) {
  const root = await mkdtemp(join(tmpdir(), "polku-shelf-"));
  context.after(() => rm(root, { recursive: true, force: true }));
  const world = {
    root,
    now: new Date("2026-11-23T10:00:00Z"),
    asked: 0,
    answer: (): Promise<FetchedTile> => Promise.resolve({ body: png("1") }),
    troubles: [] as string[],
  };
  const open = () =>
    createTileShelf({
      folder: createTileFolder({ root, name: "map", maxBytes: 1_000_000 }),
      fetchTile: () => {
        world.asked += 1;
        return world.answer();
      },
      now: () => world.now,
      onTrouble: (what) => world.troubles.push(what),
      ...change,
    });
  return { world, open, shelf: open() };
}
const bodyOf = (answer: Awaited<ReturnType<ReturnType<typeof createTileShelf>["get"]>>) =>
  "body" in answer ? answer.body.toString("latin1").at(-1) : answer.failure;

test("a tile is fetched once and kept for a month, over restarts too", async (context) => {
  const { world, open, shelf } = await aShelf(context);
  const first = await shelf.get(ADDRESS);
  assert.deepEqual(["type" in first && first.type, bodyOf(first)], ["image/png", "1"]);
  world.answer = async () => ({ body: png("2") });
  world.now = new Date(world.now.getTime() + 29 * DAY_MS);
  assert.equal(bodyOf(await shelf.get(ADDRESS)), "1");
  assert.equal(bodyOf(await open().get(ADDRESS)), "1");
  assert.equal(world.asked, 1);
  world.now = new Date(world.now.getTime() + 2 * DAY_MS);
  assert.equal(bodyOf(await shelf.get(ADDRESS)), "2");
  assert.equal(world.asked, 2);
});

test("many readers of one tile make one request", async (context) => {
  const { world, shelf } = await aShelf(context);
  const answers = await Promise.all(Array.from({ length: 30 }, () => shelf.get(ADDRESS)));
  assert.equal(world.asked, 1);
  assert.ok(answers.every((answer) => bodyOf(answer) === "1"));
});

test("when the map's server fails, a tile out of date is better than none", async (context) => {
  const { world, shelf } = await aShelf(context);
  await shelf.get(ADDRESS);
  world.now = new Date(world.now.getTime() + 60 * DAY_MS);
  for (const failure of ["unavailable", "timeout", "unfit"] as const) {
    world.answer = async () => ({ failure });
    const answer = await shelf.get(ADDRESS);
    assert.deepEqual([bodyOf(answer), "isOld" in answer && answer.isOld], ["1", true]);
  }
  world.answer = async () => ({ failure: "absent" });
  assert.equal(bodyOf(await shelf.get(ADDRESS)), "absent", "a tile that was taken away is not shown");
});

test("a server that fails again and again is left in peace for a while, and then asked again", async (context) => {
  const { world, shelf } = await aShelf(context, { restMs: 1500 });
  world.answer = async () => ({ failure: "timeout" });
  for (let x = 0; x < 20; x++) await shelf.get({ ...ADDRESS, x });
  assert.equal(world.asked, 4);
  assert.deepEqual(world.troubles, ["timeout"], "and the log says it once");
  await new Promise((resolve) => setTimeout(resolve, 1600));
  world.answer = async () => ({ body: png("3") });
  assert.equal(bodyOf(await shelf.get(ADDRESS)), "3");
});

test("a square without a tile is not asked for again at once", async (context) => {
  const { world, shelf } = await aShelf(context);
  world.answer = async () => ({ failure: "absent" });
  for (let asks = 0; asks < 5; asks++) assert.equal(bodyOf(await shelf.get(ADDRESS)), "absent");
  assert.equal(world.asked, 1);
});

test("a disk that refuses is told and keeps nobody from the map", async (context) => {
  const refuse = async () => {
    throw Object.assign(new Error("no space"), { code: "ENOSPC" });
  };
  const { world, shelf } = await aShelf(context, { folder: { find: refuse, save: refuse } });
  assert.equal(bodyOf(await shelf.get(ADDRESS)), "1");
  assert.deepEqual(world.troubles, ["disk", "disk"]);
});

test("a kept file that is no picture is fetched anew", async (context) => {
  const { world, shelf } = await aShelf(context);
  await createTileFolder({ root: world.root, name: "map", maxBytes: 1_000_000 }).save(
    ADDRESS,
    Buffer.from("<html>"),
    world.now,
  );
  assert.equal(bodyOf(await shelf.get(ADDRESS)), "1");
});
