import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createTileFolder } from "./tile-folder.ts";

const at = (x: number) => ({ z: 10, x, y: 300 });
const hour = (number: number) => new Date(Date.UTC(2026, 10, 23, number));

async function aRoot(context: TestContext): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "polku-tiles-"));
  context.after(() => rm(root, { recursive: true, force: true }));
  return root;
}
const filesIn = async (root: string) =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

test("what is saved is found again, with its time, also by another program", async (context) => {
  const root = await aRoot(context);
  const options = { root, name: "map", maxBytes: 1_000_000 };
  await createTileFolder(options).save(at(1), Buffer.from("tile"), hour(3));
  const kept = await createTileFolder(options).find(at(1));
  assert.deepEqual([kept?.body.toString(), kept?.fetchedAt], ["tile", hour(3)]);
  assert.equal(await createTileFolder(options).find(at(2)), null);
  assert.equal(await createTileFolder({ ...options, name: "other" }).find(at(1)), null, "another map's tile");
  assert.equal(await filesIn(root), 1, "nothing is left beside");
});

test("a full folder loses its oldest tiles, and those of a map used before", async (context) => {
  const root = await aRoot(context);
  const tile = Buffer.alloc(1000);
  const before = createTileFolder({ root, name: "before", maxBytes: 10_000 });
  for (let x = 0; x < 5; x++) await before.save(at(x), tile, hour(0));
  const folder = createTileFolder({ root, name: "map", maxBytes: 10_000 });
  for (let x = 0; x < 12; x++) await folder.save(at(x), tile, hour(x + 1));
  assert.ok((await filesIn(root)) <= 10);
  assert.equal(await before.find(at(0)), null);
  assert.equal(await folder.find(at(0)), null);
  assert.ok(await folder.find(at(11)), "the newest is there");
});

test("many may save the same tile at once", async (context) => {
  const root = await aRoot(context);
  const folder = createTileFolder({ root, name: "map", maxBytes: 1_000_000 });
  await Promise.all(Array.from({ length: 20 }, () => folder.save(at(1), Buffer.alloc(200), hour(1))));
  assert.equal((await folder.find(at(1)))?.body.length, 200);
  assert.equal(await filesIn(root), 1);
});

test("a disk that refuses is told to the caller", async (context) => {
  const root = await aRoot(context);
  await writeFile(join(root, "map"), "a file where the folder should be");
  const folder = createTileFolder({ root, name: "map", maxBytes: 1000 });
  assert.equal(await folder.find(at(1)), null);
  await assert.rejects(folder.save(at(1), Buffer.alloc(2), hour(1)));
  await mkdir(join(root, "odd", "10", "1", "300"), { recursive: true });
  await assert.rejects(createTileFolder({ root, name: "odd", maxBytes: 1000 }).find(at(1)), /EISDIR/);
});
