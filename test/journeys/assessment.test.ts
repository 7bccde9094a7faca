import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import pg from "pg";
import { pino } from "pino";
import type { Browser, Page } from "playwright-core";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { type FormFields, sendForm } from "../support/send-form.ts";

let polku: RunningPolku;
let browser: Browser;
const logged: string[] = [];

before(async () => {
  const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
  polku = await startTestPolku(undefined, {}, log);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await polku?.stop();
});

const address = (language = "fi", path = "kartoitus") => `${polku.url}/esimerkkila/${language}/${path}`;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = async (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const sees = async (page: Page, title: string | RegExp) =>
  heading(page).filter({ hasText: title }).waitFor({ state: "visible" });
const rate = async (page: Page, value: number) =>
  page.locator(`.scale-value input[value="${value}"]`).check({ force: true });
const AREAS = [
  "Liikkuminen",
  "Luonto ja palautuminen",
  "Uni",
  "Ruoka",
  "Mieli",
  "Päihteet ja tavat",
  /^Ihmis/,
  "Kulttuuri ja ilo",
  "Raha ja asuminen",
  "Arki ja työkyky",
] as const;

const send = (page: Page, path: string, fields: FormFields, language = "fi") =>
  sendForm(page, address(language, "ohjeet"), address(language, path), fields);

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`in five minutes a resident sees how they are and where to begin, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(`${polku.url}/esimerkkila/fi/?kunta=982`);
      await page.getByRole("link", { name: /Tee hyvinvointikartoitus, 5.minuuttia/ }).click();
      await sees(page, "Miten voit?");
      await press(page, "Aloita, yksi asia kerrallaan");
      for (const [place, area] of AREAS.entries()) {
        await sees(page, area);
        await page.getByText(`${place + 1}/10`, { exact: true }).waitFor();
        await rate(page, place === 0 ? 3 : 8);
        if (place === 0) await page.getByLabel("Haluaisin tähän muutosta").check();
        await press(page, "Seuraava");
        if (place > 0) continue;
        await page.getByRole("group", { name: "Millaista liikkumista toivoisit?" }).waitFor();
        await page.getByLabel("Haluaisin liikkua enemmän porukassa").check();
        await press(page, "Seuraava");
      }
      await sees(page, "Haluatko kertoa");
      await page.getByLabel("Omin sanoin").fill("Kävely on mukavaa.");
      await press(page, "Näytä tulos");
      await sees(page, "Näin sinulla menee");
      assert.doesNotMatch(page.url(), /[?=]/, "nothing of it stands in the address");
      const headings = await page.locator("main h2").allInnerTexts();
      assert.equal(headings[0], "Mikä on hyvin");
      assert.ok(await page.locator(".path-picture circle").count());
      await page.getByText("Haluaisin liikkua enemmän porukassa").first().waitFor();
      await page.getByText("Kävely on mukavaa.").first().waitFor();
      assert.match(await page.locator(".why").allInnerTexts().then(String), /Koska halusit liikkua enemmän porukassa/);
      assert.equal(await page.locator("#kunta").inputValue(), "982", "the municipality has come along");
      assert.equal(await page.locator(".crisis").count(), 0);
      await page.locator('input[name="kohde"]').first().check();
      await press(page, "Tee oma polku");
      await page.waitForURL(/oma-polku/);
    });
  });

  test(`everything may be skipped, and something to begin with is offered all the same, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(address());
      await press(page, "Aloita, yksi asia kerrallaan");
      for (const area of AREAS) {
        await sees(page, area);
        await press(page, "Ohita");
      }
      await press(page, "Näytä tulos");
      await sees(page, "Et vastannut vielä mihinkään");
      assert.ok((await page.locator(".recommended article").count()) >= 3);
      await press(page, "Kaikki yhdellä sivulla");
      await sees(page, "Kymmenen asiaa arjestasi");
    });
  });

  test(`going back loses nothing, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(address());
      await press(page, "Aloita, yksi asia kerrallaan");
      await sees(page, "Liikkuminen");
      await rate(page, 9);
      await press(page, "Seuraava");
      await sees(page, "Luonto");
      await rate(page, 7);
      await press(page, "Takaisin");
      await sees(page, "Liikkuminen");
      assert.ok(await page.locator('[name="movement"][value="9"]').isChecked());
      await press(page, "Seuraava");
      await sees(page, "Luonto");
      assert.ok(await page.locator('[name="nature"][value="7"]').isChecked(), "what was on the page that was left");
      await press(page, "Takaisin");
      await sees(page, "Liikkuminen");
      await press(page, "Ohita");
      await press(page, "Takaisin");
      await sees(page, "Liikkuminen");
      assert.equal(await page.locator('[name="movement"]:checked').count(), 0, "skipping takes the answer away");
    });
  });

  test(`all on one page gives the same result, and the result leads back to it, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(address());
      await press(page, "Kaikki yhdellä sivulla");
      await sees(page, "Kymmenen asiaa arjestasi");
      await page.locator('[name="sleep"][value="2"]').check({ force: true });
      await page.locator('[name="culture"][value="10"]').check({ force: true });
      const area = page.locator("section.area", { hasText: "Nukahtaminen" });
      await area.getByText("Kerro lisää, jos haluat").click();
      await area.getByLabel("Haluaisin nukahtaa helpommin").check();
      await press(page, "Näytä tulos");
      await sees(page, "Näin sinulla menee");
      await page.getByRole("region", { name: "Mikä on hyvin" }).getByText("Kulttuuri ja ilo").waitFor();
      await page.getByRole("region", { name: "Mikä nousee esiin" }).getByText("Uni").waitFor();
      await press(page, "Muuta vastauksia");
      await sees(page, "Kymmenen asiaa arjestasi");
      assert.ok(await page.locator('[name="sleep"][value="2"]').isChecked());
      assert.ok(await page.getByLabel("Haluaisin nukahtaa helpommin").isChecked());
      await page.locator("section.area", { hasText: "Nukahtaminen" }).getByLabel("En vastaa tähän").check();
      await press(page, "Vastaa yksi asia kerrallaan");
      await sees(page, "Liikkuminen");
      await press(page, "Näytä tulos jo nyt");
      await sees(page, "Näin sinulla menee");
      assert.equal(await page.getByRole("region", { name: "Mikä nousee esiin" }).count(), 0);
    });
  });

  test(`a very low mind brings help before everything, in warm words, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await page.goto(`${address()}?tapa=kaikki`);
      await page.locator('[name="mind"][value="0"]').check({ force: true });
      await press(page, "Näytä tulos");
      const box = page.getByRole("region", { name: "Tarvitsetko apua heti?" });
      await box.waitFor();
      assert.equal(await box.locator('a[href^="tel:"]').first().getAttribute("href"), "tel:112");
      await box.getByText("Et ole yksin.").waitFor();
      const [help, title] = await Promise.all([box.boundingBox(), heading(page).boundingBox()]);
      assert.ok(help && title && help.y < title.y, "help comes first");
      assert.equal(await page.locator("#poistu").count(), 1, "one way out");
    });
  });

  test(`a different suggestion takes the place of one that is not for me, ${how} JavaScript`, async () => {
    await inWindow(browser, { javaScriptEnabled }, async (page) => {
      await send(page, "kartoitus/tulos", [
        ["movement", "4"],
        ["movement.muutos", "1"],
        ["mind", "6"],
      ]);
      const titles = () =>
        page.locator(".recommended article").evaluateAll((all) => all.map((each) => each.textContent));
      const before = await titles();
      await page.locator(".own-choice").nth(1).locator('[name="kohde"]').check();
      await page
        .getByRole("button", { name: /^Ei minulle/ })
        .first()
        .click();
      await page.locator('input[type="hidden"][name="pois"]').waitFor({ state: "attached" });
      const now = await titles();
      assert.equal(now.length, before.length);
      assert.ok(!now.includes(before[0] ?? ""), "it is gone");
      assert.equal(await page.locator('[name="kohde"]:checked').count(), 1, "what was taken is still taken");
      await page.locator("summary", { hasText: "vaihda" }).click();
      await page.locator("#kunta").selectOption("983");
      await press(page, "Päivitä ehdotukset");
      await page.locator("summary", { hasText: "Mallikylä" }).waitFor();
      assert.ok(!(await titles()).includes(before[0] ?? ""), "it stays away");
    });
  });
}

test("words of a crisis in one's own words bring the help that suits them", async () => {
  await inWindow(browser, {}, async (page) => {
    await send(page, "kartoitus/tulos", [
      ["sleep", "7"],
      ["huomio", "mies lyö minua"],
    ]);
    const box = page.getByRole("region", { name: "Tarvitsetko apua heti?" });
    assert.ok(await box.locator('a[href="tel:080005005"]').count());
    await box.getByText("Vika ei ole sinussa.").waitFor();
  });
});

test("tampered values are left unanswered and said; nothing fails", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await send(page, "kartoitus", [
      ["osa", "2"],
      ["movement", "99"],
      ["sleep", "<b>"],
      ["sleep", "7"],
      ["sleep.wish", "no-such-thing"],
      ["__proto__", "x"],
      ["siirry", "nonsense"],
    ]);
    await sees(page, "Luonto");
    assert.match(await page.getByRole("alert").innerText(), /Liikkuminen, Uni/);
    for (const [name, value] of [
      ["osa", "0"],
      ["osa", "12"],
      ["osa", "-1"],
      ["osa", "1e1"],
      ["tapa", "kaikki"],
      ["siirry", "tulos"],
      ["aiempi", "%%%&movement=800"],
      ["aiemmin", "2026-99-99"],
      ["kohde", "service:1"],
      ["pois", "'; drop table service"],
      ["kunta", "999"],
      ["postinumero", "abc"],
    ] as const)
      for (const path of ["kartoitus", "kartoitus/tulos"]) {
        const answer = await page.request.post(address("fi", path), { form: { [name]: value, sleep: "5" } });
        assert.equal(answer.status(), 200, `${path} ${name}=${value}`);
      }
  });
});

test("too much at once, and forms of other sites, are refused with words", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    const large = await page.request.post(address(), { form: { huomio: "ö".repeat(40_000) } });
    assert.equal(large.status(), 413);
    assert.match(await large.text(), /Vastauksia oli liikaa kerralla/);
    const foreign = await page.request.post(address(), {
      headers: { "sec-fetch-site": "cross-site" },
      form: { osa: "1" },
    });
    assert.equal(foreign.status(), 400);
    const broken = await page.request.post(address("fi", "kartoitus/tulos"), {
      headers: { "content-type": "multipart/form-data; boundary=x" },
      data: "--y\r\nnonsense",
    });
    assert.equal(broken.status(), 200);
  });
});

test("of a note of 5,000 characters nothing is lost on the screen, and the cut is told", async () => {
  const note = `Alku ${"ä".repeat(4985)} LOPPU <b>`;
  await inWindow(browser, {}, async (page) => {
    await page.goto(address());
    await press(page, "Aloita, yksi asia kerrallaan");
    await send(page, "kartoitus", [
      ["osa", "11"],
      ["sleep", "7"],
    ]);
    await page.getByLabel("Omin sanoin").fill(note);
    await press(page, "Näytä tulos");
    await sees(page, "Näin sinulla menee");
    await page.getByText("Teksti oli pitkä: 5 000 merkkiä").waitFor();
    assert.equal([...(await page.locator("blockquote").innerText())].length, 2000);
    await press(page, "Muuta vastauksia");
    await sees(page, "Kymmenen asiaa");
    assert.equal(await page.getByLabel("Omin sanoin").inputValue(), note);
    await page.getByText("Kirjoitit 5 000 merkkiä.").waitFor();
  });
});

test("the resident takes a copy along, and sees it beside a later answer", async () => {
  await inWindow(browser, { acceptDownloads: true }, async (page) => {
    const answers = [
      ["sleep", "3"],
      ["mind", "6"],
      ["huomio", "Muistiinpano <script>"],
    ] as const;
    const keep = async (button: string) => {
      await send(page, "kartoitus/tulos", answers);
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, button)]);
      return { name: download.suggestedFilename(), path: await download.path() };
    };
    const readable = await keep("Tallenna luettava kopio");
    assert.equal(readable.name, "polku-2026-11-23.html");
    assert.match(await readFile(readable.path, "utf8"), /Muistiinpano &lt;script&gt;/);
    const data = await keep("Tallenna tiedot siirtoa varten");
    assert.equal(data.name, "polku-2026-11-23.json");
    assert.equal(JSON.parse(await readFile(data.path, "utf8")).resourceType, "Bundle");
    for (const { path } of [readable, data]) {
      await send(page, "kartoitus/tulos", [["sleep", "7"]]);
      await page.locator("#vertaa").setInputFiles(path);
      await press(page, "Vertaa");
      const row = page.locator(".comparison tr", { hasText: "Uni" });
      await row.getByText("4 enemmän").waitFor();
      await page.getByRole("heading", { name: "23.11.2026 ja nyt" }).waitFor();
      await page
        .getByRole("button", { name: /^Ei minulle/ })
        .first()
        .click();
      await page.locator('input[type="hidden"][name="pois"]').waitFor({ state: "attached" });
      await row.getByText("4 enemmän").waitFor();
      await press(page, "Poista vertailu");
      await page.getByRole("heading", { name: "Vertaa aiempaan tulokseesi" }).waitFor();
    }
    for (const [body, error] of [
      ["not a copy", "Emme osanneet lukea tätä tiedostoa."],
      ["x".repeat(300_000), "Tiedosto on liian suuri."],
    ] as const) {
      await page.locator("#vertaa").setInputFiles({ name: "a.html", mimeType: "text/html", buffer: Buffer.from(body) });
      await press(page, "Vertaa");
      await page.getByRole("alert").filter({ hasText: error }).waitFor();
      await sees(page, "Näin sinulla menee");
    }
    await press(page, "Vertaa");
    await page.getByRole("alert").filter({ hasText: "Valitse ensin tiedosto." }).waitFor();
  });
});

test("the browser's Back and Forward, a reload and a visit elsewhere find each step as it was", async () => {
  await inWindow(browser, {}, async (page) => {
    await page.goto(address());
    await press(page, "Aloita, yksi asia kerrallaan");
    await sees(page, "Liikkuminen");
    assert.ok(await heading(page).evaluate((h1) => h1 === document.activeElement), "reading goes on from the heading");
    await rate(page, 9);
    await press(page, "Seuraava");
    await sees(page, "Luonto");
    await rate(page, 8);
    await page.goBack();
    await sees(page, "Liikkuminen");
    assert.ok(await page.locator('[name="movement"][value="9"]').isChecked());
    await rate(page, 10);
    await page.goForward();
    await sees(page, "Luonto");
    assert.ok(await page.locator('[name="nature"][value="8"]').isChecked());
    await page.reload();
    await sees(page, "Luonto");
    assert.ok(await page.locator('[name="nature"][value="8"]').isChecked());
    await press(page, "Näytä tulos jo nyt");
    await sees(page, "Näin sinulla menee");
    const region = page.getByRole("region", { name: "Mikä on hyvin" });
    assert.match(await region.innerText(), /Liikkuminen: erittäin/, "the later of two answers");
    await page.locator(".recommended article a").first().click();
    await page.waitForURL((url) => !url.pathname.includes("kartoitus"));
    await page.goBack();
    await sees(page, "Näin sinulla menee");
    assert.match(await region.innerText(), /Luonto ja palautuminen/);
    await page.getByRole("link", { name: "Svenska" }).click();
    await sees(page, "Så här har du det");
    assert.match(await page.locator("main").innerText(), /Rörelse/);
  });
});

test("who leaves quickly leaves nothing to come back to", async () => {
  await inWindow(browser, {}, async (page) => {
    await page.goto(address());
    await press(page, "Aloita, yksi asia kerrallaan");
    await sees(page, "Liikkuminen");
    await rate(page, 1);
    await press(page, "Seuraava");
    // The further question has the same heading; the page before would take the link away again.
    await page.locator('[name="movement.wish"]').first().waitFor();
    await page.locator("#poistu").evaluate((link: HTMLAnchorElement, href) => {
      link.href = href;
    }, `${polku.url}/?kunta=por`);
    await page.locator("#poistu").click();
    await page.waitForURL(/kunta=por/);
    await page.goBack();
    await page.waitForLoadState();
    await page.waitForTimeout(500);
    assert.equal(await page.locator('[name="movement"]').count(), 0);
    assert.equal(await heading(page).innerText(), "Miten voit?");
  });
});

test("a form that the server does not answer in time is sent by the browser, once", async () => {
  await inWindow(browser, {}, async (page) => {
    await page.goto(address());
    let asked = 0;
    await page.route("**/kartoitus", async (route) => {
      if (route.request().resourceType() === "fetch") {
        asked++;
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.fulfill({ contentType: "text/plain", body: "not a page" });
      } else await route.continue();
    });
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('[name="osa"]');
      button?.click();
      button?.click();
      button?.click();
    });
    await sees(page, "Liikkuminen");
    assert.equal(asked, 1, "pressing again while it is under way does nothing");
    assert.equal(await page.evaluate(() => history.state), null, "the browser has loaded it");
  });
});

test("a keyboard is enough, and a choice is heard in words", async () => {
  await inWindow(browser, {}, async (page) => {
    await page.goto(address());
    await press(page, "Aloita, yksi asia kerrallaan");
    await sees(page, "Liikkuminen");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press("ArrowRight");
    const radio = page.getByRole("radio", { name: "4, siltä väliltä" });
    assert.ok(await radio.isChecked());
    assert.ok(await page.getByRole("group", { name: /Kuinka tyytyväinen olet siihen, miten liikut/ }).count());
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: "Millaista liikkumista toivoisit?" }).waitFor();
    const box = await page.locator(".choice").first().boundingBox();
    assert.ok(box && box.height >= 44);
  });
});

test("the server keeps nothing of what an anonymous resident answers: not in the database, not in the log", async () => {
  const marker = "KARHUNVATUKKA-7731";
  await inWindow(browser, { acceptDownloads: true }, async (page) => {
    await page.goto(`${address()}?tapa=kaikki`);
    await page.locator('[name="mind"][value="1"]').check({ force: true });
    await page.locator('[name="habits"][value="2"]').check({ force: true });
    await page.locator("section.area", { hasText: "Mieliala" }).getByText("Kerro lisää").click();
    await page.getByLabel("En jaksa tätä päivää yksin").check();
    await page.getByLabel("Omin sanoin").fill(`Salaisuuteni on ${marker}`);
    await press(page, "Näytä tulos");
    await page.getByText(marker).first().waitFor();
    await page
      .getByRole("button", { name: /^Ei minulle/ })
      .first()
      .click();
    await page.locator('input[type="hidden"][name="pois"]').waitFor({ state: "attached" });
    await page.locator('[name="kohde"]').first().check();
    await Promise.all([page.waitForEvent("download"), press(page, "Tallenna luettava kopio")]);
    await press(page, "Muuta vastauksia");
    await sees(page, "Kymmenen asiaa");
    await page.goBack();
    await page.getByText(marker).first().waitFor();
    await press(page, "Tee oma polku");
    await page.waitForURL(/oma-polku/);
    // A request that fails is logged with its reason; that must not tell either.
    await page.request.post(address("fi", "kartoitus/tulos"), {
      form: { huomio: marker, kunta: marker, pois: marker },
    });
  });
  const traces = [
    marker,
    Buffer.from(marker).toString("hex"),
    "habits=2",
    '"habits"',
    "mind.now",
    "cannot-manage-today",
  ];
  for (const trace of traces)
    assert.deepEqual(
      logged.filter((line) => line.includes(trace)),
      [],
      `the log has ${trace}`,
    );
  assert.ok(
    logged.some((line) => line.includes("kartoitus")),
    "the log was listened to",
  );

  const owner = new pg.Client({ connectionString: polku.database.ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    assert.ok(tables.length > 20);
    await owner.query("set row_security = off");
    for (const { name } of tables) {
      const { rows } = await owner.query<{ found: number }>(
        `select count(*)::int as found from ${name} as row where row::text ilike any ($1)`,
        [traces.map((trace) => `%${trace}%`)],
      );
      assert.equal(rows[0]?.found, 0, name);
    }
  } finally {
    await owner.end();
  }
});
