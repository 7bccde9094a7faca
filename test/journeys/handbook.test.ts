import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { signInAs } from "../support/sign-in-as.ts";
import { assertFits, assertNoViolations, assertSound } from "../support/sound.ts";

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

const WIDE = { viewport: { width: 1280, height: 900 } };
const BOOK = "/esimerkkila/tyotila/kasikirja";

const signIn = (page: Page, name: string, path = BOOK) => signInAs(page, polku.url, name, path);

test("a professional finds the path for sleep in the client's words, reads it, and prints it", async () => {
  await inWindow(browser, WIDE, async (page) => {
    await signIn(page, "Esittelyn ammattilainen");
    await assertSound(page, "handbook", "fi");
    await page.getByLabel("Etsi käsikirjasta").fill("nukun huonosti");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Uni: kysy, miten yöt menevät" }).click();
    await page.getByText("Millaisia yöt ovat olleet viime aikoina?").waitFor();
    assert.ok((await page.locator(".live-list .card").count()) > 0, "live lists show what the region has");
    await assertSound(page, "care path", "fi");
    await page.getByLabel("Näytä listat kunnasta").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Näytä" }).click();
    assert.match(page.url(), /kunta=\d{3}/);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".guide-tools").first().isVisible(), false);
    assert.equal(await page.locator(".way-step").first().isVisible(), true);
  });
});

test("a curator mends a page by keyboard: a mistake with its line, a preview, publishing and undoing", async () => {
  await inWindow(browser, WIDE, async (page) => {
    await signIn(page, "Esittelyn kuraattori");
    await page.goto(`${polku.url}${BOOK}/uni/muokkaa`);
    await assertSound(page, "editing", "fi");
    await page.locator("#fi-body").fill("Nuku hyvin.\n\n{{lsita: uni}}");
    await page.getByRole("button", { name: "Tallenna luonnos" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /Rivi 3/ }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "fi-body");
    await assertSound(page, "editing with errors", "fi");
    await page.locator("#fi-body").fill("Nuku hyvin.\n\n{{lista: tarve=sleep-problems | laji=service}}");
    await page.getByRole("button", { name: "Esikatsele" }).click();
    await page.getByRole("heading", { name: "Esikatselu" }).waitFor();
    await assertSound(page, "preview", "fi");
    await page.getByRole("button", { name: "Tallenna ja julkaise" }).click();
    await page.getByText("Sivu on julkaistu.").waitFor();
    await assertSound(page, "published", "fi");
    await page.goto(`${polku.url}/esimerkkila/fi/tietoa/uni`);
    await page.getByText("Nuku hyvin.").waitFor();
    await page.goto(`${polku.url}${BOOK}/uni?tehty=published`);
    await page.getByRole("button", { name: "Kumoa" }).click();
    await page.getByText("Kumottu.").waitFor();
    await page.goto(`${polku.url}${BOOK}/uni/historia?versio=1`);
    await assertSound(page, "history", "fi");
  });
});

test("the handbook in Swedish, on a narrow phone and in the dark", async () => {
  await inWindow(browser, { viewport: { width: 320, height: 640 }, colorScheme: "dark" }, async (page) => {
    await signIn(page, "Esittelyn kuraattori");
    await page.getByRole("button", { name: "Svenska" }).click();
    await page.getByRole("heading", { name: "Handbok" }).waitFor();
    for (const path of ["", "/vakivalta-puheeksi", "/uni-puheeksi", "/uni/muokkaa", "/uni/historia", "/uusi/muokkaa"]) {
      await page.goto(polku.url + BOOK + path);
      await assertSound(page, `sv ${path}`, "sv", { only: "words" });
      await assertNoViolations(page, `dark ${path}`, { only: "colours" });
    }
  });
});

test("a resident who sleeps badly is led from the search to the guide, and from the guide to what is near", async () => {
  await inWindow(browser, { viewport: { width: 360, height: 740 } }, async (page) => {
    await page.goto(`${polku.url}/esimerkkila/fi/haku?q=nukun+huonosti`);
    await page.locator(".also-read a", { hasText: "Parempaa unta" }).click();
    await page.getByRole("heading", { name: "Parempaa unta", level: 1 }).waitFor();
    await assertFits(page, "guide");
    assert.ok((await page.locator(".card").count()) > 0);
    assert.equal(
      await page.locator('link[rel="canonical"]').getAttribute("href"),
      `${polku.url}/esimerkkila/fi/tietoa/uni`,
    );
  });
});
