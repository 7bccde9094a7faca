import assert from "node:assert/strict";
import { test } from "node:test";
import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as finnishStem } from "@orama/stemmers/finnish";
import { stemmer as swedishStem } from "@orama/stemmers/swedish";
import type { Language } from "../catalogue/catalogue.ts";
import { buildIndex } from "./build-index.ts";
import { loadVoikko } from "./finnish-voikko.ts";
import { type Analysers, analysersWith } from "./language-analysers.ts";
import { QUALITY_DOCUMENTS } from "./quality-documents.ts";
import { openIndex } from "./search-index.ts";
import { tokenise } from "./tokenise.ts";

/** What a person writes → the ids that answer it; any of them among the first three is a success. */
const JUDGED: { readonly [language in Language]: readonly (readonly [query: string, ids: string])[] } = {
  fi: [
    ["liikuntaneuvontaan", "liikuntaneuvonta"],
    ["liikunta", "liikuntaneuvonta"],
    ["haluaisin alkaa liikkua", "liikuntaneuvonta"],
    ["liikkumiseen neuvoja", "liikuntaneuvonta"],
    ["missä voin uida", "uimahalli uimakoulu"],
    ["uinti", "uimahalli uimakoulu"],
    ["uimahali", "uimahalli"],
    ["uimahalleja", "uimahalli"],
    ["lapselle uimaopetusta", "uimakoulu"],
    ["kuntosalille", "kuntosali"],
    ["kuntosalit vanhuksille", "kuntosali"],
    ["yksinäisyyteen apua", "ystava"],
    ["olen yksinäinen ja kaipaan ystäviä", "ystava"],
    ["yksinäisyys", "ystava"],
    ["yksinaisyys", "ystava"],
    ["ystävän kaipuu", "ystava"],
    ["masentunut", "masennus"],
    ["masenus", "masennus"],
    ["masentaa koko ajan", "masennus"],
    ["ahdistaa", "ahdistus"],
    ["ahdistunut nuori", "ahdistus"],
    ["en saa unta, unettomuus vaivaa", "uni"],
    ["tupakoinnin lopetus", "tupakka"],
    ["miten lopetan tupakanpolton", "tupakka"],
    ["päihdeongelma", "paihde laheinen"],
    ["paihdeongelmia", "paihde laheinen"],
    ["huumeet", "paihde"],
    ["velkaneuvontaa", "velka"],
    ["velat", "velka"],
    ["velkaantunut", "velka"],
    ["asunto", "asunto asunnoton"],
    ["asunnottomuus", "asunnoton"],
    ["työttömyys", "tyo"],
    ["työtön nuori mies", "tyo"],
    ["maahanmuuttaja", "kieli kotoutuminen"],
    ["suomea oppimaan", "kieli"],
    ["mielenterveyspalvelut", "mielenterveys"],
    ["mielenterveys", "mielenterveys"],
    ["terveysneuvonta", "mielenterveys terveysasema palvelu"],
    ["hammaslääkäri", "hammas"],
    ["hammas särkee", "hammas"],
    ["tietokoneen käyttö", "digi"],
    ["omaishoitaja", "omaishoito"],
    ["läheisen kuolema", "sururyhma"],
    ["surevat", "sururyhma"],
    ["väkivalta", "vakivalta"],
    ["parisuhdeongelmat", "perhe"],
    ["perheille kahvila", "perhekahvila"],
    ["laulaminen", "kuoro"],
    ["tanssia", "tanssi"],
    ["kävelyryhmä", "kavely"],
    ["muistisairaus", "muisti"],
    ["rollaattorin lainaus", "apuvaline"],
    ["rolaattori", "apuvaline"],
    ["kirjastoon", "kirjasto"],
    ["sosiaaliohjaus liikunta", "liikuntaneuvonta"],
    ["raskaana", "neuvola"],
    ["kiusaaminen", "koulukuraattori"],
  ],
  sv: [
    ["motion", "liikuntaneuvonta"],
    ["rådgivning om motion", "liikuntaneuvonta"],
    ["simma", "uimakoulu uimahalli"],
    ["simhal", "uimahalli"],
    ["ensamhet", "ystava"],
    ["jag är ensam och vill hitta vänner", "ystava"],
    ["skulder", "velka"],
    ["skuldrådgivningen", "velka"],
    ["arbetslöshet", "tyo"],
    ["bostadslöshet", "asunnoton"],
    ["sömnlös", "uni"],
    ["sluta röka", "tupakka"],
    ["alkohol", "paihde"],
    ["depresion", "masennus"],
    ["tandläkare", "hammas"],
    ["familjer", "perhe perhekahvila"],
    ["sjunga i kör", "kuoro"],
    ["bibliotek", "kirjasto"],
  ],
  en: [
    ["where can I swim", "uimahalli uimakoulu"],
    ["swiming", "uimahalli uimakoulu"],
    ["loneliness", "ystava"],
    ["I feel lonely", "ystava"],
    ["debt", "velka"],
    ["help with debts please", "velka"],
    ["unemployment", "tyo"],
    ["homelessness", "asunnoton"],
    ["quit smoking", "tupakka"],
    ["anxious", "ahdistus"],
    ["gambling addiction", "peli paihde laheinen"],
    ["learn finnish", "kieli"],
    ["immigrant", "kieli kotoutuminen"],
    ["violence at home", "vakivalta"],
    ["depresion", "masennus"],
    ["my tooth hurts toothache", "hammas"],
    ["liikuntaneuvonta", "liikuntaneuvonta"],
  ],
};

