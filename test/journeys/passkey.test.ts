import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { readOutbox } from "../support/read-outbox.ts";
import { type RunningPolku, startTestPolku } from "../support/running-polku.ts";
import { assertSound } from "../support/sound.ts";
import { freePort } from "../support/stub.ts";

let polku: RunningPolku;
let browser: Browser;
let url: string;
before(async () => {
  // A key belongs to a name: browsers make none for a bare number.
  const port = await freePort();
  url = `http://localhost:${port}`;
  polku = await startTestPolku(undefined, { port, publicUrl: url });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await polku?.stop();
});

const DESK = "/esimerkkila/tyotila";

/** A window of its own, with a security key in it that knows its owner. */
async function openWindow(width = 1280): Promise<{ context: BrowserContext; page: Page; troubles: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "fi-FI",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) troubles.push(`asked ${request.url()}`);
  });
  return { context, page, troubles };
}

async function plugIn(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test("from an invitation to a key: invited, registered, signed out, signed in, asked anew, the only key kept, lost and made anew", async () => {
  const admin = await openWindow();
  await admin.page.goto(`${url}${DESK}`);
  await admin.page.getByRole("button", { name: "Esittelyn pääkäyttäjä" }).click();
  await admin.page.waitForURL(`**${DESK}`);
  for (const path of ["/kayttajat", "/kayttajat/kutsut/lista", "/organisaatiot", "/organisaatiot/uusi", "/oma"]) {
    await admin.page.goto(`${url}${DESK}${path}`);
    await assertSound(admin.page, path, "fi");
  }
  await admin.page.goto(`${url}${DESK}/kayttajat`);
  await admin.page.getByRole("link", { name: "Kutsu käyttäjä" }).click();
  await assertSound(admin.page, "invite", "fi");
  await admin.page.getByRole("button", { name: "Lähetä kutsu" }).click();
  await admin.page.getByText("Korjaa vielä nämä").waitFor();
  await assertSound(admin.page, "invite with mistakes", "fi");
  await admin.page.getByLabel("Nimi", { exact: true }).fill("Aino Esimerkki");
  await admin.page.getByLabel("Sähköposti", { exact: true }).fill("aino@example.fi");
  await admin.page.getByRole("checkbox", { name: /^Kuraattori/ }).check();
  await admin.page.getByRole("button", { name: "Lähetä kutsu" }).click();
  await admin.page.getByText("Kutsu on lähetetty.").waitFor();
  await assertSound(admin.page, "invitations", "fi");

  const letters = () => readOutbox(join(polku.server.context.config.dataDir, "outbox"));
  const [letter] = await letters();
  const link = /http:\/\/localhost:\d+\/kutsu\/\S+/.exec(letter?.text ?? "")?.[0];
  assert.ok(link);
  const { context, page, troubles } = await openWindow(360);
  await plugIn(context, page);
  await page.goto(link);
  await assertSound(page, "invitation", "fi");
  await page.getByRole("button", { name: "Tee avain ja kirjaudu" }).click();
  await page.waitForURL(`**${DESK}`);

  await page.getByRole("link", { name: "Aino Esimerkki" }).click();
  await assertSound(page, "own page", "fi");
  await page.getByRole("button", { name: "Svenska" }).click();
  await page.getByRole("heading", { name: "Mina uppgifter" }).waitFor();
  await assertSound(page, "own page", "sv", { only: "words" });
  await page.getByRole("button", { name: "Suomi" }).click();
  await page.getByRole("heading", { name: "Omat tietoni" }).waitFor();
  await page.getByRole("button", { name: /^Poista avain/ }).click();
  await page.getByText("Tämä on ainoa tapasi kirjautua").first().waitFor();
  await page.getByRole("button", { name: "Kirjaudu ulos", exact: true }).click();
  await page.getByText("Olet kirjautunut ulos.").waitFor();
  await page.goto(link);
  await page.getByRole("heading", { name: "Kutsu on jo käytetty" }).waitFor();
  await assertSound(page, "used invitation", "fi");

  await page.getByRole("link", { name: "Siirry kirjautumaan" }).click();
  await assertSound(page, "sign-in with a key", "fi");
  await page.getByRole("button", { name: "Kirjaudu avaimella" }).click();
  await page.waitForURL(`**${DESK}`);
  await page.goto(`${url}/kirjaudu?alue=esimerkkila&uudelleen=1&takaisin=${encodeURIComponent(`${DESK}/oma/avaimet`)}`);
  await page.getByRole("button", { name: "Kirjaudu avaimella" }).click();
  await page.waitForURL("**/oma/avaimet");
  await assertSound(page, "new key", "fi");
  await page.getByLabel("Mistä tunnistat avaimen?").fill("Varalla");
  await page.getByRole("button", { name: "Tee avain" }).click();
  await page.getByText("Tällä laitteella on jo avaimesi.").waitFor();

  await admin.page.goto(`${url}${DESK}/kayttajat?haku=aino`);
  await admin.page.getByRole("link", { name: "Aino Esimerkki" }).click();
  await assertSound(admin.page, "user", "fi");
  await admin.page.getByRole("link", { name: "Anna rooli" }).click();
  await assertSound(admin.page, "give a role", "fi");
  await admin.page.goBack();
  await admin.page.getByRole("link", { name: "Lähetä kirje uutta avainta varten" }).click();
  await assertSound(admin.page, "a letter for a new key", "fi");
  await admin.page.getByRole("button", { name: "Lähetä kirje" }).click();
  await admin.page.waitForURL(/tehty=avainkirje-lahetetty/);
  const newKey = /http:\/\/localhost:\d+\/kirjaudu\/uusi-avain\/\S+/.exec((await letters()).at(-1)?.text ?? "")?.[0];
  assert.ok(newKey);
  const another = await openWindow(360);
  await plugIn(another.context, another.page);
  await another.page.goto(newKey);
  await assertSound(another.page, "making a new key", "fi");
  await another.page.getByRole("button", { name: "Tee uusi avain ja kirjaudu" }).click();
  await another.page.waitForURL(/tehty=avain-lisatty/);
  await another.page.getByRole("link", { name: "Aino Esimerkki" }).waitFor();
  await page.goto(`${url}${DESK}`);
  assert.match(page.url(), /\/kirjaudu\?/, "whoever holds the lost key is out");
  await admin.page.getByRole("button", { name: "Poista käytöstä" }).click();
  await admin.page.getByText("Tunnus on poistettu käytöstä").waitFor();
  await another.page.goto(`${url}${DESK}`);
  assert.match(another.page.url(), /\/kirjaudu\?/);
  await page.getByRole("button", { name: "Kirjaudu avaimella" }).click();
  await page.getByText("Avain ei kelvannut.").waitFor();
  assert.deepEqual([...troubles, ...another.troubles, ...admin.troubles], []);
  await Promise.all([context.close(), another.context.close(), admin.context.close()]);
});

test("without JavaScript the page says what a key needs", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "sv-FI" });
  const page = await context.newPage();
  await page.goto(`${url}/kirjaudu?alue=esimerkkila`);
  await page.getByText("Nyckeln behöver JavaScript.").waitFor();
  assert.equal(await page.locator("form[data-passkey] button:visible").count(), 0);
  await context.close();
});
