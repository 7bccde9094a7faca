import assert from "node:assert/strict";
import { test } from "node:test";
import { applyCuration, curatedNeeds, curatedThemes } from "./apply-curation.ts";
import { type Curation, NO_CURATION } from "./curation.ts";
import { presentEntryTexts, presentNotices, presentOnCard } from "./present-curation.ts";
import { type EntryTexts, isTextsStale, sourceWordsHash, textsOfService } from "./source-words.ts";

const source: EntryTexts = {
  title: { fi: "Kuntoutuspalvelu", sv: "Rehabiliteringstjänst" },
  summary: { fi: "Lähteen tiivistelmä.", sv: "Källans sammandrag." },
  selkoSummary: null,
};
const said = (change: Partial<Curation>): Curation => ({ ...NO_CURATION, ...change });
const texts = (change: Partial<Curation["texts"]>): Curation =>
  said({ texts: { title: {}, summary: {}, selko: {}, ...change }, textsOver: sourceWordsHash(source) });

test("the region's own words stand in the place of the source's, language by language", () => {
  const shown = applyCuration(
    source,
    texts({ title: { fi: "Apua arkeen", sv: "" }, selko: { summary: "Saat apua." } }),
  );
  assert.deepEqual(shown.title, { fi: "Apua arkeen", sv: "Rehabiliteringstjänst" });
  assert.deepEqual(shown.summary, source.summary);
  assert.equal(shown.selkoSummary, "Saat apua.");
  assert.deepEqual(shown.own, { title: ["fi"], summary: [], selko: true });
  assert.deepEqual(applyCuration(source, undefined).title, source.title);
});

test("a page tells which words are the region's and keeps the source's beside them", () => {
  const own = texts({ title: { fi: "Apua arkeen" } });
  const finnish = presentEntryTexts(source, own, "fi");
  assert.deepEqual(finnish.title, { text: "Apua arkeen", lang: "fi" });
  assert.deepEqual(finnish.source?.title, { text: "Kuntoutuspalvelu", lang: "fi" });
  assert.equal(presentEntryTexts(source, own, "sv").source, null, "nothing that a Swedish reader sees is the region's");
  const plain = presentEntryTexts(source, texts({ selko: { title: "Apua", summary: "Saat apua." } }), "fi", true);
  assert.deepEqual([plain.title?.text, plain.summary?.text, plain.isPlain], ["Apua", "Saat apua.", true]);
});

test("own words wait for a new look when the source's have changed, and only then", () => {
  const own = texts({ summary: { fi: "Omin sanoin." } });
  assert.equal(isTextsStale(own, sourceWordsHash(source)), false);
  assert.equal(
    isTextsStale(
      own,
      sourceWordsHash({ ...source, title: { fi: " Kuntoutuspalvelu\n", sv: "Rehabiliteringstjänst" } }),
    ),
    false,
  );
  const changed = { ...source, summary: { ...source.summary, fi: "Uusi tiivistelmä." } };
  assert.equal(isTextsStale(own, sourceWordsHash(changed)), true);
  assert.equal(isTextsStale({ ...own, textsOver: null }, sourceWordsHash(changed)), false);
  assert.equal(isTextsStale(said({ textsOver: "x" }), sourceWordsHash(changed)), false, "there are no own words");
});

test("a service without a summary speaks with its general description", () => {
  const service = { name: { fi: "Neuvola" }, summary: {}, selko: null };
  assert.deepEqual(textsOfService(service, { summary: { fi: "Yleinen." } }).summary, { fi: "Yleinen." });
});

test("themes and needs are added to and taken from what the rules and texts tell", () => {
  const curation = said({
    themes: { added: ["luonto"], removed: ["liikunta"] },
    needs: { added: ["loneliness"], removed: ["sleep"] },
  });
  assert.deepEqual(curatedThemes(["liikunta", "kulttuuri"], curation), ["kulttuuri", "luonto"]);
  assert.deepEqual(
    curatedNeeds(
      [
        { id: "sleep", confidence: 0.9 },
        { id: "loneliness", confidence: 0.2 },
      ],
      curation,
    ),
    [{ id: "loneliness", confidence: 0.95 }],
  );
});

test("a notice is shown from its first day to its last, and one that is over is not kept on the card", () => {
  const notice = { id: "aaaaaaaa", text: { fi: "Suljettu remontin takia" }, from: "2026-12-01", until: "2026-12-14" };
  const curation = said({ notices: [notice] });
  const on = (day: string) => presentNotices(curation.notices, "sv", day).map(({ text, lang }) => [text, lang]);
  assert.deepEqual(["2026-11-30", "2026-12-15"].flatMap(on), []);
  assert.deepEqual(on("2026-12-14"), [["Suljettu remontin takia", "fi"]]);
  const card = (day: string) => presentOnCard(applyCuration(source, curation), curation, undefined, day);
  assert.equal(card("2026-12-15"), undefined);
  assert.equal(card("2026-11-30")?.notices.length, 1, "it is yet to begin");
});
