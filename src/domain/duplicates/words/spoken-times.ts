import { fold } from "./fold.ts";

/** Weekdays as texts speak of what repeats: `maanantaisin`, `måndagar`, `on Mondays`. */
const DAYS: readonly RegExp[] = [
  /\b(?:maanantai(?:sin)?|mandag(?:ar|en)?|mondays?)\b/,
  /\b(?:tiistai(?:sin)?|tisdag(?:ar|en)?|tuesdays?)\b/,
  /\b(?:keskiviikko(?:isin)?|onsdag(?:ar|en)?|wednesdays?)\b/,
  /\b(?:torstai(?:sin)?|torsdag(?:ar|en)?|thursdays?)\b/,
  /\b(?:perjantai(?:sin)?|fredag(?:ar|en)?|fridays?)\b/,
  /\b(?:lauantai(?:sin)?|lordag(?:ar|en)?|saturdays?)\b/,
  /\b(?:sunnuntai(?:sin)?|sondag(?:ar|en)?|sundays?)\b/,
];
const HOUR = /\b(?:klo|kl|at)\.?\s*(\d{1,2})\b/;

/** `Kokoonnumme tiistaisin klo 18–20` → `2@18`. Sentence by sentence, so that hours stay with their days. */
export function spokenTimes(text: string): string[] {
  const times = new Set<string>();
  for (const sentence of fold(text).split(/\n|(?<!\bklo?)[.!?](?:\s|$)/)) {
    const hour = HOUR.exec(sentence)?.[1];
    DAYS.forEach((day, at) => {
      if (day.test(sentence)) times.add(hour === undefined ? `${at + 1}` : `${at + 1}@${Number(hour)}`);
    });
  }
  return [...times].sort();
}
