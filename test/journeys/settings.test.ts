import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { quarantineRecords } from "../../src/domain/imports/import-queries.ts";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { MONDAY_MORNING, type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { signInAs } from "../support/sign-in-as.ts";
import { assertFits, assertSound } from "../support/sound.ts";

let polku: RunningPolku;
let browser: Browser;
before(async () => {
  polku = await startTestPolku();
  browser = await launchBrowser();
  const record = { source: "ptv", kind: "service", sourceId: "b7c1", reason: "the record has no name in any language" };
  await quarantineRecords(polku.database.db.register, null, [{ ...record, excerpt: '{"id":"b7c1"}' }], MONDAY_MORNING);
});
after(async () => {
  await browser?.close();
  await polku?.stop();
});

const SETTINGS = "/esimerkkila/tyotila/asetukset";
const SOURCES = "/esimerkkila/tyotila/lahteet";
const WIDE = { viewport: { width: 1280, height: 900 } };

const signIn = (page: Page) => signInAs(page, polku.url, "Esittelyn pääkäyttäjä", SETTINGS);

/** As a resident who comes now: whoever has the page open already keeps it for up to a minute. */
let visits = 0;
async function untilShown(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(`${polku.url}/esimerkkila/fi/?kerta=${visits++}`);
    if (await isThere()) return;
    await page.waitForTimeout(500);
  }
  assert.fail("the resident's page did not follow the settings");
}

test("an administrator changes a colour and a theme's name, sees both as a resident, and undoes them", async (t) => {
  await inWindow(browser, WIDE, async (page) => {
    let steps = 0;
    const step = async (act: Promise<unknown>) => {
      steps += 1;
      await act;
    };
    await signIn(page);
    await step(page.getByRole("link", { name: "Värit" }).click());
    const accent = page.getByLabel("Pääväri", { exact: true }).first();
    await step(accent.fill("#1a5c3a"));
    await step(page.getByRole("button", { name: "Kokeile" }).click());
    await page.getByText("Niitä ei ole vielä tallennettu").waitFor();
    const sample = page.locator(".try-light .button.main");
    assert.equal(await sample.evaluate((each) => getComputedStyle(each).backgroundColor), "rgb(26, 92, 58)");
    await step(page.getByRole("button", { name: "Tallenna" }).click());
    await page.getByText("Tallennettu. Muutos näkyy asukkaille.").waitFor();
    const colour = steps;

    await step(page.getByRole("link", { name: "Asetukset" }).first().click());
    await step(page.getByRole("link", { name: "Teemat" }).click());
    await step(page.getByRole("link", { name: /^Muokkaa teemaa Luonto/ }).click());
    await step(page.getByLabel("Nimi: suomi", { exact: true }).fill("Metsät ja meri"));
    await step(page.getByRole("button", { name: "Tallenna" }).click());
    await page.getByText("Tallennettu. Muutos näkyy asukkaille.").waitFor();
    t.diagnostic(`a colour: ${colour} steps after the settings' page, a theme's name: ${steps - colour}`);
    const saved = page.url();

    await untilShown(page, async () => (await page.getByRole("link", { name: "Metsät ja meri" }).count()) > 0);
    const colourNow = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent").trim());
    assert.equal(await colourNow(), "#1a5c3a");

    await page.goto(saved);
    await page.locator(".done").getByRole("button", { name: "Kumoa" }).click();
    await page.getByText("Muutos on kumottu.").waitFor();
    await page.goto(`${polku.url}${SETTINGS}/varit`);
    await page.getByText("Muutoshistoria").click();
    await page
      .getByRole("button", { name: /^Kumoa/ })
      .first()
      .click();
    await page.getByText("Muutos on kumottu.").waitFor();
    await untilShown(page, async () => (await page.getByRole("link", { name: "Metsät ja meri" }).count()) === 0);
    assert.equal(await colourNow(), "#2a6ebb");
  });
});

const PAGES = [
  SETTINGS,
  `${SETTINGS}/varit`,
  `${SETTINGS}/kielet`,
  `${SETTINGS}/teemat`,
  `${SETTINGS}/teemat?teema=uusi`,
  `${SETTINGS}/kunnat`,
  `${SETTINGS}/yhteystiedot`,
  `${SETTINGS}/selosteet`,
  `${SETTINGS}/mittarit`,
  `${SETTINGS}/jakaminen`,
  `${SETTINGS}/osoite`,
  `${SETTINGS}/syotteet`,
  SOURCES,
  `${SOURCES}/ptv`,
];

test("settings and sources are accessible, fit 320 px and say everything in Swedish too", async () => {
  await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    await signIn(page);
    for (const path of PAGES) {
      await page.goto(polku.url + path);
      await assertSound(page, `fi ${path}`, "fi");
    }
    await page.goto(`${polku.url}${SETTINGS}/osoite`);
    await page.getByRole("textbox", { name: "Oma osoite" }).fill("https://väärin");
    await page.getByRole("button", { name: "Tallenna" }).click();
    await page.getByText("Korjaa vielä nämä").waitFor();
    await assertSound(page, "fi a form with faults", "fi");
    await page.getByRole("button", { name: "Svenska" }).click();
    await page.goto(polku.url + SETTINGS);
    for (const path of PAGES) {
      await page.goto(polku.url + path);
      await assertSound(page, `sv ${path}`, "sv", { only: "words" });
    }
    await assertFits(page, "sv");
    await page.getByRole("button", { name: "Suomi" }).click();
  });
});

test("a curator's keyboard is enough to let a record stay out and to bring it back", async () => {
  await inWindow(browser, WIDE, async (page) => {
    await page.goto(polku.url + SOURCES);
    await page.getByRole("button", { name: "Esittelyn kuraattori" }).click();
    await page.waitForURL(`**${SOURCES}`);
    await page.getByRole("link", { name: "Palvelutietovaranto (PTV)" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Miksi, vapaaehtoinen").focus();
    await page.keyboard.type("Koe");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Tietue jää pois.").waitFor();
    await page.locator(".done").getByRole("button", { name: "Kumoa" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Tietue on taas listalla.").waitFor();
    await page.getByText("Nimi puuttuu: Palvelu").waitFor();
  });
});
