import assert from "node:assert/strict";
import { test } from "node:test";
import type { Banner } from "../../domain/regions/banner-settings.ts";
import { settingsFor } from "../../domain/regions/region-settings.ts";
import { createRegions } from "../../domain/regions/regions.ts";
import { createTestWeb } from "../resident/test-web.ts";

const banner = (fi: string, change: Partial<Banner> = {}): Banner => ({
  text: { fi },
  kind: "info",
  from: null,
  until: null,
  ...change,
});
const regions = createRegions({ demo: true });
const settingsOf = (code: string) => ({
  ...settingsFor(regions.findByCode(code) ?? { languages: ["fi"] }, {}),
  banners:
    code === "99"
      ? [
          banner("Puhelinpalvelu on ruuhkainen", {
            kind: "alert",
            text: { fi: "Puhelinpalvelu on ruuhkainen", sv: "Det är kö <b>" },
          }),
          banner("Vasta huomenna", { from: "2026-11-24" }),
          banner("Eilen ohi", { until: "2026-11-22" }),
        ]
      : [],
});
const web = createTestWeb([], { regions: { ...regions, settingsOf } as never });
const page = async (path: string, language = "fi") => (await web.get(`/esimerkkila/${language}/${path}`)).text;

test("what is in force is told on every page under its header, once, and without shouting at screen readers", async () => {
  for (const path of ["", "haku?q=uinti", "teemat/liikunta", "ohjeet", "ei-ole", "tietosuoja"]) {
    const text = await page(path);
    assert.equal(text.match(/Puhelinpalvelu on ruuhkainen/g)?.length, 1, path);
    assert.ok(text.indexOf("</header>") < text.indexOf("Puhelinpalvelu"), path);
    assert.ok(text.indexOf("Puhelinpalvelu") < text.indexOf("<main"), path);
    assert.doesNotMatch(text, /Vasta huomenna|Eilen ohi/, path);
    const [aside = ""] = /<aside class="banners".*?<\/aside>/s.exec(text) ?? [];
    assert.match(aside, /aria-label="Tiedotteet"/);
    assert.doesNotMatch(aside, /role=|aria-live/);
  }
});

test("it is told in the page's language or marked as another, and its words are never markup", async () => {
  assert.match(await page("", "sv"), /<span class="wrap">Det är kö &lt;b>/);
  assert.match(await page("", "en"), /<span class="wrap" lang="fi">Puhelinpalvelu/);
});

test("another region tells nothing of it", async () => {
  const other = regions.findByCode("01")?.slug;
  assert.doesNotMatch((await web.get(`/${other}/fi/`)).text, /class="banners"/);
});
