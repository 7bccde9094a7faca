import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlainText } from "../recommendation/wish.ts";
import { getAreaNeeds } from "./area-needs.ts";
import { areaQuestions, getAreaQuestions, noteQuestion } from "./area-questions.ts";
import { AREAS } from "./areas.ts";
import { QUESTIONNAIRE, QUESTIONNAIRE_RESOURCE } from "./questionnaire.ts";
import { FACES, faceOf, faceWords } from "./satisfaction-words.ts";

const LANGUAGES = ["fi", "sv", "en", "selko"] as const;

/** Every text of the assessment, with its place. */
const TEXTS: readonly (readonly [place: string, text: PlainText])[] = [
  ["title", QUESTIONNAIRE.title],
  ["description", QUESTIONNAIRE.description],
  ["note", QUESTIONNAIRE.note],
  ...FACES.map((face) => [`face ${face}`, inAll((language) => faceWords(face, language))] as const),
  ...QUESTIONNAIRE.areas.flatMap(({ id, title, line, question, low, high, changeLabel, followUps }) => {
    const needs = getAreaNeeds(id);
    return [
      ...Object.entries({ title, line, question, low, high, changeLabel }),
      ...followUps.flatMap((followUp) => [
        [followUp.id, followUp.text] as const,
        ...followUp.options.map(({ code, text }) => [code, text] as const),
      ]),
      ...[...needs.options].map(([code, { because }]) => [`${code} because`, because] as const),
      ...Object.entries({ because: needs.because, becauseLow: needs.becauseLow, care: needs.care }),
    ].map(([place, text]) => [`${id} ${place}`, text] as const);
  }),
];

function inAll(text: (language: keyof PlainText) => string): PlainText {
  return { fi: text("fi"), sv: text("sv"), en: text("en"), selko: text("selko") };
}

test("each area is asked in a whole sentence, in every language", () => {
  for (const language of LANGUAGES) {
    const questions = areaQuestions(language);
    assert.deepEqual(
      questions.map(({ id }) => id),
      AREAS,
    );
    for (const { question, low, high } of questions) {
      assert.match(question, /^(Kuinka tyytyväinen olet|Hur nöjd är du med|How satisfied are you with) .+\?$/);
      assert.deepEqual([low, high], [faceWords(0, language), faceWords(4, language)]);
    }
    assert.match(noteQuestion(language), /\?$/);
  }
  assert.equal(areaQuestions("sv"), areaQuestions("sv"), "made once");
  assert.equal(getAreaQuestions("sleep", "fi").question, "Kuinka tyytyväinen olet uneesi?");
});

test("every text stands in all four languages, and none is left in another language", () => {
  for (const [place, text] of TEXTS) {
    for (const language of LANGUAGES) assert.notEqual(text[language].trim(), "", `${place} ${language}`);
    assert.equal(new Set([text.fi, text.sv, text.en]).size, 3, `${place}: ${text.fi}`);
  }
});

test("plain Finnish has at most ten words in a sentence", () => {
  const long = TEXTS.flatMap(([place, { selko }]) =>
    (place.includes("because") ? `Suosittelemme, ${selko}` : selko)
      .split(/(?<=[.!?:])\s+/)
      .filter((sentence) => sentence.split(/\s+/).length > 10)
      .map((sentence) => `${place}: ${sentence}`),
  );
  assert.deepEqual(long, []);
});

test("no text names a diagnosis, blames, scores or speaks of risk", () => {
  const unwanted =
    /diagno|masennu|depress|ahdist|ångest|anxi|häiriö|störning|disorder|riippuv|beroende|addict|dependen|alkoholis|missbruk|abuse|väärinkäyt|oire|symptom|syndro|unettom|sömnlös|insomn|riski|\brisk|pistemäär|poäng|\bscore|potilas|\bpatient/i;
  for (const [place, text] of TEXTS)
    for (const language of LANGUAGES) assert.doesNotMatch(text[language], unwanted, place);
});

test("an option is a clause of the resident's own, and its reason speaks to them", () => {
  for (const { followUps } of QUESTIONNAIRE.areas)
    for (const { options } of followUps)
      for (const { code, text } of options) {
        for (const language of LANGUAGES) assert.match(text[language], /^\p{Lu}.*[^.]$/u, code);
        assert.match(text.sv, /\b(jag|mig|min|mitt|mina)\b/i, code);
        assert.match(text.en, /\b(I|me|my)\b/i, code);
      }
  for (const [place, text] of TEXTS.filter(([place]) => place.includes("because"))) {
    assert.match(text.sv, /\b(du|dig|din|ditt|dina)\b/, place);
    assert.match(text.en, /\b(you|your)\b/, place);
  }
});

test("what is chosen about danger at home is not said aloud in a reason that may be printed", () => {
  const { options } = getAreaNeeds("relations");
  const reasons = [...options.values()]
    .filter(({ crisis }) => crisis !== null)
    .flatMap(({ because }) => Object.values(because));
  assert.equal(reasons.length, 16);
  for (const reason of reasons) assert.doesNotMatch(reason, /pelkä|rädd|afraid|väkival|våld|violen|määrää|bestämm/i);
});

test("a face stands for every satisfaction and lies evenly around the middle", () => {
  const faces = Array.from({ length: 11 }, (_, satisfaction) => faceOf(satisfaction));
  assert.deepEqual(faces, [0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4]);
  assert.equal(faceWords(3, "fi"), "melko tyytyväinen");
});

test("the resource is a FHIR questionnaire whose linkIds are used once", () => {
  const resource = QUESTIONNAIRE_RESOURCE as { readonly resourceType: string; readonly item: unknown };
  assert.equal(resource.resourceType, "Questionnaire");
  const ids = [...JSON.stringify(resource.item).matchAll(/"linkId":"([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.includes("movement") && ids.includes("movement.satisfaction") && ids.includes("movement.wish"));
});
