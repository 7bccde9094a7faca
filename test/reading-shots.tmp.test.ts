import { after, before, test } from "node:test";
import { writeFileSync } from "node:fs";
import { TOOLS } from "../src/domain/tools/tools.ts";
import { inWindow, launchBrowser } from "./support/browser.ts";
import { startTestPolku } from "./support/running-polku.ts";
let polku: any; let browser: any; let pages: any;
before(async () => {
  polku = await startTestPolku(); browser = await launchBrowser();
  const idOf = async (sql: string) => (await polku.database.db.pool.query(sql)).rows[0].id as string;
  pages = { front: "", results: "haku?q=olen+yksin%C3%A4inen&kunta=982", theme: "teemat/liikunta",
    service: `palvelut/${await idOf("select id from service where source_id = 'soveltava-liikunta'")}`,
    service2: `palvelut/${await idOf("select id from service where source_id = 'b-olohuone-ankkuri'")}`,
    event: `tapahtumat/${await idOf("select id from event where source_id = 'e-paivatanssit'")}`,
    place: `paikat/${await idOf("select id from place where source_id = 'p-kuntorata-hiekkaharju'")}`,
    tool: `omahoito/${TOOLS[0]?.id}`, calendar: "tapahtumat", places: "paikat", tools: "omahoito", help: "ohjeet", feedback: "palaute", privacy: "tietosuoja", accessibility: "saavutettavuus", crisis: "haku?q=haluan+tappaa+itseni", assessment: "kartoitus", path: "oma-polku", card: "kortti" };
});
after(async () => { await browser?.close(); await polku?.stop(); });
test("shots", async () => {
  for (const [name, path] of Object.entries(pages)) {
    try { await inWindow(browser, {viewport:{width:1280,height:900}}, async (page: any) => { page.setDefaultTimeout(30000); await page.goto(`${polku.url}/esimerkkila/${name==="service2"?"sv":"fi"}/${path}`); writeFileSync(`/tmp/read/shots/${name}.pdf`, await page.pdf({ preferCSSPageSize: true })); }); } catch (e) { console.log(name, String(e).slice(0,300)); }
  }
  const init = () => { const s = { getVoices: () => [{ lang: "fi-FI" }], speak() {}, cancel() {} }; Object.defineProperty(window, "speechSynthesis", { value: s }); (window as any).SpeechSynthesisUtterance = class { }; };
  for (const [name, opts, lang, press] of [["service",{},"selko",true],["service",{colorScheme:"dark"},"fi",false],["service",{contrast:"more"},"fi",false],["service",{forcedColors:"active"},"fi",true],["place",{},"selko",false],["theme",{},"fi",false],["help",{viewport:{width:1280,height:900}},"fi",false]] as any) {
    try { await inWindow(browser, { viewport: { width: 360, height: 740 }, ...opts }, async (page: any) => { page.setDefaultTimeout(30000); await page.addInitScript(init); await page.goto(`${polku.url}/esimerkkila/${lang}/${pages[name]}`); if (press) await page.locator(".aloud").click(); await page.screenshot({ path: `/tmp/read/shots/s-${name}-${lang}-${JSON.stringify(opts).replace(/\W/g,"")}.png` }); }); } catch (e) { console.log(name, String(e).slice(0,300)); }
  }
});
