import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type MapServer, spreadLibrary, startMapServer } from "../support/map-server.ts";
import { MONDAY_MORNING, type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { assertNoViolations } from "../support/sound.ts";

const PLACES = 8;
/** By the harbour of the demo region. */
const HERE = { latitude: 61.50123, longitude: 20.00234 };

let polku: RunningPolku;
let mapServer: MapServer;
let browser: Browser;
let servicePath: string;

before(async () => {
  mapServer = await startMapServer();
  polku = await startTestPolku(MONDAY_MORNING, { tiles: mapServer.tiles });
  browser = await launchBrowser();
  servicePath = `palvelut/${await spreadLibrary(polku.database, PLACES)}`;
});

after(async () => {
  await browser?.close();
  await polku?.stop();
  mapServer?.stop();
});

async function onService(page: Page, language = "fi"): Promise<void> {
  await page.goto(`${polku.url}/esimerkkila/${language}/${servicePath}`);
}
const showButton = (page: Page) => page.getByRole("button", { name: "Näytä kartta" });
const mapOf = (page: Page) => page.getByRole("region", { name: "Kartta" });
const marksOf = (page: Page) => mapOf(page).locator(".map-pin");
const focusedName = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim(),
  );

async function openMap(page: Page): Promise<void> {
  await showButton(page).click();
  await marksOf(page).first().waitFor();
}

test("without JavaScript the drawn map shows the places with the list's numbers, and no button promises more", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await onService(page);
    const picture = page.getByRole("img", { name: `Piirroskartta: ${PLACES} paikkaa` });
    assert.ok(await picture.isVisible());
    const drawn = (await picture.locator(".pin text").allTextContents()).join(", ");
    assert.match(drawn, /\b1\b/);
    assert.equal(await page.locator(".place-number").count(), PLACES);
    assert.equal(await showButton(page).count(), 0);
  });
});

test("on paper the drawn map is there, in black and white, and the button is not", async () => {
  await inWindow(browser, {}, async (page) => {
    await onService(page);
    await openMap(page);
    await page.waitForSelector(".has-map");
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".locator").isVisible());
    assert.equal(await page.locator(".map-area, .map-open").filter({ visible: true }).count(), 0);
    const fill = await page
      .locator(".pin rect")
      .first()
      .evaluate((element) => getComputedStyle(element).fill);
    assert.equal(fill, "rgb(255, 255, 255)");
  });
});

test("nothing of the map is loaded before it is asked for, and then only from us", async () => {
  await inWindow(browser, {}, async (page) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await onService(page);
    assert.deepEqual(
      asked.filter((path) => /map-view|kartta\/tiilet/.test(path)),
      [],
    );
    await openMap(page);
    await page.waitForSelector(".leaflet-tile-loaded");
    assert.ok(
      asked.some((path) => /map-view-.*\.js/.test(path)) && asked.some((path) => /map-view-.*\.css/.test(path)),
    );
    assert.ok(asked.some((path) => /^\/kartta\/tiilet\/\d+\/\d+\/\d+\.png$/.test(path)));
    assert.equal(await page.getByText("© Koekartta <b>").count(), 1, "the maker of the map is told, as text");
    assert.doesNotMatch(await page.content(), /secret/);
    for (const { headers } of mapServer.requests)
      assert.doesNotMatch(JSON.stringify(headers), /Mozilla|127\.0\.0\.1:\d+\/esim/);
  });
});

test("the map has the list's own places and numbers, and hiding it brings the drawn map back", async () => {
  await inWindow(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
    await onService(page);
    await openMap(page);
    await page.waitForSelector(".has-map");
    assert.equal(await page.locator(".locator").isVisible(), false);
    const names = await marksOf(page).evaluateAll((marks) =>
      marks.map((mark) => mark.getAttribute("aria-label") ?? ""),
    );
    const numbers = new Set(names.flatMap((name) => expanded(name)));
    assert.deepEqual(
      [...numbers].sort((a, b) => a - b),
      Array.from({ length: PLACES }, (_, index) => index + 1),
    );
    const hide = page.getByRole("button", { name: "Piilota kartta" });
    assert.equal(await hide.getAttribute("aria-expanded"), "true");
    await hide.click();
    assert.equal(await mapOf(page).count(), 0);
    assert.ok(await page.locator(".locator").isVisible());
    await openMap(page);
    assert.ok((await marksOf(page).count()) > 0, "and it opens again");
  });
});

/** `Lähekkäin 2, 5–7. Lähennä.` → 2, 5, 6, 7; `3. Kirjasto` → 3. */
function expanded(name: string): number[] {
  const text = /^(\d+)\. /.exec(name)?.[1] ?? name;
  return [...text.matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    return Array.from({ length: (to ? Number(to) : first) - first + 1 }, (_, index) => first + index);
  });
}

