import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page as BrowserPage } from "playwright-core";
import { renderToString } from "preact-render-to-string";
import { launchBrowser } from "../../../../test/support/browser.ts";
import type { ServiceHours, Weekday } from "../../../domain/catalogue/catalogue.ts";
import { CARD_QUESTIONS } from "../../../domain/conversation-card/card-questions.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import { PAGE_LANGUAGES } from "../../../routes.ts";
import { loadAssets } from "../../assets.ts";
import type { Page } from "../../page/page.ts";
import { openTestPage } from "../test-web.ts";
import type { Nearby } from "./find-nearby.ts";
import { SheetPage } from "./sheet-page.tsx";

/** CSS pixels: 9 pt and 14 pt, and the height of A4 on its side. */
const LEAST = { small: 12, large: 18.6 };
const A4_HEIGHT = 794;

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

const STYLES = (() => {
  const { css, journey, files } = loadAssets();
  return [css, journey].map((href) => files.get(href.split("/").at(-1) ?? "")?.body ?? "").join("\n");
})();

/** The longest names that exist, and longer: 60 letters is the most that a region may give a theme. */
function longest(page: Page, themeName: number): Page {
  const words = "Hyvinvointikokonaisuuden monialainen yhteistyö ja osallisuus arjessa";
  return {
    ...page,
    publicUrl: "https://palvelutarjotin.mellanostrobothnianvalfardsomrade.example.fi",
    municipality: page.municipality && { ...page.municipality, name: "Maarianhamina - Mariehamn" },
    region: {
      ...page.region,
      name: "Central Ostrobothnia wellbeing services county",
      themes: page.region.themes.map((theme) => ({ ...theme, name: words.slice(0, themeName).trim() })),
      advice: {
        phone: "+358 29 000 0000",
        url: null,
        hours: "maanantaista perjantaihin klo 8–16, arkipyhinä suljettu",
      },
    },
  };
}

const weekday = (day: Weekday): ServiceHours => ({
  kind: "weekly",
  validFrom: null,
  validTo: null,
  isClosed: false,
  intervals: [{ day, from: `0${day}:15`, toDay: day, to: `1${day}:45` }],
  note: {},
});
const place = (change: Partial<PlaceCard> = {}): PlaceCard =>
  ({
    id: "p",
    title: { fi: "Asukastupa" },
    street: { fi: "Kaislakuja 8" },
    municipality: "982",
    hours: [weekday(1)],
    ...change,
  }) as PlaceCard;
const LONG_PLACE = place({
  title: { fi: "Keskustan monitoimitalon avoin kohtaamispaikka ja yhteinen olohuone kaikenikäisille asukkaille" },
  street: { fi: "Vanhanpappilanpuistokadunmäki 128 B, 2. kerros" },
  hours: ([1, 2, 3, 4, 5] as const).map(weekday),
});
const nearbyOf = (card: PlaceCard): Nearby => ({
  places: Array.from({ length: 6 }, () => ({ card, phone: "+358 44 000 000 00" })),
  isElsewhere: false,
});

const CASES: readonly [name: string, change: (page: Page) => Page, nearby: Nearby][] = [
  ["as it is", (page) => page, nearbyOf(place())],
  ["longest texts", (page) => longest(page, 60), nearbyOf(LONG_PLACE)],
  ["middling texts", (page) => longest(page, 34), nearbyOf(place({ hours: [] }))],
  ["nothing near", (page) => longest(page, 45), { places: [], isElsewhere: true }],
  ["nothing in the municipality", (page) => longest(page, 28), { ...nearbyOf(LONG_PLACE), isElsewhere: true }],
];

for (const isLarge of [false, true]) {
  const size = isLarge ? "large" : "small";
  test(`nothing leaves its panel in ${size} print, in any language, however long the texts`, async () => {
    const window = await browser.newPage({ viewport: { width: 1123, height: A4_HEIGHT } });
    await window.emulateMedia({ media: "print" });
    for (const language of PAGE_LANGUAGES)
      for (const [name, change, nearby] of CASES)
        for (const ticked of name === "as it is" ? [[], CARD_QUESTIONS] : [CARD_QUESTIONS]) {
          const page = change(openTestPage(`/esimerkkila/${language}/kortti/tuloste?kunta=982`));
          await window.setContent(
            withStyles(
              renderToString(<SheetPage {...{ page, ticked, isLarge, nearby }} isInAddress={ticked.length > 0} />),
            ),
          );
          await assertFits(window, `${language}: ${name}, ${ticked.length} ticks`, LEAST[size]);
        }
    await window.close();
  });
}

