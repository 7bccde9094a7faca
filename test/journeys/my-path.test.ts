import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { readCalendar } from "../../src/api/ical/test-calendar.ts";
import { decodeList, encodeList } from "../../src/domain/my-path/list-code.ts";
import { TOOLS } from "../../src/domain/tools/tools.ts";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { assertSound } from "../support/sound.ts";

const SHELF = "polku.lista.esimerkkila";

let polku: RunningPolku;
let browser: Browser;
let serviceId: string;
/** What meets again and again, and what happens once. */
let events: { readonly group: string; readonly once: string };

before(async () => {
  polku = await startTestPolku();
  browser = await launchBrowser();
  const idOf = async (sql: string) => (await polku.database.db.pool.query(sql)).rows[0].id as string;
  serviceId = await idOf("select id from service where source_id = 'b-olohuone-ankkuri'");
  const coming = (condition: string) =>
    idOf(`select e.id from event e join event_occurrence o on o.event_id = e.id
      where o.starts_at > '2026-11-24' and o.status = 'scheduled' and e.series_id is null and e.removed_at is null
        and e.content->>'status' = 'scheduled' and ${condition} order by o.starts_at, e.id limit 1`);
  events = {
    group: await coming("e.content #>> '{schedule,kind}' = 'recurring'"),
    once: await coming("e.content #>> '{schedule,kind}' = 'dates'"),
  };
});

after(async () => {
  await browser?.close();
  await polku?.stop();
});

const url = (path: string, language = "fi") => `${polku.url}/esimerkkila/${language}/${path}`;
const keys = () => [`service:${serviceId}`, `event:${events.group}`, `event:${events.once}`];
const titles = async (page: Page) =>
  (await page.locator(".path-step .card-title").allTextContents()).map((each) => each.trim());
/** A button by its words and what it is about, which ears alone are told. */
const button = (within: Page | Locator, words: string, about = "") =>
  within.getByRole("button", { name: new RegExp(`^${words} ?: ${about.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`) });
const header = (page: Page) => page.locator("#oma-lista");
const mainText = async (page: Page) => ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
const kept = (page: Page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? "null"), SHELF);

/** A list that was kept on the device before. */
async function withList(page: Page, list: readonly (readonly string[])[] | string): Promise<void> {
  const text = typeof list === "string" ? list : JSON.stringify(list);
  await page.goto(url("ohjeet"));
  await page.evaluate(([key, value]) => localStorage.setItem(key ?? "", value ?? ""), [SHELF, text]);
}

async function openPath(page: Page): Promise<void> {
  await page.goto(url("oma-polku"));
  await page.waitForSelector(".path-step");
}

const inWindowWith = (options: BrowserContextOptions, journey: (page: Page) => Promise<void>) =>
  inWindow(browser, options, journey);

