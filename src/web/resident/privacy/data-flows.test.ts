import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { REGION_TABLES } from "../../../domain/database.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { createTestWeb } from "../test-web.ts";
import { DATA_FLOWS, HOLDS_NOTHING_OF_RESIDENTS } from "./data-flows.ts";

test("every table of the regions is told of in the privacy notice, or holds nothing of residents", () => {
  const told = [...DATA_FLOWS.flatMap(({ tables }) => tables), ...HOLDS_NOTHING_OF_RESIDENTS];
  assert.deepEqual(told.toSorted(), [...REGION_TABLES].toSorted());
});

test("every script that keeps something on the reader's device is told of in the privacy notice", () => {
  const islands = globSync("src/web/islands/*.ts", { cwd: projectRoot });
  const keeps = islands.filter((file) =>
    /localStorage|sessionStorage\.setItem|history\.(?:push|replace)State\(\{|caches\.open/.test(
      readFileSync(`${projectRoot}/${file}`, "utf8"),
    ),
  );
  const told = DATA_FLOWS.flatMap(({ islands: names }) => names);
  for (const file of keeps) {
    const name = basename(file, ".ts");
    assert.ok(
      told.some((each) => name === each),
      `${file} keeps something: add it to a flow`,
    );
  }
});

test("the notice tells each flow at a glance and in words, with the region's own hours and the times we really keep things", async () => {
  const { text } = await createTestWeb().get("/esimerkkila/fi/tietosuoja");
  for (const words of [
    "Hyvinvointikartoitus",
    "Jakaminen ammattilaiselle",
    "Enintään 24 tuntia",
    "Sähköpostiosoite 6 kuukautta, viesti 24 kuukautta",
    "Tietosuojavaltuutetun toimisto",
  ])
    assert.ok(text.includes(words), words);
  assert.equal(text.match(/<dt>/g)?.length, DATA_FLOWS.length);
});
