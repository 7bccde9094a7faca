import assert from "node:assert/strict";
import { test } from "node:test";
import {
  classCodeOf,
  findServiceClass,
  isWithin,
  LIFE_EVENTS,
  lifeEventLabel,
  parentClass,
  SERVICE_CLASSES,
  serviceClassLabel,
  TARGET_GROUPS,
  targetGroupLabel,
} from "./classification.ts";

test("The registers are whole", () => {
  assert.equal(SERVICE_CLASSES.length, 228);
  assert.equal(TARGET_GROUPS.length, 17);
  assert.equal(LIFE_EVENTS.length, 19);
  for (const { code, parent, name } of [...SERVICE_CLASSES, ...TARGET_GROUPS, ...LIFE_EVENTS]) {
    assert.ok(name.fi && name.sv && name.en, code);
    assert.equal(name.fi, name.fi.trim());
    assert.equal(parent, code.includes(".") ? code.split(".")[0] : null);
  }
});

test("A class is found under its current address and under those of older records", () => {
  assert.equal(classCodeOf("http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P27.1"), "P27.1");
  assert.equal(classCodeOf("https://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P27.1"), "P27.1");
  assert.equal(classCodeOf("http://urn.fi/URN:NBN:fi:au:ptvl:v1001"), "P1");
  assert.equal(classCodeOf("https://urn.fi/urn:nbn:fi:au:PTVL:v3018"), "KE8");
  assert.equal(classCodeOf("http://uri.suomi.fi/codelist/ptv/ptvkohderyhmat/code/KR1.1/"), "KR1.1");
  assert.equal(classCodeOf("http://example.fi/P27.1"), undefined);
});

test("Every address leads to its own class", () => {
  for (const { code, uri, oldUris } of [...SERVICE_CLASSES, ...TARGET_GROUPS, ...LIFE_EVENTS]) {
    for (const each of [uri, ...oldUris]) assert.equal(classCodeOf(each), code);
  }
});

test("Labels speak the reader's language, and an unknown code is shown as it is", () => {
  assert.equal(serviceClassLabel("P27.1", "fi"), "Liikunta ja urheilu");
  assert.equal(serviceClassLabel("P25.1", "sv"), findServiceClass("P25.1")?.name.sv);
  assert.equal(targetGroupLabel("KR1.1", "en"), "Seniors");
  assert.equal(lifeEventLabel("KE8", "fi"), "Työttömäksi jääminen");
  assert.equal(serviceClassLabel("P99.9", "fi"), "P99.9");
  assert.equal(findServiceClass("KR1"), undefined);
});

test("A class lies within itself and its parent, not within one whose code only begins alike", () => {
  assert.equal(parentClass("P27.1"), "P27");
  assert.equal(parentClass("P27"), undefined);
  assert.ok(isWithin("P27.1", "P27"));
  assert.ok(isWithin("P27", "P27"));
  assert.ok(!isWithin("P27.1", "P2"));
  assert.ok(!isWithin("P5.11", "P5.1"));
});
