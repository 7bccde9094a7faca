import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { inventedPairs } from "../../../bench/duplicates/invented-pairs.ts";
import { labelledPairs } from "../../../bench/duplicates/labelled-pairs.ts";
import { measureInvented, measureLabelled, type Rates } from "../../../bench/duplicates/measure-labelled.ts";
import { REFERENCE_NOW, REFERENCE_STUB, readReference } from "../../../bench/duplicates/read-reference.ts";
import { importContext } from "../../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Stub, startStub, stubAbsent } from "../../../test/support/stub.ts";
import { createRegions } from "../regions/regions.ts";
import type { Comparable } from "./comparable.ts";
import { findDuplicates } from "./find-duplicates.ts";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const told = ({ pairs, precision, recall, found, unsure, unsureMerged }: Rates) =>
  `${pairs} pairs: precision ${percent(precision)}, recall ${percent(recall)}, with those put to a curator ${percent(found)}; ` +
  `${unsureMerged} of ${unsure} that nobody could tell were merged`;

describe("pairs of the reference data that a person has labelled", { skip: stubAbsent ?? false }, () => {
  let database: TestDatabase;
  let stub: Stub;
  let records: readonly Comparable[];

  before(async () => {
    database = await createTestDatabase();
    stub = await startStub(REFERENCE_STUB);
    records = await readReference(await importContext(database, REFERENCE_NOW), stub.ptvUrl);
  });
  after(async () => {
    stub?.stop();
    await database?.close();
  });

  for (const [half, least] of [
    ["tune", 0.85],
    ["test", 0.8],
  ] as const) {
    test(`the ${half} half: what is merged is the same, and most of what is the same is merged`, async (t) => {
      const pairs = labelledPairs().filter((pair) => pair.half === half);
      const { rates, absent } = await measureLabelled(records, pairs);
      t.diagnostic(`${told(rates)}; ${absent} pairs are not in the data`);
      assert.ok(rates.pairs >= 300, `${rates.pairs} pairs`);
      assert.ok(absent <= pairs.length * 0.1, `${absent} pairs name records that are not there`);
      assert.ok(rates.precision >= 0.97, rates.wronglyMerged.join("\n"));
      assert.ok(rates.recall >= least, rates.missed.join("\n"));
      assert.equal(rates.unsureMerged, 0);
    });
  }

  test("a run over all sources finds pairs and a second run writes nothing", async () => {
    const first = await findDuplicates(database.db.register, REFERENCE_NOW);
    assert.ok(first.merged > 500 && first.doubtful > 20, JSON.stringify(first));
    assert.deepEqual(first.warnings, []);
    const second = await findDuplicates(database.db.register, REFERENCE_NOW);
    assert.deepEqual({ ...second, written: 0 }, { ...first, written: 0 });
    assert.equal(second.written, 0);
  });
});

for (const [file, least] of [
  ["invented-pairs.ndjson", 0.85],
  // Written when rules and weights were ready, and nothing was changed for them.
  ["invented-later-pairs.ndjson", 0.75],
] as const) {
  test(`${file}, as sources really differ: nothing is merged wrongly`, async (t) => {
    const regions = createRegions({ demo: false });
    const names = (code: string) => Object.values(regions.municipality(code)?.municipality.name ?? {});
    const rates = await measureInvented(inventedPairs(file, names));
    t.diagnostic(told(rates));
    assert.deepEqual(rates.wronglyMerged, []);
    assert.equal(rates.unsureMerged, 0);
    assert.ok(rates.recall >= least, rates.missed.join("\n"));
  });
}
