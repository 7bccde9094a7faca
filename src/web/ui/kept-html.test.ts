import assert from "node:assert/strict";
import { test } from "node:test";
import { openTestPage } from "../resident/test-web.ts";
import { keptHtml } from "./kept-html.ts";

const here = openTestPage();
const near = (postalCode: string | null) => ({ ...here, near: { lat: 61, lon: 20, postalCode } });

test("a piece is rendered once for readers whose links are alike", () => {
  let rendered = 0;
  const render = () => `<p>${++rendered}</p>`;
  assert.equal(keptHtml(here, "a", render), "<p>1</p>");
  assert.equal(keptHtml(here, "a", render), "<p>1</p>");
  assert.equal(keptHtml(here, "b", render), "<p>2</p>");
  assert.equal(keptHtml({ ...here, language: "sv" }, "a", render), "<p>3</p>");
  assert.equal(keptHtml({ ...here, municipality: { code: "983", name: "Mallikylä" } }, "a", render), "<p>4</p>");
});

test("nobody is shown links with another's postal code", () => {
  assert.equal(
    keptHtml(near("00100"), "c", () => "Helsinki"),
    "Helsinki",
  );
  assert.equal(
    keptHtml(near("06100"), "c", () => "Porvoo"),
    "Porvoo",
  );
  assert.equal(
    keptHtml(here, "c", () => "nowhere"),
    "nowhere",
  );
});

test("what was rendered a minute ago is rendered anew", () => {
  const later = { ...here, now: new Date(here.now.getTime() + 60_000) };
  keptHtml(here, "d", () => "open");
  assert.equal(
    keptHtml(later, "d", () => "closed"),
    "closed",
  );
});
