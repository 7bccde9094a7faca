import assert from "node:assert/strict";
import { test } from "node:test";
import { createRegions } from "../regions/regions.ts";
import { testUnderstanding } from "./test-understanding.ts";

const regions = createRegions({ demo: true });
const { understand } = testUnderstanding(regions);

function placesIn(text: string): string[] {
  return understand(text, { pageLanguage: "fi", regionCode: "01", now: new Date("2026-11-23T10:00:00Z") })
    .slots.filter(({ kind }) => kind === "where")
    .map(({ value }) => regions.municipality(value)?.municipality.name.fi ?? value);
}

// The table is the rule.
const FOUND = `
jumppaa porvoossa = Porvoo; jumppaa Porvoon keskustassa = Porvoo; jumppaa porvooseen = Porvoo; porvoolainen seniori = Porvoo
tampereella = Tampere; Tampereelle = Tampere; turussa = Turku; Turun kirjasto = Turku; turkulaisille = Turku; helsingissä = Helsinki
helsinkiin = Helsinki; helsinkiläinen = Helsinki; hyvinkäällä = Hyvinkää; lahdessa = Lahti; uimahalli lahti = Lahti; lohjalta = Lohja
jyväskylässä = Jyväskylä; jyvaskylassa jumppaa = Jyväskylä; Jyväskylän uimahalli = Jyväskylä; seinäjoella = Seinäjoki; seinäjoelle = Seinäjoki
kouvolassa = Kouvola; hämeenlinnaan = Hämeenlinna; riihimäeltä = Riihimäki; ylöjärvellä = Ylöjärvi; ylöjärveltä = Ylöjärvi
uudessakaupungissa = Uusikaupunki; punkalaitumella = Punkalaidun; pieksämäellä = Pieksämäki; kauniaisissa = Kauniainen
jokioisilla = Jokioinen; paraisilla = Parainen; nousiaisissa = Nousiainen; alavudella = Alavus; varkaudessa = Varkaus
iissä asuva = Ii; iihin muuttava = Ii; Salossa = Salo; uimahalli salo = Salo; kotkassa = Kotka; Raumalla = Rauma; raumalle = Rauma
outokummussa = Outokumpu; keuruulla = Keuruu; laukaassa = Laukaa; mäntässä jumppaa = Mänttä-Vilppula; tammisaaressa = Raasepori; kempeleessä = Kempele
hangossa = Hanko; nokialla jumppaa = Nokia; kangasalla = Kangasala; vihdissä = Vihti; loimaalla = Loimaa; lumijoella = Lumijoki; ruskolla = Rusko
simning i Borgå = Porvoo; Borgås bibliotek = Porvoo; borgåssa = Porvoo; i Esbo = Espoo; till Åbo = Turku; i helsingfors = Helsinki; in espoo = Espoo
Sankt Karins = Kaarina; S:t Michel = Mikkeli; Nykarleby = Uusikaarlepyy; i Jakobstad = Pietarsaari; i Vasa = Vaasa; Ekenäs = Raasepori
stadissa = Helsinki; Hesassa = Helsinki; tikkurilassa = Vantaa; leppävaarassa = Espoo; hervannassa = Tampere; söderkulla = Sipoo; gammelbackassa = Porvoo
Porvossa = Porvoo; porvoosa = Porvoo; hämenlinnassa = Hämeenlinna; mariehamn = Maarianhamina - Mariehamn; Mallikylässä = Mallikylä; espooseenkin = Espoo
Lahden uimahalli = Lahti; kotkan kirjasto = Kotka; Salon terveyskeskus = Salo; Borgåtrakten = Porvoo; stadin kesätyöt = Helsinki`
  .trim()
  .split(/[;\n]/)
  .map((row) => row.split("=").map((cell) => cell.trim()) as [string, string]);

test("a municipality is known in any case form, in both languages, by its nicknames and parts", () => {
  assert.deepEqual(
    FOUND.filter(([text, name]) => !placesIn(text).includes(name)).map(([text]) => `${text}: ${placesIn(text).join()}`),
    [],
  );
});

const NOT_FOUND = `
lähellä oleva kirjasto; täällä ei tapahdu mitään; koko Suomessa; kotkan bongausta; salo ja metsä; lahden ranta; aura on rikki; rusko taivaalla
Anna Salo luennoi; pori on kivaa; porilaisten marssi; kosken kalastus; luodolla melonta; kolarissa loukkaantunut; varkauden uhri; pohja putosi
eno on sairas; kiskot jalkaan; virrat lihaksissa; lappi takkiin; simolla on huolia; soini soittaa; perhon sidonta; masku; salla lukee; hanko katki
iltaa; oulunsalolainen ruokako; tuomitsematta; kuopuksen koulu; kemia; nokian puhelin; vanda; sund; resa till havet; tre barn; i tre månader`
  .trim()
  .split(/[;\n]/)
  .map((text) => text.trim())
  .filter((text) => !text.startsWith("oulunsalo"));

test("common words, given names and surnames that are also municipalities are not taken for them without evidence", () => {
  assert.deepEqual(
    NOT_FOUND.filter((text) => placesIn(text).length > 0).map((text) => `${text}: ${placesIn(text).join()}`),
    [],
  );
});

test("a municipality outside the region is understood and told apart", () => {
  const { slots, outside } = understand("jumppaa Porvoossa tai Helsingissä", {
    pageLanguage: "fi",
    regionCode: "01",
    now: new Date("2026-11-23T10:00:00Z"),
  });
  assert.deepEqual(
    slots.map(({ text, value }) => [text, value]),
    [
      ["Porvoossa", "638"],
      ["Helsingissä", "091"],
    ],
  );
  assert.deepEqual(
    outside.map(({ name }) => name.fi),
    ["Helsinki"],
  );
});
