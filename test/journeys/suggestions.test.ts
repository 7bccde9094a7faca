import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { assertNoViolations } from "../support/sound.ts";

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

const fieldOf = (page: Page) => page.getByRole("textbox").first();
const optionsOf = (page: Page) => page.getByRole("option").filter({ visible: true });
const listOf = (page: Page) => page.getByRole("listbox", { name: /Ehdotukset|Förslag|Suggestions/ });

/** On the front page, with the text typed and the list open. */
async function typed(page: Page, text: string, path = "fi/"): Promise<void> {
  await page.goto(`${polku.url}/esimerkkila/${path}`);
  await fieldOf(page).pressSequentially(text);
  await listOf(page).waitFor();
}

/** The page's own time stands still until it is let go, so that a busy machine does not make a slow writer. */
async function stillTime(page: Page, path: string): Promise<{ pass: (milliseconds: number) => Promise<void> }> {
  await page.clock.install({ time: 0 });
  await page.goto(`${polku.url}/esimerkkila/${path}`);
  await page.clock.pauseAt(60_000);
  return { pass: (milliseconds) => page.clock.runFor(milliseconds) };
}

/** The answer to the question that is asked when the writer pauses. */
async function answered(page: Page, time: { pass: (milliseconds: number) => Promise<void> }): Promise<void> {
  const answer = page.waitForResponse(/suggest/);
  await time.pass(200);
  await answer;
}

/** The field's words of the search that has been made. */
async function searched(page: Page): Promise<string | null> {
  await page.waitForURL(/haku/);
  return new URL(page.url()).searchParams.get("q");
}

test("a resident types a few letters, moves with the arrows and takes a suggestion with Enter", async () => {
  await inWindow(browser, {}, async (page) => {
    await typed(page, "yksi");
    const field = fieldOf(page);
    assert.equal(await field.getAttribute("aria-activedescendant"), null, "nothing is chosen for the person");
    await page.keyboard.press("ArrowDown");
    const option = optionsOf(page).first();
    assert.equal(await option.getAttribute("aria-selected"), "true");
    assert.equal(await field.getAttribute("aria-activedescendant"), await option.getAttribute("id"));
    assert.match((await option.textContent()) ?? "", /^Yksinäisyys\s+Tarve$/);
    await page.keyboard.press("ArrowUp");
    assert.equal(await field.getAttribute("aria-activedescendant"), null, "back in the person's own text");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await searched(page), "Yksinäisyys");
  });
});

test("Enter without choosing searches what was typed, and Shift+Enter begins a new line", async () => {
  await inWindow(browser, {}, async (page) => {
    await typed(page, "kirja");
    await page.keyboard.press("Shift+Enter");
    assert.equal(await fieldOf(page).inputValue(), "kirja\n");
    await page.keyboard.press("Backspace");
    await listOf(page).waitFor();
    await page.keyboard.press("Enter");
    assert.equal(await searched(page), "kirja");
  });
});