test("the keyboard walks over the map: groups open, a place tells its name, Escape comes back", async () => {
  await inWindow(browser, {}, async (page) => {
    await onService(page);
    await showButton(page).focus();
    await page.keyboard.press("Enter");
    await marksOf(page).first().waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await focusedName(page), "Ohita kartta");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await mapOf(page).evaluate((map) => map.contains(document.activeElement)), false, "the map is behind");
    await mapOf(page).getByRole("group").focus();

    // Groups part as they are entered, until a single place has the focus.
    await page.keyboard.press("Tab");
    for (let steps = 0; /^Lähekkäin/.test((await focusedName(page)) ?? ""); steps++) {
      assert.ok(steps < 12, "groups come to an end");
      const before = await focusedName(page);
      await page.keyboard.press("Enter");
      await page.waitForFunction((name) => document.activeElement?.getAttribute("aria-label") !== name, before);
    }
    const name = (await focusedName(page)) ?? "";
    assert.match(name, /^\d+\. \S/);
    await page.keyboard.press("Space");
    const link = mapOf(page).getByRole("link", { name });
    await link.waitFor();
    assert.equal(await focusedName(page), name, "the popup's link has the focus");
    assert.match((await link.getAttribute("href")) ?? "", /^#paikka-\d+$/);
    await assertNoViolations(page, "map with a popup");
    await page.keyboard.press("Escape");
    assert.equal(await link.count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement?.matches(".map-pin")), "back on the place");
    await page.keyboard.press("Enter");
    await link.waitFor();
    await page.keyboard.press("Enter");
    assert.match(new URL(page.url()).hash, /^#paikka-\d+$/);
  });
});

