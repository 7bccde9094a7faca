import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { type FormFields, sendForm } from "../support/send-form.ts";
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

async function send(page: Page, path: string, fields: FormFields, language = "fi"): Promise<void> {
  const below = `${polku.url}/esimerkkila/${language}`;
  await sendForm(page, `${below}/ohjeet`, `${below}/${path}`, fields);
}

/** Every state that only a form reaches. */
const STATES = [
  ["start with answers", "kartoitus", [["sleep", "7"]]],
  [
    "one area",
    "kartoitus",
    [
      ["osa", "5"],
      ["movement", "x"],
    ],
  ],
  [
    "further questions",
    "kartoitus",
    [
      ["osa", "5"],
      ["lisa", "1"],
      ["mind", "3"],
      ["mind.muutos", "1"],
    ],
  ],
  [
    "own words, too long",
    "kartoitus",
    [
      ["osa", "11"],
      ["huomio", "sana ".repeat(500)],
    ],
  ],
  [
    "all on one page",
    "kartoitus",
    [
      ["tapa", "kaikki"],
      ["mind", "3"],
      ["mind.wish", "x"],
    ],
  ],
  [
    "result",
    "kartoitus/tulos",
    [
      ["movement", "9"],
      ["sleep", "1"],
      ["money", "0"],
      ["relations", "2"],
      ["food", "5"],
      ["sleep.muutos", "1"],
      ["kunta", "982"],
      ["huomio", "sana ".repeat(500)],
      ["aiempi", "movement=3&sleep=4&mind=2"],
      ["aiemmin", "2026-05-03"],
    ],
  ],
  ["result with a crisis", "kartoitus/tulos", [["mind", "0"]]],
  ["result of nothing", "kartoitus/tulos", [["vertaa", "1"]]],
] as const;

for (const language of ["fi", "sv", "en", "selko"] as const) {
  test(`every state of the assessment in ${language} is accessible and fits 320 px`, async () => {
    await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      for (const [name, path, fields] of STATES) {
        await send(page, path, fields, language);
        await assertSound(page, `${language}: ${name}`, language === "selko" ? "fi" : language, {
          only: language === "fi" ? null : "words",
        });
        assert.equal(await page.locator("#poistu").count(), 1, `${language}: ${name} has one way out`);
      }
    });
  });
}

test("every state is accessible in the dark scheme on a wide screen", async () => {
  await inWindow(browser, { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }, async (page) => {
    for (const [name, path, fields] of STATES) {
      await send(page, path, fields);
      await assertNoViolations(page, `dark: ${name}`, { only: "colours" });
    }
  });
});
