import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { bumpCatalogueVersion, type RecordRow, removeRecords, saveRecords } from "../catalogue/register-queries.ts";
import { createPostalPositions, readPostalCode } from "./postal-positions.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

let made = 0;
const row = (content: object): RecordRow => {
  const number = String(++made).padStart(12, "0");
  return {
    id: `00000000-0000-5000-8000-${number}`,
    source: "test",
    source_id: number,
    content,
    hash: number,
    modified_at: null,
    fetched_at: "2026-11-23T10:00:00Z",
  };
};
const address = (postalCode: unknown, lat: unknown, lon: unknown, municipality: string | null = "638") => ({
  kind: "visiting",
  postalCode,
  municipality,
  position: { lat, lon },
});
const channel = (...addresses: readonly object[]) => row({ contacts: { addresses } });
const place = (postalCode: string, lat: number, lon: number, municipality: string | null) => ({
  ...row({ address: { postalCode }, position: { lat, lon } }),
  municipality,
  is_for_tray: true,
});

test("a postal code is five digits, however they are written", () => {
  assert.equal(readPostalCode("06100"), "06100");
  assert.equal(readPostalCode(" 06 100 "), "06100");
  assert.equal(readPostalCode("fi-06100"), "06100");
  for (const wrong of ["", "6100", "061000", "O6100", "06100 Porvoo", "0610０", "'; drop table place; --"])
    assert.equal(readPostalCode(wrong), null, wrong);
});

test("a postal code is where most of its addresses are, and one wrong address does not move it", async () => {
  const { register } = database.db;
  await saveRecords(register, "service_channel", [
    channel(address("06100", 60.39, 25.66), address("06100", 60.4, 25.67)),
    channel(address("06100", 60.41, 25.68), address("06100", 69.9, 27.0, "890")),
    channel(address("06100", 25.66, 60.39), address("06100", 0, 0), address("06100", "x", null)),
    channel(address("6100", 61, 24), address(null, 61, 24), address(6100, 61, 24)),
    row({ contacts: {} }),
    row({ contacts: { addresses: "none" } }),
    channel({ kind: "postal", postalCode: "00100", municipality: "091", position: null }),
  ]);
  await saveRecords(register, "place", [place("06100", 60.405, 25.675, "638"), place("07900", 60.45, 26.2, null)]);
  const positions = createPostalPositions(register);
  const porvoo = await positions.find("06100");
  assert.deepEqual(porvoo, { code: "06100", lat: 60.405, lon: 25.675, municipality: "638" });
  assert.equal((await positions.find("07900"))?.municipality, null);
  assert.equal(await positions.find("00100"), undefined, "an address without a position tells nothing");
  assert.equal(await positions.find("99999"), undefined);
});

test("what is worked out is kept until the catalogue changes", async () => {
  const { register } = database.db;
  const positions = createPostalPositions(register);
  await positions.find("10600");
  const added = place("10600", 59.98, 23.44, "710");
  await saveRecords(register, "place", [added]);
  assert.equal(await positions.find("10600"), undefined, "the catalogue has not said that it changed");
  await bumpCatalogueVersion(register);
  await until(async () => (await positions.find("10600"))?.municipality === "710");
  await removeRecords(register, "place", [added.id], "gone", new Date("2026-11-24T00:00:00Z"));
  await bumpCatalogueVersion(register);
  await until(async () => (await positions.find("10600")) === undefined);
});

test("many who ask at once are answered by one reading", async () => {
  const positions = createPostalPositions(database.db.register);
  const answers = await Promise.all(Array.from({ length: 50 }, () => positions.find("06100")));
  assert.equal(new Set(answers).size, 1);
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await sleep(20);
  }
  assert.fail("it did not come true in time");
}
