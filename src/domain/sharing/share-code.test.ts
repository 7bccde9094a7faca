import assert from "node:assert/strict";
import { test } from "node:test";
import { groupedShareCode, readShareCode, shareCodeFrom } from "./share-code.ts";

const code = shareCodeFrom(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 250));

test("a code is thirteen letters and digits that nobody takes for each other", () => {
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{13}$/);
  assert.equal(readShareCode(code), code);
  assert.throws(() => shareCodeFrom(new Uint8Array(11)), RangeError);
});

test("a code is understood however a person types it", () => {
  assert.equal(groupedShareCode(code), `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`);
  const withOnes = shareCodeFrom(Uint8Array.of(1, 0, 1, 0, 20, 20, 20, 20, 20, 20, 20, 20));
  const said = withOnes.toLowerCase().replace("1", "l").replace("1", "i").replaceAll("0", "o");
  for (const typed of [
    code.toLowerCase(),
    groupedShareCode(code),
    ` ${groupedShareCode(code).replaceAll(" ", "–")}\n`,
    `${code.slice(0, 3)}-${code.slice(3, 6)}.${code.slice(6)}`,
  ])
    assert.equal(readShareCode(typed), code, typed);
  assert.equal(readShareCode(said), withOnes);
});

test("one wrong character is always noticed", () => {
  for (let place = 0; place < code.length; place++) {
    for (const other of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
      if (other === code[place]) continue;
      assert.equal(readShareCode(code.slice(0, place) + other + code.slice(place + 1)), null);
    }
  }
});

test("two characters that have changed places are always noticed", () => {
  for (let first = 0; first < code.length; first++) {
    for (let second = first + 1; second < code.length; second++) {
      if (code[first] === code[second]) continue;
      const swapped = [...code];
      [swapped[first], swapped[second]] = [code[second] ?? "", code[first] ?? ""];
      assert.equal(readShareCode(swapped.join("")), null, `${first} ${second}`);
    }
  }
});

test("what cannot be a code is none", () => {
  for (const typed of [
    "",
    " ",
    code.slice(1),
    `${code}0`,
    "ä".repeat(13),
    "U".repeat(13),
    "💚".repeat(13),
    "a".repeat(9999),
  ])
    assert.equal(readShareCode(typed), null, typed.slice(0, 20));
});
