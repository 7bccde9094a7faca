import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../catalogue/catalogue.ts";
import { REASON_CODES } from "./reasons.ts";
import { sayReason } from "./say-reason.ts";
import { SAID_EN } from "./say-reason-en.ts";
import { SAID_FI } from "./say-reason-fi.ts";
import { SAID_SV } from "./say-reason-sv.ts";
import { WEIGHTS } from "./weights.ts";

test("every reason is said in three languages, with the same values", () => {
  const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([value]) => value).sort();
  for (const code of REASON_CODES) {
    for (const said of [SAID_FI, SAID_SV, SAID_EN]) assert.match(said[code], /^\p{Lu}.*\.$/u, code);
    assert.deepEqual(values(SAID_SV[code]), values(SAID_FI[code]), code);
    assert.deepEqual(values(SAID_EN[code]), values(SAID_FI[code]), code);
  }
});

test("values are put into the sentence as they are, and a missing one does no harm", () => {
  const reason = { code: "distanceNone", points: 35, values: { metres: 12 } } as const;
  assert.deepEqual(
    LANGUAGES.map((language) => sayReason(reason, language)),
    [
      "Kartalla ne ovat samassa pisteessä (12 m).",
      "På kartan är de på samma punkt (12 m).",
      "On the map they are at the same point (12 m).",
    ],
  );
  assert.match(sayReason({ code: "nameEqual", points: 50, values: {} }, "en"), /\? – \?/);
});

test("every weight belongs to a reason that can be said", () => {
  for (const weights of Object.values(WEIGHTS))
    for (const code of Object.keys(weights))
      assert.ok(
        REASON_CODES.some((each) => each === code),
        code,
      );
});
