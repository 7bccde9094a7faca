import assert from "node:assert/strict";
import { test } from "node:test";
import { mapped } from "../test-fixtures.ts";

test("classes are known by their code, and by their URI where there is none", () => {
  const { value, warnings } = mapped("service", {
    serviceClasses: [
      { code: "P27.1", uri: "http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P27.1" },
      { code: "P27.1" },
      { code: null, uri: "http://urn.fi/URN:NBN:fi:au:ptvl:v1070" },
      {
        code: null,
        uri: "http://urn.fi/URN:NBN:fi:au:ptvl:v9",
        newUri: "http://uri.suomi.fi/codelist/ptv/ptvserclass/code/P6.8",
      },
    ],
    targetGroups: [{ code: "KR1" }, { code: "kr1.2" }],
    lifeEvents: [{ code: "KE8" }],
    industrialClasses: [{ code: "01491", uri: "http://www.stat.fi/meta/luokitukset/toimiala/001-2008/01491" }],
  });
  assert.deepEqual(value.serviceClasses, ["P27.1", "P6.10", "P6.8"]);
  assert.deepEqual(value.targetGroups, ["KR1", "KR1.2"]);
  assert.deepEqual(value.lifeEvents, ["KE8"]);
  assert.deepEqual(value.industrialClasses, ["01491"]);
  assert.deepEqual(warnings, []);
});

test("what is no class is left out with a warning", () => {
  const { value, warnings } = mapped("service", {
    serviceClasses: [{ code: "KR1" }, { code: "P27" }, { uri: "http://example.fi/x" }, 7],
  });
  assert.deepEqual(value.serviceClasses, ["P27"]);
  assert.deepEqual(warnings, ['service class "KR1" is not known', 'service class "http://example.fi/x" is not known']);
});

test("concepts come as URIs, and with their labels as terms", () => {
  const koko = "http://www.yso.fi/onto/koko/p7822";
  const { value, terms, warnings } = mapped("service", {
    ontologyTerms: [
      {
        uri: koko,
        parentUri: "http://www.yso.fi/onto/koko/p32445",
        name: [
          { language: "fi", value: "itseopiskelu" },
          { language: "sv", value: null },
        ],
      },
      { uri: koko, name: [] },
      { uri: "http://www.yso.fi/onto/koko/p1", name: null },
      { uri: "javascript:alert(1)", name: [{ language: "fi", value: "x" }] },
    ],
  });
  assert.deepEqual(value.ontologyTerms, [koko, "http://www.yso.fi/onto/koko/p1"]);
  assert.deepEqual(terms, [
    { uri: koko, label: { fi: "itseopiskelu" }, parentUri: "http://www.yso.fi/onto/koko/p32445" },
  ]);
  assert.deepEqual(warnings, ['ontology term "javascript:alert(1)" is not a web address']);
});
