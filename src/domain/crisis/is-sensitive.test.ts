import assert from "node:assert/strict";
import { test } from "node:test";
import { isSensitiveSubject } from "./is-sensitive.ts";

test("what somebody near may not be meant to see is told in three languages and in any form of the words", () => {
  for (const text of [
    "Turvakoti",
    "Apua lähisuhdeväkivaltaan",
    "Seksuaaliväkivallan uhrien tukikeskus",
    "Itsemurhan tehneiden läheiset",
    "Rikosuhripäivystys",
    "Stöd vid våld i nära relationer",
    "Skyddshem för kvinnor",
    "Help with domestic violence",
    "Survivors of stalking",
  ])
    assert.ok(isSensitiveSubject([text]), text);
});

test("everyday services keep their names", () => {
  for (const text of [
    "Kävelyryhmä",
    "Väkivallaton vuorovaikutus -kurssi",
    "Velkaneuvonta",
    "Icke-våldskommunikation",
    "Kotihoito",
    "Sheltered housing",
    "Kriisipuhelin",
    undefined,
  ])
    assert.ok(!isSensitiveSubject([text]), text);
});