test("a resident saves from the results and from a page, writes a step, and finds everything again", async () => {
  await inWindowWith({}, async (page) => {
    await page.goto(url("haku?q=olen+yksin%C3%A4inen"));
    const card = page.locator(".card").first();
    const save = card.getByRole("button", { name: /^Tallenna listalle/ });
    const name = ((await card.locator(".card-title a").textContent()) ?? "").trim();
    assert.equal(await save.getAttribute("aria-pressed"), "false");
    await save.click();
    const note = card.getByRole("group");
    assert.match((await note.textContent()) ?? "", /vain sinun laitteellesi/);
    assert.equal(await kept(page), null, "nothing is kept before it is allowed");
    await note.getByRole("button", { name: "Säilytä tällä laitteella" }).click();
    const remove = button(card, "Listalla, poista", name);
    assert.equal(await remove.getAttribute("aria-pressed"), "true");
    assert.match((await header(page).textContent()) ?? "", /Oma lista \(1\)/);
    const { height } = (await remove.boundingBox()) ?? { height: 0 };
    assert.ok(height >= 44, `${height} px`);

    await page.goto(url(`tapahtumat/${events.group}`));
    const group = ((await page.locator("h1").textContent()) ?? "").trim();
    await button(page, "Tallenna listalle", group).click();
    await page.goto(url(`omahoito/${TOOLS[0]?.id}`));
    await button(page, "Tallenna listalle", TOOLS[0]?.name.fi).click();
    assert.match((await header(page).textContent()) ?? "", /\(3\)/);

    await header(page).click();
    await page.waitForSelector(".path-step");
    assert.deepEqual(await titles(page), [name, group, TOOLS[0]?.name.fi]);
    await button(page, "Siirrä ylemmäs", TOOLS[0]?.name.fi).click();
    await page.waitForFunction(
      (last) => document.querySelectorAll(".card-title")[2]?.textContent?.trim() === last,
      group,
    );
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    assert.match(
      focused ?? "",
      new RegExp(`^Siirrä ylemmäs: ${TOOLS[0]?.name.fi}`),
      "the keyboard stays with what was moved",
    );
    const step = page.getByLabel(`Oma pieni askeleeni: ${group}`);
    await step.fill("Soitan huomenna äidille & kysyn mukaan");
    await page.waitForFunction((key) => localStorage.getItem(key)?.includes("äidille"), SHELF);

    await page.reload();
    await page.waitForSelector(".path-step");
    assert.deepEqual(await titles(page), [name, TOOLS[0]?.name.fi, group]);
    assert.equal(await step.inputValue(), "Soitan huomenna äidille & kysyn mukaan");

    await button(page, "Poista", name).click();
    await page.getByText(`Poistit polulta: ${name}.`).waitFor();
    assert.equal((await kept(page)).length, 2);
    await page.getByRole("button", { name: "Palauta" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".path-step").length === 3);
    assert.deepEqual(await titles(page), [name, TOOLS[0]?.name.fi, group]);

    await page.getByRole("button", { name: "Tyhjennä lista tältä laitteelta" }).click();
    await page.getByText("Lista on tyhjennetty tältä laitteelta.").waitFor();
    assert.equal(await kept(page), null);
    assert.equal(((await header(page).textContent()) ?? "").trim(), "Oma lista");
  });
});