const LANGUAGES: readonly Language[] = ["fi", "sv", "en"];
type Ranker = (query: string, language: Language) => string[];

function ranker(analysers: Analysers): Ranker {
  const index = openIndex(buildIndex(QUALITY_DOCUMENTS, analysers), analysers);
  return (text, language) =>
    index.search({ text, language, sort: "relevance", limit: 3, offset: 0 }).hits.map((hit) => hit.id);
}

/** What a plain search engine does: snowball stems, OR-ed, rare words and names weighing more. */
function stemmerOnly(): Ranker {
  const stemmers = { fi: finnishStem, sv: swedishStem, en: englishStem };
  const stems = (text: string | undefined, language: Language): string[] =>
    tokenise(text ?? "").map(({ word }) => stemmers[language](word));
  return (query, language) => {
    const documents = QUALITY_DOCUMENTS.map(({ id, texts }) => ({
      id,
      name: stems(texts[language]?.name, language),
      summary: stems(texts[language]?.summary, language),
    }));
    const words = stems(query, language).map((stem) => {
      const frequency = documents.filter(({ name, summary }) => name.includes(stem) || summary.includes(stem)).length;
      return { stem, rarity: Math.log(1 + documents.length / (1 + frequency)) };
    });
    return documents
      .map(({ id, name, summary }) => ({
        id,
        score: words.reduce(
          (sum, { stem, rarity }) => sum + rarity * (3 * Number(name.includes(stem)) + Number(summary.includes(stem))),
          0,
        ),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ id }) => id);
  };
}

function missesOf(rank: Ranker, language: Language): string[] {
  return JUDGED[language]
    .filter(([query, ids]) => !rank(query, language).some((id) => ids.split(" ").includes(id)))
    .map(([query]) => query);
}

const baseline = stemmerOnly();

/** Shares of successes, rounded down in our disfavour from what was measured. */
function assertFinds(
  t: { diagnostic(message: string): void },
  rank: Ranker,
  wanted: { readonly [language in Language]: number },
): void {
  for (const language of LANGUAGES) {
    const count = JUDGED[language].length;
    const misses = missesOf(rank, language);
    const ours = 1 - misses.length / count;
    const theirs = 1 - missesOf(baseline, language).length / count;
    t.diagnostic(
      `${language}: success@3 ${ours.toFixed(2)}, snowball alone ${theirs.toFixed(2)}; missed: ${misses.join(" · ") || "none"}`,
    );
    assert.ok(
      ours >= wanted[language],
      `${language}: ${ours.toFixed(2)} < ${wanted[language]}; missed ${misses.join(" · ")}`,
    );
    assert.ok(
      ours - theirs >= (language === "en" ? 0.1 : 0.2),
      `${language}: ${ours.toFixed(2)} against ${theirs.toFixed(2)}`,
    );
  }
}

test("people's own words find the right service with the built-in Finnish analyser", (t) => {
  assertFinds(t, ranker(analysersWith(null)), { fi: 0.85, sv: 0.85, en: 0.85 });
});

const voikko = loadVoikko();
test("people's own words find the right service with Voikko", {
  skip: voikko === null && "libvoikko is not installed",
}, (t) => {
  assertFinds(t, ranker(analysersWith(voikko)), { fi: 0.9, sv: 0.85, en: 0.85 });
});

test("every judged query has words and every judged service exists", () => {
  const ids = new Set(QUALITY_DOCUMENTS.map((document) => document.id));
  for (const [query, wanted] of LANGUAGES.flatMap((language) => JUDGED[language])) {
    assert.ok(tokenise(query).length > 0);
    for (const id of wanted.split(" ")) assert.ok(ids.has(id), `${query}: ${id}`);
  }
});
