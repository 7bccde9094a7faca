import assert from "node:assert/strict";
import { test } from "node:test";
import { aContext, aRaw, mapped, rejection } from "../test-fixtures.ts";
import { mapV11Record } from "./map-record.ts";

test("a record is rejected only when it is no object, has no usable id or no name", () => {
  const reject = (raw: unknown) => rejection(mapV11Record("service", raw, aContext()));
  for (const raw of [null, undefined, "palvelu", 7, [], [aRaw.service()]])
    assert.equal(reject(raw), "the record is not an object");
  for (const id of [null, "", 5, "ei-guid", "00000000-0000-0000-0000-000000000000", {}]) {
    assert.equal(reject(aRaw.service({ id })), "the record has no usable id");
  }
  for (const serviceNames of [
    null,
    [],
    "Nimi",
    [{ language: "fi", value: "" }],
    [{ type: "Name", language: "ru", value: "имя" }],
  ]) {
    assert.equal(reject(aRaw.service({ serviceNames })), "the record has no name in any language");
  }
});

test("the smallest record of each kind is kept", () => {
  for (const kind of ["service", "channel", "organization", "generalDescription"] as const) {
    const { value, warnings } = mapped(kind);
    assert.equal(value.sourceId, "3668d250-cd80-45c4-abcc-9b2d3a2b3e42");
    assert.equal(value.source, "ptv");
    assert.equal(value.modifiedAt, null);
    assert.deepEqual(warnings, []);
  }
});

test("ids are kept in lower case and a time without a zone is UTC", () => {
  const { value } = mapped("service", {
    id: "3668D250-CD80-45C4-ABCC-9B2D3A2B3E42",
    modified: "2020-04-22T09:35:58.293984",
  });
  assert.equal(value.sourceId, "3668d250-cd80-45c4-abcc-9b2d3a2b3e42");
  assert.equal(value.modifiedAt, "2020-04-22T09:35:58.293Z");
  assert.equal(
    mapped("service", { modified: "2020-04-22T12:35:58+03:00" }).value.modifiedAt,
    "2020-04-22T09:35:58.000Z",
  );
  const wrong = mapped("service", { modified: "eilen" });
  assert.equal(wrong.value.modifiedAt, null);
  assert.deepEqual(wrong.warnings, ['modified: "eilen" is not a time']);
});

test("null, absent, blank and wrongly typed parts are all the same: nothing", () => {
  const parts = [
    "areas",
    "languages",
    "serviceClasses",
    "ontologyTerms",
    "keywords",
    "requirements",
    "serviceChannels",
  ];
  const more = [
    "organizations",
    "serviceVouchers",
    "legislation",
    "generalDescriptionId",
    "fundingType",
    "serviceChargeType",
  ];
  const { warnings: _, ...bare } = mapped("service");
  for (const nothing of [null, undefined, ""]) {
    const fields = Object.fromEntries([...parts, ...more].map((part) => [part, nothing]));
    const { warnings, ...same } = mapped("service", fields);
    assert.deepEqual(same, bare);
    assert.deepEqual(warnings, []);
  }
  const wrong = Object.fromEntries(parts.map((part) => [part, { length: 3, 0: "x" }]));
  assert.deepEqual(mapped("service", wrong).value, bare.value);
});
