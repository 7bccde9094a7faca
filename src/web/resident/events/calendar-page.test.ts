import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTrayWeb, type TrayWeb } from "../../../../test/support/tray-web.ts";
import { anEvent, anEventPlace, onDates, onMondays } from "../../../domain/events/test-event.ts";
import { PAGE_LANGUAGES } from "../../../routes.ts";
import { texts } from "../../text/texts.ts";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

const cancelledOnce = onMondays({
  changed: [
    { original: "2026-12-07T17:00", slot: { start: "2026-12-07T17:00", end: "2026-12-07T18:00", status: "cancelled" } },
  ],
});
const saved = {
  events: [
    anEvent({ sourceId: "ryhma", type: "group", name: { fi: "Kutomapiiri" }, schedule: cancelledOnce }),
    anEvent({ sourceId: "festari", name: { fi: "Festari" }, schedule: onDates("2026-11-27T18:00/2026-11-29T16:00") }),
    anEvent({
      sourceId: "yo",
      name: { fi: "Yökahvila" },
      schedule: onDates("2026-11-27T22:00/2026-11-28T02:00"),
      offers: [],
    }),
    anEvent({
      sourceId: "off",
      name: { fi: "Retki" },
      status: "cancelled",
      schedule: onDates("2026-11-28T12:00/13:00"),
    }),
    anEvent({
      sourceId: "verkko",
      name: { fi: "Luento" },
      attendance: "online",
      onlineUrl: "https://example.fi/",
      places: [],
      schedule: onDates("2026-11-24T17:30"),
      offers: [{ isFree: false, price: { fi: "5 €" }, info: {}, url: null }],
    }),
    anEvent({
      sourceId: "nayttely",
      name: { fi: "Näyttely" },
      schedule: { kind: "period", from: "2026-10-01", until: "2027-01-31" },
    }),
    anEvent({
      sourceId: "hair",
      name: { fi: HOSTILE },
      places: [anEventPlace({ name: { fi: HOSTILE } })],
      schedule: onDates("2026-11-25T09:00/10:00"),
    }),
    ...Array.from({ length: 70 }, (_, i) =>
      anEvent({
        sourceId: `m${i}`,
        name: { fi: `Matinea ${i}` },
        languages: ["sv"],
        audience: { minAge: 65, maxAge: null, targetGroups: [], isRestricted: false, info: {} },
        schedule: onDates(`2027-02-0${1 + (i % 5)}T13:${String(i % 60).padStart(2, "0")}`),
      }),
    ),
  ],
};

let web: TrayWeb;

before(async () => {
  web = await createTrayWeb(saved);
});
after(() => web.database.close());

const calendar = (query = "", language: (typeof PAGE_LANGUAGES)[number] = "fi") =>
  web.page(`tapahtumat${query}`, language);

/** The part of a page that tells of one event. */
function rowOf(html: string, name: string): string {
  return (
    html.split('<li class="event-row').find((row) => row.includes(`>${name}<`)) ?? assert.fail(`no row of ${name}`)
  );
}

test("a month tells how often a group meets, when next and when it does not, in every language", async () => {
  const says = {
    fi: ["maanantaisin klo\u00a017–18, seuraava tänään", "ma 7.12."],
    sv: ["måndagar kl.\u00a017–18, nästa i dag", "mån 7.12."],
    en: ["Mondays 17:00–18:00, next today", "Mon 7 December"],
    selko: ["maanantaisin klo\u00a017–18, seuraava tänään", "ma 7.12."],
  };
  for (const language of PAGE_LANGUAGES) {
    const { html } = await calendar("?jakso=kuukausi", language);
    const row = rowOf(html, "Kutomapiiri");
    const [rhythm, off] = says[language];
    assert.ok(row.replaceAll(/<[^>]*>/g, "").includes(rhythm as string), `${language}: ${row}`);
    assert.ok(row.includes(`${texts[language].tray.status.cancelled}: ${off}`), language);
  }
  const { html } = await calendar("?jakso=kuukausi&alku=2026-12-08");
  assert.match(rowOf(html, "Kutomapiiri"), /maanantaisin klo\u00a017–18, seuraava 14\.12\./);
});

