import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assessReadability } from "./assess-readability.ts";
import type { FindingKind } from "./readability.ts";

const kindsOf = (text: string, language: "fi" | "sv" | "en" = "fi", isPlain = false) =>
  assessReadability(text, language, { isPlain }).findings.map(({ kind }) => kind);
const found = (text: string, kind: FindingKind, language: "fi" | "sv" | "en" = "fi", isPlain = false) =>
  assessReadability(text, language, { isPlain }).findings.filter((finding) => finding.kind === kind);

describe("Finnish", () => {
  test("officialese is found with the everyday word for it", () => {
    const { findings, level } = assessReadability(
      "Mikäli kyseinen hakemus on puutteellinen, toteutetaan selvitys viranomaisen toimesta viipymättä.",
      "fi",
    );
    assert.deepEqual(
      findings.map(({ text }) => text),
      ["Mikäli", "kyseinen", "toteutetaan", "toimesta", "viipymättä"],
    );
    assert.equal(findings[0]?.suggestion, "jos");
    assert.equal(level, "heavy");
  });

  test("a duty of a third person becomes a request to the reader", () => {
    assert.match(found("Asiakkaan tulee toimittaa lomake.", "officialese")[0]?.suggestion ?? "", /^sinun pitää/);
  });

  test("deeds as nouns are found, people are not deeds", () => {
    assert.deepEqual(kindsOf("Hakemuksen käsitteleminen ja päätöksen tekeminen kestävät viikon."), ["noun-style"]);
    assert.deepEqual(kindsOf("Ilmoittautuminen tapahtuu verkossa."), ["noun-style"]);
    assert.deepEqual(kindsOf("Ihminen on ihmisen kaveri, ja ihmisistä on iloa."), []);
  });

  test("one passive is everyday Finnish, two hide who does what, and plain Finnish has none", () => {
    assert.deepEqual(kindsOf("Illalla juodaan kahvia."), []);
    assert.equal(found("Illalla tehdään ruokaa ja kerrotaan tarinoita.", "passive-officialese").length, 2);
    assert.equal(found("Illalla juodaan kahvia.", "passive-officialese", "fi", true).length, 1);
    assert.deepEqual(kindsOf("Menemme nettiin. Et tarvitse mitään. Puhelu on äidin kielellään.", "fi", true), []);
  });

  test("a sentence is too long after twenty words, in plain Finnish after ten", () => {
    const words = (count: number) => `${Array(count).fill("sana").join(" ")}.`;
    assert.deepEqual(kindsOf(words(20)), []);
    assert.deepEqual(kindsOf(words(21)), ["long-sentence"]);
    assert.deepEqual(kindsOf(words(10), "fi", true), []);
    assert.deepEqual(kindsOf(words(11), "fi", true), ["long-sentence"]);
  });

  test("long compounds, rare words, brackets, short forms and shouting are found", () => {
    assert.deepEqual(kindsOf("Täytä toimeentulotukihakemus."), ["long-word"]);
    assert.deepEqual(kindsOf("Täytä toimeentulo-tukihakemus."), []);
    assert.deepEqual(kindsOf("Tämä on moniammatillinen interventio."), ["officialese", "rare-word"]);
    assert.deepEqual(kindsOf("Ota mukaan pyyhe (myös tossut)."), ["bracket"]);
    assert.deepEqual(kindsOf("Soita numeroon (09) 123 4567."), []);
    assert.deepEqual(kindsOf("Ota mukaan esim. pyyhe ym. tavaroita."), ["abbreviation", "abbreviation"]);
    assert.deepEqual(kindsOf("ILMOITTAUDU heti!"), ["all-caps"]);
    assert.deepEqual(kindsOf("Kela ja HSL auttavat."), []);
  });

  test("two negatives are one too many", () => {
    assert.deepEqual(kindsOf("Et voi tulla ilmoittautumatta."), ["double-negative"]);
    assert.deepEqual(kindsOf("Et tarvitse mitään."), []);
  });

  test("words of everyday life in plain Finnish are easy", () => {
    const text = "Ryhmä kävelee hitaasti. Voit levätä penkillä. Kukaan ei jää yksin. Kävely on ilmainen.";
    const { level, findings, sentences, words, longestSentence } = assessReadability(text, "fi", { isPlain: true });
    assert.deepEqual(
      { level, findings, sentences, words, longestSentence },
      { level: "easy", findings: [], sentences: 4, words: 13, longestSentence: 4 },
    );
    assert.deepEqual(kindsOf("Ryhmä on maksuton.", "fi", true), ["rare-word"]);
    assert.deepEqual(kindsOf("Ryhmä on maksuton."), []);
  });
});

