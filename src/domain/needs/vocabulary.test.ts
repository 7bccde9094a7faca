import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import { tokenise } from "../search/tokenise.ts";
import trayRules from "../themes/data/tray-rules.json" with { type: "json" };
import { THEMES } from "../themes/theme.ts";
import { SAYINGS_FILES } from "./all-sayings.ts";
import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { loadNeeds } from "./load-needs.ts";
import { findNeed, NEEDS, needLabel } from "./needs.ts";
import { loadSayings } from "./sayings.ts";

/** Classes that are only headings: every need of theirs names a narrower class. */
const HEADINGS = new Set([
  "P6", // Education: P6.1–P6.14
  "P7", // Legal protection: P7.1, P7.4, P7.5, P7.10, P7.11
  "P9", // General administration: P9.4, P9.6
  "P13", // Pensions: P13.1–P13.5
]);
/** Words that reduce a person to a trouble. */
const STIGMA =
  /\b(?:narkkari|juoppo|hullu|vajaamielinen|invalidi|pummi|neekeri|mielenvikainen|vammaiset|alkoholisti|knarkare|alkis|fyllerist|galen|addict|junkie|drunkard|crazy|handicapped|lunatic|the disabled|the elderly)\b/i;
const LONGEST_LABEL = 60;
const LEAST = { fi: 15, others: 8 };
/** Further ways of telling, checked against the needs. */
const SAYINGS = loadSayings(SAYINGS_FILES, (id) => findNeed(id) !== undefined);

test("labels are short and speak of people with respect", () => {
  const texts = NEEDS.flatMap(({ id, label, definition }) => [
    ...Object.values(label).map((text) => ({ id, text, longest: LONGEST_LABEL })),
    ...Object.values(definition).map((text) => ({ id, text, longest: 200 })),
  ]);
  assert.deepEqual(
    texts.filter(({ text, longest }) => text.length > longest || STIGMA.test(text)),
    [],
  );
});

test("no two needs share an expression or a label", () => {
  for (const language of LANGUAGES) {
    const uses = NEEDS.flatMap(({ id, expressions, label }) =>
      [...new Set(expressions[language].map(plain)), `label ${plain(label[language])}`].map((text) => ({ id, text })),
    );
    const shared = [...Map.groupBy(uses, ({ text }) => text)].filter(([, needs]) => needs.length > 1);
    assert.deepEqual(shared, []);
  }
});

test("every need is told in at least fifteen Finnish and eight Swedish and English expressions", () => {
  const few = NEEDS.filter(
    ({ expressions: { fi, sv, en } }) => fi.length < LEAST.fi || sv.length < LEAST.others || en.length < LEAST.others,
  );
  assert.deepEqual(
    few.map(({ id }) => id),
    [],
  );
});

test("a saying stands under one need only and is no expression or label of another", () => {
  for (const language of LANGUAGES) {
    const owners = new Map<string, string>();
    for (const { id, expressions, label } of NEEDS)
      for (const text of [...expressions[language], label[language]]) owners.set(plain(text), id);
    const shared: string[] = [];
    for (const [id, words] of SAYINGS)
      for (const text of words[language]) {
        const owner = owners.get(plain(text)) ?? id;
        if (owner !== id) shared.push(`${text}: ${owner}, ${id}`);
        owners.set(plain(text), id);
      }
    assert.deepEqual(shared, []);
  }
});

test("every theme has needs", () => {
  const used = new Set(NEEDS.flatMap(({ themes }) => themes));
  assert.deepEqual(
    THEMES.filter(({ id }) => !used.has(id)),
    [],
  );
});

test("needs that lie near know of each other, and none lies near itself", () => {
  const oneSided = NEEDS.flatMap(({ id, related }) =>
    related
      .filter((other) => other === id || !findNeed(other)?.related.includes(id))
      .map((other) => `${id} → ${other}`),
  );
  assert.deepEqual(oneSided, []);
});

test("every service class of the tray has a need", () => {
  const used = new Set(NEEDS.flatMap(({ serviceClasses }) => serviceClasses));
  const missing = trayRules.serviceClasses
    .filter((rule) => !("outside" in rule) && !used.has(rule.code) && !HEADINGS.has(rule.code))
    .map(({ code, name }) => `${code} ${name}`);
  assert.deepEqual(missing, []);
  assert.ok(used.has("P28.5"), "guidance centres for young people have a need");
});

test("what lies under a heading has a need", () => {
  const used = NEEDS.flatMap(({ serviceClasses }) => serviceClasses);
  assert.deepEqual(
    [...HEADINGS].filter((heading) => !used.some((code) => code.startsWith(`${heading}.`))),
    [],
  );
});

test("broader needs do not go in circles", () => {
  for (const need of NEEDS) {
    const seen = new Set([need.id]);
    for (let wider = need.broader; wider !== null; wider = findNeed(wider)?.broader ?? null) {
      assert.ok(!seen.has(wider), `${need.id} is broader than itself`);
      seen.add(wider);
    }
  }
});

test("each kind of crisis has a need with acute expressions", () => {
  const kinds = new Set(NEEDS.map(({ crisis }) => crisis));
  for (const kind of ["mental", "violence", "poisoning", "child"] as const) assert.ok(kinds.has(kind), kind);
});

test("a need is labelled in the reader's language, a gone one by its id", () => {
  assert.equal(needLabel("loneliness", "sv"), "Ensamhet");
  assert.equal(needLabel("loneliness", "selko"), "Yksinäisyys");
  assert.equal(needLabel("no-such-need", "fi"), "no-such-need");
});

test("a fault in a data file is told with file, need and field", () => {
  const good = NEEDS[0];
  assert.ok(good);
  const broken = { ...good, themes: ["no-theme"], related: [], broader: null };
  assert.throws(() => loadNeeds({ "mine.json": [broken] }), /mine\.json · \S+ · themes\.0: must be the id of a theme/);
  const lonely = { ...good, related: ["nobody"], broader: null };
  assert.throws(() => loadNeeds({ "mine.json": [lonely] }), /mine\.json · \S+ · related: "nobody" is not another need/);
  const twice = { ...good, related: [], broader: null };
  assert.throws(
    () => loadNeeds({ "a.json": [twice], "b.json": [twice] }),
    /a\.json, b\.json · \S+: the id is used twice/,
  );
  assert.throws(() => loadNeeds({ "mine.json": {} }), /mine\.json: must be a list of needs/);
});

test("groups of everyday words hold single words, none of them twice in a group", () => {
  for (const group of EVERYDAY_WORDS)
    for (const language of LANGUAGES)
      assert.equal(new Set(group[language]).size, group[language].length, `${group.id} in ${language}`);
  assert.equal(new Set(EVERYDAY_WORDS.map(({ id }) => id)).size, EVERYDAY_WORDS.length);
});

function plain(text: string): string {
  return tokenise(text)
    .map(({ word }) => word)
    .join(" ");
}