test("a week tells day by day what, when, where, and what is not known of the price", async () => {
  for (const language of PAGE_LANGUAGES) {
    const { html, status } = await calendar("", language);
    assert.equal(status, 200);
    const words = texts[language];
    const night = rowOf(html, "Yökahvila");
    assert.match(night, language === "en" ? /22:00–2:00/ : /22–2/);
    assert.ok(night.includes(words.price.unknown), language);
    assert.ok(rowOf(html, "Luento").includes(words.tray.attendance.online as string), language);
    assert.match(rowOf(html, "Luento"), /5 €/);
    const off = rowOf(html, "Retki");
    assert.match(off, /^ is-off"/, "it is struck through");
    assert.ok(off.includes(`>${words.tray.status.cancelled}</strong>`), "and said in words");
  }
});

test("what goes on for days and what began the evening before say so on each day", async () => {
  const { html } = await calendar("?jakso=viikonloppu");
  assert.match(rowOf(html, "Festari"), /pe 27\.11\. klo\u00a018 – su 29\.11\./);
  assert.match(rowOf(html, "Yökahvila"), /pe 27\.11\. klo\u00a022–2/);
  const { html: friday } = await calendar("?jakso=tanaan&alku=2026-11-27");
  assert.match(rowOf(friday, "Yökahvila"), />klo\u00a022–2/);
});

test("what has been open for long is told once, with its last day", async () => {
  const { said } = await calendar("?jakso=tanaan");
  assert.match(said, /31\.1\.2027 asti Näyttely/);
});

test("without JavaScript the form keeps what was chosen", async () => {
  const query =
    "?jakso=viikko&alku=2026-11-26&aika=aamu&aika=ilta&paiva=5&q=kahvi+la&kunta=982&aihe=liikunta&kieli=sv&ika=67&maksuton=1&verkossa=1";
  const { html } = await calendar(query);
  const form = html.slice(
    html.indexOf('class="calendar-form"'),
    html.indexOf("</form>", html.indexOf('class="calendar-form"')),
  );
  for (const field of [
    /type="hidden" name="jakso" value="viikko"/,
    /type="hidden" name="alku" value="2026-11-26"/,
    /type="hidden" name="aika" value="aamu"/,
    /type="hidden" name="aika" value="ilta"/,
    /name="paiva" value="5" checked/,
    /name="q"[^>]* value="kahvi la"/,
    /value="982" selected/,
    /value="liikunta" selected/,
    /value="sv" selected/,
    /name="ika"[^>]* value="67"/,
    /name="maksuton" value="1" checked/,
    /name="verkossa" value="1" checked/,
  ])
    assert.match(form, field);
  assert.doesNotMatch(form, /name="paiva" value="4" checked/);
  assert.match(form, /href="\?jakso=viikko&amp;alku=2026-11-26&amp;kunta=982"/, "and it can all be taken away");
});

test("each part of the day is a link that turns itself on and off and leaves the rest", async () => {
  const { html } = await calendar("?jakso=viikko&aika=aamu&aika=ilta&paiva=1&paiva=2&sivu=2");
  const links = html.slice(html.indexOf("day-parts"));
  assert.match(links, /href="\?jakso=viikko&amp;aika=ilta&amp;paiva=1&amp;paiva=2" aria-current="true">Aamulla/);
  assert.match(
    links,
    /href="\?jakso=viikko&amp;aika=aamu&amp;aika=ilta&amp;paiva=1&amp;paiva=2&amp;aika=iltapaiva">Iltapäivällä/,
  );
});

test("parts of the day, days of the week, price, age and language narrow", async () => {
  const names = async (query: string) => (await calendar(query)).said;
  assert.doesNotMatch(await names("?jakso=viikko&aika=aamu"), /Luento/);
  assert.match(await names("?jakso=viikko&aika=ilta"), /Luento/);
  assert.doesNotMatch(await names("?jakso=viikko&aika=ilta&paiva=1"), /Luento/);
  assert.match(await names("?jakso=viikko&aika=ilta&paiva=1&paiva=2"), /Luento/);
  assert.doesNotMatch(await names("?jakso=viikko&maksuton=1"), /Luento|Yökahvila/);
  assert.doesNotMatch(await names("?jakso=viikko&kunta=984"), /Festari/);
  assert.match(await names("?jakso=viikko&kunta=984"), /Luento/);
  assert.match(await names("?jakso=viikko&verkossa=1"), /Luento(?!.*Festari)/);
  assert.match(await names("?jakso=kuukausi&alku=2027-02-01&ika=70&kieli=sv"), /70 tapahtumaa/);
  assert.doesNotMatch(await names("?jakso=kuukausi&alku=2027-02-01&ika=40"), /Matinea/);
  assert.match(await names("?jakso=viikko&q=kutomapiiri"), /Kutomapiiri(?!.*Festari)/);
});

test("a long list has pages that keep everything chosen, and a page beyond the last is the last", async () => {
  const query = "?jakso=viikko&alku=2027-02-01&aika=iltapaiva&paiva=1&paiva=2&paiva=3&paiva=4&paiva=5";
  const first = await calendar(query);
  assert.equal(first.html.match(/Matinea \d+/g)?.length, 60);
  const next = /<a class="button" rel="next" href="([^"]*sivu=2[^"]*)"/.exec(first.html)?.[1]?.replaceAll("&amp;", "&");
  assert.equal(next, `${query}&sivu=2`);
  const second = await calendar(next);
  assert.equal(second.html.match(/Matinea \d+/g)?.length, 10);
  assert.equal((await calendar(`${query}&sivu=99`)).html.match(/Matinea \d+/g)?.length, 10);
});

test("in a month the days are links, to their place on the page or to the day by itself", async () => {
  const { html } = await calendar("?jakso=kuukausi&alku=2027-02-01&aika=iltapaiva&sivu=2");
  const links = html.slice(
    html.indexOf('class="day-links"'),
    html.indexOf("</nav>", html.indexOf('class="day-links"')),
  );
  assert.match(links, /href="#p2027-02-05">pe 5\.2\. \(14\)/);
  assert.match(links, /href="\?aika=iltapaiva&amp;jakso=tanaan&amp;alku=2027-02-01">ma 1\.2\. \(14\)/);
});

test("the search can be followed at an address that holds what can be told", async () => {
  const { html, said } = await calendar(
    "?jakso=viikko&q=kahvila&kunta=982&aihe=liikunta&kieli=sv&ika=67&maksuton=1&verkossa=1",
  );
  const address =
    "/api/v1/regions/99/calendar.ics?lang=fi&amp;q=kahvila&amp;theme=liikunta&amp;municipality=982&amp;free=true&amp;age=67&amp;language=sv&amp;trait=online";
  assert.ok(html.includes(`value="http://polku.example.fi${address}"`));
  assert.ok(html.includes(`href="webcal://polku.example.fi${address}"`));
  const { subscribeAll } = texts.fi.tray.calendar;
  assert.ok(!said.includes(subscribeAll));
  assert.ok((await calendar("?aika=ilta")).said.includes(subscribeAll), "and what cannot be told is said");
});

test("an empty time says what else to try, and words of a person are kept nowhere", async () => {
  const { said, headers } = await calendar("?q=zzxqv");
  assert.ok(said.includes(texts.fi.tray.calendar.none));
  assert.equal(headers.get("cache-control"), "no-store");
  assert.match((await calendar()).headers.get("cache-control") ?? "", /public/);
});

test("hostile names and queries stay texts", async () => {
  for (const query of [
    "",
    `?q=${encodeURIComponent(HOSTILE)}`,
    `?jakso=${encodeURIComponent(HOSTILE)}&aika=${encodeURIComponent(HOSTILE)}`,
  ]) {
    const { html, status } = await calendar(query);
    assert.equal(status, 200);
    assert.doesNotMatch(html, /<script>alert|<img src=x/);
  }
});

test("junk in the address answers with a page", async () => {
  for (const query of [
    "?alku=zz&ika=-5&sivu=0&kieli=XX&aihe=%00",
    "?__proto__=1&jakso=constructor",
    `?${"paiva=1&".repeat(500)}`,
    "?kunta=091",
    "?sade=5&postinumero=xxx",
  ])
    assert.equal((await calendar(query)).status, 200, query);
});
