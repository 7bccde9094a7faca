import assert from "node:assert/strict";
import { test } from "node:test";
import { readChoices } from "./recommendation-choices.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const read = (...fields: [string, string][]) => readChoices(new URLSearchParams(fields));

test("an empty form has chosen nothing", () => {
  const { without, keep, votes, taken, voted } = read();
  assert.deepEqual([without.size, keep, votes, taken, voted.size], [0, [], [], [], 0]);
});

test("what is no id, no kind and no need is as if it were not there", () => {
  const { without, keep, votes, taken } = read(
    ["pois", "'; drop table service"],
    ["naytetty", "x".repeat(10_000)],
    ["kohde", `person:${id(1)}`],
    ["kohde", id(1)],
    ["hyva", `service:${id(1)}`],
    ["hyva", `service:${id(1)}:<script>`],
  );
  assert.deepEqual([without.size, keep, votes, taken], [0, [], [], []]);
});

test("thousands of fields are sixty", () => {
  const fields = Array.from({ length: 3000 }, (_, i): [string, string] => ["pois", id(i)]);
  assert.equal(read(...fields).without.size, 60);
});

test("what is turned away, shown and taken is read, each once", () => {
  const { without, keep, taken } = read(
    ["pois", id(1)],
    ["pois", id(1).toUpperCase()],
    ["naytetty", id(2)],
    ["naytetty", id(3)],
    ["kohde", `event:${id(3)}`],
    ["kohde", `event:${id(3)}`],
  );
  assert.deepEqual([[...without], keep, taken], [[id(1)], [id(2), id(3)], [{ kind: "event", id: id(3) }]]);
});

test("a thing is answered once, and not again after it has been", () => {
  const { votes, voted } = read(
    ["hyva", `tool:${id(1)}:loneliness`],
    ["eihyva", `tool:${id(1)}:loneliness`],
    ["eihyva", `place:${id(2)}:joy`],
    ["hyva", `place:${id(3)}:joy`],
    ["arvioitu", id(3)],
  );
  assert.deepEqual(votes, [
    { kind: "tool", id: id(1), need: "loneliness", isHelpful: true },
    { kind: "place", id: id(2), need: "joy", isHelpful: false },
  ]);
  assert.deepEqual([...voted].sort(), [id(1), id(2), id(3)]);
});
