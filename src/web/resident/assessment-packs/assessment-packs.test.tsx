import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { openTestPage } from "../test-web.ts";
import { PackAnswersSection } from "./pack-answers.tsx";
import { PackQuestions } from "./pack-questions.tsx";
import { packSections } from "./pack-sections.ts";
import { answeredPacks, packFields } from "./read-pack-answers.ts";

const ONS4 = { instruments: [{ id: "ons4" }] };
const fields = (query: string) => new URLSearchParams(query);
const asked = (query: string, language = "fi") =>
  renderToString(
    <PackQuestions page={openTestPage(`/esimerkkila/${language}/`)} packs={answeredPacks(ONS4, fields(query))} />,
  );
const told = (query: string, language = "fi") =>
  renderToString(
    <PackAnswersSection page={openTestPage(`/esimerkkila/${language}/`)} packs={answeredPacks(ONS4, fields(query))} />,
  );

test("A region that has switched nothing on asks nothing, whatever a form sends", () => {
  const packs = answeredPacks({ instruments: [] }, fields("ons4.satisfied=7"));
  assert.deepEqual(packs, []);
  assert.equal(renderToString(<PackQuestions page={openTestPage()} packs={packs} />), "");
  assert.equal(renderToString(<PackAnswersSection page={openTestPage()} packs={packs} />), "");
});

test("An instrument without its wording is not asked, even if settings name it", () => {
  assert.deepEqual(answeredPacks({ instruments: [{ id: "who-5" }] }, fields("")), []);
});

test("ONS4 is asked in four fieldsets with a way to leave each empty", () => {
  const html = asked("ons4.happy=10");
  assert.equal(html.match(/<fieldset/g)?.length, 4);
  assert.equal(html.match(/type="radio"/g)?.length, 4 * 12);
  assert.match(html, /<legend>Kuinka onnelliseksi/);
  assert.match(html, /<input type="radio" name="ons4.happy" value="10" checked/);
  assert.match(html, /<input type="radio" name="ons4.satisfied" value checked/);
});

test("Whose the questions are stands with the questions and with the answers, in every language", () => {
  for (const language of ["fi", "sv", "en", "selko"])
    for (const html of [asked("", language), told("ons4.happy=3", language)]) {
      assert.match(html, /Open Government Licence v3\.0/, language);
      assert.match(html, /href="https:\/\/www\.nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/3\/"/);
    }
});

test("Our own translations say that they are ours and not validated, the original does not", () => {
  assert.match(asked(""), /Suomensimme kysymykset itse/);
  assert.match(asked("", "sv"), /Översättningen är vår egen/);
  assert.match(asked("", "selko"), /Käänsimme kysymykset itse/);
  assert.doesNotMatch(asked("", "en"), /translation is our own/);
});

test("The result tells each answer and what was skipped, and counts nothing", () => {
  const html = told("ons4.satisfied=8&ons4.anxious=0");
  assert.equal(html.match(/<dt>/g)?.length, 4);
  assert.match(html, /<dd>8, kun suurin on 10<\/dd>/);
  assert.match(html, /<dd>0, kun suurin on 10<\/dd>/);
  assert.equal(html.match(/Ohitit tämän/g)?.length, 2);
  assert.doesNotMatch(html, /summa|yhteensä|keskiarvo/i);
  assert.equal(told(""), "");
});

test("What is shared with a professional has the answers that were given and whose the questions are", () => {
  const page = openTestPage("/esimerkkila/en/");
  const sections = packSections(page, answeredPacks(ONS4, fields("ons4.happy=4")));
  assert.deepEqual(
    sections.map(({ heading, rows }) => [heading, rows.map(({ value }) => value.slice(0, 25))]),
    [
      [
        "Personal well-being, four questions (ONS4)",
        ["4, where the highest is 10", "Questions: Office for Nat"].map((text) => text.slice(0, 25)),
      ],
    ],
  );
  assert.deepEqual(packSections(page, answeredPacks(ONS4, fields(""))), []);
});

test("Answers go along in hidden fields and come back the same", () => {
  const packs = answeredPacks(ONS4, fields("ons4.satisfied=8&ons4.anxious=0&ons4.happy=11"));
  assert.deepEqual(packFields(packs), [
    ["ons4.satisfied", "8"],
    ["ons4.anxious", "0"],
  ]);
  const carried = fields(new URLSearchParams(packFields(packs).map(([name, value]) => [name, value])).toString());
  assert.deepEqual(answeredPacks(ONS4, carried), packs);
});

test("A text pack in Finnish only is marked as Finnish on a Swedish page", () => {
  const permission = { reference: "Dnro 1/2026", date: "2026-11-02", grantedBy: "WHO" };
  const text = {
    resourceType: "Questionnaire",
    url: "urn:polku:questionnaire:who-5",
    version: "1.0.0",
    status: "active",
    language: "fi",
    item: [1, 2, 3, 4, 5].map((number) => ({
      linkId: `who-5.${number}`,
      type: "choice",
      text: `Keksitty kysymys ${number}`,
      answerOption: [0, 1, 2, 3, 4, 5].map((code) => ({
        valueCoding: { system: "urn:polku:answers:who-5", code: String(code), display: `<i>Vastaus ${code}</i>` },
      })),
    })),
  };
  const settings = { instruments: [{ id: "who-5", permission, text }] };
  const packs = answeredPacks(settings, fields("who-5.2=5"));
  const html = renderToString(<PackQuestions page={openTestPage("/esimerkkila/sv/")} packs={packs} />);
  assert.match(html, /<legend lang="fi">Keksitty kysymys 1<\/legend>/);
  assert.match(html, /<span lang="fi">&lt;i>Vastaus 0&lt;\/i><\/span>/);
  assert.match(html, /name="who-5.2" value="5" checked/);
});
