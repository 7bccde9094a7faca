import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Language } from "../catalogue/catalogue.ts";
import { createRegions } from "../regions/regions.ts";
import { loadVoikko } from "../search/finnish-voikko.ts";
import { analysersWith } from "../search/language-analysers.ts";
import { createUnderstanding } from "./understanding.ts";
import { SLOT_KINDS, type SlotKind, WHO_WITHOUT_GROUP } from "./understood.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
// Written before any of the code. Rows take turns: the first of two is for tuning, the second for the test.
const first = readQueries("understanding-queries.tsv");
const HALVES = {
  tuning: first.filter((_, i) => i % 2 === 0),
  test: first.filter((_, i) => i % 2 === 1),
  // Written blind in three lots after the rules: micro F1 was 0.89, 0.91 and 0.92, of places 0.97, 1.00 and 0.95, before
  // the rules learnt from each. What they show now is that nothing was lost.
  "once unseen": readQueries("unseen-queries.tsv"),
};

function readQueries(file: string) {
  return readFileSync(join(import.meta.dirname, file), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [language = "fi", text = "", slots = ""] = line.split("\t");
      const wanted = slots
        .split(";")
        .filter((slot) => slot !== "" && !WHO_WITHOUT_GROUP.has(slot.slice("who=".length)));
      return { language: language as Language, text, wanted };
    });
}

const voikko = loadVoikko();
for (const [name, analyser] of [
  ["Voikko", voikko],
  ["the built-in analyser", null],
] as const) {
  if (name === "Voikko" && voikko === null) {
    test("slots are understood with Voikko", { skip: "libvoikko is not installed" }, () => {});
    continue;
  }
  for (const [half, rows] of Object.entries(HALVES)) {
    test(`slots of the ${half} queries are understood with ${name}`, (t) => {
      const analysers = analysersWith(analyser);
      const created = analysers.create(analysers.finnish, () => ({ has: () => false }));
      assert.ok(created);
      const { understand } = createUnderstanding({ regions: createRegions({ demo: true }), analysers: created });
      const counts = new Map<SlotKind | "all", { hit: number; extra: number; missed: number }>();
      const count = (kind: SlotKind | "all") => counts.get(kind) ?? { hit: 0, extra: 0, missed: 0 };
      let languages = 0;
      let of = 0;
      for (const { language, text, wanted } of rows) {
        const answer = understand(text, { pageLanguage: language, regionCode: "01", now: NOW });
        const told = answer.slots.filter(({ value }) => !WHO_WITHOUT_GROUP.has(value));
        const got = told.map(({ kind, value }) => `${kind}=${value}`);
        // Seen from a Finnish page: the language must come from the words.
        if (understand(text, { pageLanguage: "fi", regionCode: "01", now: NOW }).language === language) languages++;
        of++;
        for (const key of new Set([...got, ...wanted])) {
          const outcome = got.includes(key) ? (wanted.includes(key) ? "hit" : "extra") : "missed";
          for (const kind of [key.slice(0, key.indexOf("=")) as SlotKind, "all" as const]) {
            counts.set(kind, { ...count(kind), [outcome]: count(kind)[outcome] + 1 });
          }
          if (half !== "test" && outcome !== "hit" && name === "Voikko") t.diagnostic(`${outcome} ${key}: ${text}`);
        }
      }
      for (const kind of [...SLOT_KINDS, "all"] as const) {
        const { hit, extra, missed } = count(kind);
        const [precision, recall] = [hit / (hit + extra), hit / (hit + missed)];
        t.diagnostic(
          `${kind}: P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${((2 * hit) / (2 * hit + extra + missed)).toFixed(2)} (${hit}/${extra}/${missed})`,
        );
      }
      t.diagnostic(`language right on a Finnish page: ${languages} of ${of}`);
      const { hit, extra, missed } = count("all");
      assert.ok((2 * hit) / (2 * hit + extra + missed) >= 0.8, "micro F1 at least 0.80");
      const where = count("where");
      assert.ok((2 * where.hit) / (2 * where.hit + where.extra + where.missed) >= 0.9, "place F1 at least 0.90");
    });
  }
}
