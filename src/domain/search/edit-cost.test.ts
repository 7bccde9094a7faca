import assert from "node:assert/strict";
import { test } from "node:test";
import { editCost } from "./edit-cost.ts";

test("a word costs nothing from itself", () => {
  assert.equal(editCost("uimahalli", "uimahalli", 2), 0);
});

test("mistakes people make easily cost less than others", () => {
  const other = editCost("kirjasto", "kirjamto", 2);
  for (const [typed, meant] of [
    ["paihde", "päihde"],
    ["uimahali", "uimahalli"],
    ["kirjasot", "kirjasto"],
    ["kirjasti", "kirjasto"],
    ["tandvard", "tandvård"],
  ]) {
    assert.ok(editCost(typed ?? "", meant ?? "", 2) < other, `${typed} → ${meant}`);
  }
});

test("a wrong first letter costs more", () => {
  assert.ok(editCost("mirjasto", "kirjasto", 3) > editCost("kirjavto", "kirjasto", 3));
});

test("the search for a cost stops at its limit", () => {
  assert.equal(editCost("kirjasto", "uimahalli", 2), Number.POSITIVE_INFINITY);
});
