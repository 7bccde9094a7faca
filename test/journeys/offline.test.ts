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

const address = (path: string) => `${polku.url}/esimerkkila/fi/${path}`;

/** Saves the first thing of a search, and tells where the list is kept. */
async function saveFirst(page: Page, where: string): Promise<string> {
  await page.goto(address("haku?q=k%C3%A4velyryhm%C3%A4"));
  const name = (await page.locator(".card-title a").first().textContent()) ?? "";
  await page.locator("button.keep").first().click();
  await page.getByRole("button", { name: where }).click();
  return name.trim();
}

const keptPages = (page: Page) =>
  page.evaluate(async () =>
    (await caches.keys()).length === 0
      ? []
      : (await (await caches.open("polku-luettavaksi")).keys()).map(({ url }) => new URL(url).pathname),
  );

async function untilKept(page: Page, path: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if ((await keptPages(page)).some((kept) => kept.endsWith(path))) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`${path} was not kept: ${await keptPages(page)}`);
}

/** Keeps the path and the card of a saved list. */
async function keepBoth(page: Page): Promise<string> {
  const name = await saveFirst(page, "Säilytä tällä laitteella");
  await page.goto(address("oma-polku"));
  await page.getByRole("heading", { name }).waitFor();
  await untilKept(page, "/oma-polku");
  await page.goto(address("kortti"));
  await untilKept(page, "/kortti");
  return name;
}

test("when the list is emptied, nothing is left to be read without a network", async () => {
  await inWindow(browser, {}, async (page) => {
    await keepBoth(page);
    await page.goto(address("oma-polku"));
    await page
      .getByRole("button", { name: /Tyhjennä/ })
      .first()
      .click();
    for (let tries = 0; tries < 50 && (await keptPages(page)).length > 0; tries++) await page.waitForTimeout(100);
    assert.deepEqual(await keptPages(page), []);
  });
});

test("a list for this visit only leaves nothing to be read without a network", async () => {
  await inWindow(browser, {}, async (page) => {
    const name = await saveFirst(page, "Vain tämän käynnin ajan");
    await page.goto(address("oma-polku"));
    await page.getByRole("heading", { name }).waitFor();
    await page.waitForTimeout(500);
    assert.deepEqual(await keptPages(page), []);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  });
});

// Last, for it takes the server away: what a browser emulates as "offline" does not reach a service worker.
test("the path and the card that a device keeps are read without a network", async () => {
  await inWindow(browser, {}, async (page) => {
    const name = await keepBoth(page);
    await polku.server.stop();
    await page.goto(address("oma-polku"));
    await page.getByRole("heading", { name }).waitFor();
    await page.getByText("on tallennettu laitteellesi").waitFor();
    await page.goto(address("kortti"));
    await page.getByText("on tallennettu laitteellesi").waitFor();
    assert.ok((await page.getByRole("checkbox").count()) > 10);
  });
});
