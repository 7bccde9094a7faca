import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import { fiFindability } from "./findability-fi.ts";
import { speakerOf } from "./say-findability.ts";

const GIVEN = ["<1>", "<2>"];

test("every reason and piece of advice is a whole sentence in each language and says what it is given", () => {
  for (const language of LANGUAGES) {
    const speaker = speakerOf(language);
    for (const kind of ["reasons", "advice"] as const)
      for (const [code, sentence] of Object.entries(fiFindability[kind])) {
        const given = GIVEN.slice(0, sentence.length);
        const say = (kind === "reasons" ? speaker.reason : speaker.advice) as (...all: string[]) => { text: string };
        const { text } = say(code, ...given);
        assert.match(text, /^\S.*[.?]$/, `${language} ${code}`);
        for (const each of given) assert.ok(text.includes(each), `${language} ${code} says ${each}`);
      }
  }
});

test("lists and days are written as the language writes them", () => {
  const written = LANGUAGES.map((language) => {
    const { quoted, date } = speakerOf(language);
    return [quoted(["a", "b", "c"]), date(new Date("2026-11-09T23:00:00Z"))];
  });
  assert.deepEqual(written, [
    ["”a”, ”b” ja ”c”", "10. marraskuuta 2026"],
    ["”a”, ”b” och ”c”", "10 november 2026"],
    ["“a”, “b” and “c”", "10 November 2026"],
  ]);
});
