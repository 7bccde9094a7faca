import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST_STEP, MOST_ITEMS, type PathItem } from "./item-ref.ts";
import { decodeList, encodeList } from "./list-code.ts";

const KINDS = ["service", "event", "place", "tool"] as const;

function items(count: number, step = ""): PathItem[] {
  return Array.from({ length: count }, (_, place) => ({
    kind: KINDS[place % 4] as PathItem["kind"],
    id: `0b9f5c1e-7d3a-5b2c-9e4f-${String(place).padStart(12, "0")}`,
    step,
  }));
}

test("a list comes back as it was, in order, with its steps", () => {
  const list = [
    ...items(3),
    { kind: "event", id: "ffffffff-ffff-5fff-bfff-ffffffffffff", step: "Soitan huomenna ☎️ ja kysyn – åäö" },
  ] as const;
  assert.deepEqual(decodeList(encodeList(list)), { ok: true, items: list });
  assert.deepEqual(decodeList(encodeList([])), { ok: true, items: [] });
});

test("a code holds nothing that a link must escape, and forty things fit a QR code", () => {
  const code = encodeList(items(MOST_ITEMS));
  assert.match(code, /^[\w-]+$/);
  assert.ok(code.length < 920, `${code.length} characters`);
});

test("what goes beyond forty things or three hundred characters is left out, and each thing stands once", () => {
  const long = encodeList(items(41, "ä".repeat(400)));
  const decoded = decodeList(long);
  assert.ok(decoded.ok);
  assert.equal(decoded.items.length, MOST_ITEMS);
  for (const { step } of decoded.items) assert.equal([...step].length, LONGEST_STEP);
  assert.deepEqual(decodeList(encodeList([...items(2), ...items(2, "toinen")])), { ok: true, items: items(2) });
  const emoji = decodeList(encodeList(items(1, "👣".repeat(400))));
  assert.ok(emoji.ok && emoji.items[0]?.step === "👣".repeat(LONGEST_STEP));
});

test("a link that was cut or changed anywhere is recognised", () => {
  const code = encodeList(items(5, "Menen mukaan"));
  for (let length = 0; length < code.length; length++)
    assert.equal(decodeList(code.slice(0, length)).ok, false, `cut to ${length}`);
  for (let place = 0; place < code.length; place++) {
    const other = code[place] === "A" ? "B" : "A";
    const changed = code.slice(0, place) + other + code.slice(place + 1);
    // The last character may hold bits that mean nothing.
    const decoded = decodeList(changed);
    if (place < code.length - 1) assert.equal(decoded.ok, false, `changed at ${place}`);
  }
});

test("a full stop or a bracket after a link does no harm", () => {
  const code = encodeList(items(2));
  for (const after of [".", ")", ",", " terveisin", "%20", "\n"]) assert.ok(decodeList(code + after).ok, after);
});

test("a list of a later version is told apart from a broken one", () => {
  const bytes = [2, 0];
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const whole = [...bytes, hash >>> 24, (hash >>> 16) & 255, (hash >>> 8) & 255, hash & 255];
  const code = Buffer.from(whole).toString("base64url");
  assert.deepEqual(decodeList(code), { ok: false, problem: "newer" });
});

test("no hostile text throws", () => {
  const texts = ["", "=", "ÅÄÖ", "A", "AA", "\u0000", "../..", "a".repeat(100_000), "<script>", "%", "____", "----"];
  for (const text of texts) assert.deepEqual(decodeList(text), { ok: false, problem: "broken" }, text.slice(0, 20));
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  for (let round = 0; round < 500; round++) {
    const bytes = Buffer.from(Array.from({ length: random() }, random));
    assert.equal(decodeList(bytes.toString("base64url")).ok, false);
  }
});
