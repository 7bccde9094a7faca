import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { findServiceClass, TARGET_GROUPS } from "../../domain/catalogue/classification/classification.ts";
import { addDays } from "../../domain/catalogue/helsinki-time.ts";
import { occurrencesOf } from "../../domain/events/occurrences-of.ts";
import { repeatedStarts } from "../../domain/events/repeated-starts.ts";
import { findSportsType } from "../../domain/places/sports-types.ts";
import { decideTray } from "../../domain/themes/decide-tray.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { isAmongDays, mondayOf } from "./demo-calendar.ts";
import { type DemoEvent, readDemoEvents } from "./demo-event-files.ts";
import { type DemoContent, readDemoFiles } from "./demo-files.ts";
import { readDemoMeetingPlaces } from "./demo-meeting-places.ts";
import { type DemoPlace, readDemoPlaces } from "./demo-place-files.ts";
import { readDemoTray } from "./load-demo-tray.ts";
import { scheduleOf } from "./map-demo-when.ts";

const FOLDER = join(projectRoot, "db", "demo");
const LOAD_DAYS = ["2026-11-28", "2027-02-17", "2027-07-05"];
const CENTRES: { readonly [municipality: string]: readonly [number, number] } = {
  982: [61.5, 20.0],
  983: [61.56, 20.16],
  984: [61.43, 20.1],
  985: [61.6, 19.86],
  986: [61.41, 19.8],
};
const MUNICIPALITIES = Object.keys(CENTRES);
const THEMES = 8;
/** Groups pause then, and so they should. */
const isHolidayWeek = (from: string) =>
  [0, 1, 2, 3, 4, 5, 6].some((day) => isAmongDays(addDays(from, day), ["12-24", "01-01"]));

let catalogue: DemoContent;
let events: readonly DemoEvent[];
let places: readonly DemoPlace[];

before(async () => {
  [catalogue, events, places] = await Promise.all([
    readDemoFiles(FOLDER),
    readDemoEvents(FOLDER),
    readDemoPlaces(FOLDER),
  ]);
});

