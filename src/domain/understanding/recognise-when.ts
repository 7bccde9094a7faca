import { addDays, weekdayOf } from "../catalogue/helsinki-time.ts";
import when from "./data/when.json" with { type: "json" };
import type { FoundSlot, Query } from "./found-slot.ts";
import { recogniseClock } from "./recognise-clock.ts";
import { endOfMonth, recogniseDates } from "./recognise-dates.ts";
import { type PhraseEntry, recognisePhrases } from "./recognise-phrases.ts";
import { type PhraseLists, phraseMatcher } from "./word-patterns.ts";

const WEEKDAYS: ReadonlySet<string> = new Set(Object.keys(when.weekdays.fi));
const named = recognisePhrases("when", [...(when.entries as readonly PhraseEntry[]), ...weekdayEntries()]);
const trouble = phraseMatcher([{ value: true, phrases: when.trouble.phrases }]);
const habits = phraseMatcher([{ value: true, phrases: when.habits.phrases }]);
const wishes = phraseMatcher([{ value: true, phrases: when.wishes.phrases }]);

/** When something is wanted: days, weeks, times of day and dates. "Iltaisin ahdistaa" tells how it is and is none. */
export function recogniseWhen(query: Query): FoundSlot[] {
  const dates = recogniseDates(query);
  const times = [...named(query), ...recogniseClock(query)];
  if (times.length > 0 && isStory(query)) return dates;
  const others = times.filter((time) => !dates.some((date) => isDayOf(time, date)));
  const wholeDates = dates.map((date) => {
    const day = times.find((time) => isDayOf(time, date));
    return day ? { ...date, from: Math.min(day.from, date.from), to: Math.max(day.to, date.to) } : date;
  });
  return [...wholeDates, ...others.map((slot) => ({ ...slot, value: asInterval(slot.value, query.today) }))];
}

function isStory({ words }: Query): boolean {
  if (habits.findAll(words).length > 0) return true;
  return trouble.findAll(words).length > 0 && wishes.findAll(words).length === 0;
}

/** In "lauantaina 5.12." the date says it all. */
function isDayOf(time: FoundSlot, date: FoundSlot): boolean {
  return WEEKDAYS.has(time.value) && (time.to === date.from || time.from === date.to);
}

/** Names of times that the contract has no word for, as plain dates. */
function asInterval(value: string, today: string): string {
  if (value === "this-week") return `${today}/${addDays(today, 7 - weekdayOf(today))}`;
  if (value === "this-month") return `${today}/${endOfMonth(today)}`;
  if (value === "next-month") {
    const first = addDays(endOfMonth(today), 1);
    return `${first}/${endOfMonth(first)}`;
  }
  return value;
}

/** `lauantaina`, `lauantaisin`, `lauantai-iltana`, `på lördag kväll`, `Saturday mornings`. */
function weekdayEntries(): PhraseEntry[] {
  return Object.keys(when.weekdays.fi).flatMap((day) => {
    const name = (names: typeof when.weekdays.fi): string => names[day as keyof typeof names];
    const { weekdays, shortWeekdays } = when;
    const [fi, sv, en] = [name(weekdays.fi), name(weekdays.sv), name(weekdays.en)];
    const [shortFi, shortSv, shortEn] = [name(shortWeekdays.fi), name(shortWeekdays.sv), name(shortWeekdays.en)];
    const plainFi = `${fi}|${fi}na|${fi}sin|${fi}ksi|${fi}t|${fi}n|${fi}lle`;
    const plainSv = `${sv}|${sv}en|${sv}ar|${sv}arna|${sv}s|${sv}arnas`;
    const plainEn = `${en}|${en}s`;
    const entry = (value: string, phrases: PhraseLists): PhraseEntry => ({ value, phrases });
    return [
      entry(day, {
        fi: [`ensi? ${plainFi}`, `${shortFi} klo`],
        sv: [`på|om|nästa? ${plainSv}`, `${shortSv} kl`],
        en: [`on|next|this|every? ${plainEn}`, `on ${shortEn}`, `${shortEn} at`],
      }),
      entry(`${day} evening`, {
        fi: [
          `${fi}-ilta*|${fi}-illa*|${fi}-illo*|${shortFi}-ilta*|${shortFi}-illa*`,
          `${fi}ilta*|${fi}illa*|${fi}illo*`,
          `${plainFi} illalla|iltaisin|iltana|ilta`,
        ],
        sv: [`på|nästa? ${plainSv} kväll|kvällar|kvällen|kvällarna`, `på? ${sv}skväll*`, `på? ${plainSv} på kvällen`],
        en: [`on|next|this|every? ${plainEn} evening|evenings|night|nights`],
      }),
      entry(`${day} morning`, {
        fi: [`${fi}aamu*|${fi}-aamu*|${shortFi}-aamu*`, `${plainFi} aamulla|aamuisin|aamuna|aamupäivällä`],
        sv: [`på? ${plainSv} morgon|morgnar|förmiddag|förmiddagar`, `på? ${sv}smorg*`],
        en: [`on|next|this|every? ${plainEn} morning|mornings`],
      }),
    ];
  });
}
