import assert from "node:assert/strict";
import { test } from "node:test";
import { mapped } from "../test-fixtures.ts";

const phone = (fields: object) => ({
  type: "Phone",
  prefixNumber: "+358",
  number: "401234567",
  language: "fi",
  ...fields,
});
const contactsOf = (fields: object) => mapped("channel", fields).value.contacts;
const numbersOf = (...phoneNumbers: object[]) => contactsOf({ phoneNumbers }).phones.map(({ number }) => number);

test("a number is put together as it is dialled, its spaces kept", () => {
  assert.deepEqual(numbersOf(phone({})), ["+358 401234567"]);
  assert.deepEqual(numbersOf(phone({ number: "29 000 0000" })), ["+358 29 000 0000"]);
  assert.deepEqual(
    numbersOf(phone({ number: "040 123 4567" })),
    ["+358 40 123 4567"],
    "a leading zero that should not be there",
  );
  assert.deepEqual(numbersOf(phone({ number: "(0)40-123 4567" })), ["+358 40-123 4567"]);
  assert.deepEqual(numbersOf(phone({ prefixNumber: "+46", number: "08 123 456" })), ["+46 8 123 456"]);
  assert.deepEqual(numbersOf(phone({ number: "+358 9 1234" })), ["+358 9 1234"], "the prefix given twice");
  assert.deepEqual(numbersOf(phone({ number: "00358 9 1234" })), ["+358 9 1234"]);
  assert.deepEqual(numbersOf(phone({ prefixNumber: null, number: "019 520 211" })), ["019 520 211"]);
});

test("Finnish service numbers have no prefix", () => {
  assert.deepEqual(numbersOf(phone({ isFinnishServiceNumber: true, number: "0800 00680", prefixNumber: null })), [
    "0800 00680",
  ]);
  assert.deepEqual(numbersOf(phone({ isFinnishServiceNumber: true, number: "116 117" })), ["116 117"]);
});

test("what cannot be dialled is left out with a warning that does not repeat it", () => {
  for (const number of ["vaihde", "12", "1".repeat(16), "040 123 4567 (Maija)", "-".repeat(100_000)]) {
    const { value, warnings } = mapped("channel", { phoneNumbers: [phone({ number })] });
    assert.deepEqual(value.contacts.phones, []);
    assert.deepEqual(warnings, ["phoneNumbers: one that cannot be dialled was left out"]);
  }
  assert.deepEqual(mapped("channel", { phoneNumbers: [phone({ number: "" }), phone({ number: null })] }).warnings, []);
});

test("a phone has its kind, its price and what is said of it", () => {
  const { phones } = contactsOf({
    phoneNumbers: [
      phone({
        type: "Sms",
        serviceChargeType: "FreeOfCharge",
        chargeDescription: "Ilmainen",
        additionalInformation: "Vain viestit",
      }),
    ],
    supportPhones: [phone({ type: undefined, number: "9 5678", serviceChargeType: "Chargeable" })],
  });
  assert.deepEqual(phones[0], {
    number: "+358 401234567",
    type: "sms",
    charge: "free",
    chargeInfo: { fi: "Ilmainen" },
    info: { fi: "Vain viestit" },
    language: "fi",
  });
  assert.deepEqual([phones[1]?.type, phones[1]?.charge], ["phone", "charged"]);
});

test("one number given for each language is one phone", () => {
  const { phones } = contactsOf({
    phoneNumbers: [
      phone({ additionalInformation: "Vaihde" }),
      phone({ number: "40 1234567", language: "sv", additionalInformation: "Växel", serviceChargeType: "Other" }),
    ],
  });
  assert.deepEqual(phones, [
    {
      number: "+358 401234567",
      type: "phone",
      charge: "other",
      chargeInfo: {},
      info: { fi: "Vaihde", sv: "Växel" },
      language: null,
    },
  ]);
});

test("e-mail addresses are checked, and each is kept once", () => {
  const email = (value: unknown, language = "fi") => ({ value, language });
  const { value, warnings } = mapped("channel", {
    emails: [
      email("info@esimerkkila.example.fi"),
      email("Info@esimerkkila.example.fi", "sv"),
      email("mailto:apu@example.fi"),
      email("ei ole"),
      email("a@b"),
      email("<x@example.fi>"),
      email(null),
    ],
    supportEmails: [email("tuki@example.fi")],
  });
  assert.deepEqual(value.contacts.emails, [
    { address: "info@esimerkkila.example.fi", language: null },
    { address: "apu@example.fi", language: "fi" },
    { address: "tuki@example.fi", language: "fi" },
  ]);
  assert.deepEqual(warnings, ["emails: one that is not an e-mail address was left out"]);
});

test("web pages are http or https only", () => {
  const page = (url: unknown, value: string | null = null, language = "fi") => ({ url, value, language });
  const { value, warnings } = mapped("channel", {
    webPages: [
      page("http://www.esimerkki.fi", "Sivut"),
      page("http://www.esimerkki.fi/", "Sidor", "sv"),
      page(" www.esimerkki.fi/uimahalli "),
      page("javascript:alert(1)"),
      page("data:text/html,x"),
      page("ftp://esimerkki.fi/"),
      page("https://nimi:sana@esimerkki.fi/"),
      page("http://localhost/"),
      page("https://esim erkki.fi"),
      page("ei osoite"),
      page(""),
    ],
  });
  assert.deepEqual(value.contacts.webPages, [
    { url: "http://www.esimerkki.fi/", name: { fi: "Sivut", sv: "Sidor" }, language: null },
    { url: "https://www.esimerkki.fi/uimahalli", name: {}, language: "fi" },
  ]);
  assert.deepEqual(warnings, ["webPages: one that is not an http or https address was left out"]);
});
