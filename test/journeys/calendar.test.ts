import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { readCalendar } from "../../src/api/ical/test-calendar.ts";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";

/** It is Monday the 23rd of November. */
const QUESTION = "mitä tekemistä ensi viikolla ilmaista ja porukassa";
const NEXT_WEEK = /\b(?:30\.11|[1-6]\.12)\./;

let polku: RunningPolku;
let browser: Browser;

before(async () => {
  polku = await startTestPolku();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await polku?.stop();
});

const calendarUrl = (query = "", language = "fi") => `${polku.url}/esimerkkila/${language}/tapahtumat${query}`;
const mainText = async (page: Page) => ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
const rows = (page: Page) => page.locator(".event-row");

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a resident asks in their own words what to do next week, and takes one time along, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled, acceptDownloads: true }, async (page) => {
      await page.goto(`${polku.url}/esimerkkila/fi/`);
      await page.getByRole("textbox").first().fill(QUESTION);
      await page.getByRole("button", { name: "Etsi" }).click();

      const chips = (await page.locator(".chips").first().textContent()) ?? "";
      for (const understood of [/ensi viikolla/, /maksu/, /ryhm/]) assert.match(chips, understood);
      assert.match((await page.locator("h1").textContent()) ?? "", /\d+ vaihtoehtoa/);
      const first = page
        .locator(".card")
        .filter({ has: page.locator(".when") })
        .first();
      assert.match((await first.locator(".when").textContent()) ?? "", NEXT_WEEK, "it tells when it is next week");
      assert.match((await first.textContent()) ?? "", /Maksuton/);
      // Services, places and self-care tools are there as well: the choice of kinds counts them.
      const kinds = await page.getByLabel("Mitä", { exact: true }).locator("option").allTextContents();
      for (const kind of [/Palvelu.* \(\d+\)/, /Tapahtum.* \(\d+\)/, /Paik.* \(\d+\)/, /Omahoito.* \(\d+\)/])
        assert.ok(
          kinds.some((option) => kind.test(option)),
          `${kind}: ${kinds}`,
        );

      await first.getByRole("link").first().click();
      await page.waitForURL(/tapahtumat\//);
      const title = (await page.locator("h1").textContent()) ?? "";
      assert.match(await mainText(page), /Milloin/);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Lisää kalenteriin" }).click(),
      ]);
      assert.match(file.suggestedFilename(), /\.ics$/);
      const calendar = readCalendar(await readFile(await file.path(), "utf8"));
      const event = calendar.getFirstSubcomponent("vevent");
      assert.equal(event?.getFirstPropertyValue("summary"), title);
      assert.equal(String(event?.getFirstPropertyValue("url")), page.url().split("?")[0]);
    });
  });

  test(`in the calendar the weekend and the evening are chosen, and taken away again, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(calendarUrl());
      const all = await rows(page).count();
      assert.ok(all > 20, `${all} in a week`);
      await page.getByRole("link", { name: "Viikonloppu" }).click();
      await page.waitForURL(/jakso=viikonloppu/);
      const days = await page.locator("h2.day").allTextContents();
      assert.ok(
        days.length > 0 && days.every((day) => /^(?:lauantai 28|sunnuntai 29)\.11\.2026$/.test(day)),
        `${days}`,
      );
      await page.getByRole("link", { name: /^Illalla/ }).click();
      await page.waitForURL(/aika=ilta/);
      for (const time of await page.locator("h2.day ~ .event-rows .event-time").allTextContents())
        assert.match(time, /^klo\s(?:1[7-9]|2\d)|Koko päivän|[a-z]{2} \d|Jatkuu/, time);

      await page.getByLabel("Kunta", { exact: true }).last().selectOption("982");
      await page.getByLabel("Vain maksuttomat").check();
      await page.getByLabel("Ikä", { exact: true }).fill("30");
      await page.getByRole("button", { name: "Näytä", exact: true }).click();
      await page.waitForURL(/maksuton=1/);
      const { searchParams } = new URL(page.url());
      assert.deepEqual(
        ["jakso", "aika", "kunta", "maksuton", "ika"].map((name) => searchParams.get(name)),
        ["viikonloppu", "ilta", "982", "1", "30"],
      );
      assert.ok(await page.getByLabel("Vain maksuttomat").isChecked());
      await page.getByRole("link", { name: "Poista rajaukset" }).click();
      await page.waitForURL((url) => !url.search.includes("maksuton"));
      assert.equal(new URL(page.url()).searchParams.get("kunta"), "982", "where the reader lives stays");
      await page.getByRole("link", { name: "Kuukausi" }).click();
      await page.waitForURL(/jakso=kuukausi/);
      assert.match(await mainText(page), /(?:maanantai|tiistai|keskiviikko|torstai)sin.*, seuraava/);
    });
  });
}

test("the search is followed at the address that the page gives, and a second look costs nothing", async () => {
  await inWindow(browser, {}, async (page) => {
    await page.goto(calendarUrl("?jakso=kuukausi&maksuton=1&ika=70"));
    const address = await page.getByRole("textbox", { name: "Tilaa tämä haku" }).inputValue();
    const opener = await page.getByRole("link", { name: "Avaa kalenterissa" }).getAttribute("href");
    assert.equal(opener, address.replace(/^http:/, "webcal:"));
    const feed = await fetch(address);
    assert.match(feed.headers.get("content-type") ?? "", /^text\/calendar/);
    const events = readCalendar(await feed.text()).getAllSubcomponents("vevent");
    assert.ok(events.length > 20, `${events.length} in the feed`);
    assert.ok(
      events.some((event) => event.getFirstProperty("rrule")),
      "groups come as rules",
    );
    assert.ok(
      events.some((event) => event.getFirstPropertyValue("status") === "CANCELLED"),
      "and so does what is off",
    );
    const again = await fetch(address, { headers: { "if-none-match": feed.headers.get("etag") ?? "" } });
    assert.equal(again.status, 304);
  });
});

test("everything on the way can be done by keyboard, and where one is can be seen", async () => {
  await inWindow(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.goto(calendarUrl());
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return { text: element.textContent?.trim() ?? "", outline: getComputedStyle(element).outlineStyle };
      });
    const walkTo = async (wanted: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        const { text, outline } = await focused();
        if (wanted.test(text)) return assert.notEqual(outline, "none", `${text} shows where one is`);
      }
      assert.fail(`Tab never came to ${wanted}`);
    };
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await walkTo(/^Viikonloppu$/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/viikonloppu/);
    await walkTo(/^Iltapäivällä/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/aika=iltapaiva/);
    const title = ((await page.locator(".event-title a").first().textContent()) ?? "").trim();
    await walkTo(new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
    await page.keyboard.press("Enter");
    await page.waitForURL(/tapahtumat\/[0-9a-f-]{36}/);
    assert.equal((await page.locator("h1").textContent())?.trim(), title);
    await walkTo(/^Lisää kalenteriin$/);
  });
});

test("what was called off is struck through and said in words", async () => {
  await inWindow(browser, {}, async (page) => {
    await page.goto(calendarUrl("?jakso=kuukausi"));
    const off = page.locator(".event-row.is-off").first();
    assert.match((await off.textContent()) ?? "", /Peruttu|Siirretty/);
    const line = await off.locator(".event-title a").evaluate((link) => getComputedStyle(link).textDecorationLine);
    assert.equal(line, "line-through");
  });
});

test("calendar, event, places and tools fit when everything is four times as large", async () => {
  // A window of 1280 × 1024 at 400 %.
  await inWindow(browser, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async (page) => {
    await page.goto(calendarUrl("", "sv"));
    const event = await page.locator(".event-title a").first().getAttribute("href");
    await page.goto(`${polku.url}/esimerkkila/sv/paikat`);
    const place = await page.locator(".card-title a").first().getAttribute("href");
    await page.goto(`${polku.url}/esimerkkila/sv/omahoito`);
    const tool = await page.locator(".card-title a").first().getAttribute("href");
    const paths = [
      `/esimerkkila/sv/tapahtumat?jakso=kuukausi&aika=ilta`,
      event,
      "/esimerkkila/sv/paikat",
      place,
      "/esimerkkila/sv/omahoito",
      tool,
    ];
    for (const path of paths) {
      await page.goto(polku.url + path);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(over <= 0, `${path}: ${over} px wider than the window`);
    }
  });
});

test("from a meeting place to what happens there, and from a tool to its kind", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${polku.url}/esimerkkila/fi/`);
    await page.getByRole("link", { name: "Kohtaamispaikat ja digituki" }).click();
    await page.getByRole("link", { name: "Digituki", exact: true }).click();
    await page.waitForURL(/taso=digituki/);
    const count = Number(/(\d+) paikkaa/.exec(await mainText(page))?.[1]);
    assert.ok(count > 1 && (await page.locator(".pin-number").count()) === Math.min(count, 30));
    await page.goto(`${polku.url}/esimerkkila/fi/paikat?q=ankkuri`);
    await page.getByRole("link", { name: "Olohuone Ankkuri" }).first().click();
    assert.match(await mainText(page), /Auki nyt|Nyt suljettu/);
    assert.match(await mainText(page), /Täällä tapahtuu seuraavaksi.*seuraava/);
    await page.goto(`${polku.url}/esimerkkila/fi/omahoito`);
    await page.getByLabel("Millaista?").selectOption("course");
    await page.getByRole("button", { name: "Näytä" }).click();
    await page.waitForURL(/laji=course/);
    for (const kind of await page.locator(".card-kind").allTextContents()) assert.match(kind, /Verkkokurssi/);
  });
});
