import assert from "node:assert/strict";
import { test } from "node:test";
import type { PackAnswers } from "../packs/pack.ts";
import { findPack, listPacks } from "../packs/packs.ts";
import { bundleOf, type ChosenThing, type ResidentCopy } from "./bundle.ts";
import { copyPage } from "./copy-page.ts";
import { LARGEST_COPY, readCopy } from "./read-copy.ts";
import { ALL_LANGUAGES, anyAssessment, NASTY, seededNumbers, WORDS } from "./test-answers.ts";
import { assertStructure } from "./test-structure.ts";

const authored = "2026-11-28T10:00:00.000Z";
const ids = [
  "0e4f5d0c-2c4e-5d8a-9a44-000000000001",
  "0e4f5d0c-2c4e-5d8a-9a44-000000000002",
  "0e4f5d0c-2c4e-5d8a-9a44-000000000003",
];

function anyCopy(seed: number): ResidentCopy & { readonly answered: readonly PackAnswers[] } {
  const pick = seededNumbers(seed + 1000);
  const kinds = ["service", "event", "place", "tool"] as const;
  const chosen = ids.slice(0, pick(4)).map(
    (id): ChosenThing => ({
      kind: kinds[pick(4)] ?? "service",
      id,
      title: `Kävelyryhmä ${pick(9)} <b>&</b>`,
      step: pick(2) === 0 ? "" : (NASTY[pick(NASTY.length)] ?? ""),
    }),
  );
  const packs = listPacks()
    .filter(() => pick(3) === 0)
    .map((pack) => {
      const values = pack.items.flatMap(({ linkId, options }) => {
        const option = options[pick(options.length + 1)];
        return option ? [[linkId, option.value] as const] : [];
      });
      return { pack, answers: { pack: pack.manifest.id, values: Object.fromEntries(values) } };
    });
  const language = ALL_LANGUAGES[pick(4)] ?? "fi";
  const answered = packs.map(({ answers }) => answers);
  return { assessment: anyAssessment(seed), authored, language, chosen, packs, answered };
}

const SEEDS = Array.from({ length: 150 }, (_, index) => index);

test("Every copy comes back as it was, from the page and from the Bundle", () => {
  for (const seed of SEEDS) {
    const copy = anyCopy(seed);
    const expected = { ok: true, assessment: copy.assessment, authored, packs: copy.answered };
    const page = copyPage(copy, WORDS, "28.11.2026");
    assert.deepEqual(readCopy(page), expected, `page, seed ${seed}`);
    const bundle = JSON.stringify(bundleOf(copy, WORDS), null, 2);
    assert.deepEqual(readCopy(`\uFEFF${bundle}`), expected, `bundle, seed ${seed}`);
    assert.ok(page.length < LARGEST_COPY / 4);
  }
});

test("Every Bundle has the structure of FHIR R4, and its addresses stand there once", () => {
  for (const seed of SEEDS) {
    const bundle = bundleOf(anyCopy(seed), WORDS) as { entry: { fullUrl: string; resource: object }[] };
    assertStructure(bundle);
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
    assert.equal(new Set(urls).size, urls.length);
    for (const url of urls) assert.match(url, /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    for (const [, reference] of JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g))
      assert.ok(urls.includes(reference ?? ""));
  }
});

test("The same copy has the same ids, another has others", () => {
  const of = (seed: number) => bundleOf(anyCopy(seed), WORDS) as { identifier: { value: string } };
  assert.deepEqual(of(7), of(7));
  assert.notEqual(of(7).identifier.value, of(8).identifier.value);
});

test("A chosen thing stands in the list, its own small step is a goal of nobody in particular", () => {
  const chosen: ChosenThing[] = [
    { kind: "service", id: ids[0] ?? "", title: "Kävelyryhmä", step: " Soitan maanantaina " },
    { kind: "event", id: ids[1] ?? "", title: "Lauluilta", step: "" },
  ];
  const copy: ResidentCopy = { ...anyCopy(0), chosen, packs: [], assessment: { answers: {}, note: null } };
  const { entry } = bundleOf(copy, WORDS) as { entry: { fullUrl: string; resource: Record<string, unknown> }[] };
  assert.deepEqual(
    entry.map(({ resource }) => resource.resourceType),
    ["QuestionnaireResponse", "List", "Goal"],
  );
  assert.deepEqual(entry[1]?.resource.entry, [
    {
      item: {
        type: "HealthcareService",
        identifier: { system: "urn:polku:service", value: ids[0] },
        display: "Kävelyryhmä",
      },
    },
    { item: { reference: entry[2]?.fullUrl, type: "Goal", display: "Soitan maanantaina" } },
    { item: { identifier: { system: "urn:polku:event", value: ids[1] }, display: "Lauluilta" } },
  ]);
  assert.deepEqual(entry[2]?.resource.subject, { display: "Minä itse" });
});

