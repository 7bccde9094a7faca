import type { PlainText } from "../../recommendation/wish.ts";
import { AREAS } from "../areas.ts";
import { type AreaAnswer, type Assessment, LONGEST_NOTE } from "../assessment.ts";
import { cleanNote } from "../note.ts";
import { QUESTIONNAIRE } from "../questionnaire.ts";
import type { CopyWords } from "./copy-page.ts";

export const NASTY = [
  "Haluan ulos useammin.\nJa seuraa.",
  "<script>alert(1)</script>",
  '</script><!-- <script type="application/fhir+json">{}</script>',
  "]]>&amp;&#x3c;\u2028\u2029\u0000\u0007\ud800",
  "🙂".repeat(LONGEST_NOTE + 5),
  "   ",
  "\\u003c/script\\u003e {{7*7}} `'\"",
];

/** Numbers that look random and are the same in every run. */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Any assessment that a form can give. */
export function anyAssessment(seed: number): Assessment {
  const pick = seededNumbers(seed);
  const answers: Record<string, AreaAnswer> = {};
  for (const area of AREAS) {
    const items = QUESTIONNAIRE.areas.find(({ id }) => id === area);
    const followUps: Record<string, readonly string[]> = {};
    for (const { id, options, isMultiple } of items?.followUps ?? []) {
      const chosen = options.filter(() => pick(3) === 0).map(({ code }) => code);
      if (chosen.length > 0) followUps[id] = isMultiple ? chosen : chosen.slice(0, 1);
    }
    const answer = { satisfaction: pick(4) === 0 ? null : pick(11), wantsChange: pick(2) === 0, followUps };
    if (answer.satisfaction !== null || answer.wantsChange || Object.keys(followUps).length > 0) answers[area] = answer;
  }
  const note = pick(2) === 0 ? null : cleanNote(NASTY[pick(NASTY.length)] ?? "", LONGEST_NOTE);
  return { answers: pick(20) === 0 ? {} : answers, note };
}

export const ALL_LANGUAGES: readonly (keyof PlainText)[] = ["fi", "sv", "en", "selko"];

export const WORDS: CopyWords = {
  list: "Mitä valitsin",
  self: "Minä itse",
  title: "Hyvinvointikartoitukseni",
  made: (date) => `Tehty ${date}`,
  about: ["Tämä on sinun.", "Tämä ei kerro sairaudesta."],
  area: "Asia",
  answer: "Vastaus",
  change: "Muutos",
  wantsChange: "Haluan muutosta",
  outOfTen: (value) => `${value}/10`,
  skipped: "Ohitin",
  told: "Mitä kerroin",
  note: "Omin sanoin",
  step: "Ensimmäinen askel:",
  kinds: { service: "palvelu", event: "tapahtuma", place: "paikka", tool: "omahoito" },
  data: "Voit antaa tiedoston takaisin.",
};
