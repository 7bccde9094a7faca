import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { routes } from "../../src/routes.ts";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { signInAs } from "../support/sign-in-as.ts";
import { assertFits, assertSound } from "../support/sound.ts";

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

const signIn = (page: Page, name = "Esittelyn kuraattori") => signInAs(page, polku.url, name);

test("a curator signs in, sees the workspace, changes its language and signs out", async () => {
  await inWindow(browser, WIDE, async (page) => {
    await page.goto(`${polku.url}/esimerkkila/tyotila/`);
    assert.match(page.url(), /\/kirjaudu\?/);
    await assertSound(page, "sign-in", "fi");
    await signIn(page);
    assert.equal(await page.locator("h1").innerText(), "Tänään");
    await assertSound(page, "desk", "fi");
    await page.getByRole("button", { name: "Svenska" }).click();
    await page.getByRole("heading", { name: "I dag" }).waitFor();
    await assertSound(page, "desk", "sv", { only: "words" });
    const [cookie] = await page.context().cookies();
    assert.deepEqual(
      [cookie?.name, cookie?.httpOnly, cookie?.secure, cookie?.sameSite],
      ["__Host-polku", true, true, "Lax"],
    );
    await page.getByRole("button", { name: "Logga ut" }).click();
    await page.getByText("Olet kirjautunut ulos.").waitFor();
    assert.deepEqual(await page.context().cookies(), []);
    await page.goBack();
    await page.reload();
    assert.match(page.url(), /\/kirjaudu\?/);
  });
});

/** Every address of the workspace that needs nothing but the region. */
const PAGES = Object.entries(routes)
  .filter(([name, { pattern }]) => name.startsWith("desk") && !/:(?!region)/.test(pattern))
  .filter(([name, { pattern }]) => !/File$|^deskLanguage$/.test(name) && !/\.\w+$/.test(pattern))
  .map(([, route]) => (route as typeof routes.desk).href({ region: "esimerkkila" }));

test("every page of the workspace is sound in Finnish, in Swedish and in a narrow window", async () => {
  const seen = new Set<string>();
  for (const who of ["Esittelyn pääkäyttäjä", "Esittelyn yhdistys"]) {
    await inWindow(browser, WIDE, async (page) => {
      await signIn(page, who);
      for (const path of PAGES) {
        const answer = await page.goto(polku.url + path);
        if (answer?.status() === 403 || seen.has(path)) continue;
        assert.equal(answer?.status(), 200, path);
        seen.add(path);
        await assertSound(page, path, "fi");
        await page.setViewportSize({ width: 320, height: 640 });
        await assertFits(page, `${path} 320`);
        await page.setViewportSize(WIDE.viewport);
      }
      await page.goto(`${polku.url}/esimerkkila/tyotila`);
      await page.getByRole("button", { name: "Svenska" }).click();
      for (const path of PAGES) {
        const answer = await page.goto(polku.url + path);
        if (answer?.status() === 200) await assertSound(page, path, "sv", { only: "words" });
      }
      await page.getByRole("button", { name: "Suomi" }).click();
    });
  }
  assert.deepEqual(
    PAGES.filter((path) => !seen.has(path)),
    [],
  );
});

test("the workspace fits a phone and a window enlarged to 400 %", async () => {
  for (const width of [360, 320]) {
    await inWindow(browser, { viewport: { width, height: 640 } }, async (page) => {
      await page.goto(`${polku.url}/kirjaudu`);
      await assertFits(page, `sign-in ${width}`);
      await signIn(page);
      await assertFits(page, `desk ${width}`);
    });
  }
});
