import assert from "node:assert/strict";
import { test } from "node:test";
import { mapped } from "../test-fixtures.ts";

const area = (areaType: unknown, ...areas: object[]) => mapped("service", { areaType, areas });
const municipality = (...codes: string[]) => ({
  type: "Municipality",
  code: null,
  municipalities: codes.map((code) => ({ code })),
});

test("the whole country, with and without Åland, in the words of every version", () => {
  assert.deepEqual(area("Nationwide").value.area, { type: "nationwide" });
  assert.deepEqual(area("WholeCountry").value.area, { type: "nationwide" });
  assert.deepEqual(area("NationwideExceptAlandIslands").value.area, { type: "nationwideExceptAland" });
});

test("municipalities are gathered from every area, each once, and merged ones by today's code", () => {
  const { value, warnings } = area("LimitedType", municipality("638", "434"), municipality("701"), {
    type: "Municipality",
    code: "434",
  });
  assert.deepEqual(value.area, { type: "limited", municipalities: ["434", "638"], isWide: false });
  assert.deepEqual(warnings, []);
});

test("counties, regions and districts make the area wide", () => {
  for (const type of ["WellbeingServiceCounties", "Region", "BusinessSubRegion", "HospitalDistrict"]) {
    const { value } = area("LimitedType", { type, code: "01", municipalities: [{ code: "638" }] });
    assert.deepEqual(value.area, { type: "limited", municipalities: ["638"], isWide: true }, type);
  }
});

test("a county named without its municipalities is looked up", () => {
  const { value } = area("LimitedType", { type: "WellbeingServiceCounties", code: "01", municipalities: null });
  assert.deepEqual(value.area, { type: "limited", municipalities: ["434", "638"], isWide: true });
});

test("unknown codes are left out with a warning", () => {
  const { value, warnings } = area(
    "LimitedType",
    municipality("638", "999"),
    { type: "Region", code: "77" },
    { type: "Kylä", code: "1" },
  );
  assert.deepEqual(value.area, { type: "limited", municipalities: ["638"], isWide: true });
  assert.deepEqual(warnings, [
    'municipality "999" is not known',
    'area Region "77" names no municipalities and is not known',
    'kind of area "Kylä" is not known',
  ]);
});

test("a limited area that names nothing covers nothing", () => {
  for (const type of ["LimitedType", null, "Galaksi"]) {
    const { value, warnings } = area(type);
    assert.deepEqual(value.area, { type: "limited", municipalities: [], isWide: false });
    assert.ok(warnings.includes("the area is limited but no municipality of it is known"));
  }
});
