import assert from "node:assert/strict";
import { test } from "node:test";
import { enabledPacks } from "./enabled-packs.ts";
import { packManifestSchema } from "./manifest.ts";
import { mayEnable } from "./may-enable.ts";
import { type InstrumentPack, PACK_LANGUAGES, packText } from "./pack.ts";
import { packFieldsOf, readPackAnswers } from "./pack-fields.ts";
import { findPack, listPacks } from "./packs.ts";
import { readPackText } from "./read-pack-text.ts";
import { scorePack } from "./scores/score-pack.ts";

const permission = { reference: "Dnro 12/2026", date: "2026-11-02", grantedBy: "University of Warwick" };

function pack(id: string, manifest: Partial<InstrumentPack["manifest"]> = {}): InstrumentPack {
  const found = findPack(id);
  assert.ok(found, id);
  return { ...found, manifest: { ...found.manifest, ...manifest } };
}

/** A text pack for an adapter, its words made up. */
function textFor({ canonical, manifest, items }: InstrumentPack) {
  return {
    resourceType: "Questionnaire",
    url: canonical,
    version: manifest.version,
    status: "active",
    language: "fi",
    item: items.map(({ linkId, options, codeSystem }) => ({
      linkId,
      type: codeSystem === null ? "integer" : "choice",
      text: `Kysymys ${linkId}`,
      ...(codeSystem === null
        ? {
            extension: [
              { url: "http://hl7.org/fhir/StructureDefinition/minValue", valueInteger: options[0]?.value },
              { url: "http://hl7.org/fhir/StructureDefinition/maxValue", valueInteger: options.at(-1)?.value },
            ],
          }
        : {
            answerOption: options.map(({ value }) => ({
              valueCoding: { system: codeSystem, code: String(value), display: `Vastaus ${value}` },
            })),
          }),
    })),
  };
}

function problem(result: ReturnType<typeof mayEnable>): string {
  assert.ok(!result.ok);
  return result.problem;
}

test("A clinical instrument is never asked of anonymous residents, whatever is recorded", () => {
  assert.match(problem(mayEnable(pack("ons4", { clinical: true }), { permission })), /clinical and is never asked/);
});

test("An instrument for professionals is not asked of residents", () => {
  const forProfessionals = pack("ons4", { permittedAudience: "professional" });
  assert.match(problem(mayEnable(forProfessionals, { permission })), /for professionals only/);
});

