import assert from "node:assert/strict";
import { test } from "node:test";
import { buildIndex } from "../search/build-index.ts";
import { analysersWith } from "../search/language-analysers.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { openIndex } from "../search/search-index.ts";
import type { LiveList } from "./directives.ts";
import { fillList } from "./fill-list.ts";

const analysers = analysersWith(null);
const indexOf = (...documents: SearchDocument[]) => openIndex(buildIndex(documents, analysers), analysers);
const aDocument = (id: string, name: string, change: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  kind: "service",
  texts: { fi: { name, summary: "" } },
  sortTitle: { fi: name, sv: name, en: name },
  themes: ["ravitsemus-ja-uni"],
  municipalities: ["982"],
  isNationwide: false,
  isFree: null,
  targetGroups: [],
  positions: [],
  prior: 1,
  card: JSON.stringify({ id }),
  ...change,
});
const aList = (change: Partial<LiveList>): LiveList => ({
  words: "",
  needs: [],
  theme: null,
  kinds: [],
  isLocal: false,
  most: 5,
  ...change,
});
const filling = { language: "fi", municipality: null, now: new Date("2026-11-23T08:00:00Z") } as const;
const idsIn = (index: ReturnType<typeof indexOf>, list: Partial<LiveList>, change = {}) =>
  fillList(index, aList(list), { ...filling, ...change }).hits.map(({ id }) => id);

const here = indexOf(
  aDocument("uniryhma", "Uniryhmä"),
  aDocument("unikurssi", "Unikurssi", { municipalities: ["983"] }),
  aDocument("unitapahtuma", "Uni-ilta", { kind: "place" }),
  aDocument("yoapu", "Yöapu", { needs: [{ id: "sleep-problems", confidence: 0.9 }] }),
);

test("a live list shows what a search finds in the region, and another region's list what there is there", () => {
  assert.deepEqual(
    idsIn(here, { words: "uniryhmä" }),
    here.search({ text: "uniryhmä", language: "fi", sort: "relevance", limit: 5, offset: 0 }).hits.map(({ id }) => id),
  );
  assert.deepEqual(idsIn(indexOf(aDocument("toinen", "Uniryhmä toisaalla")), { words: "uniryhmä" }), ["toinen"]);
});

test("a live list by a need shows what answers it and nothing that only reminds of it", () => {
  assert.deepEqual(idsIn(here, { needs: ["sleep-problems"] }), ["yoapu"]);
  const { hits, total } = fillList(here, aList({ needs: ["debts"] }), filling);
  assert.deepEqual([hits, total], [[], 0]);
});

test("a live list keeps to its kinds, its theme, its number and the reader's municipality", () => {
  assert.deepEqual(idsIn(here, { words: "uni", kinds: ["place"] }), ["unitapahtuma"]);
  assert.deepEqual(idsIn(here, { words: "uniryhmä", theme: "liikunta" }), []);
  assert.equal(idsIn(here, { theme: "ravitsemus-ja-uni", most: 2 }).length, 2);
  const inTown = idsIn(here, { theme: "ravitsemus-ja-uni", isLocal: true }, { municipality: "983" });
  assert.deepEqual(inTown, ["unikurssi"]);
  assert.equal(idsIn(here, { theme: "ravitsemus-ja-uni" }, { municipality: "983" }).length, 4);
});
