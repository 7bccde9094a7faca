import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTrayWeb, type TrayWeb } from "../../../../test/support/tray-web.ts";
import type { ServiceHours, Weekday } from "../../../domain/catalogue/catalogue.ts";
import { aPlace } from "../../../domain/places/test-place.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../../../routes.ts";
import { texts } from "../../text/texts.ts";

const open = (days: readonly Weekday[], from: string, to: string): ServiceHours => ({
  kind: "weekly",
  validFrom: null,
  validTo: null,
  isClosed: false,
  intervals: days.map((day) => ({ day, from, toDay: day, to })),
  note: {},
});
const phone = (number: string) => ({
  phones: [{ number, type: "phone" as const, charge: null, chargeInfo: {}, info: {}, language: null }],
  emails: [],
  webPages: [],
  addresses: [],
});

let web: TrayWeb;
before(async () => {
  web = await createTrayWeb({
    places: [
      aPlace({ sourceId: "a", name: { fi: "Aamutupa" }, contacts: phone("000 111 222") }),
      aPlace({ sourceId: "b", name: { fi: "Bingotupa" } }),
      aPlace({
        sourceId: "c",
        name: { fi: "Olohuone", sv: "Vardagsrummet" },
        hours: [open([1, 2, 3, 4, 5], "09:00", "16:30"), open([6], "10:00", "14:00")],
        contacts: phone("000 333 444"),
      }),
      aPlace({ sourceId: "d", name: { fi: "Remontissa" }, status: "temporarilyClosed" }),
      aPlace({ sourceId: "e", name: { fi: "Kirjasto" }, help: ["devices"] }),
      aPlace({ sourceId: "f", name: { fi: "Saaritupa" }, municipality: "984" }),
      aPlace({ sourceId: "g", name: { fi: `<img src=x onerror="alert(1)">` }, municipality: "984" }),
    ],
  });
});
after(() => web.database.close());

const nearby = async (query: string, language: PageLanguage = "fi") => {
  const { said, html } = await web.page(`kortti/tuloste${query}`, language);
  const { sheet } = texts[language].talkCard;
  return { html, said: said.slice(said.indexOf(sheet.nearby), said.lastIndexOf(sheet.tray)) };
};

test("meeting places of the municipality are told with their week and phone, those with known hours first", async () => {
  const { said } = await nearby("?kunta=982");
  assert.match(
    said,
    /Läheltäsi: Esimerkkilä .*Olohuone\s?Rantatie 3, Esimerkkilä\s?ma–pe 9–16.30 · la 10–14\s?Puhelin 000 333 444.*Aamutupa.*Bingotupa/,
  );
  assert.doesNotMatch(said, /Remontissa|Kirjasto|Saaritupa/);
});

test("hours that nobody knows are said to be unknown, in every language", async () => {
  for (const language of PAGE_LANGUAGES) {
    const { sheet } = texts[language].talkCard;
    const { said } = await nearby("?kunta=982", language);
    assert.ok(said.includes(sheet.callFirst), `${language}: ${said}`);
    assert.ok(said.includes(sheet.hoursUnknown), language);
  }
});

test("paper tells of which day it is", async () => {
  assert.ok((await nearby("?kunta=982")).said.includes(texts.fi.talkCard.sheet.dated("23.11.2026")));
});

test("without a municipality the region's places are told, and where it has none that is said", async () => {
  assert.match((await nearby("")).said, /Läheltäsi .*Olohuone/);
  const { said } = await nearby("?kunta=985");
  assert.ok(said.includes(texts.fi.talkCard.sheet.elsewhere("Tarumäki")));
  assert.match(said, /Olohuone/);
});

test("what a source writes is text on the card", async () => {
  const { html } = await nearby("?kunta=984");
  assert.ok(!html.includes("<img src=x"));
  assert.ok(html.includes("&lt;img src=x"));
});

test("a tray without meeting places says so and still prints", async () => {
  const empty = await createTrayWeb({});
  const { status, said } = await empty.page("kortti/tuloste");
  assert.equal(status, 200);
  assert.ok(said.includes(texts.fi.talkCard.sheet.noPlaces));
  await empty.database.close();
});
