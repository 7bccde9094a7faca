import assert from "node:assert/strict";
import { test } from "node:test";
import { AREAS } from "./areas.ts";
import { type Assessment, LONGEST_NOTE } from "./assessment.ts";
import { fieldsOf, readAssessment, readAssessmentAndProblems } from "./assessment-fields.ts";
import { QUESTIONNAIRE } from "./questionnaire.ts";

const NOTHING: Assessment = { answers: {}, note: null };
const read = (query: string) => readAssessmentAndProblems(new URLSearchParams(query));
const asForm = (assessment: Assessment) =>
  new URLSearchParams(fieldsOf(assessment).map(([name, value]) => [name, value]));

/** Numbers that look random and are the same every time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function anyAssessment(random: (below: number) => number): Assessment {
  const notes = [
    null,
    "Hei",
    "Rivi\ntoinen rivi & merkkejä = ok + 😀",
    "x".repeat(LONGEST_NOTE),
    "😀".repeat(LONGEST_NOTE),
  ];
  const answers = QUESTIONNAIRE.areas.flatMap(({ id, followUps }) => {
    const chosen = followUps
      .map(({ id, options }) => [id, options.map(({ code }) => code).filter(() => random(3) === 0)] as const)
      .filter(([, codes]) => codes.length > 0);
    const answer = {
      satisfaction: random(4) === 0 ? null : random(11),
      wantsChange: random(2) === 0,
      followUps: Object.fromEntries(chosen),
    };
    const isEmpty = answer.satisfaction === null && !answer.wantsChange && chosen.length === 0;
    return random(5) === 0 || isEmpty ? [] : [[id, answer] as const];
  });
  return { answers: Object.fromEntries(answers), note: notes[random(notes.length)] ?? null };
}

test("the fields of an assessment read back as the same assessment", () => {
  const random = createRandom(5);
  for (let round = 0; round < 500; round++) {
    const assessment = anyAssessment(random);
    const { assessment: again, problems } = readAssessmentAndProblems(asForm(assessment));
    assert.deepEqual(again, assessment);
    assert.deepEqual(problems, []);
    // As a browser sends it: line breaks of two characters.
    const sent = new URLSearchParams(asForm(assessment).toString().replaceAll("%0A", "%0D%0A"));
    assert.deepEqual(readAssessment(sent), assessment);
  }
});

test("reading what is not an assessment gives one that says the same when read again", () => {
  const random = createRandom(7);
  const names = [
    ...AREAS.flatMap((area) => [area, `${area}.muutos`, `${area}.wish`, `${area}.now`]),
    "huomio",
    "__proto__",
    "x",
  ];
  const values = [
    "",
    "0",
    "10",
    "11",
    "-1",
    "1e1",
    " 4 ",
    "٣",
    "NaN",
    "1",
    "on",
    "less-alone",
    "hurting-myself",
    "\0",
    "\ud800",
    "  \r\n a",
  ];
  for (let round = 0; round < 500; round++) {
    const fields = new URLSearchParams();
    for (let at = random(30); at > 0; at--)
      fields.append(names[random(names.length)] ?? "", values[random(values.length)] ?? "");
    const assessment = readAssessment(fields);
    assert.deepEqual(readAssessment(asForm(assessment)), assessment);
  }
});

test("nothing answered is an empty assessment, and empty fields are no problem", () => {
  assert.deepEqual(read(""), { assessment: NOTHING, problems: [] });
  assert.deepEqual(read("movement=&movement.muutos=&movement.wish=&huomio=+%0D%0A"), {
    assessment: NOTHING,
    problems: [],
  });
  assert.deepEqual(read("kunta=982&kohde=event:1&movement.other=1&__proto__=1&constructor=1").assessment, NOTHING);
});

test("a number out of range is left unanswered and told, the rest stays", () => {
  for (const value of ["11", "-1", "1.5", "1e1", "0x1", "99999999999999999999", "ten"]) {
    const { assessment, problems } = read(`movement=${value}&movement.muutos=1&sleep=7`);
    assert.deepEqual(assessment.answers, {
      movement: { satisfaction: null, wantsChange: true, followUps: {} },
      sleep: { satisfaction: 7, wantsChange: false, followUps: {} },
    });
    assert.deepEqual(problems, [{ field: "movement", area: "movement", what: "number" }]);
  }
});

test("an option that is not one of the question's own is left out and told", () => {
  const { assessment, problems } = read(
    "sleep.wish=less-screen&sleep.wish=wake-rested&sleep.wish=fall-asleep&sleep.wish=wake-rested&food.muutos=yes",
  );
  assert.deepEqual(assessment.answers, {
    sleep: { satisfaction: null, wantsChange: false, followUps: { "sleep.wish": ["fall-asleep", "wake-rested"] } },
  });
  assert.deepEqual(problems, [
    { field: "sleep.wish", area: "sleep", what: "choice" },
    { field: "food.muutos", area: "food", what: "choice" },
  ]);
});

test("of an answer that came twice the last one counts", () => {
  assert.equal(read("mind=2&mind=6").assessment.answers.mind?.satisfaction, 6);
  assert.equal(read("mind=2&mind=").assessment.answers.mind, undefined);
});

test("own words are cut by whole characters, and told", () => {
  const { assessment, problems } = read(
    new URLSearchParams({ huomio: `${"😀".repeat(LONGEST_NOTE)}loppu` }).toString(),
  );
  assert.equal(assessment.note, "😀".repeat(LONGEST_NOTE));
  assert.deepEqual(problems, [{ field: "huomio", area: null, what: "length" }]);
  assert.equal(read("huomio=a%00b%07c%0D%0Ad%0De").assessment.note, "abc\nd\ne");
});

test("a huge form is read in a moment", () => {
  const fields = new URLSearchParams({ huomio: "a\0".repeat(500_000) });
  for (let at = 0; at < 20_000; at++) fields.append("mind.wish", `worry-${at}`);
  fields.append("mind.wish", "worry-less");
  const begin = performance.now();
  const { assessment } = readAssessmentAndProblems(fields);
  assert.ok(performance.now() - begin < 500);
  assert.deepEqual(assessment.answers.mind?.followUps, { "mind.wish": ["worry-less"] });
  assert.equal(assessment.note?.length, LONGEST_NOTE);
});

test("a form leaves out of the hidden fields what it asks itself", () => {
  const { assessment } = read("mind=3&mind.muutos=1&mind.wish=worry-less&food=8&huomio=Hei");
  assert.deepEqual(fieldsOf(assessment, "mind"), [
    ["food", "8"],
    ["huomio", "Hei"],
  ]);
  assert.deepEqual(fieldsOf(assessment, "note").length, 4);
});
