import assert from "node:assert/strict";
import { test } from "node:test";
import { fi, mapped } from "../test-fixtures.ts";

const addressesOf = (...addresses: object[]) => mapped("channel", { addresses }).value.contacts.addresses;
const at = (latitude: unknown, longitude: unknown, coordinateState: unknown) => ({
  type: "Location",
  subType: "Single",
  streetAddress: { street: fi("Otavantie"), streetNumber: "2 B", latitude, longitude, coordinateState },
});

test("a street address has its number in every language, and today's municipality", () => {
  const [address] = addressesOf({
    type: "Location",
    subType: "Single",
    streetAddress: {
      street: [...fi("Jokikatu"), { language: "sv", value: "Ågatan" }],
      streetNumber: "14 B",
      postalCode: "06100",
      postOffice: fi("PORVOO"),
      municipality: { code: "701" },
      additionalInformation: fi("Sisäänkäynti pihalta"),
      latitude: "6700000",
      longitude: "426000",
      coordinateState: "Ok",
    },
    country: "FI",
  });
  assert.deepEqual(address, {
    kind: "visiting",
    street: { fi: "Jokikatu 14 B", sv: "Ågatan 14 B" },
    postalCode: "06100",
    postOffice: { fi: "PORVOO" },
    municipality: "638",
    info: { fi: "Sisäänkäynti pihalta" },
    position: { lat: 60.429498, lon: 25.65578 },
    accessibility: [],
  });
});

test("only coordinates that PTV made out or a person entered are used", () => {
  assert.ok(addressesOf(at("6834688", "503879", "Ok"))[0]?.position);
  assert.deepEqual(addressesOf(at("6834688.027", "503879,049", "EnteredByUser"))[0]?.position, {
    lat: 61.645467,
    lon: 27.07321,
  });
  for (const state of [
    "Failed",
    "NotReceived",
    "Loading",
    "EmptyInputReceived",
    "MultipleResultsReceived",
    "WrongFormatReceived",
    null,
    "",
  ]) {
    assert.equal(addressesOf(at("6834688", "503879", state))[0]?.position, null, String(state));
  }
});

test("coordinates that are missing, no numbers or not in Finland give no position", () => {
  const warningsOf = (...each: object[]) => mapped("channel", { addresses: each }).warnings;
  assert.deepEqual(warningsOf(at("", null, "Ok")), []);
  assert.deepEqual(warningsOf(at("N6834688", "503879", "Ok")), ["coordinates that are not numbers were left out"]);
  assert.deepEqual(warningsOf(at("503879", "6834688", "Ok")), ["coordinates 503879 6834688 are not in Finland"]);
});

test("a post office box, another place and an address abroad", () => {
  const [box, other, abroad, ...rest] = addressesOf(
    {
      type: "Postal",
      subType: "PostOfficeBox",
      postOfficeBoxAddress: { postOfficeBox: fi("PL 23"), postalCode: "06101", municipality: { code: "638" } },
    },
    {
      type: "Location",
      subType: "Other",
      otherAddress: {
        additionalInformation: fi("Rannan parkkipaikka"),
        latitude: "6700000",
        longitude: "426000",
        coordinateState: "EnteredByUser",
      },
    },
    { type: "Location", subType: "Abroad", locationAbroad: [{ language: "en", value: "1 High Street, Town" }] },
    { type: "Location", subType: "Single", streetAddress: null },
    { type: "Postal", streetAddress: { street: [], postalCode: "123" } },
  );
  assert.deepEqual([box?.kind, box?.street, box?.postalCode], ["postal", { fi: "PL 23" }, "06101"]);
  assert.deepEqual([other?.kind, other?.info], ["visiting", { fi: "Rannan parkkipaikka" }]);
  assert.ok(other?.position);
  assert.deepEqual(abroad?.info, { en: "1 High Street, Town" });
  assert.deepEqual(rest, [], "an address that says nothing is none");
});

test("sentences about accessibility come in order, each in its languages", () => {
  const sentence = (value: string) => ({ sentence: fi(value) });
  const entrances = [
    {
      isMainEntrance: true,
      accessibilitySentences: [
        {
          sentenceGroup: fi("Pääsisäänkäynti"),
          sentences: [sentence("Ovelle johtaa luiska."), sentence("Ovi avautuu automaattisesti.")],
        },
        { sentenceGroup: fi("Sisätilat"), sentences: [sentence("Tilassa on hissi."), { sentence: [] }, "väärä"] },
      ],
    },
  ];
  const [address] = addressesOf({ ...at("", "", "Ok"), entrances });
  assert.deepEqual(address?.accessibility, [
    { fi: "Ovelle johtaa luiska." },
    { fi: "Ovi avautuu automaattisesti." },
    { fi: "Tilassa on hissi." },
  ]);
});
