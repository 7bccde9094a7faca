import assert from "node:assert/strict";
import { test } from "node:test";
import { THEMES } from "../themes/theme.ts";
import { checkPage } from "./check-page.ts";
import { reviewAfter } from "./handbook-page.ts";
import { type Block, readMarkdown } from "./markdown.ts";
import { loadNationalPages } from "./national-pages.ts";
import { stepsOf } from "./steps.ts";

const pages = loadNationalPages();
const around = { themes: new Set(THEMES.map(({ id }) => id)), pages: new Set(pages.map(({ slug }) => slug)) };

test("every starter page can be read, and names only needs, tools, themes and pages that there are", () => {
  for (const { slug, content } of pages) assert.deepEqual(checkPage(content, around), [], slug);
});

test("the six care paths are there for professionals and for residents", () => {
  const paths = pages.filter(({ kind }) => kind === "care-path");
  for (const theme of ["nikotiini", "paino", "uni", "ravitsemus", "liikunta", "mieli"])
    assert.equal(paths.find(({ slug }) => slug === `${theme}-puheeksi`)?.audience, "professional", theme);
  for (const theme of ["nikotiini", "paino", "uni", "ruoka", "liikunta", "mieli"])
    assert.equal(paths.find(({ slug }) => slug === theme)?.audience, "resident", theme);
  for (const { slug, content, audience } of paths) {
    const { blocks } = readMarkdown(content.texts.fi?.steps ?? "");
    const steps = stepsOf(blocks);
    assert.ok(steps.length >= 4, slug);
    assert.ok(
      steps.some(({ who }) => who.length > 0),
      `${slug}: who does what`,
    );
    assert.ok(
      steps.some(({ next }) => next !== null),
      `${slug}: what comes next`,
    );
    const told = steps.flatMap((step) => step.blocks.map((block) => directiveOf(block)));
    assert.ok(told.includes("list") && told.includes("tools"), `${slug}: live lists and tools`);
    if (audience === "professional") assert.ok(told.includes("talk"), `${slug}: how to ask`);
  }
});

test("every starter page says the same things in Finnish and in Swedish, and residents' pages in plain Finnish too", () => {
  for (const { slug, content, audience } of pages) {
    const { fi, sv, selko } = content.texts;
    assert.ok(fi && sv, slug);
    for (const field of ["body", "steps"] as const)
      assert.deepEqual(shapeOf(sv[field]), shapeOf(fi[field]), `${slug} ${field}`);
    assert.equal(sv.sources.split("\n").length, fi.sources.split("\n").length, `${slug}: sources`);
    assert.notEqual(fi.sources, "", `${slug} names its sources`);
    if (audience === "resident") assert.ok(selko, `${slug}: plain Finnish`);
  }
});

test("plain Finnish has at most ten words in a sentence", () => {
  for (const { slug, content } of pages) {
    const { selko } = content.texts;
    if (!selko) continue;
    const words = [selko.title, selko.lead, ...[selko.body, selko.steps].flatMap((text) => saidIn(text))];
    const long = words
      .flatMap((text) => text.split(/(?<=[.!?:])\s+/))
      .filter((sentence) => sentence.split(/\s+/).length > 10);
    assert.deepEqual(long, [], slug);
  }
});

test("no starter page gives doses, diagnoses or scores of risk", () => {
  for (const { slug, content } of pages)
    for (const text of Object.values(content.texts))
      assert.doesNotMatch(`${text.body} ${text.steps}`, /\d\s*(?:mg|milligramma)|riskipist|pisteytys|riskpoäng/i, slug);
});

test("where a life may be in danger the page says whom to call at once", () => {
  for (const slug of ["mieli", "mieli-puheeksi", "vakivalta-puheeksi", "kun-et-jaksa-yksin", "paihteet-puheeksi"]) {
    const page = pages.find((each) => each.slug === slug);
    for (const text of Object.values(page?.content.texts ?? {})) assert.match(text.body, /\(tel:112\)/, slug);
  }
});

test("a page is read through a year after it was written, a leap day too", () => {
  assert.equal(reviewAfter("2026-11-29"), "2027-11-29");
  assert.equal(reviewAfter("2028-02-29"), "2029-02-28");
});

function directiveOf(block: Block): string {
  return block.kind === "directive" ? block.directive.kind : block.kind;
}

/** Kinds of blocks in their order, with what directives ask for; words left out. */
function shapeOf(markdown: string): readonly string[] {
  return readMarkdown(markdown).blocks.map((block) => {
    if (block.kind === "list") return `list ${block.items.length}`;
    if (block.kind !== "directive") return block.kind;
    const { directive } = block;
    if (directive.kind === "list") return `list ${JSON.stringify({ ...directive.list, words: "" })}`;
    if (directive.kind === "talk") return `talk ${directive.questions.length}`;
    return directive.kind === "who" ? `who ${directive.doer}` : directive.kind;
  });
}

/** The sentences that a reader meets, without marks. */
function saidIn(markdown: string): readonly string[] {
  return markdown.split("\n").flatMap((line) => {
    const [, name = "", rest = ""] = /^\{\{(\p{L}+):?(.*)\}\}$/u.exec(line) ?? [];
    if (name === "lista" || name === "omahoito" || name === "polku") return [];
    const said = name === "" ? line : rest;
    return said
      .replace(/^(?:[#>*-]+|\d+\.)\s*/, "")
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .split("|");
  });
}
