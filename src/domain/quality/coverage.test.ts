import assert from "node:assert/strict";
import { test } from "node:test";
import { NEEDS } from "../needs/needs.ts";
import { CONTENT_AREAS, THEMES } from "../themes/theme.ts";
import { type CoveredEntry, countCoverage, EVERYWHERE, entriesOf, gapsOf, totalOf } from "./coverage.ts";
import { AREA_IDS, areasOf, COVERAGE_AREAS } from "./coverage-areas.ts";

const NOW = new Date("2026-11-23T08:15:00Z");
const ASKED = { language: null, kind: null, now: NOW } as const;

function anEntry(change: Partial<CoveredEntry> = {}): CoveredEntry {
  return {
    kind: "service",
    id: "00000000-0000-5000-8000-000000000001",
    municipalities: ["982"],
    isNationwide: false,
    givenIn: ["fi"],
    themes: ["liikunta"],
    needs: [],
    help: [],
    nextTime: null,
    ...change,
  };
}

const totalIn = (entries: readonly CoveredEntry[], area: string, place: string, asked = ASKED) =>
  totalOf(
    countCoverage(entries, ["982", "983"], asked)
      .find((row) => row.area.id === area)
      ?.where.get(place),
  );

test("the board has every content area of the national concept, minimum and desired", () => {
  const ids = (level: string) => COVERAGE_AREAS.filter((area) => area.level === level).map(({ id }) => id);
  assert.deepEqual(ids("minimum").sort(), Object.keys(CONTENT_AREAS.minimum).sort());
  assert.deepEqual(ids("desired").sort(), Object.keys(CONTENT_AREAS.desired).sort());
  assert.deepEqual(
    COVERAGE_AREAS.map(({ id }) => id),
    [...AREA_IDS],
  );
});

test("each theme's content areas are those that the theme register names", () => {
  for (const { id, minimumAreas, desiredAreas } of THEMES)
    for (const named of [...minimumAreas, ...desiredAreas]) {
      const area = COVERAGE_AREAS.find((each) => each.id === named);
      // Culture may bring people together, but a concert is no answer to loneliness: only the theme of relationships counts.
      if (named === "participation" && id === "kulttuuri") continue;
      assert.ok([...(area?.themes ?? []), ...(area?.among ?? [])].includes(id), `${id} → ${named}`);
    }
});

test("the needs that tell areas apart are needs of the vocabulary", () => {
  const known = new Set(NEEDS.map(({ id }) => id));
  assert.deepEqual(
    COVERAGE_AREAS.flatMap(({ needs }) => needs).filter((need) => !known.has(need)),
    [],
  );
});

for (const [what, entry, areas] of [
  ["exercise", { themes: ["liikunta"] }, ["exercise"]],
  ["a theme of two areas by its need", { themes: ["mieli-ja-paihteettomyys"], needs: ["alcohol-own"] }, ["substances"]],
  ["a theme of two areas with no need", { themes: ["mieli-ja-paihteettomyys"] }, ["mental-health-skills"]],
  [
    "both of them",
    { themes: ["mieli-ja-paihteettomyys"], needs: ["depression", "drugs-own"] },
    ["mental-health-skills", "substances"],
  ],
  ["money", { themes: ["arki-ja-toimeentulo"], needs: ["debts"] }, ["living-standard"]],
  ["everyday life otherwise", { themes: ["arki-ja-toimeentulo"] }, ["everyday-support"]],
  ["a need outside its themes", { themes: ["liikunta"], needs: ["alcohol-own"] }, ["exercise"]],
  ["a meeting place", { kind: "place", themes: [], help: ["meeting"] }, ["meeting-places"]],
  ["a tool", { kind: "tool", themes: [] }, ["self-care"]],
] as const)
  test(`areas: ${what}`, () => {
    assert.deepEqual(areasOf({ kind: "service", needs: [], help: [], ...entry }), areas);
  });

test("municipalities and the whole country are counted apart, each kind by itself", () => {
  const entries = [
    anEntry(),
    anEntry({ municipalities: ["982", "983"], kind: "place" }),
    anEntry({ isNationwide: true, municipalities: [] }),
  ];
  assert.equal(totalIn(entries, "exercise", "982"), 2);
  assert.equal(totalIn(entries, "exercise", "983"), 1);
  assert.equal(totalIn(entries, "exercise", EVERYWHERE), 1);
  assert.equal(totalIn(entries, "exercise", "982", { ...ASKED, kind: "place" } as never), 1);
  assert.equal(entriesOf(entries, { area: "exercise", place: "983" }, ASKED).length, 1);
});

test("events count when they begin within sixty days", () => {
  const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
  const event = (nextTime: Date | null) => anEntry({ kind: "event", nextTime });
  assert.equal(totalIn([event(inDays(59)), event(inDays(61)), event(null)], "exercise", "982"), 1);
});

test("gaps: nothing at all, or nothing in one of the official languages; the whole country mends none", () => {
  const entries = COVERAGE_AREAS.flatMap(({ themes, among, needs, help = [] }) => [
    anEntry({
      themes: [...themes, ...among],
      needs: [...needs],
      help,
      municipalities: ["982", "983"],
      givenIn: ["fi", "sv"],
    }),
  ]);
  assert.deepEqual(gapsOf(entries, ["982", "983"], ["fi", "sv"], NOW), []);
  const finnish = [anEntry(), anEntry({ themes: ["kulttuuri"], givenIn: ["fi", "sv"] })];
  const told = gapsOf(finnish, ["982"], ["fi", "sv"], NOW).map(({ area, language }) => `${area.id} ${language}`);
  assert.ok(told.includes("exercise sv"));
  assert.ok(!told.includes("culture sv"));
  assert.ok(told.includes("nature null"));
  assert.ok(!told.some((gap) => gap.startsWith("self-care")));
  const nationwide = gapsOf([anEntry({ isNationwide: true, municipalities: [] })], ["982"], ["fi"], NOW);
  assert.ok(nationwide.some(({ area }) => area.id === "exercise"));
});
