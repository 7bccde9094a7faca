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

const open = (page: Page, path: string) => page.goto(`${polku.url}/esimerkkila/${path}`);
const search = (page: Page, text: string, language = "fi") =>
  open(page, `${language}/haku?q=${encodeURIComponent(text)}`);
const cardsOf = (page: Page) => page.locator("main article.card");

async function countOf(page: Page): Promise<number> {
  return Number(/\d+/.exec((await page.locator("h1").textContent()) ?? "")?.[0] ?? "1");
}

/** Presses Tab until the focus is on what is sought. */
async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail("the keyboard does not reach it");
}

test("a resident writes a sentence, sees what was understood and takes one thing away with the keyboard", async () => {
  await inWindow(browser, {}, async (page) => {
    await open(page, "fi/");
    await page.getByRole("textbox").first().fill("mummo on yksin kotona, jotain ilmaista");
    await page.keyboard.press("Enter");
    await page.waitForURL(/haku/);
    const understood = page.getByRole("list", { name: "Ymmärsimme:" });
    assert.match((await understood.textContent()) ?? "", /yksinäisyys.*ikäihminen.*maksuton/i);
    const free = await countOf(page);
    assert.ok(await cardsOf(page).count());

    await page.getByRole("textbox").first().focus();
    await tabTo(page, page.getByRole("link", { name: "maksuton poista" }));
    await page.keyboard.press("Enter");
    await page.waitForURL(/ohita=price/);
    assert.ok((await countOf(page)) > free, "services with a fee are there too");
    assert.doesNotMatch((await understood.textContent()) ?? "", /maksuton/);
    assert.match((await understood.textContent()) ?? "", /ikäihminen/);
    assert.equal(await page.getByRole("textbox").first().inputValue(), "mummo on yksin kotona, jotain ilmaista");
  });
});

test("a broad word brings one question, and a tap on a need answers it", async () => {
  await inWindow(browser, { hasTouch: true }, async (page) => {
    await search(page, "liikunta");
    const question = page.getByRole("region", { name: "Tarkoitatko jotain näistä?" });
    const needs = question.getByRole("link");
    assert.ok((await needs.count()) >= 3 && (await needs.count()) <= 5);
    assert.ok(((await needs.first().boundingBox())?.height ?? 0) >= 44, "large enough for a thumb");
    const need = (await needs.first().textContent()) ?? "";
    await needs.first().tap();
    await page.waitForURL((url) => url.searchParams.get("q") === need);
    assert.ok(await cardsOf(page).count());
    assert.equal(await question.count(), 0, "nothing is asked twice");
  });
});

const NOTHING = "fi/haku?q=velka&kunta=984&aihe=liikunta&kenelle=KR1.3&maksuton=1";

test("where nothing is found, a nearest need and the way without filters lead on", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await open(page, NOTHING);
    assert.match((await page.locator("h1").textContent()) ?? "", /Emme löytäneet/);
    await page
      .getByRole("region", { name: "Auttaisiko jokin näistä?" })
      .getByRole("link", { name: "Velat ja ulosotto" })
      .click();
    assert.equal(new URL(page.url()).searchParams.get("kunta"), "984", "the person's municipality is kept");
    assert.ok((await cardsOf(page).count()) && (await countOf(page)) > 0);

    await open(page, NOTHING);
    await page.getByRole("link", { name: "Etsi samaa ilman rajauksia" }).click();
    assert.ok((await countOf(page)) > 0);
    assert.ok(await cardsOf(page).count());
  });
});

test("what was not found is told as a need, without a word of one's own", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await open(page, NOTHING);
    await page.getByRole("link", { name: "Kerro meille, mitä et löytänyt" }).click();
    assert.ok(await page.getByLabel("En löytänyt, mitä etsin").isChecked());
    const need = page.getByLabel("Mitä etsit?", { exact: true });
    assert.equal(await need.locator("option:checked").textContent(), "Velat ja ulosotto");
    await need.selectOption({ label: "Yksinäisyys" });
    await page.getByRole("button", { name: "Lähetä palaute" }).click();
    assert.match((await page.locator("main").textContent()) ?? "", /[Kk]iitos/);
    const { rows } = await polku.database.db.forRegion("99").run(async (trx) => ({
      rows: await trx.selectFrom("feedback").select(["kind", "message", "need_id"]).execute(),
    }));
    assert.deepEqual(rows, [{ kind: "not-found", message: "", need_id: "loneliness" }]);
  });
});

