import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { reviewOf, type SelkoReview } from "../../domain/catalogue/selko.ts";
import { openTestPage } from "../resident/test-web.ts";
import { PlainNote } from "./plain-note.tsx";

const said = (review: SelkoReview | null, language = "selko") =>
  renderToString(<PlainNote page={openTestPage(`/esimerkkila/${language}/palvelut/x`)} review={review} />);

test("where there is no plain Finnish, the page says so", () => {
  assert.match(said(null), /Tätä tekstiä ei ole selkokielellä\./);
});

test("a draft says that nobody has checked it, and so does what was stored before reviews were told", () => {
  const draft: SelkoReview = { state: "draft", reviewedOn: null, by: "polku" };
  for (const review of [draft, reviewOf(undefined)])
    assert.match(said(review), /Kukaan ei ole vielä tarkistanut tätä selkotekstiä\./);
});

test("what is reviewed says who did it and when", () => {
  const by = (by: SelkoReview["by"]) => said({ state: "reviewed", reviewedOn: "2026-11-03", by });
  assert.match(by("provider"), /Järjestäjä tarkisti tekstin 3\.11\.2026\./);
  assert.match(by("region"), /Hyvinvointialue tarkisti tekstin 3\.11\.2026\./);
  assert.match(by("polku"), /Polku tarkisti tekstin 3\.11\.2026\./);
});

test("pages in other languages say nothing of it", () => {
  for (const language of ["fi", "sv", "en"]) assert.equal(said(null, language), "");
});