describe("The invented events and places", () => {
  test("There are as many as promised", () => {
    assert.ok(events.length >= 120 && events.length <= 135, `${events.length} events`);
    assert.ok(places.length >= 55 && places.length <= 65, `${places.length} places`);
    const repeating = events.filter(({ when }) => "every" in when).length;
    assert.ok(repeating / events.length > 0.55 && repeating / events.length < 0.8, `${repeating} repeat`);
    assert.ok(events.filter(({ name }) => name.en).length >= events.length / 2, "English");
    assert.ok(events.filter(({ selko }) => selko).length >= events.length / 3, "plain Finnish");
    const statuses = new Set(events.map(({ status }) => status));
    for (const status of ["cancelled", "postponed", "rescheduled", "soldOut"] as const) assert.ok(statuses.has(status));
  });

  test("A key names one thing, whatever its kind", () => {
    const { organizations, channels, services } = catalogue;
    const keys = [...organizations, ...channels, ...services, ...events, ...places].map(({ key }) => key);
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    assert.deepEqual(
      twice.filter((key) => /^[ep]-/.test(key)),
      [],
    );
  });

  test("Organizers, venues and theme weeks exist, and so do classes and groups", async () => {
    await readDemoTray(FOLDER, mondayOf("2026-11-28"));
    const organizations = new Set(catalogue.organizations.map(({ key }) => key));
    for (const { key, organization } of places) assert.ok(organizations.has(organization), key);
    const groups = new Set(TARGET_GROUPS.map(({ code }) => code));
    for (const { key, serviceClasses } of [...events, ...places])
      for (const code of serviceClasses) assert.ok(findServiceClass(code), `${key} ${code}`);
    for (const { key, targetGroups, umbrella } of events) {
      for (const code of targetGroups) assert.ok(groups.has(code), `${key} ${code}`);
      assert.ok(umbrella === undefined || events.some((event) => event.key === umbrella), key);
    }
  });

  test("What meets somewhere says where, what is online says its address", () => {
    for (const { key, attendance = "place", at = [], onlineUrl } of events) {
      assert.equal(at.length > 0, attendance === "place" || attendance === "hybrid", key);
      assert.equal(onlineUrl !== undefined, attendance === "online" || attendance === "hybrid", key);
    }
  });

  test("Nothing could be taken for real: phone numbers, addresses and positions", () => {
    const text = JSON.stringify([events, places]);
    for (const [, host] of text.matchAll(/https?:\/\/([^/"]+)/g)) assert.match(host ?? "", /\.example\.fi$/);
    for (const [, host] of text.matchAll(/@([a-z0-9.-]+)/g)) assert.match(host ?? "", /\.example\.fi$/);
    const numbers = [
      ...events.map(({ phone }) => phone),
      ...places.flatMap(({ phones = [] }) => phones.map((each) => each.number)),
    ];
    for (const number of numbers) assert.match(number ?? "000 ", /^000 /);
    for (const { key, municipality, lat, lon } of places) {
      const [centreLat = 0, centreLon = 0] = CENTRES[municipality] ?? [];
      assert.ok(Math.abs(lat - centreLat) < 0.03 && Math.abs(lon - centreLon) < 0.03, key);
    }
  });

  test("Summaries are short, texts are plain", () => {
    for (const { key, summary } of [...events, ...places])
      for (const text of Object.values(summary)) assert.ok(text.length <= 150, `${key} ${text.length}`);
    assert.doesNotMatch(JSON.stringify([events, places]), /<[a-z]|\u00ad| {2}|\*\*/);
  });

  test("Types of sports places are those of the national register", () => {
    for (const { key, type } of places) {
      if (!type.code.startsWith("lipas:")) continue;
      const known = findSportsType(Number(type.code.slice(6)));
      assert.deepEqual(type.label, known?.label, key);
    }
  });

  test("Meeting places among the channels are places", async () => {
    const help = await readDemoMeetingPlaces(FOLDER);
    const locations = new Set(
      catalogue.channels.filter(({ type }) => type === "serviceLocation").map(({ key }) => key),
    );
    for (const key of help.keys()) assert.ok(locations.has(key), key);
    assert.ok(help.size >= 25);
    assert.ok(places.filter((place) => place.help?.includes("meeting")).length >= 8);
    assert.ok(places.filter((place) => place.help?.includes("digitalSupport")).length >= 3);
  });

  test("Every event and place of the tray has a theme, and all themes have events", () => {
    const themesOf = (item: DemoEvent | DemoPlace) => {
      const decision = decideTray({
        type: null,
        name: item.name,
        serviceClasses: item.serviceClasses,
        targetGroups: "targetGroups" in item ? item.targetGroups : [],
        ontologyTerms: [],
        keywords: {},
      });
      return decision.onTray ? decision.themes.map(({ id }) => id) : [];
    };
    for (const item of [...events, ...places]) assert.ok(themesOf(item).length > 0, item.key);
    const counts = Map.groupBy(events.flatMap(themesOf), (theme) => theme);
    assert.equal(counts.size, THEMES);
    for (const [theme, all] of counts) assert.ok(all.length >= 5, `${theme}: ${all.length}`);
  });
});

describe("Whatever the day it is loaded on, the demo looks alive", () => {
  for (const day of LOAD_DAYS) {
    const monday = mondayOf(day);
    const timesOf = ({ when, status = "scheduled" }: DemoEvent, from: string, to: string) =>
      occurrencesOf({ schedule: scheduleOf(when, monday), status }, from, to).occurrences;

    test(`${day}: what repeats has times in the next 60 days`, () => {
      for (const event of events) {
        if (!("every" in event.when)) continue;
        const times = timesOf(event, day, addDays(day, 60)).length;
        assert.ok(times >= (event.when.every === "month" ? 1 : 3), `${event.key}: ${times}`);
      }
    });

    test(`${day}: every week of half a year has plenty, in every municipality something`, async () => {
      const { events: mapped } = await readDemoTray(FOLDER, monday);
      const all = mapped.map(({ value }) => ({
        municipalities: value.places.map(({ municipality }) => municipality),
        days: occurrencesOf(value, day, addDays(day, 181)).occurrences.map(({ startsAt }) => startsAt.slice(0, 10)),
      }));
      for (let week = 0; week < 26; week++) {
        const from = addDays(day, 7 * week);
        if (isHolidayWeek(from)) continue;
        const on = all.filter(({ days }) => days.some((each) => each >= from && each <= addDays(from, 6)));
        assert.ok(on.length >= 25, `${from}: ${on.length}`);
        for (const code of MUNICIPALITIES) {
          const here = on.filter(({ municipalities }) => municipalities.includes(code));
          assert.ok(here.length >= 2, `${from} ${code}: ${here.length}`);
        }
      }
    });

    test(`${day}: one-time events lie ahead, up to a year, none at Christmas`, () => {
      const once = events.filter(({ when }) => "week" in when || "yearly" in when || "dates" in when);
      const starts = once.flatMap((event) => timesOf(event, addDays(day, -7), addDays(day, 400)));
      assert.ok(starts.length >= once.length);
      const days = starts.map(({ startsAt }) => startsAt.slice(5, 10));
      const planned = once.filter(({ when }) => !("yearly" in when));
      assert.ok(planned.every((event) => timesOf(event, day, addDays(day, 230)).length > 0));
      assert.ok(days.filter((each) => each === "12-25" || each === "12-26").length === 0);
    });
  }

  test("Times that are left out or changed are such as the rule gives", async () => {
    const { events: mapped } = await readDemoTray(FOLDER, mondayOf("2026-11-28"));
    for (const { value } of mapped) {
      const { schedule } = value;
      if (schedule.kind !== "recurring") continue;
      const { starts } = repeatedStarts(schedule.first.start, schedule.rules, "2026-01-01", "2028-06-01");
      assert.ok(starts.length >= 2 && starts.length < 1000, value.sourceId);
      for (const start of [...schedule.excluded, ...schedule.changed.map(({ original }) => original)])
        assert.ok(starts.includes(start), `${value.sourceId} ${start}`);
    }
  });

  test("Every municipality has at least a dozen events", async () => {
    const { events: mapped } = await readDemoTray(FOLDER, mondayOf("2026-11-28"));
    for (const code of MUNICIPALITIES) {
      const here = mapped.filter(({ value }) => value.places.some(({ municipality }) => municipality === code));
      assert.ok(here.length >= 12, `${code}: ${here.length}`);
    }
  });
});