test("one service of several municipalities is one result that opens to the others", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await search(page, "nuoriso");
    const group = page.locator("details.same").first();
    const others = group.getByRole("link");
    assert.equal(await others.first().isVisible(), false);
    const said = (await group.locator("summary").textContent()) ?? "";
    assert.match(said, /^Sama palvelu \d kunnassa$/);
    await group.locator("summary").click();
    assert.ok(await others.first().isVisible());
    assert.match(
      (await group.getByRole("listitem").first().textContent()) ?? "",
      / · \p{Lu}/u,
      "each tells where it is",
    );
    const title = (await others.first().textContent()) ?? "";
    await others.first().click();
    assert.equal(await page.locator("h1").textContent(), title);
  });
});

test("a town outside the region is offered in its own region with the same words", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await search(page, "jag söker en motionsgrupp i Borgå", "sv");
    await page.locator(".notes").getByRole("link", { name: "Sök samma: Borgå" }).click();
    const url = new URL(page.url());
    assert.match(url.pathname, /\/sv\/haku$/);
    assert.doesNotMatch(url.pathname, /esimerkkila/);
    assert.deepEqual(
      [url.searchParams.get("kunta"), url.searchParams.get("q")],
      ["638", "jag söker en motionsgrupp i Borgå"],
    );
  });
});

for (const [width, height] of [
  [1280, 800],
  // 400 %
  [320, 256],
] as const) {
  test(`the keyboard walks from the field to the button, chips, filters and hits in view and in order at ${width} px`, async () => {
    await inWindow(browser, { viewport: { width, height } }, async (page) => {
      await search(page, "mummo on yksin kotona, jotain ilmaista");
      await page.getByRole("textbox").first().focus();
      const steps: string[] = [];
      for (let presses = 0; presses < 30 && !steps.includes("hit"); presses++) {
        const { step, outline, isInView } = await focused(page);
        if (steps.at(-1) !== step) steps.push(step);
        assert.notEqual(outline, "none", `the focus on the ${step} is seen`);
        assert.ok(isInView, `the focused ${step} is in view`);
        await page.keyboard.press("Tab");
      }
      assert.deepEqual(steps, ["field", "button", "chip", "filter", "update", "location", "guide", "map", "hit"]);
    });
  });
}

function focused(page: Page): Promise<{ step: string; outline: string; isInView: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const steps = [
      ["#q", "field"],
      [".search-row button", "button"],
      [".chips a", "chip"],
      [".filters :is(select, input)", "filter"],
      ["#sijainti", "location"],
      [".filters button", "update"],
      [".also-read a", "guide"],
      [".results-map summary", "map"],
      [".card-title a", "hit"],
    ];
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return {
      step: steps.find(([selector]) => element.matches(selector ?? ""))?.[1] ?? element.outerHTML.slice(0, 80),
      outline: getComputedStyle(element).outlineStyle,
      isInView: top < innerHeight && bottom > 0 && left >= 0 && right <= innerWidth,
    };
  });
}

const WHY = {
  fi: /^(?:Koska kirjoitit: [^.]+\.)?\s*(?:Sopii (?:tähän tarpeeseen: [^.·]+|näihin tarpeisiin: [^.·]+ · [^.·]+)\.)?$/,
  sv: /^(?:Eftersom du skrev: [^.]+\.)?\s*(?:Passar (?:behovet: [^.·]+|behoven: [^.·]+ · [^.·]+)\.)?$/,
  en: /^(?:Because you wrote: [^.]+\.)?\s*(?:Fits (?:this need: [^.·]+|these needs: [^.·]+ · [^.·]+)\.)?$/,
} as const;

test("why a hit is there is told in whole sentences of the reader's language, with two needs at most", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    for (const [language, text] of [
      ["fi", "mummo on yksin kotona"],
      ["sv", "jag är ensam och vill träffa folk"],
      ["en", "new in town, how do I meet people"],
    ] as const) {
      await search(page, text, language);
      const lines = await page.locator(".why").allTextContents();
      assert.ok(lines.length > 3);
      for (const line of lines) assert.match(line.trim(), WHY[language]);
    }
  });
});