describe("Swedish and English", () => {
  test("kanslisvenska is found", () => {
    const { findings } = assessReadability(
      "Beträffande avgiften erhåller klienten beslut i enlighet med lagen samt blankett.",
      "sv",
    );
    assert.deepEqual(
      findings.map(({ text, suggestion }) => `${text} → ${suggestion}`),
      ["Beträffande → om", "erhåller → få", "i enlighet med → enligt", "samt → och"],
    );
    assert.deepEqual(kindsOf("Det är inte en vårdare utan en vän. Du kan inte komma utan att anmäla dig.", "sv"), [
      "double-negative",
    ]);
    assert.deepEqual(kindsOf("Människornas mat saknas."), []);
    assert.deepEqual(kindsOf("Vi dricker kaffe tillsammans. Alla hjälps åt.", "sv", true), []);
  });

  test("English officialese is found", () => {
    const { findings } = assessReadability("Utilise the form in accordance with the rules prior to Monday.", "en");
    assert.deepEqual(
      findings.map(({ text }) => text),
      ["Utilise", "in accordance with", "prior to"],
    );
    assert.equal(found("The form is handled and the answer is sent.", "passive-officialese", "en").length, 2);
    assert.deepEqual(kindsOf("You can come. You are tired and interested.", "en", true), []);
  });
});

describe("Texts as they come", () => {
  test("a dot ends no sentence in a date, a time, an ordinal, an initial or a short form", () => {
    const sentences = (text: string) => assessReadability(text, "fi").sentences;
    assert.equal(sentences("Avoinna klo 9.30 1.–14.12. ja 3. kerroksessa esim. M. Niemen luona. Tervetuloa!"), 2);
    assert.equal(sentences("Tunnus on alueille A ja B. Asu siellä."), 2);
    assert.equal(sentences("Y-tunnus on 1234567-8. Hinta on n. 20 euroa."), 2);
    assert.equal(sentences("Tuo kengät, reppu ym. Tule ajoissa."), 2);
    assert.equal(sentences("”Tule mukaan!” sanoo ohjaaja. ”Lähdetään.” Ja lähdemme…"), 3);
  });

  test("Markdown's marks are no words, and list items and headings are sentences of their own", () => {
    const text =
      "## Näin pääset mukaan\n\n* Soita meille\n* Tule paikalle\n1. Ota **pyyhe** mukaan\n\nKatso [ohje](https://a.example.fi/x).";
    const { sentences, words, findings } = assessReadability(text, "fi");
    assert.deepEqual({ sentences, words, findings }, { sentences: 5, words: 12, findings: [] });
  });

  test("addresses are a word each and are not judged", () => {
    const { sentences, words, findings } = assessReadability(
      "Katso https://esimerkkila.example.fi/toteutetaan_(mikäli) tai www.example.fi. Kirjoita neuvonta.toteutetaan@example.fi.",
      "fi",
    );
    assert.deepEqual({ sentences, words, findings }, { sentences: 2, words: 6, findings: [] });
  });

  test("offsets count code points and lead to the words found", () => {
    const text = "🎉 Juhlat 👩‍👩‍👧 mikäli sataa: kyseinen 🎂 peli";
    for (const { start, end, text: said } of assessReadability(text, "fi").findings)
      assert.equal([...text].slice(start, end).join(""), said);
    assert.deepEqual(
      assessReadability(text, "fi").findings.map(({ text: said }) => said),
      ["mikäli", "kyseinen"],
    );
  });

  test("nothing, spaces and signs alone are easy and have no words", () => {
    for (const text of ["", " \n\n ", "😀😀", "—— !!! ...", "\ud83d", "\u0000"]) {
      const { words, findings, level } = assessReadability(text, "fi");
      assert.deepEqual({ words, findings, level }, { words: 0, findings: [], level: "easy" }, JSON.stringify(text));
    }
  });

  test("another language in the middle troubles nobody", () => {
    assert.deepEqual(kindsOf("Tervetuloa! Welcome, the service is free. Välkommen, tjänsten är gratis."), []);
  });

  test("twice the text has twice the findings, up to a megabyte", () => {
    const sentence = "Mikäli kyseinen asia (tämä) toteutetaan, soita. ";
    const small = assessReadability(sentence.repeat(10_000), "fi");
    const large = assessReadability(sentence.repeat(20_000), "fi");
    assert.equal(small.findings.length, 40_000);
    assert.equal(large.findings.length, 2 * small.findings.length);
    assert.equal(large.sentences, 2 * small.sentences);
    assert.equal(large.words, 2 * small.words);
  });

  // A step that grew with the square of the text would go on for hours here.
  for (const [name, sign] of Object.entries({
    brackets: "(",
    dots: ".",
    letters: "a",
    links: "](",
    spaces: " ",
    lines: "\n",
    tags: "<",
    "at signs": "@",
    quotes: "”",
    "short sentences": "a. ",
    "list marks": "\n* ",
  })) {
    test(`a megabyte of ${name} is read to its end`, () => {
      assert.ok(assessReadability(`${sign.repeat(1_000_000 / sign.length)}x`, "fi").words <= 1_000_000);
    });
  }
});
