import assert from "node:assert/strict";
import { test } from "node:test";
import type { RegionDirectory } from "../../../domain/regions/region-directory.ts";
import { settingsFor } from "../../../domain/regions/region-settings.ts";
import { createTestWeb } from "../test-web.ts";
import { AXE_RUN } from "./statement.ts";

const statementWith = async (accessibility: object, language = "fi") => {
  const { context } = createTestWeb();
  const changed = createTestWeb([], {
    regions: {
      ...context.regions,
      settingsOf: (code: string) => ({ ...context.regions.settingsOf(code as never), accessibility }),
    } as RegionDirectory,
  });
  return (await changed.get(`/esimerkkila/${language}/saavutettavuus`)).text;
};

test("the statement tells what the law asks: status, gaps, how and when assessed, feedback, who supervises", async () => {
  const text = await statementWith({});
  for (const words of [
    "Kuinka saavutettava palvelu on",
    "Mitkä asiat eivät vielä toimi",
    "Miten arvioimme palvelun",
    `koneellisesti läpi ${AXE_RUN.pages} sivua`,
    "Vastaamme kahden viikon kuluessa",
    "Traficom",
  ])
    assert.ok(text.includes(words), words);
});

test("a region tells its own contact, gaps, burden, assessment and authority", async () => {
  const own = {
    authority: { name: { fi: "Toinen viranomainen", sv: "Annan myndighet" }, url: "https://valvonta.example.fi/" },
    contact: { fi: "Viestintä, Esimerkkilä" },
    email: "saavutettavuus@example.fi",
    disproportionateBurden: { fi: "Vanhojen videoiden tekstitys." },
    gaps: [{ fi: "Aluelehti on PDF." }],
    assessedOn: "2027-01-15",
    assessedBy: "external",
  };
  const text = await statementWith(own);
  for (const words of [
    "Toinen viranomainen",
    "Viestintä, Esimerkkilä",
    "mailto:saavutettavuus@example.fi",
    "Vanhojen videoiden tekstitys.",
    "Aluelehti on PDF.",
    "Ulkopuolinen arvioija arvioi sivut 15.1.2027",
    "Seloste on päivitetty 15.1.2027",
  ])
    assert.ok(text.includes(words), words);
  assert.doesNotMatch(text, /Traficom/);
  assert.match(await statementWith(own, "sv"), /Annan myndighet/);
});

test("an address that is none and a date that is none are refused in the settings", () => {
  const region = { languages: ["fi", "sv"] as const };
  for (const accessibility of [
    { email: "x" },
    { assessedOn: "eilen" },
    { authority: { name: {}, url: "javascript:1" } },
  ])
    assert.deepEqual(settingsFor(region, { accessibility }).accessibility, {});
});