test("Own words stand in the page as text, never as elements", () => {
  for (const nasty of NASTY) {
    const words = nasty.trim() === "" ? "x" : nasty;
    const chosen: ChosenThing[] = [{ kind: "tool", id: ids[0] ?? "", title: words, step: words }];
    const copy = { ...anyCopy(1), packs: [], chosen, assessment: { answers: {}, note: words } };
    const page = copyPage(copy, WORDS, words);
    assert.equal(page.match(/<script/g)?.length, 1, words.slice(0, 40));
    assert.equal(page.match(/<\/script/g)?.length, 1);
    assert.doesNotMatch(page.replace("<!doctype html>", ""), /<!--|<!/);
  }
});

test("The page asks for nothing from anywhere, says its language and has headings and a table", () => {
  for (const language of ALL_LANGUAGES) {
    const page = copyPage({ ...anyCopy(2), language }, WORDS, "28.11.2026");
    assert.match(page, new RegExp(`<html lang="${language === "selko" ? "fi" : language}">`));
    assert.match(page, /<h1>Hyvinvointikartoitukseni<\/h1>/);
    assert.equal(page.match(/<th scope="row">/g)?.length, 10);
    assert.doesNotMatch(page, / (src|href)=|url\(|@import/);
    assert.match(page, /default-src 'none'/);
  }
});

test("An instrument's answers stand one by one, with their attribution and without a sum", () => {
  const pack = findPack("ons4");
  assert.ok(pack);
  const answers = { pack: "ons4", values: { "ons4.satisfied": 7, "ons4.anxious": 3 } };
  const copy: ResidentCopy = { ...anyCopy(2), language: "fi", packs: [{ pack, answers }] };
  const page = copyPage(copy, WORDS, "28.11.2026");
  assert.match(page, /<dt>Kuinka tyytyväinen[^<]*<\/dt><dd>7\/10<\/dd>/);
  assert.match(page, /Open Government Licence/);
  assert.equal(page.match(/<dt>/g)?.length, 2);
});

test("A copy that is too large is refused before it is read", () => {
  const large = JSON.stringify({ resourceType: "Bundle", text: "x".repeat(1024 * 1024) });
  assert.deepEqual(readCopy(large), { ok: false, reason: "too-large" });
  assert.deepEqual(readCopy("ä".repeat(LARGEST_COPY - 10)), { ok: false, reason: "too-large" });
});

test("A file that is something else is refused, whatever stands in it", () => {
  const files = [
    "",
    "hei",
    "{",
    "<html></html>",
    '<script type="application/fhir+json">',
    '<script type="application/fhir+json">{</script>',
    '<script type="application/fhir+json">null</script>',
    "\u0000\u0001PK",
    "[".repeat(200_000),
    `{"resourceType":"Bundle","entry":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    `<${"application/fhir+json>".repeat(10_000)}`,
    "<script".repeat(30_000),
    "<script>".repeat(30_000),
    '<script type="application/fhir+json"'.repeat(5_000),
  ];
  for (const file of files) assert.deepEqual(readCopy(file), { ok: false, reason: "unreadable" }, file.slice(0, 60));
});

test("A copy with a changed character is read or refused, never a crash", () => {
  const page = copyPage(anyCopy(5), WORDS, "28.11.2026");
  const pick = seededNumbers(9);
  for (let round = 0; round < 300; round++) {
    const at = pick(page.length);
    const broken = `${page.slice(0, at)}${String.fromCharCode(pick(128))}${page.slice(at + pick(50))}`;
    assert.equal(typeof readCopy(broken).ok, "boolean");
  }
});

test("A page that a browser has saved again is still read", () => {
  const copy = anyCopy(11);
  const saved = copyPage(copy, WORDS, "28.11.2026").replace(
    '<script type="application/fhir+json">',
    '<script id="x"\n  type="application/fhir+json" data-saved>',
  );
  assert.equal(readCopy(`<!-- saved from url=(0014)about:internet -->\n${saved}`).ok, true);
});
