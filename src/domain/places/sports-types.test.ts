import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../platform/project-root.ts";
import { findServiceClass } from "../catalogue/classification/classification.ts";
import { findSportsType, listSportsTypes } from "./sports-types.ts";

const CODE_LIST = join(projectRoot, "..", "shared", "data", "lipas", "type-codes-v2.json");

test("every type of place of the national register is known, deprecated ones too", {
  skip: existsSync(CODE_LIST) ? false : "the register's code list is not beside the project",
}, () => {
  const { types } = JSON.parse(readFileSync(CODE_LIST, "utf8")) as { types: Record<string, { status: string }> };
  for (const [code, { status }] of Object.entries(types)) {
    assert.equal(findSportsType(Number(code))?.isDeprecated, status === "deprecated", `type ${code}`);
  }
  assert.equal(listSportsTypes().length, Object.keys(types).length);
});

test("every type has a name in three languages, and one on the tray a theme and words to be found by", () => {
  for (const { code, label, isForTray, serviceClasses, keywords } of listSportsTypes()) {
    for (const name of Object.values(label)) assert.ok(name.trim() === name && name.length > 1, `name of ${code}`);
    for (const each of serviceClasses) assert.ok(findServiceClass(each), `class ${each} of ${code}`);
    if (!isForTray) continue;
    assert.ok(serviceClasses.length > 0, `theme of ${code}`);
    for (const words of Object.values(keywords)) assert.equal(new Set(words).size, words.length, `words of ${code}`);
  }
});

test("moving and being outdoors is on the tray; motors, shooting, trotting and maintenance are not", () => {
  const onTray = [
    101, 103, 111, 206, 301, 1110, 1120, 1130, 1180, 1190, 1340, 1520, 2110, 2120, 2150, 2210, 2350, 2510,
  ];
  const more = [2520, 3110, 3210, 3220, 3230, 3240, 4401, 4402, 4403, 4404, 4405, 4412];
  for (const code of [...onTray, ...more]) assert.equal(findSportsType(code)?.isForTray, true, `${code}`);
  for (const code of [4810, 5310, 5340, 6140, 7000, 203])
    assert.equal(findSportsType(code)?.isForTray, false, `${code}`);
});

test("paths, parks and beaches are free by nature; halls have to say so themselves", () => {
  for (const code of [101, 1130, 3220, 4403, 4404]) assert.equal(findSportsType(code)?.isFree, true, `${code}`);
  for (const code of [2110, 2210, 3110, 1370]) assert.equal(findSportsType(code)?.isFree, null, `${code}`);
});

test("people find them by the words they use", () => {
  assert.ok(findSportsType(1130)?.keywords.fi.includes("kuntoportaat"));
  assert.ok(findSportsType(4402)?.keywords.fi.includes("latu"));
  assert.ok(findSportsType(4401)?.keywords.fi.includes("lenkkipolku"));
  assert.ok(findSportsType(3240)?.keywords.sv.includes("vinterbad"));
  assert.ok(findSportsType(1130)?.keywords.en.includes("outdoor gym"));
});

test("a code that does not exist has no type", () => {
  assert.equal(findSportsType(9999), undefined);
  assert.equal(findSportsType(Number.NaN), undefined);
});
