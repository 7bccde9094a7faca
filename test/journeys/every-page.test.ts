import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { TOOLS } from "../../src/domain/tools/tools.ts";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { MONDAY_MORNING, type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { assertFits, assertNoViolations, assertSound, type Gather } from "../support/sound.ts";

let polku: RunningPolku;
let browser: Browser;
let serviceId: string;
let organizationId: string;
let removedId: string;
let placeId: string;
/** Groups that meet again and again, one of them with a time that was called off; what was called off whole; what is online. */
let eventIds: { readonly repeating: string; readonly cancelled: string; readonly online: string };

before(async () => {
  polku = await startTestPolku();
  browser = await launchBrowser();
  const { rows } = await polku.database.db.pool.query(
    `select s.id, s.organization_id as "organizationId" from service s where source_id = 'b-olohuone-ankkuri'`,
  );
  serviceId = rows[0].id;
  organizationId = rows[0].organizationId;
  const removed = await polku.database.db.pool.query(
    `update service set removed_at = now(), removed_reason = 'archived' where source_id = 'c-oikeusneuvo-ilta' returning id`,
  );
  removedId = removed.rows[0].id;
  const { rows: places } = await polku.database.db.pool.query(
    "select id from service_channel where source_id = 'b-olohuone-ankkuri'",
  );
  placeId = places[0].id;
  const eventId = async (condition: string) =>
    (
      await polku.database.db.pool.query(
        `select e.id from event e join event_occurrence o on o.event_id = e.id where o.starts_at > $1 and ${condition} limit 1`,
        [MONDAY_MORNING],
      )
    ).rows[0].id as string;
  eventIds = {
    repeating: await eventId("o.status = 'cancelled' and content #>> '{schedule,kind}' = 'recurring'"),
    cancelled: await eventId("content->>'status' = 'cancelled'"),
    online: await eventId("content->>'attendance' = 'online'"),
  };
});

after(async () => {
  await browser?.close();
  await polku?.stop();
  if (ASSESSMENT_FILE) writeAssessment(ASSESSMENT_FILE);
});

/** When set (`npm run assess`), what axe finds is written there for the accessibility statement and fails nothing. */
const { ASSESSMENT_FILE } = process.env;
const assessed = new Map<string, ReadonlySet<string>>();
const gather: Gather | null = ASSESSMENT_FILE ? (where, rules) => void assessed.set(where, rules) : null;

function writeAssessment(file: string): void {
  const rules = Map.groupBy(
    [...assessed].flatMap(([where, ids]) => [...ids].map((rule) => ({ rule, where }))),
    ({ rule }) => rule,
  );
  const violations = [...rules].map(([rule, found]) => ({ rule, pages: found.map(({ where }) => where) }));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify({ date, pages: pages().length, violations }, null, 2)}\n`);
}

/** A page or state: path below the language, the status it answers with, and what of it must be there to be looked at. */
type PageState = readonly [name: string, path: string, status: number, shows?: string];

/** Every page and state a resident can meet. */
const pages = (): readonly PageState[] => [
  ["front", "", 200],
  ["front with a municipality", "?kunta=983", 200],
  ["front with an unknown municipality", "?kunta=123", 200],
  ["results", "haku?q=olen+yksin%C3%A4inen", 200],
  ["all services", "haku", 200],
  ["results with filters", "haku?q=ryhm%C3%A4&kunta=982&maksuton=1&aihe=kulttuuri", 200],
  ["results with what was understood", "haku?q=ilmaista+jumppaa+mummolle+Porvoossa+iltaisin", 200, ".chips"],
  [
    "results with another place than the chosen",
    "haku?q=velkaneuvontaa+Mallikyl%C3%A4ss%C3%A4&kunta=982",
    200,
    ".notes a",
  ],
  ["results with a constraint not kept", "haku?q=ilmainen+hammasl%C3%A4%C3%A4k%C3%A4ri", 200, ".notes"],
  ["results with one question", "haku?q=liikunta", 200, ".need-links"],
  ["results with a service of many towns", "haku?q=nuoriso", 200, ".same"],
  ["nothing found with filters", "haku?q=velka&kunta=984&aihe=liikunta&kenelle=KR1.3&maksuton=1", 200, ".need-links"],
  ["results of a misspelt word", "haku?q=kirjsto", 200],
  ["nothing found", "haku?q=zzxqv+wqzzk", 200],
  ["too long a text", `haku?q=${"pitk%C3%A4+teksti+".repeat(16)}`, 200],
  ["crisis of the mind", "haku?q=haluan+tappaa+itseni", 200, ".crisis"],
  ["crisis of violence", "haku?q=min+man+sl%C3%A5r+mig", 200, ".crisis"],
  ["crisis of a child", "haku?q=lapseni+on+vaarassa", 200, ".crisis"],
  ["crisis of poisoning", "haku?q=s%C3%B6in+liikaa+l%C3%A4%C3%A4kkeit%C3%A4", 200, ".crisis"],
  ["crisis of illness", "haku?q=chest+pain+and+cannot+breathe", 200, ".crisis"],
  ["theme", "teemat/liikunta", 200],
  ["unknown theme", "teemat/olematon", 404],
  ["service", `palvelut/${serviceId}`, 200],
  ["service that has ended", `palvelut/${removedId}`, 404],
  ["unknown service", "palvelut/00000000-0000-4000-8000-000000000000", 404],
  ["organization", `organisaatiot/${organizationId}`, 200],
  ["calendar", "tapahtumat", 200, ".event-row"],
  [
    "calendar of a month with filters",
    "tapahtumat?jakso=kuukausi&aika=ilta&aika=aamu&paiva=1&paiva=2&kunta=982&maksuton=1&ika=40",
    200,
    ".day-links",
  ],
  ["event that repeats", `tapahtumat/${eventIds.repeating}`, 200, ".times .is-off"],
  ["event that was called off", `tapahtumat/${eventIds.cancelled}`, 200, ".is-off"],
  ["event online", `tapahtumat/${eventIds.online}`, 200],
  ["places", "paikat?taso=digituki&auki=1", 200, ".pin-number"],
  ["place", `paikat/${placeId}`, 200, ".helps"],
  ["self-care tools", "omahoito?aihe=liikunta", 200, ".tool-state"],
  ["self-care tool", `omahoito/${TOOLS[0]?.id}`, 200, ".know"],
  ["card", "kortti", 200],
  ["card to print", "kortti/tuloste?rasti=uni&teksti=iso", 200],
  ["my path", "oma-polku", 200],
  ["help", "ohjeet", 200],
  ["guides", "tietoa", 200, ".guide-list"],
  ["guide with a care path", "tietoa/uni?kunta=982", 200, ".way-steps"],
  ["unknown guide", "tietoa/olematon", 404],
  ["privacy", "tietosuoja", 200],
  ["accessibility", "saavutettavuus", 200],
  ["assessment", "kartoitus?kunta=982", 200, ".promises"],
  ["assessment on one page", "kartoitus?tapa=kaikki", 200, ".scale"],
  ["feedback", "palaute", 200],
  ["feedback on a service", `palaute?palvelu=${serviceId}`, 200],
  ["feedback on what was not found", "palaute?laji=not-found", 200],
  ["opening what was shared", "jaettu", 200],
  ["unknown page", "olematon", 404],
];

for (const language of ["fi", "sv", "en", "selko"] as const) {
  test(`every page in ${language} is accessible, fits 320 px and reads in order`, async () => {
    await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      for (const [name, path, status, shows] of pages()) {
        const answer = await page.goto(`${polku.url}/esimerkkila/${language}/${path}`);
        const where = `${language}: ${name}`;
        const expected =
          name === "too long a text" ? [200, 400] : name === "service that has ended" ? [404, 410] : [status];
        assert.ok(expected.includes(answer?.status() ?? 0), `${where} answered ${answer?.status()}`);
        if (shows) assert.ok(await page.locator(shows).count(), `${where} shows ${shows}`);
        await assertSound(page, where, language === "selko" ? "fi" : language, {
          only: language === "fi" ? null : "words",
          gather,
        });
      }
    });
  });
}

test("every page is accessible in the dark scheme", async () => {
  await inWindow(browser, { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }, async (page) => {
    for (const [name, path] of pages()) {
      await page.goto(`${polku.url}/esimerkkila/fi/${path}`);
      await assertNoViolations(page, `dark: ${name}`, { only: "colours", gather });
    }
  });
});

test("search pages fit when everything is four times as large, and with text alone twice as large", async () => {
  // A window of 1280 × 1024 at 400 %.
  await inWindow(browser, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async (page) => {
    for (const [name, path, , shows] of pages()) {
      if (!shows) continue;
      await page.goto(`${polku.url}/esimerkkila/sv/${path}`);
      await assertFits(page, `400 %: ${name}`);
      await page.setViewportSize({ width: 1280, height: 1024 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "225%";
      });
      await assertFits(page, `text 200 %: ${name}`);
      await page.setViewportSize({ width: 320, height: 256 });
    }
  });
});

test("the chooser is accessible, known and unknown", async () => {
  await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    for (const path of ["/", "/?kunta=por", "/?kunta=zzz", "/olematon-alue/fi/"]) {
      await page.goto(polku.url + path);
      await assertSound(page, `chooser ${path}`, "fi", { gather });
    }
  });
});