test("the map is accessible and its targets are large enough, in both schemes and every language", async () => {
  const looks: readonly BrowserContextOptions[] = [
    { viewport: { width: 320, height: 640 }, hasTouch: true },
    { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  ];
  for (const look of looks) {
    await inWindow(browser, look, async (page) => {
      for (const [language, name] of [
        ["fi", "Näytä kartta"],
        ["sv", "Visa kartan"],
        ["en", "Show the map"],
        ["selko", "Näytä kartta"],
      ] as const) {
        await onService(page, language);
        await page.getByRole("button", { name }).click();
        await page.locator(".map-pin").first().waitFor();
        await page.waitForSelector(".has-map");
        for (const target of await page.locator(".map-pin, .map-area .leaflet-bar a").all()) {
          const box = await target.boundingBox();
          assert.ok((box?.width ?? 0) >= 44 && (box?.height ?? 0) >= 44, `${language}: ${box?.width} × ${box?.height}`);
        }
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${language}: ${overflow} px too wide`);
        if (language === "fi") await assertNoViolations(page, `${language}, ${look.colorScheme ?? "light"}`);
      }
    });
  }
});

test("when the map's server fails, the map takes itself away, says so, and the drawn map stays", async () => {
  mapServer.answer = (response) => response.writeHead(500).end();
  // Tiles that are kept would not fail.
  await rm(join(polku.server.context.config.dataDir, "tiles"), { recursive: true, force: true });
  await inWindow(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
    page.removeAllListeners("console");
    await onService(page);
    await showButton(page).click();
    await page.getByRole("status").filter({ hasText: "Karttaa ei saatu nyt" }).waitFor();
    assert.equal(await mapOf(page).count(), 0);
    assert.ok(await page.locator(".locator").isVisible());
    assert.equal(await showButton(page).getAttribute("aria-expanded"), "false", "one may try again");
  });
});

test("when the map's program does not come, the drawn map stays", async () => {
  await inWindow(browser, {}, async (page) => {
    page.removeAllListeners("console");
    await page.route(/map-view.*\.js/, (route) => route.abort());
    await onService(page);
    await showButton(page).click();
    await page.getByRole("status").filter({ hasText: "Karttaa ei saatu nyt" }).waitFor();
    assert.ok(await page.locator(".locator").isVisible());
  });
});

const located: BrowserContextOptions = { geolocation: HERE, permissions: ["geolocation"] };
const addressOf = (page: Page) => decodeURIComponent(page.url());

async function locate(page: Page, path = "haku?q=ryhm%C3%A4"): Promise<void> {
  await page.goto(`${polku.url}/esimerkkila/fi/${path}`);
  await Promise.all([
    page.waitForRequest((request) => request.method() === "POST"),
    page.getByRole("button", { name: "Käytä sijaintiani" }).click(),
  ]);
  await page.locator(".chip", { hasText: "Lähellä minua" }).waitFor();
}

test("the position is asked on a tap, sent in a form, and stands in no address that anybody sees", async () => {
  await inWindow(browser, located, async (page) => {
    const addresses: string[] = [];
    const bodies: string[] = [];
    page.on("request", (request) => {
      addresses.push(request.url());
      if (request.method() === "POST") bodies.push(request.postData() ?? "");
    });
    await locate(page);
    assert.match(bodies[0] ?? "", /near=61\.501%2C20\.002/);
    assert.match(addressOf(page), /\/haku\?q=ryhmä$/);
    assert.match((await page.locator(".facts").first().textContent()) ?? "", /\d (?:m|km)/);
    assert.equal(await page.getByLabel("Järjestys").inputValue(), "distance");
    for (const address of addresses) assert.doesNotMatch(decodeURIComponent(address), /near=|61\.50|20\.00/);
    assert.doesNotMatch(await page.content(), /href="[^"]*(?:near=|61\.50)/);
  });
});

test("pages, filters, chips and languages keep the position without telling it", async () => {
  await inWindow(browser, located, async (page) => {
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    const chip = page.locator(".chip", { hasText: /Lähellä minua|Nära mig/ });
    await locate(page, "haku?q=");
    await page.getByRole("link", { name: "Seuraava" }).click();
    await page.waitForURL(/sivu=2/);
    await chip.waitFor();
    await page.getByLabel("Hinta").selectOption("1");
    await page.getByRole("button", { name: "Päivitä" }).click();
    await page.waitForURL(/maksuton=1/);
    await chip.waitFor();
    await page.locator(".chip", { hasText: "Vain maksuttomat" }).click();
    await page.waitForURL((url) => !url.search.includes("maksuton=1"));
    await chip.waitFor();
    await page.getByRole("link", { name: "Svenska" }).click();
    await page.waitForURL(/\/sv\/haku/);
    await chip.waitFor();
    for (const address of addresses) assert.doesNotMatch(decodeURIComponent(address), /near=|61\.50/);
    await page.locator("[data-away]").click();
    await page.waitForURL((url) => !url.search.includes("jarjestys=distance"));
    assert.equal(await chip.count(), 0, "and it can be taken away");
  });
});

test("coming back from a service finds the nearest first again, and the browser asks nothing", async () => {
  await inWindow(browser, located, async (page) => {
    await locate(page);
    const order = await page.locator(".card-title").allTextContents();
    await page.locator(".card-title a").first().click();
    await page.waitForURL(/palvelut|tapahtumat|paikat/);
    await page.goBack();
    await page.locator(".chip", { hasText: "Lähellä minua" }).waitFor();
    assert.deepEqual(await page.locator(".card-title").allTextContents(), order);
    assert.match(addressOf(page), /\/haku\?q=ryhmä/);
    await page.reload();
    await page.locator(".chip", { hasText: "Lähellä minua" }).waitFor();
    await page.goBack();
    assert.match(addressOf(page), /\/haku\?q=ryhmä$/);
    assert.equal(await page.locator(".chip", { hasText: "Lähellä minua" }).count(), 0, "before it was asked for");
  });
});

test("a reader who does not tell their position is told what else they can do", async () => {
  await inWindow(browser, { permissions: [] }, async (page) => {
    await page.goto(`${polku.url}/esimerkkila/fi/haku?q=ryhm%C3%A4`);
    await page.getByRole("button", { name: "Käytä sijaintiani" }).click();
    await page.getByText("Sijaintia ei saatu. Voit valita kunnan listasta.").waitFor();
    assert.match(addressOf(page), /haku\?q=ryhmä$/);
  });
});

test("a postal code finds what is near without JavaScript, and stays from the front page on", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${polku.url}/esimerkkila/fi/`);
    await page.locator(".picker summary").click();
    await page.getByLabel("Postinumero").fill("99911");
    await page.getByRole("button", { name: "Valitse" }).click();
    await page.waitForURL(/postinumero=99911/);
    await page.getByRole("textbox").first().fill("ryhmä");
    await page.getByRole("button", { name: "Etsi" }).click();
    await page.locator(".chip", { hasText: "Lähellä: 99911" }).waitFor();
    assert.match((await page.locator(".facts").first().textContent()) ?? "", /\d (?:m|km)/);
    await page.getByLabel("Postinumero").fill("9991");
    await page.getByRole("button", { name: "Päivitä" }).click();
    assert.ok(await page.getByText("”9991” ei ole postinumero").isVisible());
    assert.equal(await page.getByRole("textbox").first().inputValue(), "ryhmä");
    assert.equal(await page.getByLabel("Postinumero").inputValue(), "9991");
  });
});
