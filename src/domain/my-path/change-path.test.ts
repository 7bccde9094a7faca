import assert from "node:assert/strict";
import { test } from "node:test";
import { eachOnce, moveItem, removeItem } from "./change-path.ts";
import { itemKey, readItemKey } from "./item-key.ts";
import type { ItemRef } from "./item-ref.ts";

const idOf = (number: number) => `0b9f5c1e-7d3a-5b2c-9e4f-00000000000${number}`;
const path = [1, 2, 3].map((number): ItemRef => ({ kind: "service", id: idOf(number) }));
const order = (items: readonly ItemRef[]) => items.map(({ id }) => id.at(-1)).join("");
const key = (number: number) => `service:${idOf(number)}`;

test("a step goes earlier or later, and no further than the path goes", () => {
  assert.equal(order(moveItem(path, key(3), -1)), "132");
  assert.equal(order(moveItem(path, key(1), 1)), "213");
  assert.equal(order(moveItem(path, key(1), -1)), "123");
  assert.equal(order(moveItem(path, key(3), 1)), "123");
  assert.equal(order(moveItem(path, key(9), 1)), "123");
});

test("a step is taken away, and what stands twice stands once", () => {
  assert.equal(order(removeItem(path, key(2))), "13");
  assert.equal(order(removeItem(path, "service:x")), "123");
  assert.equal(order(eachOnce([...path, ...path])), "123");
});

test("a thing is named by its kind and id, and nothing else is a name", () => {
  for (const item of path) assert.deepEqual(readItemKey(itemKey(item)), item);
  assert.deepEqual(readItemKey(key(1).toUpperCase()), path[0]);
  for (const text of ["", "service", "service:", "service:1", `person:${idOf(1)}`, `${key(1)}x`, ` ${key(1)}`])
    assert.equal(readItemKey(text), null, text);
});
