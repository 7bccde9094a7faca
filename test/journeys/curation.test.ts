import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { signInAs } from "../support/sign-in-as.ts";
import { assertFits, assertSound } from "../support/sound.ts";

let polku: RunningPolku;
let browser: Browser;
let serviceId: string;
before(async () => {
  polku = await startTestPolku();
  browser = await launchBrowser();
  const { rows } = await polku.database.db.pool.query("select id from service where source_id = 'b-kielikahvila'");
  serviceId = rows[0].id;
});
after(async () => {
  await browser?.close();
  await polku?.stop();
});

const WIDE = { viewport: { width: 1280, height: 900 } };
const DESK = "/esimerkkila/tyotila";

const signIn = (page: Page, name: string) => signInAs(page, polku.url, name);

/** Whether residents find the service by a word; asked until it is as expected, for the index follows in its own time. */
async function residentsFind(word: string, expected: boolean): Promise<void> {
  const address = `${polku.url}/esimerkkila/fi/haku?q=${encodeURIComponent(word)}`;
  for (let tries = 0; tries < 120; tries++) {
    const html = await (await fetch(address)).text();
    if (html.includes(`/palvelut/${serviceId}`) === expected) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  assert.fail(`after a minute "${word}" ${expected ? "does not find" : "still finds"} the service`);
}

test("a curator hides a service by keyboard, takes it back, and rewrites it while another does the same", async (t) => {
  await inWindow(browser, WIDE, async (page) => {
    await residentsFind("Höpötys", true);
    await signIn(page, "Esittelyn kuraattori");
    let steps = 0;
    const press = async (key: string) => {
      steps++;
      await page.keyboard.press(key);
    };
    const type = async (text: string) => {
      steps++;
      await page.keyboard.type(text);
    };

    await page.goto(`${polku.url}${DESK}/tarjotin`);
    await page.locator("#haku").focus();
    await type("höpötys");
    await press("Enter");
    await page.waitForURL(/haku=h/);
    const row = page.locator("tr", { has: page.locator(`a[data-open][href$="/service/${serviceId}"]`) });
    await page.locator("[data-open]").first().focus();
    for (let tries = 0; tries < 10 && !(await row.locator("[data-open]").evaluate(isFocused)); tries++)
      await press("j");
    await press("h");
    await page.getByText("Piilotettu. Asukkaat eivät enää löydä sitä.").waitFor();
    const hiding = steps;
    await residentsFind("Höpötys", false);
    assert.ok(await page.locator("tbody [data-open]").first().isVisible());
    assert.ok(
      await page.evaluate(() => document.activeElement?.matches("[data-open]")),
      "after the act the focus is in the list again",
    );
    await press("u");
    await page.getByText("Kumosit muutoksen").waitFor();
    await residentsFind("Höpötys", true);
    t.diagnostic(`finding and hiding a service: ${hiding} key strokes and words; with undoing: ${steps}`);

    steps = 0;
    await row.locator("[data-open]").focus();
    await press("o");
    await page.waitForURL(`**/service/${serviceId}`);
    await assertSound(page, "entry", "fi");
    await page.getByRole("link", { name: "Tekstit", exact: true }).focus();
    await press("Enter");
    await page.waitForURL("**/tekstit");
    const mine = page.getByLabel("Otsikko, suomi");
    await mine.focus();
    await type("Juttele suomeksi kahvilla");

    await inWindow(browser, WIDE, async (second) => {
      await signIn(second, "Esittelyn pääkäyttäjä");
      await second.goto(`${polku.url}${DESK}/tarjotin/service/${serviceId}/tekstit`);
      await second.getByLabel("Otsikko, suomi").fill("Kielikahvila kaikille");
      await second.getByRole("button", { name: "Tallenna" }).click();
      await second.getByText("Tekstit on tallennettu.").waitFor();
    });

    await press("Enter");
    await page.getByText("Toinen ehti muuttaa samaa kohtaa").first().waitFor();
    await assertSound(page, "conflict", "fi");
    assert.equal(await mine.inputValue(), "Juttele suomeksi kahvilla");
    assert.ok(await page.getByRole("cell", { name: "Kielikahvila kaikille" }).isVisible());
    await mine.focus();
    await press("Enter");
    await page.getByText("Tekstit on tallennettu.").waitFor();
    assert.equal(await page.locator("h1").innerText(), "Juttele suomeksi kahvilla");
    t.diagnostic(`rewriting a title, with another's change between: ${steps} key strokes and words`);

    await page.getByRole("link", { name: "Historia", exact: true }).click();
    await assertSound(page, "history", "fi");
    await page
      .locator("li", { hasText: "Esittelyn pääkäyttäjä" })
      .getByRole("button", { name: /^Palauta versio/ })
      .first()
      .click();
    await page.getByText("Vanha versio on palautettu.").waitFor();
    assert.equal(await page.locator("h1").innerText(), "Kielikahvila kaikille");
    await residentsFind("Kielikahvila kaikille", true);
  });
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

const PAGES = (): readonly (readonly [name: string, path: string])[] => [
  ["today", ""],
  ["work list", "/tarjotin"],
  ["work list narrowed to nothing", "/tarjotin?haku=zzxqv"],
  ["work list narrowed", "/tarjotin?laji=event&jarjestys=time&kunta=982"],
  ["entry", `/tarjotin/service/${serviceId}`],
  ...["tila", "teemat", "tarpeet", "tekstit", "kuva", "tiedotteet", "nostot", "historia", "esikatselu"].map(
    (part) => [part, `/tarjotin/service/${serviceId}/${part}`] as const,
  ),
  ["duplicates", "/tuplat"],
  ["merged", "/tuplat?tila=merged"],
  ["banner", "/tiedote"],
];

test("every page of the tray is sound in Finnish, and its words in Swedish", async (t) => {
  await inWindow(browser, WIDE, async (page) => {
    await signIn(page, "Esittelyn kuraattori");
    for (const [name, path] of PAGES()) {
      const start = performance.now();
      await page.goto(`${polku.url}${DESK}${path}`, { waitUntil: "domcontentloaded" });
      t.diagnostic(`${name}: ${Math.round(performance.now() - start)} ms to interactive`);
      await assertSound(page, name, "fi");
    }
    await page.goto(`${polku.url}${DESK}`);
    await page.getByRole("button", { name: "Svenska" }).click();
    await page.getByRole("heading", { name: "I dag" }).waitFor();
    for (const [name, path] of PAGES()) {
      await page.goto(`${polku.url}${DESK}${path}`);
      await assertSound(page, `${name} in Swedish`, "sv", { only: "words" });
    }
    await page.getByRole("button", { name: "Suomi" }).click();
  });
});

test("every page of the tray fits a window enlarged to 400 %", async () => {
  await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    await signIn(page, "Esittelyn kuraattori");
    for (const [name, path] of PAGES()) {
      await page.goto(`${polku.url}${DESK}${path}`);
      await assertFits(page, `${name} at 320 px`);
    }
  });
});
