import assert from "node:assert/strict";
import { test } from "node:test";
import { createRegions } from "../../domain/regions/regions.ts";
import { mapSotkanetRecord } from "./map-record.ts";
import type { SotkanetKind } from "./sotkanet-record.ts";

const regions = createRegions({ demo: true });
function map(kind: SotkanetKind, body: unknown) {
  const mapping = mapSotkanetRecord(kind, { id: "228", body }, regions);
  if (mapping.isRejected) return { rejected: mapping.reason };
  return { ...mapping.value.value, warnings: mapping.warnings } as unknown as Record<string, unknown>;
}

const mikkeli = {
  id: 228,
  code: "491",
  category: "KUNTA",
  title: { fi: "Mikkeli", en: "Mikkeli", sv: "S:t Michel" },
  memberOf: [658, 494, "x"],
  uri: "http://www.yso.fi/onto/kunnat/k491",
};

test("a municipality is known by its official code and not by the source's own number", () => {
  const region = map("region", mikkeli);
  assert.equal(region.municipality, "491");
  assert.equal(region.kind, "municipality");
  assert.deepEqual(region.title, { fi: "Mikkeli", en: "Mikkeli", sv: "S:t Michel" });
  assert.equal((region.memberOf as string[]).length, 2);
  assert.deepEqual(region.warnings, []);
});

test("a municipality that has ended is not mixed up with the one in its place", () => {
  const region = map("region", { ...mikkeli, code: "084", title: { fi: "Haukipudas" } });
  assert.deepEqual([region.municipality, region.mergedInto], [null, "564"]);
});

test("a county is ours only where name and code both say so", () => {
  const county = (code: string, fi: string) =>
    map("region", { ...mikkeli, category: "HYVINVOINTIALUE", code, title: { fi } }).regionCode;
  assert.equal(county("01", "Itä-Uudenmaan hyvinvointialue"), "01");
  assert.equal(county("1", "Itä-Uudenmaan hyvinvointialue"), "01");
  assert.equal(county("90", "Helsingin kaupunki"), "90");
  assert.equal(county("91", "Ahvenanmaa"), "91");
  assert.equal(county("1", "Varsinais-Suomen hyvinvointialue"), null, "the source's first numbering");
  assert.equal(county("55", "Uusi hyvinvointialue"), null);
});

test("other areas are kept, and are no county or municipality of ours", () => {
  const district = map("region", { ...mikkeli, category: "SAIRAANHOITOPIIRI", code: "01" });
  assert.deepEqual([district.kind, district.municipality, district.regionCode], ["other", null, null]);
  assert.equal(map("region", { ...mikkeli, category: "MAA", code: "358" }).kind, "country");
});

test("regions that are nonsense are rejected or lose only the wrong part", () => {
  for (const body of [null, [], "x", 5, {}, { ...mikkeli, title: { fi: " " } }, { ...mikkeli, category: null }]) {
    assert.deepEqual(map("region", body), { rejected: "the region has no usable name" });
  }
  const odd = map("region", {
    ...mikkeli,
    code: "\u0000999",
    category: "kunta",
    memberOf: "658",
    title: { fi: "<b>Paikka</b>", sv: 5 },
  });
  assert.deepEqual([odd.municipality, odd.memberOf, odd.title], [null, [], { fi: "Paikka" }]);
  assert.equal((odd.warnings as string[]).length, 1);
});

const lonely = {
  id: 4284,
  title: { fi: "Lihavien osuus (BMI &#8805; 30) (%)", sv: "Andel", en: "" },
  organization: { id: 2, title: { fi: "Terveyden ja hyvinvoinnin laitos (THL)" } },
  classifications: { sex: { values: ["male", "female", "total", "x"] }, region: { values: ["Kunta"] } },
  description: {
    fi: "<p>Osuus <b>vastanneista</b>.</p><ul><li>yksi</li><li>kaksi</li></ul><script>x</script>",
    sv: "",
  },
  limits: { fi: "Otos &amp; kato" },
  interpretation: null,
  "data-updated": "2026-05-04",
  range: { start: 2013, end: 2025 },
  primaryValueType: { code: "PER", title: { fi: "osuus" } },
  decimals: 1,
};

test("an indicator brings what it tells and how to read it, without markup", () => {
  const { id, source, sourceId, modifiedAt, ...indicator } = map("indicator", lonely);
  assert.deepEqual([source, sourceId, modifiedAt], ["sotkanet", "228", null]);
  assert.match(String(id), /^[0-9a-f-]{36}$/);
  assert.deepEqual(indicator, {
    title: { fi: "Lihavien osuus (BMI ≥ 30) (%)", sv: "Andel" },
    description: { fi: "Osuus vastanneista.\n\n* yksi\n* kaksi" },
    limits: { fi: "Otos & kato" },
    interpretation: {},
    organization: { fi: "Terveyden ja hyvinvoinnin laitos (THL)" },
    years: { first: 2013, last: 2025 },
    decimals: 1,
    valueType: { code: "PER", title: { fi: "osuus" } },
    genders: ["total", "male", "female"],
    dataUpdated: "2026-05-04",
    warnings: [],
  });
});

test("an indicator with nonsense in it keeps the rest", () => {
  const odd = map("indicator", {
    ...lonely,
    range: { start: 2025, end: 1850 },
    decimals: 400,
    "data-updated": "yesterday",
    classifications: "none",
    organization: [],
    description: { fi: "x".repeat(1_000_000) },
  });
  assert.deepEqual(
    [odd.years, odd.decimals, odd.dataUpdated, odd.genders, odd.organization],
    [null, null, null, [], null],
  );
  assert.ok(String((odd.description as { fi: string }).fi).length <= 10_000);
  assert.equal((odd.warnings as string[]).length, 3, "years, date, and an end that was cut");
  assert.deepEqual(map("indicator", { ...lonely, title: {} }), {
    rejected: "the indicator has no usable name",
  });
});

test("what the source could not answer for is rejected with the reason", () => {
  const mapping = mapSotkanetRecord("value-set", { id: "127", trouble: "the source answered 400" }, regions);
  assert.deepEqual(mapping, { isRejected: true, reason: "the source answered 400" });
});
