import assert from "node:assert/strict";
import { test } from "node:test";
import { fi, mapped } from "../test-fixtures.ts";

const text = (type: string, value: string | null, language = "fi") => ({ type, language, value });

test("each type of description goes to its own text", () => {
  const { value } = mapped("service", {
    serviceDescriptions: [
      text("Summary", "lyhyesti"),
      text("Summary", "kort", "sv"),
      text("Description", "pitkästi\n\n* kohta"),
      text("UserInstruction", "näin"),
      text("ChargeTypeAdditionalInfo", "5 euroa"),
      text("DeadLine", "ennen juhannusta"),
      text("ProcessingTime", "kaksi viikkoa"),
      text("ValidityTime", "vuoden"),
      text("BackgroundDescription", "laki"),
    ],
    requirements: fi("Kotikunta täällä."),
  });
  assert.deepEqual(value.summary, { fi: "lyhyesti", sv: "kort" });
  assert.deepEqual(value.description, { fi: "pitkästi\n\n* kohta" });
  assert.deepEqual(value.userInstruction, { fi: "näin" });
  assert.deepEqual(value.chargeInfo, { fi: "5 euroa" });
  assert.deepEqual(value.deadline, { fi: "ennen juhannusta" });
  assert.deepEqual(value.processingTime, { fi: "kaksi viikkoa" });
  assert.deepEqual(value.validityTime, { fi: "vuoden" });
  assert.deepEqual(value.background, { fi: "laki" });
  assert.deepEqual(value.requirements, { fi: "Kotikunta täällä." });
});

test("texts merged from the general description are left to it", () => {
  const { value, warnings } = mapped("service", {
    serviceDescriptions: [text("GD_Description", "valtakunnallinen"), text("Description", null), text("Summary", "")],
  });
  assert.deepEqual([value.description, value.summary], [{}, {}]);
  assert.deepEqual(warnings, []);
});

test("texts are kept in the content languages; another language is left out with a warning", () => {
  const { value, warnings } = mapped("service", {
    serviceDescriptions: [
      text("Summary", "oanehaččat", "se"),
      text("Summary", "a", "SV"),
      text("Summary", "кратко", "ru"),
      text("Summary", "x", "__proto__"),
    ],
  });
  assert.deepEqual(value.summary, { se: "oanehaččat", sv: "a" });
  assert.deepEqual(warnings, [
    'descriptions: a text in the language "ru" was left out',
    'descriptions: a text in the language "__proto__" was left out',
  ]);
});

test("a general description has its names, texts, classes and laws", () => {
  const { value } = mapped("generalDescription", {
    names: [{ type: "Name", language: "fi", value: "Kotihoito" }],
    descriptions: [text("BackgroundDescription", "Kunta järjestää."), text("Summary", "Apua kotiin.")],
    serviceClasses: [{ code: "P4.2" }],
    serviceChargeType: "Chargeable",
    legislation: [
      {
        names: fi("Sosiaalihuoltolaki"),
        webPages: [
          { url: "http://www.finlex.fi/fi/laki/alkup/2014/20141301", value: null, language: "fi" },
          { url: "javascript:x" },
        ],
      },
      { names: [], webPages: null },
    ],
  });
  assert.deepEqual(value.background, { fi: "Kunta järjestää." });
  assert.deepEqual(value.serviceClasses, ["P4.2"]);
  assert.equal(value.charge, "charged");
  assert.deepEqual(value.legislation, [
    {
      name: { fi: "Sosiaalihuoltolaki" },
      webPages: [{ url: "http://www.finlex.fi/fi/laki/alkup/2014/20141301", name: {}, language: "fi" }],
    },
  ]);
});
