import assert from "node:assert/strict";
import { test } from "node:test";
import { THEMES } from "../themes/theme.ts";
import { CURATED_INDICATORS, findCuratedIndicator, isAsExpected } from "./curated-indicators.ts";

test("every curated indicator is of the tray's themes and says how it is read", () => {
  const themes = new Set(THEMES.map(({ id }) => id));
  for (const { sourceId, titleWords, themes: its, unit, isGoodWhenHigh } of CURATED_INDICATORS) {
    assert.match(sourceId, /^[1-9]\d{0,5}$/);
    assert.ok(titleWords.length > 0 && titleWords.every((word) => word === word.toLowerCase()), sourceId);
    assert.deepEqual(
      its.filter((id) => !themes.has(id)),
      [],
      sourceId,
    );
    assert.ok(["percent", "per10000", "people"].includes(unit), sourceId);
    assert.ok([true, false, null].includes(isGoodWhenHigh), sourceId);
  }
  const ids = CURATED_INDICATORS.map(({ sourceId }) => sourceId);
  assert.equal(new Set(ids).size, ids.length);
});

test("a number that leads to another indicator than it was chosen for is noticed", () => {
  const lonely = findCuratedIndicator("4286");
  assert.ok(lonely);
  assert.equal(isAsExpected(lonely, { fi: "Itsensä yksinäiseksi tuntevien osuus (%), 65 vuotta täyttäneet" }), true);
  assert.equal(isAsExpected(lonely, { fi: "Itsensä yksinäiseksi tuntevien osuus (%)" }), false);
  assert.equal(isAsExpected(lonely, { sv: "Ensamma" }), false);
});
