import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { buildIndex } from "./build-index.ts";
import { analysersWith } from "./language-analysers.ts";
import { openIndex } from "./search-index.ts";
import { readSnapshot, writeSnapshot } from "./snapshot.ts";
import { aDocument } from "./test-documents.ts";

const analysers = analysersWith(null);
const folder = mkdtempSync(join(tmpdir(), "polku-snapshot-"));
const data = buildIndex(
  [
    aDocument({ name: "Yöpäivystys 🌙", summary: "Apua öisin" }),
    aDocument({ name: "Uimahalli", municipalities: ["091"] }),
  ],
  analysers,
);
const file = join(folder, "index.bin");
writeSnapshot(file, data);

test("an index read from its snapshot answers as the one that was written", () => {
  const read = readSnapshot(file);
  assert.ok(read);
  assert.deepEqual(read, data);
  const query = { text: "uimahallissa", language: "fi", sort: "relevance", limit: 5, offset: 0 } as const;
  assert.deepEqual(openIndex(read, analysers).search(query), openIndex(data, analysers).search(query));
});

test("no temporary file is left beside a snapshot", () => {
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".tmp")),
    [],
  );
});

test("a snapshot cut short anywhere is not loaded", () => {
  const whole = readFileSync(file);
  const cut = join(folder, "cut.bin");
  for (let length = 0; length < whole.length; length += 97) {
    writeFileSync(cut, whole.subarray(0, length));
    assert.equal(readSnapshot(cut), null, `cut to ${length} bytes`);
  }
});

test("a snapshot with a changed byte is not loaded, or is the same index", () => {
  const whole = readFileSync(file);
  const damaged = join(folder, "damaged.bin");
  for (let at = 0; at < whole.length; at += 53) {
    const copy = Buffer.from(whole);
    copy[at] = (copy[at] as number) ^ 0x55;
    writeFileSync(damaged, copy);
    const read = readSnapshot(damaged);
    // Padding between sections is the only thing whose change means nothing.
    if (read !== null) assert.deepEqual(read, data, `byte ${at}`);
  }
});

test("a snapshot of another version, a missing one and a folder are not loaded", () => {
  const older = readFileSync(file);
  older.writeUInt32LE(0, 8);
  writeFileSync(join(folder, "older.bin"), older);
  assert.equal(readSnapshot(join(folder, "older.bin")), null);
  assert.equal(readSnapshot(join(folder, "missing.bin")), null);
  assert.equal(readSnapshot(folder), null);
});
