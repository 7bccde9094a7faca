import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import { listCrisisContacts } from "./crisis-contacts.ts";

test("112 comes first in every language", () => {
  for (const language of LANGUAGES) assert.equal(listCrisisContacts(language)[0]?.number, "112");
});

test("Lines that answer in the reader's language come before the others", () => {
  const mental = listCrisisContacts("sv").filter(({ category }) => category === "mental");
  assert.deepEqual(mental[0]?.languages, ["sv"]);
  assert.equal(mental.length, 5);
});

test("Every kind of crisis has a line, and every line a name in the reader's language", () => {
  for (const language of LANGUAGES) {
    const contacts = listCrisisContacts(language);
    const categories = new Set(contacts.map(({ category }) => category));
    assert.equal(categories.size, 6);
    for (const { name, number, hours } of contacts) {
      assert.match(number, /^[\d ]{3,}$/);
      assert.notEqual(name, "");
      assert.notEqual(hours, "");
    }
  }
});

test("The poison line has its last digit, which one hospital's page has lost", () => {
  assert.ok(listCrisisContacts("fi").some(({ number }) => number === "0800 147 111"));
});
