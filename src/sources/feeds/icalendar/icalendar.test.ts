import assert from "node:assert/strict";
import { test } from "node:test";
import { wallTimeOf } from "../../../domain/catalogue/helsinki-instant.ts";
import type { Event } from "../../../domain/events/event.ts";
import { occurrencesOf } from "../../../domain/events/occurrences-of.ts";
import { createRegions } from "../../../domain/regions/regions.ts";
import { municipalityFinder } from "../../shared/municipality-names.ts";
import type { FeedOrigin } from "../feed-event.ts";
import { mapCalendarEvent } from "./map-calendar-event.ts";
import { type CalendarRecord, readCalendar } from "./read-calendar.ts";

const findMunicipality = municipalityFinder(createRegions({ demo: false }));
const origin = (settings: FeedOrigin["settings"] = {}): FeedOrigin => ({
  source: "feed:test",
  settings,
  findMunicipality,
});

/** A calendar of these VEVENTs, each told by its lines. */
const calendar = (...events: readonly string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map((lines) => `BEGIN:VEVENT\r\n${lines.replaceAll("\n", "\r\n")}\r\nEND:VEVENT\r\n`).join("")}END:VCALENDAR\r\n`;

function read(text: string, settings: FeedOrigin["settings"] = {}) {
  const said: string[] = [];
  const contents = readCalendar(text, (line) => said.push(line));
  const events: Event[] = [];
  const rejected: string[] = [];
  for (const record of contents.records) {
    const mapping = mapCalendarEvent(record as CalendarRecord, origin(settings));
    if (mapping.isRejected) rejected.push(mapping.reason);
    else {
      events.push(mapping.value);
      said.push(...mapping.warnings);
    }
  }
  return { events, rejected, said: said.join("\n"), contents };
}

function one(lines: string, settings: FeedOrigin["settings"] = {}) {
  const { events, rejected, said } = read(calendar(`UID:1\nSUMMARY:Kerho\n${lines}`), settings);
  assert.deepEqual(rejected, []);
  assert.equal(events.length, 1);
  return { event: events[0] as Event, said };
}

/** When it takes place from 23 November to the end of the year, on the Finnish clock. */
function times({ schedule, status }: Event, from = "2026-11-23", to = "2026-12-31"): string[] {
  return occurrencesOf({ schedule, status }, from, to).occurrences.map((each) => {
    const end = each.endsAt === null ? "" : `–${wallTimeOf(new Date(each.endsAt)).slice(11)}`;
    return `${wallTimeOf(new Date(each.startsAt))}${each.isAllDay ? "" : end}${each.status === "scheduled" ? "" : ` ${each.status}`}`;
  });
}

test("an event with all that a calendar tells", () => {
  const { events } = read(
    calendar(
      [
        "UID:abc@example.fi",
        "DTSTAMP:20261101T000000Z",
        "LAST-MODIFIED:20261102T120000Z",
        "DTSTART;TZID=Europe/Helsinki:20261123T170000",
        "DTEND;TZID=Europe/Helsinki:20261123T183000",
        "SUMMARY:Neulekerho\\, kaikille",
        "DESCRIPTION:<p>Tule <b>neulomaan</b>!</p><ul><li>langat</li></ul><script>x</script>",
        "LOCATION:Kirjasto\\, Papinkatu 20\\, 06100 Porvoo",
        "GEO:60.39;25.66",
        "URL:https://example.fi/neulekerho",
        "CATEGORIES:Käsityö,Harrastus",
        "ORGANIZER;CN=Maija Meikäläinen:mailto:maija@example.fi",
        "ATTENDEE;CN=Matti Meikäläinen:mailto:matti@example.fi",
        "CONTACT:Maija Meikäläinen\\, 040 123 4567",
        "BEGIN:VALARM",
        "DESCRIPTION:Muistutus",
        "END:VALARM",
      ].join("\n"),
    ),
    {
      organizer: { name: { fi: "Porvoon neulojat" }, businessCode: "1234567-1" },
      serviceClasses: ["P25.5"],
      language: "fi",
      isFree: true,
    },
  );
  const [event] = events;
  assert.ok(event);
  assert.deepEqual(event.name, { fi: "Neulekerho, kaikille" });
  assert.deepEqual(event.description, { fi: "Tule neulomaan!\n\n* langat" });
  assert.deepEqual(times(event), ["2026-11-23T17:00–18:30"]);
  assert.equal(event.places[0]?.municipality, "638");
  assert.deepEqual(event.places[0]?.position, { lat: 60.39, lon: 25.66 });
  assert.deepEqual(
    event.webPages.map(({ url }) => url),
    ["https://example.fi/neulekerho"],
  );
  assert.deepEqual(
    event.keywords.map(({ label }) => label.fi),
    ["Käsityö", "Harrastus"],
  );
  assert.deepEqual(event.organizer, {
    organizationId: null,
    name: { fi: "Porvoon neulojat" },
    businessCode: "1234567-1",
  });
  assert.equal(event.offers[0]?.isFree, true);
  assert.equal(event.modifiedAt, "2026-11-02T12:00:00.000Z");
  assert.doesNotMatch(JSON.stringify(event), /Maija|Matti|040 123|Muistutus/);
});

test("people never come into the record that is compared and kept aside", () => {
  const { contents } = read(
    calendar(
      "UID:1\nDTSTART:20261123T170000\nORGANIZER;CN=Maija Meikäläinen:mailto:maija@example.fi\nATTENDEE:mailto:matti@example.fi",
    ),
  );
  assert.doesNotMatch(JSON.stringify([...contents.records]), /maija|matti/i);
});

test("a new DTSTAMP alone is no change", () => {
  const record = (stamp: string) => [
    ...readCalendar(calendar(`UID:1\nDTSTAMP:${stamp}\nSUMMARY:A\nDTSTART:20261123T170000`), () => {}).records,
  ];
  assert.deepEqual(record("20261101T000000Z"), record("20261102T000000Z"));
});

test("times of every zone are put on the Finnish clock", () => {
  const start = (lines: string) => times(one(lines).event)[0];
  assert.equal(start("DTSTART:20261123T170000"), "2026-11-23T17:00", "a floating time is Finnish");
  assert.equal(start("DTSTART:20261123T150000Z"), "2026-11-23T17:00");
  assert.equal(start("DTSTART;TZID=Europe/Stockholm:20261123T160000"), "2026-11-23T17:00");
  assert.equal(start('DTSTART;TZID="FLE Standard Time":20261123T170000'), "2026-11-23T17:00");
  assert.equal(start("DTSTART;TZID=W. Europe Standard Time:20261123T160000"), "2026-11-23T17:00");
  const unknown = one("DTSTART;TZID=Jossain:20261123T170000");
  assert.equal(times(unknown.event)[0], "2026-11-23T17:00");
  assert.match(unknown.said, /zone "Jossain" is not known/);
});

test("a zone that only the calendar describes is followed", () => {
  const zone = [
    "BEGIN:VTIMEZONE\r\nTZID:Oma\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000",
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n",
  ].join("\r\n");
  const text = calendar("UID:1\nSUMMARY:A\nDTSTART;TZID=Oma:20261123T160000").replace(
    "BEGIN:VEVENT",
    `${zone}BEGIN:VEVENT`,
  );
  assert.deepEqual(times(read(text).events[0] as Event), ["2026-11-23T17:00"]);
  const endless = text.replaceAll("FREQ=YEARLY", "FREQ=SECONDLY");
  assert.match(read(endless).said, /zone "Oma" is not known/);
});

test("whole days end the day before DTEND", () => {
  const schedule = (lines: string) => one(lines).event.schedule;
  const day = (start: string, end: string) => ({ kind: "dates", slots: [{ start, end }] });
  assert.deepEqual(schedule("DTSTART;VALUE=DATE:20261123\nDTEND;VALUE=DATE:20261124"), day("2026-11-23", "2026-11-23"));
  assert.deepEqual(schedule("DTSTART;VALUE=DATE:20261123\nDTEND;VALUE=DATE:20261126"), day("2026-11-23", "2026-11-25"));
  assert.deepEqual(schedule("DTSTART;VALUE=DATE:20261123"), day("2026-11-23", "2026-11-23"));
  assert.deepEqual(
    schedule("DTSTART:20261123\nDTEND:20261123"),
    day("2026-11-23", "2026-11-23"),
    "VALUE=DATE forgotten",
  );
  assert.deepEqual(schedule("DTSTART;VALUE=DATE:20261123\nDURATION:P2D"), day("2026-11-23", "2026-11-24"));
  assert.deepEqual(schedule("DTSTART;VALUE=DATE:20010101\nDTEND;VALUE=DATE:20510101").kind, "period");
});

test("a duration stands for the end", () => {
  assert.deepEqual(times(one("DTSTART:20261123T230000\nDURATION:PT90M").event), ["2026-11-23T23:00–00:30"]);
  assert.deepEqual(times(one("DTSTART:20261123T170000\nDURATION:-PT1H").event), ["2026-11-23T17:00"]);
  assert.match(one("DTSTART:20261123T170000\nDTEND:20261123T160000").said, /end before its start/);
});

test("a weekly group keeps its hour over the turn of the clock", () => {
  const { event } = one(
    "DTSTART;TZID=Europe/Helsinki:20261019T170000\nDTEND;TZID=Europe/Helsinki:20261019T180000\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3",
  );
  assert.equal(event.type, "group");
  assert.deepEqual(times(event, "2026-10-01", "2026-12-01"), [
    "2026-10-19T17:00–18:00",
    "2026-10-26T17:00–18:00",
    "2026-11-02T17:00–18:00",
  ]);
  const utc = one("DTSTART:20261019T140000Z\nDTEND:20261019T150000Z\nRRULE:FREQ=WEEKLY;COUNT=3");
  assert.deepEqual(times(utc.event, "2026-10-01", "2026-12-01").at(-1), "2026-11-02T17:00–18:00");
  assert.match(utc.said, /series in UTC/);
  const text = calendar("UID:1\nSUMMARY:A\nDTSTART:20261019T140000Z\nRRULE:FREQ=WEEKLY");
  assert.equal(read(text.replace("VERSION:2.0", "X-WR-TIMEZONE:Europe/Helsinki")).said, "");
});

test("the last time is kept when UNTIL is the very instant, a day or a Finnish time", () => {
  const last = (until: string) =>
    times(one(`DTSTART;TZID=Europe/Helsinki:20261123T170000\nRRULE:FREQ=WEEKLY;UNTIL=${until}`).event).at(-1);
  for (const until of ["20261207T150000Z", "20261207", "20261207T170000", "20261207T215959Z"]) {
    assert.equal(last(until), "2026-12-07T17:00", until);
  }
  assert.equal(last("20261207T145900Z"), "2026-11-30T17:00");
});

test("weekdays move along when the Finnish day is another", () => {
  const { event } = one("DTSTART;TZID=America/New_York:20261123T200000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3");
  assert.deepEqual(times(event), ["2026-11-24T03:00", "2026-11-25T03:00", "2026-12-01T03:00"]);
  const monthly = one("DTSTART;TZID=America/New_York:20261123T200000\nRRULE:FREQ=MONTHLY;BYDAY=4MO");
  assert.match(monthly.said, /cannot be followed/);
  assert.deepEqual(times(monthly.event), ["2026-11-24T03:00"]);
});

test("times are left out, added, moved and cancelled", () => {
  const { events } = read(
    calendar(
      "UID:1\nSUMMARY:Kerho\nDTSTART;TZID=Europe/Helsinki:20261123T170000\nDTEND;TZID=Europe/Helsinki:20261123T180000\n" +
        "RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=Europe/Helsinki:20261130T170000\nRDATE;TZID=Europe/Helsinki:20261125T100000",
      "UID:1\nSUMMARY:Kerho\nRECURRENCE-ID;TZID=Europe/Helsinki:20261207T170000\nDTSTART;TZID=Europe/Helsinki:20261208T180000\nDTEND;TZID=Europe/Helsinki:20261208T200000",
      "UID:1\nSUMMARY:Kerho\nRECURRENCE-ID:20261214T150000Z\nDTSTART:20261214T150000Z\nDTEND:20261214T160000Z\nSTATUS:CANCELLED",
    ),
  );
  assert.equal(events.length, 1);
  assert.deepEqual(times(events[0] as Event), [
    "2026-11-23T17:00–18:00",
    "2026-11-25T10:00",
    "2026-12-08T18:00–20:00",
    "2026-12-14T17:00–18:00 cancelled",
    "2026-12-21T17:00–18:00",
  ]);
});

test("an EXDATE of a day leaves out the day, and single times without their series are times", () => {
  const { event } = one("DTSTART:20261123T170000\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20261130");
  assert.deepEqual(times(event), ["2026-11-23T17:00", "2026-12-07T17:00"]);
  const orphans = read(
    calendar(
      "UID:2\nSUMMARY:Kerho\nRECURRENCE-ID:20261123T170000\nDTSTART:20261123T180000",
      "UID:2\nSUMMARY:Kerho\nRECURRENCE-ID:20261130T170000\nDTSTART:20261130T180000",
    ),
  );
  assert.deepEqual(times(orphans.events[0] as Event), ["2026-11-23T18:00", "2026-11-30T18:00"]);
});

test("what is cancelled is kept as cancelled, wherever it is said", () => {
  for (const lines of ["STATUS:CANCELLED\nSUMMARY:A", "SUMMARY:PERUTTU: Kerho", "SUMMARY:Inställt! Klubben"]) {
    const { events } = read(calendar(`UID:1\nDTSTART:20261123T170000\n${lines}`));
    assert.equal(events[0]?.status, "cancelled", lines);
  }
  const text = calendar("UID:1\nSUMMARY:A\nDTSTART:20261123T170000").replace("VERSION:2.0", "METHOD:CANCEL");
  assert.equal(read(text).events[0]?.status, "cancelled");
});

test("private events are not shown, and shared calendars without contents tell nothing", () => {
  const { events, contents } = read(calendar("UID:1\nSUMMARY:Lääkäri\nDTSTART:20261123T170000\nCLASS:PRIVATE"));
  assert.deepEqual(events, []);
  assert.deepEqual(contents.removed, [{ id: "1", reason: "withdrawn" }]);
  assert.match(read(calendar("UID:1\nSUMMARY:Busy\nDTSTART:20261123T170000")).rejected[0] ?? "", /time is taken/);
});

test("texts are in the feed's language unless they say their own", () => {
  const { events } = read(
    calendar("UID:1\nDTSTART:20261123T170000\nSUMMARY:Stickklubb\nSUMMARY;LANGUAGE=fi:Neulekerho"),
    { language: "sv" },
  );
  assert.deepEqual(events[0]?.name, { sv: "Stickklubb", fi: "Neulekerho" });
  assert.deepEqual(events[0]?.languages, ["sv"]);
});

test("a meeting on the web is online", () => {
  const { event } = one("DTSTART:20261123T170000\nLOCATION:https://zoom.us/j/1", { municipality: "638" });
  assert.deepEqual([event.attendance, event.onlineUrl, event.places], ["online", "https://zoom.us/j/1", []]);
  const both = one("DTSTART:20261123T170000\nLOCATION:Kirjasto\nCONFERENCE;VALUE=URI:https://meet.example.fi/a", {
    municipality: "638",
  });
  assert.deepEqual([both.event.attendance, both.event.onlineUrl], ["hybrid", "https://meet.example.fi/a"]);
});

test("events that share one UID are told apart by their times, and one without a UID by its name and time", () => {
  const shared = read(
    calendar("UID:1\nSUMMARY:A\nDTSTART:20261123T170000", "UID:1\nSUMMARY:B\nDTSTART:20261124T170000"),
  );
  assert.deepEqual(
    shared.events.map(({ sourceId }) => sourceId),
    ["1/2026-11-23T17:00", "1/2026-11-24T17:00"],
  );
  const none = read(calendar("SUMMARY:A\nDTSTART:20261123T170000", "SUMMARY:B\nDTSTART:20261123T170000"));
  assert.equal(new Set(none.events.map(({ sourceId }) => sourceId)).size, 2);
  assert.match(none.said, /without a UID/);
});

test("broken lines cost only themselves", () => {
  const { events, rejected, said } = read(
    calendar(
      "UID:1\nSUMMARY:A\nDTSTART:20261123T170000\nX;Y:z\nGEO:missä\nEXDATE:milloin\nLAST-MODIFIED:eilen",
      "UID:2\nSUMMARY:Ei aikaa\nDTSTART:kohta",
      "UID:3\nDTSTART:20261123T170000",
      "UID:4\nSUMMARY:Viimeinen\nDTSTART:20261123T170000\nRRULE:FREQ=JOSKUS",
    ).replace("SUMMARY:A", "DESCRIPTION:Ensimmäinen rivi\r\ntoinen rivi\r\nSUMMARY:A"),
  );
  assert.deepEqual(
    events.map(({ sourceId }) => sourceId),
    ["1", "4"],
  );
  assert.deepEqual(events[0]?.description, { fi: "Ensimmäinen rivi\ntoinen rivi" });
  assert.deepEqual(rejected, ["the event has no time that can be read", "the event has no name"]);
  assert.match(said, /rule "FREQ=JOSKUS" cannot be followed/);
});

test("a calendar that breaks off is read as far as it goes, and says so", () => {
  const whole = calendar("UID:1\nSUMMARY:A\nDTSTART:20261123T170000", "UID:2\nSUMMARY:B\nDTSTART:20261123T180000");
  const { events, contents, said } = read(whole.slice(0, whole.lastIndexOf("END:VEVENT")));
  assert.equal(events.length, 2);
  assert.equal(contents.isWhole, false);
  assert.match(said, /breaks off/);
  for (const text of ["", "<html><body>Kirjaudu</body></html>", "{}", "BEGIN:VCARD\nEND:VCARD"]) {
    assert.throws(() => read(text), { name: "SourceNotBelievable" });
  }
  assert.deepEqual(read("BEGIN:VCALENDAR\nEND:VCALENDAR").events, []);
});

test("folded lines, bare line ends and lower case are read", () => {
  const { events } = read(
    "begin:vcalendar\nbegin:vevent\nuid:1\nsummary:Pitkä \n ni\n mi\ndtstart:20261123T170000\nend:vevent\nend:vcalendar\n",
  );
  assert.deepEqual(events[0]?.name, { fi: "Pitkä nimi" });
});

test("an hour that summer time skips is told of", () => {
  assert.match(one("DTSTART;TZID=Europe/Helsinki:20270328T033000").said, /summer time skips/);
});

test("a series without end, every minute or with a thousand exceptions is bounded", () => {
  const daily = one("DTSTART:20000101T080000\nRRULE:FREQ=DAILY").event;
  assert.equal(times(daily, "2026-11-23", "2027-12-28").length, 401);
  assert.match(one("DTSTART:20261123T080000\nRRULE:FREQ=MINUTELY").said, /cannot be followed/);
  const many = Array.from({ length: 2001 }, (_, i) => `UID:${i}\nSUMMARY:A\nDTSTART:20261123T080000\nRRULE:FREQ=DAILY`);
  const { events, said } = read(calendar(...many));
  assert.equal(events.filter(({ schedule }) => schedule.kind === "recurring").length, 2000);
  assert.match(said, /more than 2000 series/);
  const exceptions = Array.from({ length: 5000 }, () => "EXDATE:20261124T080000").join("\n");
  assert.ok(one(`DTSTART:20261123T080000\nRRULE:FREQ=DAILY\n${exceptions}`).event);
});

test("what title, texts and categories say in so many words is part of the event", () => {
  const { event } = one(
    "DTSTART:20261123T170000\nDESCRIPTION:Salissa on induktiosilmukka.\nCATEGORIES:Jooga,senioriliikunta,Jokin muu",
    { serviceClasses: ["P25.5"] },
  );
  assert.deepEqual(event.accessibility, ["inductionLoop"]);
  assert.deepEqual(event.serviceClasses, ["P27.1", "P25.5"]);
  assert.deepEqual(event.audience.targetGroups, ["KR1.1"]);
  const [full] = read(calendar("UID:1\nSUMMARY:LOPPUUNVARATTU: Kerho\nDTSTART:20261123T170000")).events;
  assert.deepEqual([full?.name, full?.status], [{ fi: "Kerho" }, "soldOut"]);
});