test("a link opens the same path elsewhere, the QR code holds that link, and no server sees the list in an address", async () => {
  const seen: string[] = [];
  let link = "";
  const watch = (page: Page) => page.on("request", (request) => seen.push(request.url()));
  await inWindowWith({}, async (page) => {
    watch(page);
    await withList(
      page,
      keys().map((key) => [key, "", key.startsWith("event") ? "Menen mukaan" : ""]),
    );
    await openPath(page);
    const step = page.locator(".own-step textarea").first();
    await step.fill("Ensin kahville");
    await step.blur();
    const before = await page.locator("#polku-linkki").inputValue();
    await page.waitForFunction(
      (old) => (document.querySelector("#polku-linkki") as HTMLInputElement).value !== old,
      before,
    );
    link = await page.locator("#polku-linkki").inputValue();
    const decoded = decodeList(link.split("#lista=")[1] ?? "");
    assert.deepEqual(decoded.ok && decoded.items.map(({ step }) => step), [
      "Ensin kahville",
      "Menen mukaan",
      "Menen mukaan",
    ]);
    // What is drawn is made of the same text by the same function.
    const { QrCode } = await import("../../src/web/ui/qr-code.tsx");
    const { renderToString } = await import("preact-render-to-string");
    const drawn = await page.locator(".path-qr path").getAttribute("d");
    assert.ok(renderToString(QrCode({ text: link, label: "" })).includes(`d="${drawn}"`));
    assert.match(await page.locator("#polku-viesti").inputValue(), /Ensin kahville[\s\S]*#lista=/);
    assert.match((await page.locator("[data-share] [data-part=data]").textContent()) ?? "", /Ensin kahville/);
    assert.match((await page.getByRole("link", { name: "Avaa tekstiviestinä" }).getAttribute("href")) ?? "", /^sms:/);
  });
  await inWindowWith({}, async (page) => {
    watch(page);
    await page.goto(link);
    await page.getByText("Linkissä on 3 asiaa.").waitFor();
    await page.getByRole("button", { name: "Katso ensin" }).click();
    await page.waitForSelector(".path-step");
    assert.equal(await page.locator(".own-step textarea").first().inputValue(), "Ensin kahville");
    assert.equal(await kept(page), null, "looking keeps nothing");
    assert.doesNotMatch(page.url(), /lista/, "and the address does not hold it any longer");
    await page.locator(".path-step .card-title a").first().click();
    await page.waitForURL(/palvelut/);
    await page.goBack();
    await page.waitForSelector(".path-step");
    assert.equal(await page.locator(".path-step").count(), 3, "coming back finds it");
    await page.getByRole("button", { name: "Lisää omaan listaan" }).click();
    await page.getByRole("button", { name: "Vain tämän käynnin ajan" }).click();
    await page.getByText("Lista säilyy, kunnes suljet tämän välilehden.").waitFor();
    assert.equal(await kept(page), null);
    assert.match((await header(page).textContent()) ?? "", /\(3\)/);
    await page.getByRole("button", { name: "Säilytä tällä laitteella" }).click();
    await page.getByText("Lista on tallessa tällä laitteella.").waitFor();
    assert.equal((await kept(page)).length, 3);
  });
  const ids = keys().map((key) => key.split(":")[1] ?? "");
  for (const address of seen.filter((each) => !/\/(?:palvelut|tapahtumat)\//.test(each))) {
    const { pathname, search } = new URL(address);
    for (const secret of [...ids, "lista", "Ensin", "kahville"])
      assert.ok(!(pathname + search).includes(secret), `${address} holds ${secret}`);
  }
});

test("what a link brings is added to what is on the list already", async () => {
  await inWindowWith({}, async (page) => {
    await withList(page, [[`event:${events.group}`, "Ryhmä", ""]]);
    const items = keys().map((key) => ({
      kind: key.split(":")[0] as "event",
      id: key.split(":")[1] ?? "",
      step: "Linkistä",
    }));
    await page.goto(url(`oma-polku#lista=${encodeList(items)}`));
    await page.getByRole("button", { name: "Lisää omaan listaan" }).click();
    await page.waitForSelector(".path-step");
    const list = (await kept(page)) as string[][];
    assert.deepEqual(
      list.map(([key, , step]) => [key, step]),
      [keys()[1], keys()[0], keys()[2]].map((key) => [key, "Linkistä"]),
    );
  });
});

test("a link that was cut or changed says what to do", async () => {
  const code = encodeList([{ kind: "service", id: serviceId, step: "" }]);
  const spoilt = [code.slice(0, -3), `B${code.slice(1)}`, "", "<script>alert(1)</script>", "A".repeat(200_000)];
  await inWindowWith({}, async (page) => {
    for (const each of spoilt) {
      await page.goto(url("ohjeet"));
      await page.goto(url(`oma-polku#lista=${each}`));
      await page.getByText("Linkki ei ole kokonainen.").waitFor();
    }
    await assertSound(page, "broken link", "fi");
    await page.evaluate((whole) => {
      location.hash = `#lista=${whole}.`;
    }, code);
    await page.getByText("Linkissä on yksi asia.").waitFor();
  });
});

test("a list that cannot be read is told of and can be emptied; a browser that refuses is told of as well", async () => {
  await inWindowWith({}, async (page) => {
    await withList(page, "{[");
    await page.goto(url("oma-polku"));
    await page.getByText("Laitteella olevaa listaa ei voi lukea.").waitFor();
    await page.getByRole("button", { name: "Tyhjennä lista tältä laitteelta" }).click();
    await page.getByText("Lista on tyhjennetty").waitFor();
    assert.equal(await kept(page), null);
    await withList(page, JSON.stringify([7, ["x", "y", "z"], ["service:<b>", "", ""], null, [keys()[0], "Nimi", ""]]));
    await openPath(page);
    assert.equal(await page.locator(".path-step").count(), 1, "what can be read of it is shown");
  });
  await inWindowWith({}, async (page) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.goto(url(`palvelut/${serviceId}`));
    await page.getByRole("button", { name: /^Tallenna listalle/ }).click();
    await page.getByRole("button", { name: "Säilytä tällä laitteella" }).click();
    await page.getByRole("alert").getByText("Selaimesi ei anna tallentaa listaa.").waitFor();
    assert.equal(await page.locator(".keep").first().getAttribute("aria-pressed"), "false");
  });
});

test("the forty-first is not taken before something is removed", async () => {
  const forty = TOOLS.slice(0, 30).map(({ id, name }) => [`tool:${id}`, name.fi, ""]);
  const rest = Array.from({ length: 10 }, (_, place) => [
    `place:00000000-0000-4000-8000-0000000000${10 + place}`,
    "Paikka",
    "",
  ]);
  await inWindowWith({}, async (page) => {
    await withList(page, [...forty, ...rest]);
    await page.goto(url(`palvelut/${serviceId}`));
    assert.match((await header(page).textContent()) ?? "", /\(40\)/);
    await page
      .getByRole("button", { name: /^Tallenna listalle/ })
      .first()
      .click();
    await page.getByRole("alert").getByText("Listalla on jo 40 asiaa.").waitFor();
    assert.equal((await kept(page)).length, 40);
    await openPath(page);
    assert.equal(await page.locator(".path-step").count(), 40);
    assert.equal(await page.locator(".path-step").getByText("Tätä ei ole enää tarjolla").count(), 10);
    await assertSound(page, "forty things, ten of them gone", "fi");
  });
});

test("another tab's changes are seen, and a list emptied there does not come back", async () => {
  await inWindowWith({}, async (page) => {
    await withList(
      page,
      keys()
        .slice(0, 1)
        .map((key) => [key, "", ""]),
    );
    await openPath(page);
    const other = await page.context().newPage();
    await other.goto(url(`tapahtumat/${events.group}`));
    await other
      .getByRole("button", { name: /^Tallenna listalle/ })
      .first()
      .click();
    await page.waitForFunction(() => document.querySelectorAll(".path-step").length === 2);
    await other.goto(url("oma-polku"));
    await other.getByRole("button", { name: "Tyhjennä lista tältä laitteelta" }).click();
    await page.getByRole("heading", { name: "Näin kokoat listan" }).waitFor();
    assert.equal(await kept(page), null);
    await other.close();
  });
});

test("the dated things go to a calendar", async () => {
  await inWindowWith({ acceptDownloads: true }, async (page) => {
    await withList(
      page,
      keys().map((key) => [key, "", "Oma salaisuus"]),
    );
    await openPath(page);
    const body = page.waitForRequest(/list\.ics/);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lisää ajat kalenteriin" }).click(),
    ]);
    assert.doesNotMatch((await body).postData() ?? "", /salaisuus|service/);
    assert.equal(file.suggestedFilename(), "oma-polku.ics");
    const vevents = readCalendar(await readFile(await file.path(), "utf8")).getAllSubcomponents("vevent");
    const uids = new Set(vevents.map((each) => String(each.getFirstPropertyValue("uid")).slice(0, 36)));
    assert.deepEqual(uids, new Set([events.group, events.once]));
    assert.ok(vevents.some((each) => each.getFirstProperty("rrule")));
  });
});

