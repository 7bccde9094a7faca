import assert from "node:assert/strict";
import { test } from "node:test";
import { mapped } from "../test-fixtures.ts";

const name = (language: string, value: string | null) => ({ type: "Name", language, value });
const alternative = (language: string, value: string) => ({ type: "AlternativeName", language, value });

test("names and alternative names are told apart by their type, per language", () => {
  const { value } = mapped("service", {
    serviceNames: [
      alternative("fi", "Etälukio"),
      name("fi", "Nettilukio"),
      name("sv", "Nätgymnasium"),
      name("en", null),
      name("se", ""),
    ],
  });
  assert.deepEqual(value.name, { fi: "Nettilukio", sv: "Nätgymnasium" });
  assert.deepEqual(value.alternativeName, { fi: "Etälukio" });
});

test("the display type shows the alternative name in the languages it is set for", () => {
  const { value } = mapped("channel", {
    serviceChannelNames: [name("fi", "Porvoon uimahalli"), name("sv", "Borgå simhall"), alternative("fi", "Uikku")],
    displayNameType: [
      { type: "AlternativeName", language: "fi" },
      { type: "AlternativeName", language: "sv" },
    ],
  });
  assert.deepEqual(value.name, { fi: "Uikku", sv: "Borgå simhall" }, "there is no Swedish alternative to show");
  assert.deepEqual(value.alternativeName, { fi: "Porvoon uimahalli" });
});

test("an alternative name shown where there is no official one is not repeated", () => {
  const { value } = mapped("organization", {
    organizationNames: [name("fi", "Kunta"), alternative("sv", "Kommun")],
    displayNameType: [{ type: "AlternativeName", language: "sv" }],
  });
  assert.deepEqual(value.name, { fi: "Kunta", sv: "Kommun" });
  assert.deepEqual(value.alternativeName, {});
});

test("a record that has only an alternative name goes by it", () => {
  const { value, warnings } = mapped("service", { serviceNames: [alternative("fi", "Etälukio")] });
  assert.deepEqual(value.name, { fi: "Etälukio" });
  assert.deepEqual(warnings, ["names: an alternative name stands for the missing one"]);
});

test("a name is one line without markup", () => {
  const { value, warnings } = mapped("service", { serviceNames: [name("fi", " <b>Kahvi</b>\nja pulla ")] });
  assert.deepEqual(value.name, { fi: "Kahvi ja pulla" });
  assert.deepEqual(warnings, ["names: markup, control characters or an overlong end were taken out of a text"]);
});
