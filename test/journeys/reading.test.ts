import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { TOOLS } from "../../src/domain/tools/tools.ts";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";

let polku: RunningPolku;
let browser: Browser;
/** Paths below the language, by what they are. */
let pages: Readonly<Record<string, string>>;

before(async () => {
  polku = await startTestPolku();
  browser = await launchBrowser();
  const idOf = async (sql: string) => (await polku.database.db.pool.query(sql)).rows[0].id as string;
  pages = {
    front: "",
    results: "haku?q=olen+yksin%C3%A4inen&kunta=982",
    theme: "teemat/liikunta",
    service: `palvelut/${await idOf("select id from service where source_id = 'soveltava-liikunta'")}`,
    event: `tapahtumat/${await idOf("select id from event where source_id = 'e-paivatanssit'")}`,
    place: `paikat/${await idOf("select id from place where source_id = 'p-kuntorata-hiekkaharju'")}`,
    tool: `omahoito/${TOOLS[0]?.id}`,
    calendar: "tapahtumat",
    help: "ohjeet",
    feedback: "palaute",
  };
});

after(async () => {
  await browser?.close();
  await polku?.stop();
});

const open = (page: Page, name: string, language = "fi") =>
  page.goto(`${polku.url}/esimerkkila/${language}/${pages[name]}`);

/** A browser's voices, of these languages, that keep what they were asked to say. */
async function withVoices(page: Page, ...languages: string[]): Promise<void> {
  await page.addInitScript((voices) => {
    const said: { text: string; lang: string }[] = [];
    let cancelled = 0;
    class Utterance {
      lang = "";
      voice: unknown = null;
      onend: (() => void) | null = null;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => voices.map((lang) => ({ lang })),
      speak: (utterance: Utterance) => said.push(utterance),
      cancel: () => {
        cancelled++;
      },
    };
    Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, said, cancelled: () => cancelled });
  }, languages);
}

type Spoken = { said: { text: string; lang: string; onend: () => void }[]; cancelled: () => number };
const spoken = (page: Page) =>
  page.evaluate(() => (window as unknown as Spoken).said.map(({ text, lang }) => ({ text, lang })));

test("pages of content can be listened to where the browser has a voice, and only there", async () => {
  await inWindow(browser, {}, async (page) => {
    await withVoices(page, "en-GB", "fi-FI");
    for (const name of ["service", "event", "place", "tool", "help", "theme"]) {
      await open(page, name);
      assert.equal(await page.getByRole("button", { name: "Kuuntele", pressed: false }).count(), 1, name);
    }
  });
  await inWindow(browser, {}, async (page) => {
    await withVoices(page, "en-GB");
    await open(page, "service");
    assert.equal(await page.locator(".aloud").count(), 0);
    await open(page, "service", "en");
    assert.equal(await page.getByRole("button", { name: "Listen" }).count(), 1);
  });
});

test("what is seen is read in short pieces, in its own language, and what is hidden is not", async () => {
  await inWindow(browser, {}, async (page) => {
    await withVoices(page, "fi-FI");
    await open(page, "help");
    await page.evaluate(() => {
      const part = document.querySelector("[data-aloud]");
      const add = (html: string) => part?.insertAdjacentHTML("beforeend", html);
      add("<p hidden>salaisuus</p><p class='visually-hidden'>salaisuus</p><p aria-hidden='true'>salaisuus</p>");
      add("<details><summary>Lisää</summary><p>salaisuus</p></details><p lang='sv'>På svenska</p>");
      add(`<p>${"Pitkä teksti jatkuu vain. ".repeat(80)}</p>`);
    });
    const button = page.getByRole("button", { name: "Kuuntele" });
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    const pieces = await spoken(page);
    const all = pieces.map(({ text }) => text).join(" ");
    assert.match(all, new RegExp(await page.locator("h1").innerText()));
    assert.match(all, /Lisää/);
    assert.doesNotMatch(all, /salaisuus/);
    assert.ok(!pieces.some(({ text }) => text === "Kuuntele"));
    assert.deepEqual(
      pieces.filter(({ lang }) => lang === "sv").map(({ text }) => text),
      ["På svenska"],
    );
    assert.ok(pieces.every(({ text }) => text.length <= 200));
    assert.ok(pieces.length > 20);
  });
});

test("reading ends with a second press, with Escape, at its own end and on leaving", async () => {
  await inWindow(browser, {}, async (page) => {
    await withVoices(page, "fi-FI");
    await open(page, "service");
    const button = page.getByRole("button", { name: "Kuuntele" });
    const isPressed = () => button.getAttribute("aria-pressed");
    const cancelled = () => page.evaluate(() => (window as unknown as Spoken).cancelled());
    for (const end of [
      () => button.click(),
      () => page.keyboard.press("Escape"),
      () => page.evaluate(() => (window as unknown as Spoken).said.at(-1)?.onend()),
      () => page.evaluate(() => void dispatchEvent(new Event("pagehide"))),
      () => page.evaluate(() => document.querySelector("main")?.replaceWith(document.createElement("main"))),
    ]) {
      const before = await cancelled();
      await button.click();
      assert.equal(await isPressed(), "true");
      await end();
      assert.equal(await cancelled(), before + 1, String(end));
      if (await button.count()) assert.equal(await isPressed(), "false", String(end));
    }
  });
});

test("plain Finnish pages tell what is plain and that nobody has checked it", async () => {
  await inWindow(browser, {}, async (page) => {
    await open(page, "service", "selko");
    assert.match(await page.locator(".lead").innerText(), /^Ryhmä sopii sinulle/);
    assert.match(await page.locator("main").innerText(), /Kukaan ei ole vielä tarkistanut tätä selkotekstiä/);
    await open(page, "place", "selko");
    assert.match(await page.locator("main").innerText(), /Tätä tekstiä ei ole selkokielellä/);
  });
});

test("nothing is cut or covered with the spacing that a reader may set", async () => {
  await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    for (const name of Object.keys(pages))
      for (const language of ["fi", "sv"]) {
        await open(page, name, language);
        await page.evaluate(() => {
          // WCAG 2.2, 1.4.12.
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}",
          );
          document.adoptedStyleSheets = [sheet];
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        const cut = await page.evaluate(() => {
          const isCut = (element: Element) => {
            const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
            if (element.closest(".visually-hidden")) return false;
            const isNarrow = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
            const isLow = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
            return (
              (isNarrow && textOverflow !== "ellipsis" && !element.matches("textarea,select,input,.facts")) ||
              (isLow && !element.matches("textarea,select,input,.hero"))
            );
          };
          return [...document.querySelectorAll("body *:not(svg *)")]
            .filter(isCut)
            .map((element) => element.outerHTML.slice(0, 120));
        });
        assert.deepEqual(cut, [], `${language}: ${name}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${language}: ${name} is ${over} px too wide`);
      }
  });
});

test("a reader who wants more contrast gets it, and chosen colours keep every control's edge", async () => {
  await inWindow(browser, { contrast: "more" }, async (page) => {
    await open(page, "service");
    const colours = await page.evaluate(() =>
      [".small, .card-kind, .source", "body"].map(
        (selector) => getComputedStyle(document.querySelector(selector) as Element).color,
      ),
    );
    assert.equal(colours[0], colours[1]);
  });
  await inWindow(browser, { forcedColors: "active" }, async (page) => {
    await withVoices(page, "fi-FI");
    await open(page, "service");
    const borders = await page.evaluate(() =>
      [...document.querySelectorAll(".button")].map((button) => getComputedStyle(button).borderTopStyle),
    );
    assert.ok(borders.length > 0 && borders.every((style) => style === "solid"));
  });
});
