import assert from "node:assert/strict";
import { test } from "node:test";
import { brandProblems, brandWith, DEFAULT_BRAND } from "./brand.ts";
import { contrastRatio } from "./contrast.ts";

test("Contrast is measured as WCAG does", () => {
  assert.equal(contrastRatio("#000000", "#ffffff"), 21);
  assert.equal(contrastRatio("#ffffff", "#FFFFFF"), 1);
  assert.equal(contrastRatio("#777777", "#ffffff").toFixed(2), "4.48");
  assert.equal(contrastRatio("#767676", "#ffffff").toFixed(2), "4.54");
});

test("The default brand is readable in both schemes", () => {
  assert.deepEqual(brandProblems(DEFAULT_BRAND), []);
});

test("An unreadable colour is refused with its ratio", () => {
  const problems = brandProblems(brandWith({ light: { accent: "#ffcc00" } }));
  assert.ok(
    problems.some((text) => /light scheme onAccent on accent .* 1\.\d\d:1, needs 4\.5:1/.test(text)),
    problems.join(),
  );
  assert.ok(
    problems.some((text) => /light scheme accent on the page .*needs 3:1/.test(text)),
    problems.join(),
  );
});

test("A ratio just under the limit is not rounded up to it", () => {
  const [problem] = brandProblems(
    brandWith({ light: { accentStrong: "#777777", surface: "#ffffff", onAccent: "#ffffff" } }),
  );
  assert.match(problem ?? "", /4\.47:1/);
});
