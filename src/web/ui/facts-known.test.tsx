import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { MONDAY, openTestPage } from "../resident/test-web.ts";
import { FactsKnown } from "./facts-known.tsx";

const monthsAgo = (months: number) => {
  const then = new Date(MONDAY);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
};
const said = (modified: Date | null, confirmed: Date | null, by: "provider" | "curator" = "provider", path?: string) =>
  renderToString(
    <FactsKnown
      page={openTestPage(path)}
      modifiedAt={modified?.toISOString() ?? null}
      confirmed={confirmed && { confirmedAt: confirmed, confirmedBy: by }}
    />,
  );

test("the reader is told who last confirmed the facts", () => {
  assert.equal(said(monthsAgo(30), monthsAgo(1)), "<p>Palveluntuottaja vahvisti tiedot 23.10.2026.</p>");
  assert.match(said(monthsAgo(30), monthsAgo(1), "curator", "/esimerkkila/sv/"), /Välfärdsområdet bekräftade/);
});

test("facts that nobody has confirmed for a year are told with care, and unknown age is not guessed", () => {
  assert.match(said(monthsAgo(13), null), /yli vuoteen/);
  assert.match(said(monthsAgo(30), monthsAgo(20)), /yli vuoteen/);
  assert.equal(said(monthsAgo(3), null), "");
  assert.equal(said(null, null), "");
});
