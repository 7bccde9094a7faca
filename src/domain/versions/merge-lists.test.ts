import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeContents } from "./merge-contents.ts";

interface Thing {
  readonly id: string;
  readonly text: string;
}
interface Content {
  readonly note: string;
  readonly words: readonly string[];
  readonly things: readonly Thing[];
}

/** The same cases in every run: a small generator of numbers. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const LETTERS = ["a", "b", "c", "d", "e", "f"];

function aContent(random: (below: number) => number): Content {
  const some = () => LETTERS.filter(() => random(2) === 0);
  return { note: LETTERS[random(3)] ?? "", words: some(), things: some().map((id) => ({ id, text: `${random(3)}` })) };
}

/** A content as somebody leaves it: things taken away, written anew and added, in the order that they were in. */
function changed(content: Content, random: (below: number) => number): Content {
  const next = aContent(random);
  const kept = <Item>(was: readonly Item[], now: readonly Item[], isSameThing: (one: Item, other: Item) => boolean) => [
    ...was.flatMap((item) => (random(4) === 0 ? [] : [now.find((each) => isSameThing(each, item)) ?? item])),
    ...now.filter((item) => !was.some((each) => isSameThing(each, item))),
  ];
  return {
    note: random(3) === 0 ? next.note : content.note,
    words: kept(content.words, next.words, (one, other) => one === other),
    things: kept(content.things, next.things, (one, other) => one.id === other.id),
  };
}

function cases(): [Content, Content, Content][] {
  const random = createRandom(20261129);
  return Array.from({ length: 2000 }, () => {
    const base = aContent(random);
    return [base, changed(base, random), changed(base, random)];
  });
}

const sorted = ({ note, words, things }: Content) => ({
  note,
  words: words.toSorted(),
  things: things.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
});

test("whoever changed nothing takes what the other made, in the other's order", () => {
  for (const [base, mine] of cases()) {
    assert.deepEqual(mergeContents(base, mine, base), { content: mine, conflicts: [] });
    assert.deepEqual(mergeContents(base, base, mine), { content: mine, conflicts: [] });
    assert.deepEqual(mergeContents(base, mine, mine), { content: mine, conflicts: [] });
  }
});

test("nothing that one of two added is lost, nothing that one took away and the other left comes back", () => {
  for (const [base, mine, theirs] of cases()) {
    const { content } = mergeContents(base, mine, theirs);
    for (const word of LETTERS) {
      const [was, isMine, isTheirs] = [base, mine, theirs].map(({ words }) => words.includes(word));
      assert.equal(content.words.includes(word), isMine === was ? isTheirs : isMine, word);
    }
    assert.equal(new Set(content.words).size, content.words.length);
  }
});

test("it does not matter who saves first, apart from the order, and each is asked only of what both changed", () => {
  let asked = 0;
  for (const [base, mine, theirs] of cases()) {
    const one = mergeContents(base, mine, theirs);
    const other = mergeContents(base, theirs, mine);
    assert.equal(one.conflicts.length, other.conflicts.length);
    asked += one.conflicts.length;
    if (one.conflicts.length === 0) assert.deepEqual(sorted(one.content), sorted(other.content));
    const things = one.conflicts.find(({ path }) => path === "things");
    const textOf = (of: Content, id: string) => of.things.find((thing) => thing.id === id)?.text;
    const torn = LETTERS.filter((id) => {
      const [was, isMine, isTheirs] = [base, mine, theirs].map((of) => textOf(of, id));
      return isMine !== was && isTheirs !== was && isMine !== isTheirs;
    });
    const told = new Set([things?.mine, things?.theirs].flatMap((list) => (list as Thing[] | undefined) ?? []));
    assert.deepEqual([...new Set([...told].map(({ id }) => id))].sort(), torn);
  }
  assert.ok(asked > 100, "some of the cases are of both changing the same thing");
});

test("things stay in the order that both left them in", () => {
  for (const [base, mine, theirs] of cases()) {
    const { words } = mergeContents(base, mine, theirs).content;
    for (const list of [mine.words, theirs.words]) {
      const both = list.filter((word) => mine.words.includes(word) && theirs.words.includes(word));
      assert.deepEqual(
        words.filter((word) => both.includes(word)),
        both,
      );
    }
  }
});

test("what one has put in another order stays so beside the other's additions, and two orders are asked about", () => {
  const base = { words: ["a", "b", "c"] };
  const merged = mergeContents(base, { words: ["c", "a", "b"] }, { words: ["a", "b", "x", "c"] });
  assert.deepEqual(merged, { content: { words: ["c", "a", "b", "x"] }, conflicts: [] });
  const { conflicts } = mergeContents(base, { words: ["c", "a", "b"] }, { words: ["b", "a", "c"] });
  assert.deepEqual(conflicts, [
    { path: "words", base: ["a", "b", "c"], mine: ["c", "a", "b"], theirs: ["b", "a", "c"] },
  ]);
});

test("two who add a thing each at the end both have theirs, the one that stands first", () => {
  const { content } = mergeContents({ words: ["a"] }, { words: ["a", "mine"] }, { words: ["a", "theirs"] });
  assert.deepEqual(content.words, ["a", "theirs", "mine"]);
});

test("a list that cannot hold what both added is asked about as a whole", () => {
  const lists = { words: { most: 2 } };
  const { content, conflicts } = mergeContents({ words: ["a"] }, { words: ["a", "b"] }, { words: ["a", "c"] }, lists);
  assert.deepEqual(content, { words: ["a", "b"] });
  assert.deepEqual(conflicts, [{ path: "words", base: ["a"], mine: ["a", "b"], theirs: ["a", "c"] }]);
});

test("things without a key of their own are told apart by the one that is declared, and count as one value without it", () => {
  const base = { pins: [{ theme: "a", kind: "pin" }] };
  const mine = { pins: [...base.pins, { theme: "b", kind: "pin" }] };
  const theirs = { pins: [{ theme: "a", kind: "lower" }] };
  const byTheme = { pins: { keyOf: ({ theme }: { theme: string }) => theme } };
  assert.deepEqual(mergeContents(base, mine, theirs, byTheme), {
    content: { pins: [...theirs.pins, { theme: "b", kind: "pin" }] },
    conflicts: [],
  });
  assert.deepEqual(mergeContents(base, mine, theirs).conflicts, [
    { path: "pins", base: base.pins, mine: mine.pins, theirs: theirs.pins },
  ]);
});

test("the order in which an object's parts are kept is no change", () => {
  const base = { things: [{ id: "a", text: "1" }] };
  const theirs = { things: [{ text: "2", id: "a" }] };
  assert.deepEqual(mergeContents(base, { things: [{ text: "1", id: "a" }] }, theirs), {
    content: theirs,
    conflicts: [],
  });
});
