import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import pg from "pg";
import type { Browser, Page } from "playwright-core";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { shareCodeFrom } from "../../src/domain/sharing/share-code.ts";
import type { SharePayload } from "../../src/domain/sharing/share-payload.ts";
import { keysOf, lock } from "../../src/web/islands/share-crypto.ts";
import { openTestPage } from "../../src/web/resident/test-web.ts";
import { Layout } from "../../src/web/ui/layout.tsx";
import { ShareSection } from "../../src/web/ui/share-section.tsx";
import { inWindow, launchBrowser } from "../support/browser.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { assertFits, assertNoViolations } from "../support/sound.ts";

const SERVICE_ID = "5d0d1d3e-0000-5000-8000-000000000001";
const OWN_WORDS = "Soitan äidille maanantaina </script><script>document.title='x'</script>";

const payload: SharePayload = {
  version: 1,
  region: "esimerkkila",
  language: "fi",
  createdAt: "2026-11-23T08:30:00.000Z",
  sections: [
    { heading: "Uni ja lepo", rows: [{ label: "Miten tyytyväinen olet?", value: "4 / 10" }] },
    { heading: "Ihmissuhteet", rows: [{ label: "Haluaisin muutosta", value: "Kyllä" }] },
  ],
  items: [{ kind: "service", id: SERVICE_ID, title: "Kävelyryhmä", step: OWN_WORDS }],
  questionnaireResponse: { resourceType: "QuestionnaireResponse", status: "completed" },
};

let polku: RunningPolku;
let browser: Browser;
let policy: string;
/** Compiled once: every page that is opened for a test compiles them anew. */
const pages = new Map<string, ReturnType<typeof openTestPage>>();

before(async () => {
  polku = await startTestPolku();
  browser = await launchBrowser();
  openPage(addressIn("fi"));
  policy = (await fetch(`${polku.url}/esimerkkila/fi/`)).headers.get("content-security-policy") ?? "";
});
after(async () => {
  await browser?.close();
  await polku?.stop();
});

const addressIn = (language: string) => `/esimerkkila/${language}/jaettavaa`;

function openPage(address: string): ReturnType<typeof openTestPage> {
  const opened = pages.get(address) ?? openTestPage(address);
  pages.set(address, opened);
  return opened;
}

/** A page of the product that carries something to share, at an address of its own. */
async function openSharingPage(page: Page, language = "fi", shared: SharePayload = payload): Promise<void> {
  const address = addressIn(language);
  const shown = openPage(address);
  const section = h(ShareSection, { page: shown, payload: shared });
  const body = renderToString(
    h(Layout, {
      page: shown,
      title: "Oma polku",
      isJourney: true,
      scripts: ["share"],
      children: h("div", { class: "wrap" }, h("h1", {}, "Oma polku"), section),
    }),
  );
  await page.route(`**${address}`, (route) =>
    route.fulfill({
      body: `<!doctype html>${body}`,
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
    }),
  );
  await page.goto(polku.url + address);
}

/** Shares and tells the link and the code that the resident sees. */
async function share(page: Page, openings = "Kerran"): Promise<{ link: string; code: string }> {
  await page.getByLabel(openings).check();
  await page.getByRole("button", { name: "Jaa", exact: true }).click();
  await page.getByRole("heading", { name: "Koodi ammattilaiselle" }).waitFor();
  return {
    link: await page.getByLabel("Linkki ammattilaiselle").inputValue(),
    code: await page.locator(".share-code").innerText(),
  };
}

async function openShared(page: Page, organization = "Keskustan terveysasema"): Promise<void> {
  await page.getByLabel("Kuka avaa?").fill(organization);
  await page.getByRole("button", { name: "Avaa" }).click();
}

const said = (page: Page) => page.locator("[role=alert]").innerText();

