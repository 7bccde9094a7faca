import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";

const folder = new URL("./", import.meta.url).pathname;
const sheets = globSync(`${folder}*.css`).map((path) => [basename(path), readFileSync(path, "utf8")] as const);

/** Rules as selector and body, those inside conditions too. */
function rulesOf(css: string): [selector: string, body: string][] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => [selector.trim(), body]);
}

test("text is sized in units that follow the reader's own size", () => {
  // Text inside a drawing is measured in the drawing's units and grows with it; paper is measured in points.
  const isDrawing = /\btext\b|svg/;
  const fixed = sheets.flatMap(([name, css]) =>
    rulesOf(css)
      .filter(([selector, body]) => /font(?:-size)?:[^;]*\dpx/.test(body) && !isDrawing.test(selector))
      .map(([selector]) => `${name}: ${selector}`),
  );
  assert.deepEqual(fixed, []);
});

test("lines have no fixed height", () => {
  const fixed = sheets.flatMap(([name, css]) =>
    rulesOf(css)
      .filter(([, body]) => /line-height:[^;]*\d(?:px|pt)/.test(body))
      .map(([selector]) => `${name}: ${selector}`),
  );
  assert.deepEqual(fixed, []);
});

test("nothing moves unless the reader lets it", () => {
  for (const [name, css] of sheets) {
    const calm = css.replace(/@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]|\{[^{}]*\})*\}/g, "");
    assert.doesNotMatch(
      calm,
      /(?:^|[\s;{])(?:transition|animation|scroll-behavior)\s*:|@view-transition|@keyframes/,
      name,
    );
  }
});
