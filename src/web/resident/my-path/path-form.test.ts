import assert from "node:assert/strict";
import { test } from "node:test";
import { readPathForm } from "./path-form.ts";

const idOf = (number: number) => `0b9f5c1e-7d3a-5b2c-9e4f-${String(number).padStart(12, "0")}`;
const keyOf = (number: number) => `service:${idOf(number)}`;
const read = (text: string) => readPathForm(new URLSearchParams(text));
const three = [1, 2, 3].map((number) => `kohde=${keyOf(number)}`).join("&");
const order = (text: string) => read(text).items.map(({ id }) => Number(id.slice(-12)));

test("things come in the order of the form with their steps and names, each once", () => {
  const { items, hasUnread, leftOut } = read(
    `${three}&kohde=${keyOf(1)}&askel.${idOf(2)}=+Soitan+%0D%0Ahuomenna+&nimi.${idOf(2)}=Ryhm%C3%A4&vastaus=7`,
  );
  assert.deepEqual(
    items.map(({ step, name }) => [step, name]),
    [
      ["", ""],
      ["Soitan \nhuomenna", "Ryhmä"],
      ["", ""],
    ],
  );
  assert.deepEqual([hasUnread, leftOut], [false, 0]);
});

test("buttons move, take away and put back", () => {
  assert.deepEqual(order(`${three}&ylos=${keyOf(3)}`), [1, 3, 2]);
  assert.deepEqual(order(`${three}&alas=${keyOf(1)}`), [2, 1, 3]);
  const form = read(`${three}&poista=${keyOf(2)}&askel.${idOf(2)}=Oma`);
  assert.deepEqual([form.removed?.place, form.removed?.item.step], [1, "Oma"]);
  const rest = `kohde=${keyOf(1)}&kohde=${keyOf(3)}`;
  const back = read(`${rest}&palauta=${keyOf(2)}@1&askel.${idOf(2)}=Oma`);
  assert.deepEqual(
    back.items.map(({ id, step }) => [Number(id.slice(-1)), step]),
    [
      [1, ""],
      [2, "Oma"],
      [3, ""],
    ],
  );
  assert.deepEqual(order(`${rest}&palauta=${keyOf(2)}@99`), [1, 3, 2]);
  assert.deepEqual(order(`${rest}&palauta=${keyOf(2)}@x`), [1, 3, 2]);
  assert.deepEqual(read(`${three}&tyhjenna=1`).items, []);
  assert.ok(read("tyhjenna=1").isCleared);
});

test("what names nothing is told of, and the forty-first is left out by number", () => {
  assert.ok(read(`${three}&kohde=x`).hasUnread);
  assert.deepEqual(order(`${three}&poista=x&ylos=`), [1, 2, 3]);
  const many = Array.from({ length: 43 }, (_, number) => `kohde=${keyOf(number)}`).join("&");
  const { items, leftOut } = read(many);
  assert.deepEqual([items.length, leftOut], [40, 3]);
  assert.equal(order(`${many}&palauta=${keyOf(99)}@0`).length, 40, "a full path takes nothing back");
});

test("a long step stays whole, so that nothing that was written is lost", () => {
  const [item] = read(`kohde=${keyOf(1)}&askel.${idOf(1)}=${"a".repeat(5000)}`).items;
  assert.equal(item?.step.length, 5000);
});

test("hostile fields are read as nothing", () => {
  for (const text of ["", "%", "kohde", "kohde=&kohde=", "askel.=x", "__proto__=1&kohde=__proto__", "palauta=@@@"])
    assert.deepEqual(read(text).items, [], text);
});