test("Escape closes the list and keeps the text; Tab leaves without choosing", async () => {
  await inWindow(browser, {}, async (page) => {
    await typed(page, "liiku");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    assert.equal(await listOf(page).isVisible(), false);
    assert.equal(await fieldOf(page).inputValue(), "liiku");
    await page.keyboard.type("n");
    await listOf(page).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    assert.equal(await listOf(page).isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Etsi");
    assert.equal(await fieldOf(page).inputValue(), "liikun");
  });
});

test("a suggestion is taken by touch, and targets are large enough for a thumb", async () => {
  await inWindow(browser, { hasTouch: true, viewport: { width: 320, height: 640 } }, async (page) => {
    await typed(page, "yoga exemp", "sv/");
    const box = await optionsOf(page).first().boundingBox();
    assert.ok((box?.height ?? 0) >= 44, `${box?.height} px high`);
    assert.ok((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320, "fits the window");
    await optionsOf(page).first().tap();
    assert.equal(await searched(page), "yoga Exempelby");
  });
});

test("a screen reader hears a combobox and how many suggestions there are", async () => {
  await inWindow(browser, {}, async (page) => {
    await typed(page, "yksi");
    const combobox = page.getByRole("combobox", { name: "Haku ja ehdotukset" });
    assert.equal(await combobox.getAttribute("aria-expanded"), "true");
    assert.equal(await combobox.getAttribute("aria-controls"), await listOf(page).getAttribute("id"));
    const count = await optionsOf(page).count();
    assert.ok(count > 0 && count <= 6);
    const status = page.getByRole("status").filter({ hasText: "Ehdotuksia" });
    assert.match((await status.textContent()) ?? "", new RegExp(`: ${count}\\.`));
    await page.keyboard.press("Escape");
    assert.equal(await combobox.getAttribute("aria-expanded"), "false");
  });
});

const looks: readonly (readonly [name: string, options: BrowserContextOptions, path: string])[] = [
  ["a phone", { viewport: { width: 320, height: 640 } }, "fi/"],
  ["a wide screen in the dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }, "fi/haku?q="],
  ["forced colours", { forcedColors: "active" }, "sv/"],
];
for (const [name, options, path] of looks) {
  test(`the open list is accessible and moves nothing on ${name}`, async () => {
    await inWindow(browser, options, async (page) => {
      await page.goto(`${polku.url}/esimerkkila/${path}`);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await fieldOf(page).pressSequentially("ma");
      await listOf(page).waitFor();
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), height);
      const outline = await optionsOf(page)
        .first()
        .evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.equal(outline, "solid", "the chosen one is seen");
      await assertNoViolations(page, name);
    });
  });
}

test("a fast writer asks once, an earlier question again costs nothing, and words of a crisis bring no list", async () => {
  await inWindow(browser, {}, async (page) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.pathname.endsWith("/suggest")) asked.push(url.searchParams.get("q") ?? "");
    });
    const time = await stillTime(page, "fi/");
    await fieldOf(page).pressSequentially("kirjast");
    await answered(page, time);
    await listOf(page).waitFor();
    assert.deepEqual(asked, ["kirjast"]);
    await page.keyboard.type("o");
    await answered(page, time);
    await page.keyboard.press("Backspace");
    await listOf(page).waitFor();
    await time.pass(1000);
    assert.deepEqual(asked, ["kirjast", "kirjasto"]);
    await fieldOf(page).fill("haluan tappaa itseni");
    await answered(page, time);
    await listOf(page).waitFor({ state: "hidden" });
  });
});

test("only the end of a long text is asked about, and what stands before it is kept", async () => {
  await inWindow(browser, {}, async (page) => {
    const story = "Muutin tänne keväällä enkä tunne vielä ketään, joten haluaisin nyt oppia uutta ja etsin joogaa ";
    await page.goto(`${polku.url}/esimerkkila/fi/`);
    await fieldOf(page).fill(story);
    const question = page.waitForRequest(/suggest/);
    await fieldOf(page).pressSequentially("Esimerkk");
    assert.ok((new URL((await question).url()).searchParams.get("q")?.length ?? 99) <= 60);
    await listOf(page).waitFor();
    await optionsOf(page).first().click();
    assert.equal(await searched(page), `${story}Esimerkkilä`);
  });
});

test("a failing server is met with silence, and the search works", async () => {
  await inWindow(browser, {}, async (page) => {
    let failures = 0;
    await page.route(/suggest\?/, (route) => {
      failures++;
      return route.fulfill({ status: 429, body: "" });
    });
    const time = await stillTime(page, "fi/");
    await fieldOf(page).pressSequentially("kirj");
    await answered(page, time);
    for (const letter of "as") {
      await page.keyboard.type(letter);
      await time.pass(250);
    }
    assert.equal(failures, 1, "a server in trouble is left in peace");
    assert.equal(await listOf(page).isVisible(), false);
    await page.keyboard.press("Enter");
    assert.equal(await searched(page), "kirjas");
  });
});

test("without JavaScript the field is a plain field with its button", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${polku.url}/esimerkkila/fi/`);
    assert.equal(await page.locator("[role=combobox], [role=listbox]").count(), 0);
    await fieldOf(page).fill("kirjasto");
    await page.getByRole("button", { name: "Etsi" }).click();
    assert.equal(await searched(page), "kirjasto");
  });
});
