import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import { contactsFor, listCrisisContacts, withRegionContacts } from "./crisis-contacts.ts";

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
    assert.equal(categories.size, 7);
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

test("The line that knows the crisis best comes right after 112", () => {
  const second = (category: Parameters<typeof contactsFor>[0]) =>
    contactsFor(category, listCrisisContacts("fi"))[1]?.number;
  assert.equal(second("poisoning"), "0800 147 111");
  assert.equal(second("mental"), "09 2525 0111");
  assert.equal(second("violence"), "080 005 005");
  assert.equal(second("child"), "116 111");
  assert.equal(second("acute-illness"), "116 117");
});

test("After an overdose there is also the substance line", () => {
  const numbers = contactsFor("poisoning", listCrisisContacts("fi")).map(({ number }) => number);
  assert.ok(numbers.includes("0800 900 45"));
});

test("A text in another language brings first the lines that answer in it", () => {
  for (const [language, number] of [
    ["ru", "09 2525 0115"],
    ["uk", "09 2525 0114"],
    ["ar", "09 2525 0113"],
  ] as const) {
    const [first, second] = contactsFor("mental", listCrisisContacts("fi"), language);
    assert.deepEqual([first?.number, second?.number], ["112", number]);
  }
});

test("A region adds its own lines and takes none away", () => {
  const national = listCrisisContacts("fi");
  const own = { ...(national[1] as (typeof national)[number]), number: "019 000 000", name: "Alueen kriisipäivystys" };
  const impostor = { ...own, number: "112", name: "Muu" };
  const all = withRegionContacts(national, [own, impostor]);
  assert.deepEqual(all.slice(0, national.length), national);
  assert.deepEqual(all.slice(national.length), [own]);
});
