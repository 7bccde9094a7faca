import assert from "node:assert/strict";
import { test } from "node:test";
import { findServiceClass, TARGET_GROUPS } from "../../domain/catalogue/classification/classification.ts";
import concepts from "./data/keyword-classes.json" with { type: "json" };
import { findMeaning, meaningOf } from "./keyword-classes.ts";

interface Entry {
  fi: string;
  sv?: string;
  en?: string;
  also?: string[];
  ids?: string[];
  classes?: string[];
  groups?: string[];
}
const ENTRIES: readonly Entry[] = concepts;

test("Every concept leads to classes or groups that the service catalogue has", () => {
  const groups = new Set(TARGET_GROUPS.map(({ code }) => code));
  for (const { fi, classes = [], groups: own = [] } of ENTRIES) {
    assert.ok(classes.length + own.length > 0, fi);
    for (const code of classes) assert.ok(findServiceClass(code), `${fi}: ${code}`);
    for (const code of own) assert.ok(groups.has(code), `${fi}: ${code}`);
  }
});

test("At least 150 concepts are known, none twice", () => {
  assert.ok(ENTRIES.length >= 150, String(ENTRIES.length));
  const seen = new Set<string>();
  for (const { fi, sv, en, also = [], ids = [] } of ENTRIES) {
    const keys = [
      `fi ${fi}`,
      ...also.map((label) => `fi ${label}`),
      ...(sv ? [`sv ${sv}`] : []),
      ...(en ? [`en ${en}`] : []),
      ...ids,
    ];
    for (const key of keys.map((each) => each.toLowerCase())) {
      assert.ok(!seen.has(key), key);
      seen.add(key);
    }
  }
});

test("A word in brackets that tells meanings apart makes no difference", () => {
  assert.deepEqual(findMeaning(null, { fi: "Uni (lepotila)" })?.classes, ["P5.11"]);
  assert.equal(findMeaning("x:1", { fi: "jokin muu" }), undefined);
});

test("A concept of the national ontology is known by its id and by its web address", () => {
  for (const id of ["yso:p3111", "http://www.yso.fi/onto/yso/p3111"])
    assert.deepEqual(findMeaning(id, {})?.classes, ["P27.1"], id);
});

test("Several keywords say each class once", () => {
  const label = (fi: string) => ({ id: null, label: { fi } });
  assert.deepEqual(meaningOf([label("Jooga"), label("perheliikunta"), label("jokin muu")]), {
    classes: ["P27.1"],
    groups: ["KR1.2"],
  });
});
