import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";

let polku: RunningPolku;
let browser: Browser;
let serviceId: string;
let organizationId: string;
let removedId: string;

before(async () => {
  polku = await startTestPolku();
  browser = await launchBrowser();
  const { rows } = await polku.database.db.pool.query(
    `select s.id, s.organization_id as "organizationId" from service s where source_id = 'b-olohuone-ankkuri'`,
  );
  serviceId = rows[0].id;
  organizationId = rows[0].organizationId;
  const removed = await polku.database.db.pool.query(
    `update service set removed_at = now(), removed_reason = 'archived' where source_id = 'c-oikeusneuvo-ilta' returning id`,
  );
  removedId = removed.rows[0].id;
});

after(async () => {
  await browser?.close();
  await polku?.stop();
});

/** Every page and state a resident can meet: path below the language, and the status it answers with. */
const pages = (): readonly (readonly [name: string, path: string, status: number])[] => [
  ["front", "", 200],
  ["front with a municipality", "?kunta=983", 200],
  ["front with an unknown municipality", "?kunta=123", 200],
  ["results", "haku?q=olen+yksin%C3%A4inen", 200],
  ["all services", "haku", 200],
  ["results with filters", "haku?q=ryhm%C3%A4&kunta=982&maksuton=1&aihe=kulttuuri", 200],
  ["results with what was understood", "haku?q=ilmaista+jumppaa+mummolle+Porvoossa+iltaisin", 200],
  ["results with an understood place", "haku?q=velkaneuvontaa+Mallikyl%C3%A4ss%C3%A4&kunta=982", 200],
  ["nothing found with filters", "haku?q=velka&kunta=984&aihe=liikunta&kenelle=KR1.3&maksuton=1", 200],
  ["results of a misspelt word", "haku?q=kirjsto", 200],
  ["nothing found", "haku?q=zzxqv+wqzzk", 200],
  ["too long a text", `haku?q=${"pitk%C3%A4+teksti+".repeat(16)}`, 200],
  ["crisis words", "haku?q=haluan+tappaa+itseni", 200],
  ["theme", "teemat/liikunta", 200],
  ["unknown theme", "teemat/olematon", 404],
  ["service", `palvelut/${serviceId}`, 200],
  ["service that has ended", `palvelut/${removedId}`, 404],
  ["unknown service", "palvelut/00000000-0000-4000-8000-000000000000", 404],
  ["organization", `organisaatiot/${organizationId}`, 200],
  ["help", "ohjeet", 200],
  ["privacy", "tietosuoja", 200],
  ["accessibility", "saavutettavuus", 200],
  ["feedback", "palaute", 200],
  ["feedback on a service", `palaute?palvelu=${serviceId}`, 200],
  ["feedback on what was not found", "palaute?laji=not-found", 200],
  ["unknown page", "olematon", 404],
];

for (const language of ["fi", "sv", "en", "selko"] as const) {
  test(`every page in ${language} is accessible, fits 320 px and reads in order`, async () => {
    await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      for (const [name, path, status] of pages()) {
        const answer = await page.goto(`${polku.url}/esimerkkila/${language}/${path}`);
        const where = `${language}: ${name}`;
        const expected =
          name === "too long a text" ? [200, 400] : name === "service that has ended" ? [404, 410] : [status];
        assert.ok(expected.includes(answer?.status() ?? 0), `${where} answered ${answer?.status()}`);
        await assertSound(page, where, language === "selko" ? "fi" : language);
      }
    });
  });
}

test("every page is accessible in the dark scheme", async () => {
  await inWindow(browser, { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }, async (page) => {
    for (const [name, path] of pages()) {
      await page.goto(`${polku.url}/esimerkkila/fi/${path}`);
      await assertNoViolations(page, `dark: ${name}`);
    }
  });
});

test("the chooser is accessible, known and unknown", async () => {
  await inWindow(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    for (const path of ["/", "/?kunta=por", "/?kunta=zzz", "/olematon-alue/fi/"]) {
      await page.goto(polku.url + path);
      await assertSound(page, `chooser ${path}`, "fi");
    }
  });
});

async function assertSound(page: Page, where: string, language: string): Promise<void> {
  assert.equal(await page.getAttribute("html", "lang"), language, where);
  assert.equal(await page.locator("h1").count(), 1, `${where}: one main heading`);
  assert.notEqual((await page.title()).trim(), "", where);
  assert.ok(
    await page.locator('footer a[href^="tel:112"], footer a[href*="ohjeet"], main a[href^="tel:112"]').count(),
    `${where}: crisis help is near`,
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(overflow <= 0, `${where}: ${overflow} px wider than the window`);
  await assertNoViolations(page, where);
}

async function assertNoViolations(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  assert.deepEqual(said, [], where);
}
