import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
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

async function cry(page: Page, text: string, language: string): Promise<void> {
  await page.goto(`${polku.url}/esimerkkila/${language}/`);
  await page.getByRole("textbox").first().fill(text);
  await page.locator(".search-row button").click();
  await page.waitForURL(/haku/);
}

/** What is said, in which language of the page, and the line that helps best after 112. */
const cries = [
  ["en jaksa enää elää", "fi", "Tarvitsetko apua heti?", "tel:0925250111"],
  ["min man slår mig", "sv", "Behöver du hjälp genast?", "tel:080005005"],
  ["chest pain and cannot breathe", "en", "Do you need help now?", "tel:116117"],
  ["äiti lyö mua", "selko", "Tarvitsetko apua heti?", "tel:080005005"],
] as const;

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`words of a crisis bring help before everything, a way out and the results below, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      for (const [text, language, title, line] of cries) {
        await cry(page, text, language);
        const box = page.getByRole("region", { name: title });
        const calls = box.locator('a[href^="tel:"]');
        assert.equal(await calls.first().getAttribute("href"), "tel:112", text);
        assert.ok(await box.locator(`a[href="${line}"]`).count(), `${text}: ${line}`);
        const [call, exit, field, hit] = await Promise.all(
          [
            calls.first(),
            box.locator("#poistu"),
            page.getByRole("textbox").first(),
            page.locator("article h2").first(),
          ].map((place) => place.boundingBox()),
        );
        assert.ok(call && exit && field && hit, `${text}: help, the way out, the field and results are there`);
        assert.ok(call.height >= 48, `${text}: ${call.height} px to touch`);
        assert.ok(call.y < 740 && exit.y < field.y && field.y < hit.y, `${text}: help first, results below`);
        assert.match((await box.locator("#poistu").getAttribute("href")) ?? "", /^https:/);
        assert.equal(await box.locator("#poistu").getAttribute("rel"), "noreferrer");
        assert.equal(await box.locator(".exit-keys").isVisible(), javaScriptEnabled, "keys are told where they work");
        assert.equal(await page.locator(".did-you-mean").count(), 0, "nobody's cry for help is corrected");
      }
    });
  });
}

for (const [way, leave] of [
  ["the button", (page: Page) => page.locator("#poistu").click()],
  [
    "Shift three times",
    async (page: Page) => {
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Shift");
    },
  ],
] as const) {
  test(`a person leaves at once with ${way}, and going back does not show the page`, async () => {
    await inWindow(browser, {}, async (page) => {
      await cry(page, "min man slår mig", "sv");
      // No test leaves this machine: the way out leads to another page of ours.
      await page.locator("#poistu").evaluate((link: HTMLAnchorElement, href) => {
        link.href = href;
      }, `${polku.url}/?kunta=por`);
      await leave(page);
      await page.waitForURL(/kunta=por/);
      await page.goBack();
      assert.doesNotMatch(page.url(), /haku/);
    });
  });
}

test("a way through sorrow, a course or a film is no crisis", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    for (const text of ["itsemurhan tehneen läheisten vertaistuki", "ensiapukurssi", "kuolinpesän asiat"]) {
      await cry(page, text, "fi");
      assert.equal(await page.locator(".crisis").count(), 0, text);
    }
  });
});
