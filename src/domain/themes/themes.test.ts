import assert from "node:assert/strict";
import { test } from "node:test";
import { SERVICE_CLASSES } from "../catalogue/classification/classification.ts";
import { CONTENT_AREAS, THEMES } from "./theme.ts";
import { DEFAULT_THEME_SETTINGS, regionThemes } from "./theme-settings.ts";
import { NATIONAL_RULES } from "./tray-rules.ts";

const ids = THEMES.map(({ id }) => id);

test("The eight themes stand in the order of the tray", () => {
  assert.deepEqual(ids, [
    "liikunta",
    "luonto",
    "kulttuuri",
    "ravitsemus-ja-uni",
    "mieli-ja-paihteettomyys",
    "ihmissuhteet-ja-osallisuus",
    "arki-ja-toimeentulo",
    "sote-neuvonta",
  ]);
});

test("A theme has its name and one short line in each way of reading", () => {
  for (const { id, name, line } of THEMES) {
    for (const language of ["fi", "sv", "en", "selko"] as const) {
      assert.ok(name[language].length > 0, `${id} ${language}`);
      assert.ok(line[language].length > 0 && line[language].length <= 70, `${id} ${language}`);
    }
  }
});

test("Every content area of the national concept is answered for", () => {
  for (const area of Object.keys(CONTENT_AREAS.minimum)) {
    assert.ok(
      THEMES.some(({ minimumAreas }) => minimumAreas.includes(area)),
      area,
    );
  }
  for (const area of Object.keys(CONTENT_AREAS.desired)) {
    assert.ok(
      THEMES.some(({ desiredAreas }) => desiredAreas.includes(area)),
      area,
    );
  }
  for (const { minimumAreas, desiredAreas } of THEMES) {
    for (const area of minimumAreas) assert.ok(area in CONTENT_AREAS.minimum, area);
    for (const area of desiredAreas) assert.ok(area in CONTENT_AREAS.desired, area);
  }
});

test("Every service class of the register has a rule: its themes, or why it is outside", () => {
  const gaps = SERVICE_CLASSES.filter(({ code, parent }) => {
    const rule = NATIONAL_RULES.classes.get(code) ?? NATIONAL_RULES.classes.get(parent ?? "");
    return !rule || (parent !== null && rule.vague !== undefined);
  });
  assert.deepEqual(
    gaps.map(({ code, name }) => `${code} ${name.fi}`),
    [],
  );
});

test("A rule says exactly one thing, names themes that exist and a class that exists", () => {
  const codes = new Set(SERVICE_CLASSES.map(({ code }) => code));
  for (const { code, themes, outside, vague } of NATIONAL_RULES.classes.values()) {
    assert.ok(codes.has(code), code);
    assert.equal([themes, outside, vague].filter((said) => said !== undefined).length, 1, code);
    for (const theme of themes ?? []) assert.ok(ids.includes(theme), `${code} ${theme}`);
  }
  for (const { uri, themes } of NATIONAL_RULES.terms.values()) {
    assert.match(uri, /^http:\/\/www\.yso\.fi\/onto\//);
    for (const theme of themes) assert.ok(ids.includes(theme), uri);
  }
  for (const { theme } of NATIONAL_RULES.words) assert.ok(ids.includes(theme), theme);
});

test("A region reorders, hides, renames and adds themes", () => {
  const added = {
    id: "saaristo",
    name: { fi: "Saaristo", sv: "Skärgård" },
    line: { fi: "Merellä", sv: "Till havs" },
    serviceClasses: ["P27.3"],
  };
  const themes = regionThemes({
    order: ["sote-neuvonta", "saaristo"],
    hidden: ["kulttuuri"],
    labels: { luonto: { fi: "Metsät ja rannat" } },
    added: [added],
  });
  assert.deepEqual(
    themes.map(({ id }) => id),
    ["sote-neuvonta", "saaristo", ...ids.filter((id) => id !== "sote-neuvonta" && id !== "kulttuuri")],
  );
  const nature = themes.find(({ id }) => id === "luonto");
  assert.equal(nature?.name.fi, "Metsät ja rannat");
  assert.equal(nature?.name.selko, "Metsät ja rannat");
  assert.equal(nature?.name.sv, "Natur");
  assert.equal(themes[1]?.name.en, "Saaristo");
});

test("A region that changes nothing shows the eight", () => {
  assert.deepEqual(
    regionThemes(DEFAULT_THEME_SETTINGS).map(({ id }) => id),
    ids,
  );
});
