import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { AccessFact } from "../../domain/events/event.ts";
import { allTexts } from "./localized.ts";

/** Phrases that leave no doubt about taking part, in Finnish, Swedish and English. What is only hinted at is not told. */
const SAYS: readonly (readonly [AccessFact, RegExp])[] = [
  [
    "stepFree",
    /esteetön(?! wc| vessa| pysäköinti)|esteettömä(?:sti|än|ssä|t)(?! wc| vessa)|(?:tillgänglig|hinderfri)(?:t|a)? (?:entré|ingång|lokal|för rullstol)|hinderfri|wheelchair[- ]accessible|(?:accessible|step-free) (?:entrance|venue|access)|step-free/,
  ],
  [
    "accessibleToilet",
    /esteetön (?:wc|vessa)|inva-?(?:wc|vessa)|(?:tillgänglig|handikapp)[\s-]?(?:toalett|wc)|accessible toilet/,
  ],
  ["inductionLoop", /induktiosilmuk|hörslinga|induktionsslinga|(?:induction|hearing) loop/],
  [
    "signLanguage",
    /viittomakiel(?:elle|en tulk|inen tulk|istä tulk)|viittomakielen?tulk|viitotaan|teckenspråkstolk|tolkas till teckenspråk|sign language interpret|interpreted (?:in|into) (?:finnish )?sign language/,
  ],
  ["subtitles", /tekstity(?:s|kse)|tekstitet(?:ty|ään)|\btextad|\btextning|\btextas\b|subtitle|\bcaption(?:s|ed|ing)/],
  [
    "plainLanguage",
    /selkokiel|selkosuom|lättläst|på lätt (?:finska|svenska)|plain language|easy (?:finnish|swedish|language)|easy-to-read/,
  ],
  [
    "calmSpace",
    /rauhoittumis(?:tila|huone)|hiljainen (?:tila|huone)|aistiystäväl|(?:lugnt|tyst) rum|(?:quiet|calm) (?:room|space)|relaxed performance|sensory[- ]friendly/,
  ],
  [
    "assistanceDog",
    /(?:opas|avustaja)koir[^.\n]{0,40}(?:tervetull|sallit|pääse)|(?:ledar|assistans)hund[^.\n]{0,40}(?:välkom|tillåt)|(?:guide|assistance) dogs?[^.\n]{0,40}(?:welcome|allowed)/,
  ],
  [
    "companionFree",
    /(?:avustaja|saattaja)[^.\n]{0,30}(?:maksutta|ilmaiseksi|veloituksetta|maksuton)|(?:assistent|ledsagare|följeslagare)[^.\n]{0,30}(?:gratis|avgiftsfri|fritt)|(?:companion|personal assistant|carer)s?[^.\n]{0,30}free/,
  ],
  [
    "walkerFriendly",
    /rollaattori(?:lla|n kanssa|ystäväl)|rollatorvänlig|med rollator\b|walker-friendly|rollator-friendly/,
  ],
  ["kaikukortti", /kaiku-?kort(?:ti|illa|in|it|eilla)|kaiku ?card|kaikukort(?:et)?\b/],
];

/** What comes so close before a phrase takes it back: `ei ole esteetön`, `ingen hörslinga`. */
const TAKEN_BACK =
  /(?:\bei(?:vät)? |\bei ole |\bilman |\bingen |\binte |\butan |\bno |\bnot |\bwithout )[^.!?,\n]{0,25}$/;
/** And what comes after: `Kaikukortti ei käy`, `hörslinga saknas`. */
const DENIED =
  /^[^.!?,\n]{0,25}(?:\bei(?:vät)? (?:ole|käy|kelpaa|voi|pääse)|\bsaknas\b|\binte\b|\bis not\b|\bnot (?:available|accepted|valid)\b)/;
const MOST_TEXT = 20_000;

/** Facts that the texts of an event state in so many words. */
export function findAccessFacts(texts: readonly LocalizedText[]): readonly AccessFact[] {
  const said = allTexts(...texts)
    .join("\n")
    .slice(0, MOST_TEXT)
    .toLocaleLowerCase("fi");
  return SAYS.flatMap(([fact, pattern]) => (isStated(said, pattern) ? [fact] : []));
}

function isStated(said: string, pattern: RegExp): boolean {
  for (const match of said.matchAll(new RegExp(pattern, "g"))) {
    const before = said.slice(Math.max(0, match.index - 40), match.index);
    const after = said.slice(match.index + match[0].length, match.index + match[0].length + 60);
    if (!TAKEN_BACK.test(before) && !DENIED.test(after)) return true;
  }
  return false;
}
