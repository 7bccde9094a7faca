import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../catalogue/catalogue.ts";
import { aService } from "../catalogue/test-service.ts";
import type { RecognisedNeed } from "../needs/recognise-needs.ts";
import { createRegions } from "../regions/regions.ts";
import { buildIndex } from "../search/build-index.ts";
import { analysersWith } from "../search/language-analysers.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { openIndex } from "../search/search-index.ts";
import { aDocument } from "../search/test-documents.ts";
import { NATIONAL_RULES } from "../themes/tray-rules.ts";
import { testUnderstanding } from "../understanding/test-understanding.ts";
import type { Findability } from "./findability.ts";
import type { Asked } from "./finding.ts";
import { whyNotFound } from "./why-not-found.ts";

const regions = createRegions({ demo: true });
const region = regions.findByCode("99") ?? assert.fail("the demo region is missing");
const understanding = testUnderstanding(regions);
const analysers = analysersWith(null);
const now = new Date("2026-11-23T10:00:00Z");

/** The service as the index knows it, with what an index knows beyond its record. */
function documentOf(service: Service, more: Parameters<typeof aDocument>[0] = {}): SearchDocument {
  const { area, name, summary, description, charge } = service;
  return {
    ...aDocument({
      id: service.id,
      name: name.fi ?? "",
      summary: summary.fi ?? "",
      description: description.fi ?? "",
      municipalities: area.type === "limited" ? area.municipalities : [],
      isNationwide: area.type !== "limited",
      isFree: charge === "free",
      targetGroups: service.targetGroups,
      ...more,
    }),
    card: JSON.stringify({ title: name }),
  };
}

function asker(
  service: Service,
  documents: readonly SearchDocument[],
  needs: readonly RecognisedNeed[] = [],
  curated: "on" | "off" | null = null,
) {
  const index = openIndex(buildIndex(documents, analysers), analysers);
  return (text: string, chosen: Partial<Asked> = {}): Promise<Findability> =>
    whyNotFound(
      service.id,
      { service, general: null },
      { text, language: "fi", isGrouped: true, sort: "relevance", limit: 20, offset: 0, ...chosen },
      {
        index,
        needs: { recognise: async () => needs },
        understanding,
        region,
        regions,
        rules: NATIONAL_RULES,
        curated,
        now,
      },
    );
}

test("what a curator has taken off is told as that, and what a curator has put on is not called off by the rules", async () => {
  const service = aService({
    sourceId: "valvonta",
    serviceClasses: [],
    name: { fi: "Rakennusvalvonta" },
    type: "permitOrObligation",
  });
  const hidden = await asker(service, [], [], "off")("rakennus");
  assert.deepEqual([hidden.layer, hidden.reasons[0]?.code, hidden.advice[0]?.code], ["tray", "hidden", "ask-curator"]);
  assert.equal((await asker(service, [])("rakennusvalvonta")).layer, "tray");
  const putOn = await asker(service, [documentOf(service)], [], "on")("rakennusvalvonta");
  assert.equal(putOn.layer, "first-page");
});

const codes = ({ reasons }: Findability) => reasons.map(({ code }) => code);
const walk = aService({ sourceId: "kavely" });
const others = (count: number, name: string) =>
  Array.from({ length: count }, (_, i) => aDocument({ name, summary: `Numero ${i}.`, municipalities: ["983"] }));

test("a service that another town's description of it stands for is told by that one's name", async () => {
  const twin = { ...walk, id: aService({ sourceId: "toinen" }).id, name: { fi: "Kävelyryhmä, Mallikylä" } };
  const documents = [
    documentOf(walk, { group: "walks", prior: 0.5 }),
    documentOf(twin, { group: "walks", name: "Kävelyryhmä" }),
  ];
  const found = await asker(walk, documents)("kävelyryhmä");
  assert.deepEqual([found.layer, found.rank, found.total], ["first-page", 1, 1]);
  assert.match(found.reasons.find(({ code }) => code === "stands-behind")?.text ?? "", /”Kävelyryhmä, Mallikylä”/);
});

test("what a person turns away pushes down the services that tell of it", async () => {
  const documents = [documentOf(walk, { keywords: "liikunta" }), ...others(3, "Uinti")];
  const found = await asker(walk, documents)("liikuntaa mutta en halua kävelyryhmää");
  assert.ok(codes(found).includes("turned-away"), JSON.stringify(found.reasons));
});

test("a place with too little to offer pushes down what is elsewhere", async () => {
  const found = await asker(walk, [documentOf(walk), ...others(1, "Kävely")])("kävelyryhmä Satulahdella");
  assert.ok(codes(found).includes("other-place"), JSON.stringify(found.reasons));
});

test("a question for a group pushes down what is for others", async () => {
  const forYoung = { ...walk, targetGroups: ["KR1.3"] };
  const found = await asker(forYoung, [documentOf(forYoung)])("kävelyryhmä 80-vuotiaalle");
  assert.ok(codes(found).includes("other-audience"), JSON.stringify(found.reasons));
});

test("a misspelt word is told, and is not advised to be written into the service", async () => {
  const cafe = aService({ sourceId: "kahvila", name: { fi: "Kahvila" }, summary: { fi: "Kahvia." } });
  const found = await asker(cafe, [documentOf(cafe), ...others(3, "Kävelyryhmä")])("kävelyryhhmä");
  assert.deepEqual(codes(found), ["no-words", "misspelt", "no-need"]);
  assert.deepEqual(
    found.advice.map(({ code }) => code),
    ["nothing-to-mend"],
  );
});

test("a need that its text answers asks for no words of it", async () => {
  const loneliness = { id: "loneliness", confidence: 0.9, evidence: [] };
  const answering = documentOf(walk, { needs: [{ id: "loneliness", confidence: 0.9 }] });
  const found = await asker(walk, [answering], [loneliness])("kukaan ei soita minulle");
  assert.deepEqual(codes(found), ["rank", "no-words", "needs-met"]);
  assert.equal(found.needs[0]?.isAnswered, true);
});

test("no words at all list the tray, and nothing is missed", async () => {
  const found = await asker(walk, [documentOf(walk), ...others(2, "Uinti")])("");
  assert.deepEqual([found.layer, found.total, found.words], ["first-page", 3, []]);
  assert.deepEqual(codes(found), ["rank"]);
});