test("An instrument that needs a permission is refused without its record", () => {
  const swemwbs = pack("swemwbs");
  assert.match(problem(mayEnable(swemwbs, { text: textFor(swemwbs) })), /record the permission as \{reference, date/);
});

test("An adapter is refused until the region gives the wording", () => {
  for (const id of ["who-5", "swemwbs", "eurohis-8", "3x10d"])
    assert.match(problem(mayEnable(pack(id), { permission })), /comes without its wording/, id);
});

test("A wording that does not fit the adapter is refused, saying where", () => {
  const who5 = pack("who-5");
  const right = textFor(who5);
  const refusal = (text: unknown) => problem(mayEnable(who5, { permission, text }));
  assert.match(refusal("text"), /the text of who-5: /);
  assert.match(refusal({ ...right, resourceType: "Patient" }), /resourceType must be Questionnaire/);
  assert.match(
    refusal({ ...right, url: "urn:polku:questionnaire:swemwbs" }),
    /url must be urn:polku:questionnaire:who/,
  );
  assert.match(refusal({ ...right, version: "2.0.0" }), /version must be 1\.0\.0/);
  assert.match(refusal({ ...right, item: right.item.slice(1) }), /must have who-5\.1 once/);
  assert.match(refusal({ ...right, item: [...right.item, right.item[0]] }), /must have who-5\.1 once/);
  const extra = { ...right.item[0], linkId: "who-5.6" };
  assert.match(refusal({ ...right, item: [...right.item, extra] }), /who-5\.6 is not a question of this/);
  const fewer = right.item.map((item) => ({
    ...item,
    answerOption: "answerOption" in item ? item.answerOption.slice(1) : [],
  }));
  assert.match(refusal({ ...right, item: fewer }), /who-5\.1 must have the same answers/);
  const silent = right.item.map(({ text, ...item }) => item);
  assert.match(refusal({ ...right, item: silent }), /who-5\.1 must have its texts in Finnish or Swedish/);
  assert.match(refusal({ ...right, language: "de" }), /who-5\.1 must have its texts in Finnish or Swedish/);
  assert.match(refusal({ ...right, description: "x".repeat(200_000) }), /too large/);
});

test("An adapter with permission and wording may be asked, and its questions come with the words", () => {
  for (const id of ["who-5", "swemwbs", "eurohis-8", "3x10d"]) {
    const result = mayEnable(pack(id), { permission, text: textFor(pack(id)) });
    assert.ok(result.ok, id);
    assert.equal(result.pack.manifest.hasText, true);
    assert.equal(result.pack.items[0]?.text?.fi, `Kysymys ${id}.1`);
    assert.equal(result.pack.items.length, pack(id).items.length);
  }
});

test("ONS4 may be switched on with nothing recorded, and its wording may not be replaced", () => {
  assert.ok(mayEnable(pack("ons4"), {}).ok);
  assert.match(problem(mayEnable(pack("ons4"), { text: textFor(pack("ons4")) })), /has its own wording/);
});

test("A region that has switched nothing on asks nothing beside the assessment", () => {
  assert.deepEqual(enabledPacks({ instruments: [] }), []);
  const ids = enabledPacks({ instruments: [{ id: "who-5" }, { id: "ons4" }, { id: "gone" }] });
  assert.deepEqual(
    ids.map(({ manifest }) => manifest.id),
    ["ons4"],
  );
});

test("Only ONS4 is given out with its wording", () => {
  for (const { manifest, items, introduction } of listPacks()) {
    assert.equal(manifest.hasText, manifest.id === "ons4");
    if (manifest.hasText) continue;
    assert.equal(introduction, null);
    for (const { text, ends, options } of items) {
      assert.equal(text, null);
      assert.equal(ends, null);
      assert.ok(options.every(({ label }) => label === null));
    }
  }
});

test("ONS4 asks its four questions in every language, each from 0 to 10 with what the ends mean", () => {
  const { items, introduction, manifest } = pack("ons4");
  assert.deepEqual(
    items.map(({ linkId }) => linkId),
    ["ons4.satisfied", "ons4.worthwhile", "ons4.happy", "ons4.anxious"],
  );
  for (const text of [introduction, ...items.flatMap(({ text, ends }) => [text, ends?.low, ends?.high])])
    assert.deepEqual(Object.keys(text ?? {}).sort(), [...PACK_LANGUAGES].sort());
  for (const { options } of items) assert.deepEqual([options[0]?.value, options.at(-1)?.value], [0, 10]);
  assert.equal(items[0]?.text?.en, "Overall, how satisfied are you with your life nowadays?");
  assert.deepEqual(manifest.ownTranslations, ["fi", "sv", "selko"]);
});

test("The plain Finnish of ONS4 has at most ten words in a sentence", () => {
  const { items, introduction } = pack("ons4");
  for (const text of [introduction, ...items.flatMap(({ text, ends }) => [text, ends?.low, ends?.high])])
    for (const sentence of (text?.selko ?? "").split(/(?<=[.!?:])\s+/))
      assert.ok(sentence.split(/\s+/).length <= 10, sentence);
});

test("A text is given in the reader's language, else in Finnish", () => {
  assert.deepEqual(packText({ fi: "moi", sv: "hej" }, "selko"), { text: "moi", language: "fi" });
  assert.deepEqual(packText({ sv: "hej", en: "hello" }, "en"), { text: "hello", language: "en" });
  assert.deepEqual(packText({ sv: "hej" }, "fi"), { text: "hej", language: "sv" });
});

test("Answers travel as fields; what is missing, unknown or out of range is skipped", () => {
  const packs = [pack("ons4")];
  const read = (query: string) => readPackAnswers(packs, new URLSearchParams(query))[0]?.values;
  assert.deepEqual(read("ons4.satisfied=0&ons4.happy=10"), { "ons4.satisfied": 0, "ons4.happy": 10 });
  for (const wrong of ["11", "-1", "1.5", "", " 3", "3e0", "0x3", "٣", "999999999999"])
    assert.deepEqual(read(`ons4.satisfied=${encodeURIComponent(wrong)}&ons4.unknown=3`), {}, wrong);
  const answers = readPackAnswers(packs, new URLSearchParams("ons4.satisfied=7&ons4.anxious=2"));
  const carried = new URLSearchParams(packFieldsOf(answers).map(([name, value]) => [name, value]));
  assert.deepEqual(readPackAnswers(packs, carried), answers);
});

test("ONS4 has no score; the others are scored by the order of their items", () => {
  const values = (id: string, value: number) =>
    Object.fromEntries(pack(id).items.map(({ linkId }) => [linkId, value] as const));
  assert.equal(scorePack(pack("ons4"), { pack: "ons4", values: values("ons4", 5) }), null);
  assert.deepEqual(scorePack(pack("who-5"), { pack: "who-5", values: values("who-5", 3) }), {
    ok: true,
    raw: 15,
    percentage: 60,
  });
  assert.deepEqual(scorePack(pack("swemwbs"), { pack: "swemwbs", values: {} }), {
    ok: false,
    reason: "missing",
    items: [1, 2, 3, 4, 5, 6, 7],
  });
});

test("Every answer that an adapter accepts, its scoring accepts", () => {
  for (const each of listPacks().filter(({ manifest }) => manifest.id !== "ons4"))
    for (const option of each.items[0]?.options ?? []) {
      const values = Object.fromEntries(each.items.map(({ linkId }) => [linkId, option.value]));
      assert.equal(scorePack(each, { pack: each.manifest.id, values })?.ok, true, each.manifest.id);
    }
});

test("A manifest says whose, on what terms and for whom; anything else is refused", () => {
  const right = pack("ons4").manifest;
  assert.ok(packManifestSchema.safeParse(right).success);
  for (const wrong of [
    { id: "Ons 4" },
    { version: "1" },
    { licenceUrl: "http://example.fi" },
    { permittedAudience: "anyone" },
    { attributionText: { fi: "", sv: "x", en: "x" } },
    { attributionText: { fi: "x" } },
    { clinical: "no" },
    { price: "free" },
  ])
    assert.ok(!packManifestSchema.safeParse({ ...right, ...wrong }).success, JSON.stringify(wrong));
});

test("A wording with a broken scale is a refusal, never a crash", () => {
  const adapter = pack("3x10d");
  const right = textFor(adapter);
  for (const given of [
    undefined,
    null,
    [],
    3,
    { item: [] },
    { ...right, item: [{ linkId: "3x10d.1", type: "integer" }] },
  ])
    assert.equal(readPackText(adapter, given).ok, false);
});
