import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { signInAs } from "../support/sign-in-as.ts";
import { assertNoViolations, assertSound } from "../support/sound.ts";

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

const QUALITY = "/esimerkkila/tyotila/laatu";
const PAGES = [
  ["board", ""],
  ["board of a municipality", "?kunta=983"],
  ["coverage", "/kattavuus"],
  ["coverage in Swedish with a cell open", "/kattavuus?kieli=sv&sisalto=culture&kunta=982"],
  ["tray check", "/tarjottimelta-puuttuvat?laji=kaikki"],
  ["findability", "/loydettavyys"],
] as const;

const signIn = (page: Page, name = "Esittelyn kuraattori") => signInAs(page, polku.url, name);

test("a curator finds the worst record of a municipality, and what to do, in three steps", async (t) => {
  await inWindow(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
    await signIn(page);
    let steps = 0;
    const step = async (act: Promise<unknown>) => {
      steps++;
      await act;
    };
    await step(page.getByRole("navigation", { name: "Työtilan sivut" }).getByRole("link", { name: "Laatu" }).click());
    await step(page.getByRole("link", { name: "Mallikylä", exact: true }).click());
    await page.getByRole("heading", { name: "Laatu: Mallikylä" }).waitFor();
    const worst = page.locator(".worst details").first();
    await step(worst.locator("summary").click());
    await worst.locator(".advice").first().waitFor();
    assert.notEqual((await worst.locator(".advice").first().innerText()).trim(), "");
    t.diagnostic(`${steps} steps`);
    assert.ok(steps <= 4);
    const scores = await page.locator(".worst summary .small").allInnerTexts();
    const points = scores.map((text) => Number(/(\d+) pistettä/.exec(text)?.[1]));
    assert.deepEqual(
      points,
      points.toSorted((a, b) => a - b),
    );
  });
});

test("the same is done by keyboard alone", async () => {
  await inWindow(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
    await signIn(page);
    await page.goto(`${polku.url}${QUALITY}?kunta=983`);
    const summary = page.locator(".worst summary").first();
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      if (await summary.evaluate((element) => element === document.activeElement)) break;
    }
    assert.ok(await summary.evaluate((element) => element === document.activeElement), "the first record is reached");
    await page.keyboard.press("Enter");
    assert.ok(await page.locator(".worst .advice").first().isVisible());
  });
});

test("a provider asks why its service is not found, in a form that works without scripts", async () => {
  await inWindow(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }, async (page) => {
    await signIn(page, "Esittelyn yhdistys");
    await page.goto(`${polku.url}${QUALITY}/loydettavyys`);
    await page.getByLabel("Palvelun nimi tai sen osa").fill("se");
    await page.getByLabel("Hakusanat").fill("olen yksinäinen");
    await page.locator("main button").click();
    const choice = page.getByRole("radio").first();
    if (await choice.count()) {
      await choice.check();
      await page.getByRole("button", { name: "Kerro, miksi" }).click();
    }
    await page.getByRole("heading", { name: "Miksi näin on" }).waitFor();
    assert.equal(await page.getByLabel("Hakusanat").inputValue(), "olen yksinäinen");
    assert.doesNotMatch(page.url(), /yksin/);
  });
});

test("every page on quality is accessible, fits 320 px, and stays so in the dark and in Swedish", async () => {
  await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    await signIn(page);
    for (const [name, path] of PAGES) {
      await page.goto(polku.url + QUALITY + path);
      await assertSound(page, name, "fi");
    }
    await page.getByRole("button", { name: "Svenska" }).click();
    for (const [name, path] of PAGES) {
      await page.goto(polku.url + QUALITY + path);
      await assertSound(page, `sv: ${name}`, "sv", { only: "words" });
    }
    await page.emulateMedia({ colorScheme: "dark" });
    for (const [name, path] of PAGES) {
      await page.goto(polku.url + QUALITY + path);
      await assertNoViolations(page, `dark: ${name}`, { only: "colours" });
    }
    await page.getByRole("button", { name: "suomi" }).click();
  });
});