test("on paper are the things, the steps and the code, and nothing to press", async () => {
  await inWindowWith({ viewport: { width: 640, height: 900 } }, async (page) => {
    const long = "Kävelen kirjastolle ja kysyn, milloin ryhmä tapaa. ".repeat(5).trim();
    await withList(
      page,
      keys().map((key) => [key, "", long]),
    );
    await openPath(page);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".written:visible").count(), 3);
    assert.equal((await page.locator(".written").first().textContent())?.trim(), long);
    for (const gone of ["textarea", "button", ".my-list", ".languages", ".share"])
      assert.equal(await page.locator(`${gone}:visible`).count(), 0, gone);
    assert.ok(await page.locator(".path-qr svg").isVisible());
    assert.match((await page.locator(".path-qr .on-paper").textContent()) ?? "", /\/oma-polku$/);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${over} px do not fit the paper`);
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const usual = await size();
    await page.emulateMedia({ media: "screen" });
    await page.getByLabel("Isokokoinen teksti paperille").check();
    await page.emulateMedia({ media: "print" });
    assert.ok((await size()) >= usual * 1.5);
  });
});

test("without JavaScript a path is made, ordered, written on and emptied by its own form", async () => {
  await inWindowWith({ javaScriptEnabled: false }, async (page) => {
    await page.goto(url("oma-polku"));
    assert.match((await page.locator("noscript").first().textContent()) ?? "", /Jos painiketta ei näy/);
    assert.equal(await page.locator(".keep").count(), 0);
    const fields = keys().map((key) => `<input type="checkbox" name="kohde" value="${key}" checked>`);
    await page.route("**/valinnat", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<form method="post" action="/esimerkkila/fi/oma-polku">${fields.join("")}<button>Vie polulle</button></form>`,
      }),
    );
    await page.goto(`${polku.url}/valinnat`);
    await page.getByRole("button").click();
    assert.equal(await page.locator(".path-step").count(), 3);
    const [first, second] = await titles(page);
    await page.getByLabel(`Oma pieni askeleeni: ${second}`).fill("Kysyn naapuria mukaan");
    await button(page, "Siirrä ylemmäs", second).click();
    assert.deepEqual((await titles(page)).slice(0, 2), [second, first]);
    assert.equal(await page.getByLabel(`Oma pieni askeleeni: ${second}`).inputValue(), "Kysyn naapuria mukaan");
    assert.match(await page.locator("#polku-viesti").inputValue(), /Kysyn naapuria mukaan/);
    assert.equal(await page.locator("#tulosta:visible, [data-copy]:visible").count(), 0, "no button that does nothing");
    await page.getByLabel(`Oma pieni askeleeni: ${first}`).fill("a".repeat(350));
    await page.getByRole("button", { name: "Päivitä polku" }).click();
    assert.match(await mainText(page), /Askeleessa on 350 merkkiä/);
    assert.equal((await page.getByLabel(`Oma pieni askeleeni: ${first}`).inputValue()).length, 350);
    await page.getByRole("button", { name: "Tyhjennä lista" }).click();
    assert.match(await mainText(page), /Lista on nyt tyhjä/);
  });
});

