import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { recommend } from "../../domain/recommendation/recommend.ts";
import { asking, event, indexOf, service, tool, wish } from "../../domain/recommendation/test-things.ts";
import { readChoices } from "../resident/recommendation-choices.ts";
import { openTestPage } from "../resident/test-web.ts";
import { RecommendationList } from "./recommendation-list.tsx";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const wishes = [
  wish("loneliness", {
    because: {
      fi: "koska haluat seuraa",
      sv: "för att du vill ha sällskap",
      en: "because you want company",
      selko: "koska haluat seuraa",
    },
  }),
];
const index = indexOf([
  tool("Verkkoystävä", ["loneliness"], { id: id(1) }),
  event("Seurailta", ["loneliness"], "2026-12-03T17:00", { id: id(2), isFree: true }),
  service("Ystävä <kylään>", ["loneliness"], { id: id(3) }),
]);
const render = (language: string, fields: [string, string][] = [], documents = index) => {
  const choices = readChoices(new URLSearchParams(fields));
  return renderToString(
    <RecommendationList
      page={openTestPage(`/esimerkkila/${language}/`)}
      recommendations={recommend(documents, asking(wishes, { without: choices.without, keep: choices.keep }))}
      version={1}
      headingLevel={2}
      choices={choices}
    />,
  );
};

test("recommendations stand under the pace at which they can be begun, each with its reason in words", () => {
  const html = render("fi");
  assert.deepEqual(
    [...html.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, text]) => text),
    ["Tänään", "Tällä viikolla", "Pidemmän ajan tuki"],
  );
  assert.match(html, /<p class="why">Koska haluat seuraa\. Lähellä, maksuton, pian, ryhmässä\.<\/p>/);
  assert.match(render("sv"), /För att du vill ha sällskap\. Nära dig, gratis/);
});

test("every choice says of what it is", () => {
  const html = render("fi");
  assert.match(html, /Ei minulle<span class="visually-hidden">: Seurailta/);
  assert.match(
    html,
    /name="hyva" value="event:00000000-0000-4000-8000-000000000002:loneliness">Kyllä<span[^>]*>: Seurailta/,
  );
  assert.match(html, /name="kohde" value="event:00000000-0000-4000-8000-000000000002"/);
  assert.doesNotMatch(html, /<kylään>/);
});

test("what was shown, turned away and taken is carried on, and thanks stand in place of an answered question", () => {
  const html = render("fi", [
    ["pois", id(1)],
    ["kohde", `event:${id(2)}`],
    ["hyva", `event:${id(2)}:loneliness`],
  ]);
  assert.match(html, new RegExp(`type="hidden" name="pois" value="${id(1)}"`));
  assert.match(html, new RegExp(`type="hidden" name="naytetty" value="${id(2)}"`));
  assert.match(html, new RegExp(`type="hidden" name="arvioitu" value="${id(2)}"`));
  assert.match(html, new RegExp(`value="event:${id(2)}" checked`));
  assert.equal(html.match(/Kiitos vastauksesta/g)?.length, 1);
  assert.doesNotMatch(html, /Verkkoystävä/);
});

test("with nothing to recommend the search is offered", () => {
  assert.match(render("en", [], indexOf([])), /Try searching in your own words\. <a href="[^"]+"/);
});