test("a resident shares once, a professional reads, the resident sees it, and nobody reads it again", async () => {
  await inWindow(browser, {}, async (resident) => {
    await resident.clock.install();
    await openSharingPage(resident);
    await assertAccessible(resident, "before sharing");
    const { link, code } = await share(resident);
    assert.match(link, /\/esimerkkila\/fi\/jaettu#[0-9A-Z]{13}$/);
    assert.match(code, /^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{5}$/);
    assert.match(
      await resident.locator("[data-part=state]").innerText(),
      /^Odottaa avaamista. Koodi toimii 24\.11\. klo 10\.30 asti/,
    );
    assert.equal(await resident.locator(".share-qr svg path").count(), 1);
    await assertAccessible(resident, "shared");

    await inWindow(browser, {}, async (professional) => {
      await professional.goto(link);
      assert.equal(new URL(professional.url()).hash, "", "the code leaves the address");
      assert.equal((await professional.getByLabel("Koodi").inputValue()).length, 13);
      await assertAccessible(professional, "before opening");
      await openShared(professional);
      await professional.getByRole("heading", { name: "Asukas jakoi tämän sinulle" }).waitFor();
      const text = await professional.locator("article").innerText();
      for (const part of ["Uni ja lepo", "4 / 10", "Kävelyryhmä", OWN_WORDS, "Koodi ei enää aukea"])
        assert.ok(text.includes(part), part);
      assert.ok(!text.includes("QuestionnaireResponse"));
      assert.notEqual(await professional.title(), "x");
      assert.equal(
        await professional.getByRole("link", { name: "Kävelyryhmä" }).getAttribute("href"),
        `/esimerkkila/fi/palvelut/${SERVICE_ID}`,
      );
      await assertAccessible(professional, "opened");
      await professional.getByRole("button", { name: "Sulje ja unohda" }).click();
      await professional.getByLabel("Koodi").waitFor();
      assert.ok(!(await professional.content()).includes("4 / 10"));
    });

    await resident.clock.fastForward(31_000);
    await resident.getByText("Avaaja kertoi olevansa Keskustan terveysasema").waitFor();
    assert.match(
      await resident.locator("[data-part=state]").innerText(),
      /^Avattu 23\.11\. klo 10\.30\. Avaaja kertoi olevansa Keskustan terveysasema\.\s+Koodi ei enää toimi\.$/,
    );
    assert.ok(await resident.getByRole("button", { name: "Jaa uudelleen" }).isVisible());
    assert.ok(!(await resident.locator(".share-code").isVisible()));

    await inWindow(browser, {}, async (second) => {
      await second.goto(link);
      await openShared(second);
      await second.getByText("Tällä koodilla ei aukea mitään").waitFor();
    });
    assert.deepEqual(await leaksOf([code.replaceAll(" ", ""), "Kävelyryhmä&", "äidille maanantaina", "4 / 10"]), []);
  });
});

test("the code is typed in any way, and a wrong one is told before anything is sent", async () => {
  await inWindow(browser, {}, async (resident) => {
    await openSharingPage(resident);
    const { code } = await share(resident);
    await inWindow(browser, {}, async (page) => {
      const sent: string[] = [];
      page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
      await page.goto(`${polku.url}/esimerkkila/fi/jaettu`);
      await page.getByRole("button", { name: "Avaa" }).click();
      assert.ok(await page.getByText("Koodissa on virhe").isVisible());
      assert.ok(await page.getByText("Kirjoita, kuka avaa. Enintään").isVisible());
      assert.equal(await page.evaluate(() => document.activeElement?.id), "koodi");
      await assertAccessible(page, "errors");
      const wrong = code.endsWith("A") ? `${code.slice(0, -1)}B` : `${code.slice(0, -1)}A`;
      await page.getByLabel("Koodi").fill(wrong);
      await openShared(page);
      assert.ok(await page.getByText("Koodissa on virhe").isVisible());
      assert.deepEqual(sent, []);
      await page
        .getByLabel("Koodi")
        .fill(code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll(" ", " - "));
      await openShared(page);
      await page.getByRole("heading", { name: "Asukas jakoi tämän sinulle" }).waitFor();
      assert.equal(sent.length, 1);
    });
  });
});

test("a share that opens until taken back opens twice, and after that not at all", async () => {
  await inWindow(browser, {}, async (resident) => {
    await openSharingPage(resident);
    const { link } = await share(resident, "Monta kertaa, kunnes lopetan jakamisen");
    for (const organization of ["Ensimmäinen $& {time}", "Toinen"]) {
      await inWindow(browser, {}, async (page) => {
        await page.goto(link);
        await openShared(page, organization);
        await page.getByText("Koodi aukeaa uudelleen").waitFor();
      });
    }
    await resident.reload();
    await resident.getByText("Avaaja kertoi olevansa Toinen.").waitFor();
    assert.ok(await resident.getByText("Avaaja kertoi olevansa Ensimmäinen $& {time}.").isVisible());
    assert.ok(await resident.locator(".share-code").isVisible(), "the tab still knows the code");
    await resident.getByRole("button", { name: "Lopeta jakaminen" }).click();
    await resident.getByText("Lopetit jakamisen.").waitFor();
    await inWindow(browser, {}, async (page) => {
      await page.goto(link);
      await openShared(page);
      await page.getByText("Tällä koodilla ei aukea mitään").waitFor();
    });
    await resident.getByRole("button", { name: "Jaa uudelleen" }).click();
    const again = await share(resident);
    assert.notEqual(again.link, link);
  });
});

test("a device that was asked to remember can end the sharing later but not open it", async () => {
  await inWindow(browser, {}, async (resident) => {
    await openSharingPage(resident);
    const { code, link } = await share(resident);
    const plain = code.replaceAll(" ", "");
    const onDevice = () => resident.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.equal(await onDevice(), "{}", "nothing is remembered unasked");
    await resident.getByLabel("Muista jakaminen tällä laitteella").check();
    assert.match(await onDevice(), /manageToken/);
    assert.ok(!(await onDevice()).includes(plain));
    await resident.evaluate(() => sessionStorage.clear());
    await resident.reload();
    await resident.getByText("Koodi ei jää laitteelle").waitFor();
    assert.ok(!(await resident.locator(".share-code").isVisible()));
    await resident.getByRole("button", { name: "Lopeta jakaminen" }).click();
    await resident.getByText("Lopetit jakamisen.").waitFor();
    await resident.getByRole("button", { name: "Jaa uudelleen" }).click();
    assert.equal(await onDevice(), "{}");
    await inWindow(browser, {}, async (page) => {
      await page.goto(link);
      await openShared(page);
      await page.getByText("Tällä koodilla ei aukea mitään").waitFor();
    });
  });
});

test("what a hostile sharer locks is refused or shown as harmless text", async () => {
  const hostile = async (made: unknown) => {
    const code = shareCodeFrom(crypto.getRandomValues(new Uint8Array(12)));
    const { key, lookupId } = await keysOf(code, "esimerkkila");
    const locked = await lock(typeof made === "string" ? made : JSON.stringify(made), key);
    const answer = await fetch(`${polku.url}/api/v1/regions/99/shares`, {
      method: "POST",
      body: JSON.stringify({ ...locked, lookupId, hours: 1, openings: "once", manageHash: "a".repeat(43) }),
    });
    assert.equal(answer.status, 201);
    return code;
  };
  await inWindow(browser, {}, async (page) => {
    for (const made of [
      " ",
      "null",
      "[[[",
      { ...payload, version: 9 },
      { ...payload, region: "kainuu" },
      { ...payload, items: "x" },
    ]) {
      const code = await hostile(made);
      await page.goto(`${polku.url}/esimerkkila/fi/jaettu`);
      await page.getByLabel("Koodi").fill(code);
      await openShared(page);
      await page.getByText("Jaettua ei voi näyttää").waitFor();
    }
    const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const code = await hostile({
      ...payload,
      sections: [{ heading: evil, rows: [{ label: evil, value: "x".repeat(20_000) }] }],
      items: [
        { kind: "service", id: "javascript:alert(1)", title: evil, step: evil },
        { kind: "service", id: SERVICE_ID, title: evil, step: "" },
      ],
    });
    await page.goto(`${polku.url}/esimerkkila/fi/jaettu`);
    await page.getByLabel("Koodi").fill(code);
    await openShared(page);
    await page.getByRole("heading", { name: "Asukas jakoi tämän sinulle" }).waitFor();
    assert.equal(await page.locator("article img, article script").count(), 0);
    assert.deepEqual(
      await page.locator("article a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
      [`/esimerkkila/fi/palvelut/${SERVICE_ID}`],
    );
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
  });
});

test("a code that opens nothing is told in every language, and too many tries say how long to wait", async () => {
  const code = shareCodeFrom(crypto.getRandomValues(new Uint8Array(12)));
  await inWindow(browser, { extraHTTPHeaders: { "x-forwarded-for": "203.0.113.5" } }, async (page) => {
    for (const language of ["fi", "sv", "en", "selko"]) {
      await page.goto(`${polku.url}/esimerkkila/${language}/jaettu#${code}`);
      await page.locator("#avaaja").fill("Asema");
      await page.locator("form button[type=submit]").click();
      await page.locator("[role=alert] .problem").waitFor();
      assert.doesNotMatch(await said(page), /\{/);
    }
    for (let time = 0; time < 7; time++) {
      await page.locator("form button[type=submit]").click();
      await page.waitForFunction(() => document.querySelector("[data-part=busy]")?.textContent === "");
      await page.locator("[role=alert] .problem").waitFor();
    }
    assert.match(await said(page), /60 minuutin päästä/);
  });
});

test("without JavaScript both pages say what to do instead", async () => {
  await inWindow(browser, { javaScriptEnabled: false }, async (page) => {
    await openSharingPage(page);
    assert.ok(await page.getByText("Voit silti tulostaa sivun").isVisible());
    assert.equal(await page.getByRole("button", { name: "Jaa", exact: true }).isVisible(), false);
    await page.goto(`${polku.url}/esimerkkila/fi/jaettu`);
    assert.ok(await page.getByText("Pyydä asukasta näyttämään puhelintaan").isVisible());
    assert.equal(await page.getByLabel("Koodi").isVisible(), false);
  });
});

test("a browser without encryption says so plainly on both pages", async () => {
  await inWindow(browser, {}, async (page) => {
    await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
    await openSharingPage(page);
    assert.ok(await page.getByText("Yhteys tähän sivuun ei ole suojattu").isVisible());
    await page.goto(`${polku.url}/esimerkkila/sv/jaettu`);
    assert.ok(await page.getByText("Förbindelsen till den här sidan är inte skyddad").isVisible());
  });
});

test("from one's own path: what was chosen and the own first step reach the professional", async () => {
  const { rows } = await polku.database.db.pool.query(
    "select id, content #>> '{name,fi}' as name from service where source_id = $1",
    ["b-olohuone-ankkuri"],
  );
  const { id, name } = rows[0] as { id: string; name: string };
  await inWindow(browser, {}, async (resident) => {
    await resident.goto(`${polku.url}/esimerkkila/fi/`);
    await resident.evaluate((id) => {
      const form = Object.assign(document.createElement("form"), {
        method: "post",
        action: "/esimerkkila/fi/oma-polku",
      });
      for (const [name, value] of [
        ["kohde", `service:${id}`],
        [`askel.${id}`, "Käyn katsomassa perjantaina"],
      ])
        form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
      document.body.append(form);
      form.submit();
    }, id);
    await resident.waitForURL("**/oma-polku");
    const { link } = await share(resident);
    await inWindow(browser, {}, async (professional) => {
      await professional.goto(link);
      await openShared(professional);
      await professional.getByRole("link", { name }).waitFor();
      assert.ok(await professional.getByText("Käyn katsomassa perjantaina").isVisible());
    });
    assert.deepEqual(await leaksOf(["Käyn katsomassa perjantaina", link.split("#")[1] ?? ""]), []);
  });
});

test("a connection that fails loses nothing: the resident may try again", async () => {
  await inWindow(browser, {}, async (page) => {
    await openSharingPage(page);
    await page.route("**/shares", (route) => route.fulfill({ status: 500, body: "{}" }));
    await page.getByRole("button", { name: "Jaa", exact: true }).click();
    await page.getByText("Jakaminen ei onnistunut").waitFor();
    await page.unroute("**/shares");
    assert.match((await share(page)).code, /^\S{4} \S{4} \S{5}$/);
  }).catch((error: Error) => {
    // The browser tells of the failed request in its console, which is as it should be.
    if (!/status of 500/.test(error.message)) throw error;
  });
});

async function assertAccessible(page: Page, where: string): Promise<void> {
  await assertFits(page, where);
  await assertNoViolations(page, where);
}

/** Which of the texts stand anywhere in the whole database, as text or as bytes. */
async function leaksOf(secrets: readonly string[]): Promise<string[]> {
  const owner = new pg.Client({ connectionString: polku.database.ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      for (const secret of secrets) {
        const forms = [secret, Buffer.from(secret).toString("hex"), Buffer.from(secret).toString("base64url")];
        const { rowCount } = await owner.query(
          `select 1 from "${name}" t where exists (select from unnest($1::text[]) s where strpos(t::text, s) > 0) limit 1`,
          [forms],
        );
        if (rowCount) found.push(`${name}: ${secret}`);
      }
    }
    return found;
  } finally {
    await owner.end();
  }
}