test("without a connection nothing is lost, and what the device knows is still shown", async () => {
  await inWindowWith({ serviceWorkers: "block" }, async (page) => {
    await withList(page, [
      [keys()[0] ?? "", "Olohuone Ankkuri", "Menen kahville"],
      [keys()[1] ?? "", "Ryhmä", ""],
    ]);
    await openPath(page);
    const before = await titles(page);
    await page.route("**/oma-polku", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await button(page, "Siirrä alemmas", before[0]).click();
    await page.getByText("Yhteys ei toimi juuri nyt. Listasi on tallessa.").waitFor();
    assert.deepEqual(await titles(page), before);
    await page.goto(url("oma-polku")).catch(() => {});
    await page.getByText("Yhteys ei toimi juuri nyt.").waitFor();
    await page.getByText("Olohuone Ankkuri: Menen kahville").waitFor();
  }).catch((error: Error) => {
    // The browser notes the broken connection itself.
    if (!/^(?:console Failed to load resource: net::ERR_FAILED\s*)+$/.test(error.message)) throw error;
  });
});

for (const language of ["fi", "sv", "en", "selko"] as const) {
  test(`the path is sound at 320 px in ${language}, in the dark scheme too`, async () => {
    await inWindowWith({ viewport: { width: 320, height: 640 }, colorScheme: "dark" }, async (page) => {
      const lang = language === "selko" ? "fi" : language;
      const only = language === "fi" ? null : "words";
      await page.goto(url("oma-polku", language));
      await assertSound(page, `${language}: start`, lang, { only });
      await withList(
        page,
        keys().map((key) => [key, "", ""]),
      );
      await page.goto(url("oma-polku", language));
      await page.waitForSelector(".path-step");
      await assertSound(page, `${language}: path`, lang, { only });
      await page.locator(".own-step textarea").first().fill("a".repeat(400));
      await page.locator(".own-step textarea").first().blur();
      await page.waitForSelector(".field-error");
      await page.locator("button[name=poista]").last().click();
      await page.waitForSelector("button[name=palauta]");
      await assertSound(page, `${language}: path with a problem and something removed`, lang, { only });
      await page.evaluate(() => localStorage.clear());
      await page.goto(url(`palvelut/${serviceId}`, language));
      await page.locator(".keep").first().click();
      await page.waitForSelector(".keep-ask");
      await assertSound(page, `${language}: asked where to keep`, lang, { only });
    });
  });
}
