import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";

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

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a resident chooses their municipality, writes in their own words and reads how to get there, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(polku.url);
      await page.getByLabel("Kuntasi").fill("esimerkk");
      await page.getByRole("button", { name: "Etsi alueeni" }).click();
      await page
        .getByRole("link", { name: /Esimerkkilä/ })
        .first()
        .click();
      assert.equal(new URL(page.url()).searchParams.get("kunta"), "982");

      await page.getByRole("textbox").first().fill("olen yksinäinen ja kaipaan seuraa");
      await page.getByRole("button", { name: "Etsi" }).click();
      assert.equal(new URL(page.url()).searchParams.get("kunta"), "982");
      assert.match((await page.locator("h1").textContent()) ?? "", /\d+/);
      const first = page
        .locator("main article, main li")
        .filter({ has: page.locator("h2 a, h3 a") })
        .first();
      assert.match((await first.textContent()) ?? "", /[Yy]ksinäi/);
      await page.getByRole("link", { name: "Olohuone Ankkuri" }).first().click();

      assert.equal(await page.locator("h1").textContent(), "Olohuone Ankkuri");
      const text = (await page.locator("main").textContent()) ?? "";
      assert.match(text, /Maksuton/);
      assert.match(text, /Auki nyt|Nyt suljettu/);
      assert.ok(await page.locator("table").count(), "the week is a table");
      assert.ok(await page.locator("svg").count(), "the place is on a map");
      assert.ok(
        await page.locator('a[href^="geo:"], a[href*="openstreetmap.org"]').count(),
        "directions can be opened",
      );
      assert.ok(await page.getByRole("link", { name: /väärin/ }).count(), "something wrong can be told");
    });
  });
}

test("the language switch keeps the place, in Swedish with Swedish names", async () => {
  await inWindow(browser, {}, async (page) => {
    await page.goto(`${polku.url}/esimerkkila/fi/haku?q=kirjasto&kunta=982`);
    await page.getByRole("link", { name: "Svenska" }).click();
    const url = new URL(page.url());
    assert.equal(url.pathname, "/esimerkkila/sv/haku");
    assert.deepEqual([url.searchParams.get("q"), url.searchParams.get("kunta")], ["kirjasto", "982"]);
    assert.match((await page.locator("main").textContent()) ?? "", /Exempelby/);
  });
});

test("a text that is too long stays in the box with a plain message", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    const text = `${"haluan kertoa kaiken ".repeat(11)}loppu`;
    await page.goto(`${polku.url}/esimerkkila/fi/haku?q=${encodeURIComponent(text)}`);
    assert.equal(await page.getByRole("textbox").first().inputValue(), text);
    assert.match((await page.locator("main").textContent()) ?? "", /200/);
  });
});

test("the main job can be done by keyboard alone", async () => {
  await inWindow(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.goto(`${polku.url}/esimerkkila/fi/`);
    await page.keyboard.press("Tab");
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? "", /Siirry/);
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.tagName === "TEXTAREA")) break;
    }
    await page.keyboard.type("en saa unta");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/haku/);
    const link = page.locator("main h2 a, main h3 a").first();
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
    assert.notEqual(outline, "none", "focus is visible");
    await page.keyboard.press("Enter");
    await page.waitForURL(/palvelut/);
  });
});

test("feedback is told, checked without losing anything, and received", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${polku.url}/esimerkkila/fi/palaute`);
    const form = page.locator("main form");
    await form.getByRole("button").click();
    assert.match((await page.locator("main").textContent()) ?? "", /112/);
    await page.locator("main textarea").fill("Aukioloaika on väärin: torstaina on suljettu.");
    await form.getByRole("button").click();
    assert.equal(await page.locator("main textarea").inputValue(), "Aukioloaika on väärin: torstaina on suljettu.");
    await page.getByLabel(/Jokin tieto on väärin/).check();
    await form.getByRole("button").click();
    const { rows } = await polku.database.db
      .forRegion("99")
      .run(async (trx) => ({ rows: await trx.selectFrom("feedback").select(["message", "language"]).execute() }));
    assert.deepEqual(rows, [{ message: "Aukioloaika on väärin: torstaina on suljettu.", language: "fi" }]);
    assert.match((await page.locator("main").textContent()) ?? "", /[Kk]iitos/);
  });
});
