import { findNeed } from "../needs/needs.ts";
import type { RecognisedNeed } from "../needs/recognise-needs.ts";
import { isSensitive } from "../recommendation/sensitive-needs.ts";
import type { PlainText, Wish } from "../recommendation/wish.ts";

/** Beside what was chosen, own words ask in a low voice: they are understood, not picked. */
const WEIGHT = 0.6;
const LEAST_SURE = 0.4;
const MOST = 3;
/** Recognising is made for a sentence or two; a page of text would say a little of everything. */
export const RECOGNISED_CHARACTERS = 400;

/** For needs whose name nobody else should see on the screen or on paper. */
const DISCREET: PlainText = {
  fi: "koska kerroit omin sanoin, mitä kaipaat",
  sv: "eftersom du berättade med egna ord vad du behöver",
  en: "because you told in your own words what you need",
  selko: "koska kerroit, mitä tarvitset",
};

/** Wishes of what a resident wrote in their own words, as it was recognised; the surest first. */
export function wishesOfWords(recognised: readonly RecognisedNeed[]): Wish[] {
  return recognised
    .filter(({ confidence }) => confidence >= LEAST_SURE)
    .slice(0, MOST)
    .flatMap(({ id, confidence }) => {
      const need = findNeed(id);
      if (!need) return [];
      return [
        { need: id, area: "words", weight: WEIGHT * confidence, because: isSensitive(id) ? DISCREET : said(need) },
      ];
    });
}

function said({ label }: { readonly label: PlainText }): PlainText {
  return {
    fi: `koska kerroit omin sanoin: ${label.fi}`,
    sv: `eftersom du berättade med egna ord: ${label.sv}`,
    en: `because you told in your own words: ${label.en}`,
    selko: `koska kerroit: ${label.selko}`,
  };
}
