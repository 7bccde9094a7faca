import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
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

const address = (path: string, language = "fi") => `${polku.url}/esimerkkila/${language}/${path}`;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const sees = (page: Page, title: string) => page.getByRole("heading", { level: 1, name: title }).waitFor();
const tick = (page: Page, ...sentences: string[]) =>
  sentences.reduce(
    (before, sentence) => before.then(() => page.getByLabel(sentence, { exact: true }).check()),
    Promise.resolve(),
  );
const titles = (page: Page) => page.locator(".recommended .card-title").allTextContents();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a resident ticks what fits them, swaps one suggestion and takes another on their path, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      const addresses: string[] = [];
      page.on("framenavigated", (frame) => addresses.push(frame.url()));
      await page.goto(address("?kunta=982"));
      await page.getByRole("link", { name: "Tai täytä lyhyt Mitä kuuluu? -kortti" }).click();
      await sees(page, "Mitä kuuluu?");
      await tick(page, "Kaipaan seuraa", "Nukun huonosti tai olen aina väsynyt");
      await press(page, "Näytä, mistä on apua");

      await sees(page, "Näistä voi olla apua");
      const reasons = (await page.locator(".recommended .why").allTextContents()).join(" ");
      assert.match(reasons, /Koska kaipaat seuraa/);
      assert.match(reasons, /Koska nukut huonosti/);
      const before = await titles(page);
      assert.ok(before.length >= 4, `${before.length} suggestions`);
      const [unwanted = ""] = before;
      await page
        .locator(".recommended li")
        .filter({ hasText: unwanted })
        .getByRole("button", { name: /^Ei minulle/ })
        .click();
      await page.locator(".card-title", { hasText: unwanted }).waitFor({ state: "detached" });
      const after = await titles(page);
      assert.equal(before.filter((title) => !after.includes(title)).length, 1, "one thing changed");

      const [wanted = ""] = after;
      await page
        .locator(".recommended li")
        .filter({ hasText: wanted })
        .getByLabel(/^Ota polulleni/)
        .check();
      await press(page, "Muuta rasteja");
      await sees(page, "Mitä kuuluu?");
      assert.ok(await page.getByLabel("Kaipaan seuraa", { exact: true }).isChecked());
      await page.getByLabel("Nukun huonosti tai olen aina väsynyt").uncheck();
      await press(page, "Näytä, mistä on apua");
      await sees(page, "Näistä voi olla apua");
      assert.doesNotMatch((await page.locator(".recommended .why").allTextContents()).join(" "), /nukut huonosti/);

      await press(page, "Tee oma polku");
      await page.waitForURL(/oma-polku/);
      await page.getByText(wanted, { exact: false }).first().waitFor();
      for (const each of addresses) assert.doesNotMatch(each, /rasti|seuraa|kohde/);
    });
  });

  test(`whose home is not safe sees help lines first and leaves the page at once, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(address("kortti"));
      await tick(page, "Kotona ei ole turvallista");
      await press(page, "Näytä, mistä on apua");
      await sees(page, "Näistä voi olla apua");
      const first = page.locator("main :is(h1, h2)").first();
      assert.equal(await first.textContent(), "Tarvitsetko apua heti?");
      assert.equal(await page.locator(".crisis a.call").first().getAttribute("href"), "tel:112");
      assert.match(await page.title(), /^Näistä voi olla apua/);
      await page.route(/ilmatieteenlaitos/, (route) => route.abort());
      assert.match((await page.locator("#poistu").getAttribute("href")) ?? "", /ilmatieteenlaitos/);
    });
  });

  test(`ticked on the screen, the card is printed with its ticks, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(address("kortti"));
      await tick(page, "Kaipaan seuraa");
      await page.getByLabel("Kunta").selectOption("982");
      await press(page, "Tulosta kortti");
      await sees(page, "Tulosta kortti");
      assert.doesNotMatch(page.url(), /[?]/);
      assert.equal(await page.getByRole("img", { name: "Rastitettu" }).count(), 1);
      await page.getByLabel("Iso teksti").check();
      await press(page, "Päivitä kortti");
      await page.locator(".large-sheet").first().waitFor();
      assert.equal(await page.getByRole("img", { name: "Rastitettu" }).count(), 1);
      assert.match((await page.locator(".nearby-part").textContent()) ?? "", /Läheltäsi: Esimerkkilä/);
      assert.doesNotMatch(page.url(), /[?]/);
    });
  });

  test(`nothing ticked is answered kindly, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(address("kortti"));
      await press(page, "Näytä, mistä on apua");
      await sees(page, "Et rastittanut mitään");
      await press(page, "Palaa korttiin");
      await sees(page, "Mitä kuuluu?");
    });
  });
}

test("Back returns from the results to the card with its ticks", async () => {
  await inWindow(browser, {}, async (page) => {
    await page.goto(address("kortti", "sv"));
    await tick(page, "Jag saknar sällskap");
    await press(page, "Visa var det finns hjälp");
    await sees(page, "Här kan det finnas hjälp");
    await page.goBack();
    await sees(page, "Hur står det till?");
    assert.ok(await page.getByLabel("Jag saknar sällskap").isChecked());
  });
});

test("a professional makes a card with ticks ready, and prints it in Swedish on one sheet", async () => {
  await inWindow(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.goto(address("kortti?rasti=seuraa,uni&kunta=983", "sv"));
    assert.equal(await page.locator("input[name=rasti]:checked").count(), 2);
    await page.goto(address("kortti/tuloste?rasti=seuraa,uni&kunta=983", "sv"));
    assert.equal(await page.getByRole("img", { name: "Ikryssad" }).count(), 2);
    const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(file.match(/\/Type\s*\/Page\b/g)?.length, 1);
  });
});

/** Every state: its path, and for those that a form leads to the button that is pressed and what is ticked before. */
const STATES: readonly (readonly [name: string, path: string, ticks?: readonly string[], button?: string])[] = [
  ["card", "kortti"],
  ["card with ticks in its address", "kortti?rasti=seuraa,uni&kunta=982"],
  ["card with tampered ticks", `kortti?rasti=${Array.from({ length: 500 }, (_, i) => `x${i}`).join(",")}&kunta=999`],
  ["results", "kortti?kunta=982", ["seuraa", "uni"], "tulos"],
  ["results of everything", "kortti", ["seuraa", "uni", "rahat", "ruoka", "mieli", "luontoon", "asuminen"], "tulos"],
  ["results with help lines", "kortti", ["kodin-turva", "apua-heti"], "tulos"],
  ["nothing ticked", "kortti", [], "tulos"],
  ["card to print", "kortti/tuloste?kunta=982"],
  ["card to print with ticks", "kortti/tuloste?rasti=seuraa,uni"],
  ["card to print in large type", "kortti/tuloste?teksti=iso&kunta=985"],
];

async function open(page: Page, language: string, [, path, ticks, button]: (typeof STATES)[number]): Promise<void> {
  // From elsewhere: the same address again would be a reload, which shows what was shown.
  await page.goto("about:blank");
  await page.goto(address(path, language));
  for (const id of ticks ?? []) await page.locator(`input[value="${id}"]`).check();
  if (!button) return;
  await page.locator(`button[value="${button}"]`).click();
  await page.locator(`input[type=hidden][value="${button}"]`).waitFor({ state: "attached" });
}

for (const language of ["fi", "sv", "en", "selko"]) {
  test(`the card is accessible in every state in ${language} and fits 320 px`, async () => {
    await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      // What is the same in every language is looked at once.
      for (const state of language === "fi"
        ? STATES
        : STATES.filter(([name]) => !/everything|tampered|in its/.test(name))) {
        await open(page, language, state);
        const only = language === "fi" ? null : "words";
        await assertSound(page, `${language}: ${state[0]}`, language === "selko" ? "fi" : language, { only });
      }
    });
  });
}

test("the card is accessible in the dark scheme, and fits when all or only the text is larger", async () => {
  await inWindow(browser, { viewport: { width: 1280, height: 1024 }, colorScheme: "dark" }, async (page) => {
    for (const state of STATES) {
      await open(page, "fi", state);
      await assertNoViolations(page, `dark: ${state[0]}`, { only: "colours" });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "225%";
      });
      await assertFits(page, `text 200 %: ${state[0]}`);
      await page.setViewportSize({ width: 320, height: 256 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "";
      });
      await assertFits(page, `400 %: ${state[0]}`);
      await page.setViewportSize({ width: 1280, height: 1024 });
    }
  });
});