test("the card takes one sheet, and two in large print", async () => {
  const window = await browser.newPage();
  for (const [isLarge, sheets] of [
    [false, 1],
    [true, 2],
  ] as const) {
    const page = openTestPage("/esimerkkila/sv/kortti/tuloste");
    const props = { page, ticked: CARD_QUESTIONS, isLarge, isInAddress: true, nearby: nearbyOf(place()) };
    await window.setContent(withStyles(renderToString(<SheetPage {...props} />)));
    const file = (await window.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(file.match(/\/Type\s*\/Page\b/g)?.length, sheets);
    // A4 on its side, in points.
    for (const [, width, height] of file.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g))
      assert.deepEqual([Math.round(Number(width)), Math.round(Number(height))], [842, 595]);
  }
  await window.close();
});

test("folded, the front is on top, the inner pages follow and the back is last", async () => {
  const window = await browser.newPage({ viewport: { width: 1123, height: A4_HEIGHT } });
  await window.emulateMedia({ media: "print" });
  const page = openTestPage("/esimerkkila/fi/kortti/tuloste");
  await window.setContent(
    withStyles(
      renderToString(
        <SheetPage page={page} ticked={[]} isLarge={false} isInAddress={false} nearby={nearbyOf(place())} />,
      ),
    ),
  );
  const panels = await window.locator(".panel").evaluateAll((all) =>
    all.map((panel) => ({
      heading: panel.querySelector("h3")?.textContent,
      left: panel.getBoundingClientRect().left,
    })),
  );
  const words = page.text.talkCard;
  const read = [words.title, words.sheet.themes, words.sheet.nearby, words.sheet.tray];
  assert.deepEqual(
    panels.map(({ heading }) => heading),
    read,
  );
  const onSheet = panels.toSorted((a, b) => a.left - b.left).map(({ heading }) => heading);
  assert.deepEqual(onSheet, [words.sheet.tray, words.title, words.sheet.themes, words.sheet.nearby]);
  await window.close();
});

function withStyles(html: string): string {
  return html
    .replace(/<(?:link|script)\b[^>]*>(?:<\/script>)?/g, "")
    .replace("</head>", () => `<style>${STYLES}</style></head>`);
}

async function assertFits(window: BrowserPage, where: string, leastPixels: number): Promise<void> {
  const panels = await window.locator(".panel").evaluateAll((all) =>
    all.map((panel) => {
      const box = panel.getBoundingClientRect();
      const inside = [...panel.querySelectorAll("*")].filter(
        ({ localName }) => localName !== "path" && localName !== "rect",
      );
      const boxes = inside
        .filter((each) => !each.closest(".write-lines > *"))
        .map((each) => each.getBoundingClientRect());
      const padding = Number.parseFloat(getComputedStyle(panel).paddingBottom);
      return {
        below: Math.round(Math.max(...boxes.map(({ bottom }) => bottom)) - box.bottom + padding),
        beside: Math.round(Math.max(...boxes.map(({ right }) => right)) - box.right),
        scroll: [panel.scrollHeight - panel.clientHeight, panel.scrollWidth - panel.clientWidth],
        sheetBottom: Math.round(box.bottom % 792),
        smallest: Math.min(
          ...inside
            .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
            .map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
        ),
      };
    }),
  );
  assert.equal(panels.length, 4, where);
  for (const [place, { below, beside, scroll, smallest }] of panels.entries()) {
    const panel = `${where}: panel ${place + 1}`;
    assert.ok(below <= 1, `${panel} is ${below} px too long`);
    assert.ok(beside <= 0, `${panel} is ${beside} px too wide`);
    assert.deepEqual(scroll, [0, 0], panel);
    assert.ok(smallest >= leastPixels, `${panel}: ${smallest} px letters`);
  }
}
