import assert from "node:assert/strict";
import { test } from "node:test";
import { mappedEvent } from "./test-fixtures.ts";

const audience = (fields: object) => mappedEvent(fields).value.audience;

test("Audience keywords become target groups by name or by a known id; others are told in words", () => {
  const { targetGroups, info } = audience({
    audience: [
      { id: "helfi:5", name: { fi: "Vanhukset", sv: "Äldre" } },
      { "@id": "https://x.fi/v1/keyword/helfi:2/" },
      { id: "x:1", name: { fi: "Opiskelijat", en: "Students" } },
      { id: "x:2", name: { fi: "Miehet" } },
    ],
  });
  assert.deepEqual(targetGroups, ["KR1.1", "KR1.3"]);
  assert.deepEqual(info, { fi: "Opiskelijat, Miehet", en: "Students" });
});

test("An event for card-holders only is not for residents at large", () => {
  assert.equal(audience({ audience: [{ "@id": "https://x.fi/v1/keyword/helsinki:aflfbat76e/" }] }).isRestricted, true);
  const named = audience({ audience: [{ id: "espoo:k9", name: { fi: "Palvelukeskuskortin haltijat" } }] });
  assert.deepEqual([named.isRestricted, named.info], [true, { fi: "Palvelukeskuskortin haltijat" }]);
  assert.equal(audience({ audience: [{ id: "helfi:5", name: { fi: "Vanhukset" } }] }).isRestricted, false);
});

test("Ages are read, and tell the group when they leave no doubt", () => {
  const ages = (min: unknown, max: unknown) => {
    const { minAge, maxAge, targetGroups } = audience({ audience_min_age: min, audience_max_age: max });
    return [minAge, maxAge, ...targetGroups];
  };
  assert.deepEqual(ages(60, null), [60, null, "KR1.1"]);
  assert.deepEqual(ages(3, 6), [3, 6, "KR1.2"]);
  assert.deepEqual(ages("13", "17"), [13, 17, "KR1.3"]);
  assert.deepEqual(ages(18, null), [18, null]);
  assert.deepEqual(ages(65, 12), [null, null], "they contradict each other");
  assert.deepEqual(ages(-1, 900), [null, null]);
});

test("Keywords become classes and groups, in any of the languages", () => {
  const { value } = mappedEvent({
    keywords: [
      { id: "yso:p1278", name: { fi: "tanssi", sv: "dans", en: "dance" } },
      { id: "x:1", name: { sv: "Psykisk hälsa" } },
      { id: "x:2", name: { en: "peer support" } },
      { id: "yso:p2433", name: null },
      { "@id": "https://x.fi/v1/keyword/yso:p2787/" },
      { id: "x:3", name: { fi: "jokin muu" } },
      { id: "x:3", name: { fi: "jokin muu" } },
    ],
  });
  assert.deepEqual(value.serviceClasses, ["P25.2", "P27.1", "P5.7", "P4.12", "P25.1"]);
  assert.deepEqual(value.audience.targetGroups, ["KR1.1"]);
  assert.deepEqual(
    value.keywords.map(({ id }) => id),
    ["yso:p1278", "x:1", "x:2", "yso:p2433", "yso:p2787", "x:3"],
  );
});

test("A keyword's name is believed before its id", () => {
  const { value } = mappedEvent({ keywords: [{ id: "yso:p1808", name: { fi: "uinti" } }] });
  assert.deepEqual(value.serviceClasses, ["P27.1"]);
});
