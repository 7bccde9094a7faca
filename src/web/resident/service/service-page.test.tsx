import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import type {
  Address,
  Contacts,
  PhoneNumber,
  Service,
  ServiceChannel,
  ServiceHours,
} from "../../../domain/catalogue/catalogue.ts";
import { openTestPage } from "../test-web.ts";
import { ServicePage } from "./service-page.tsx";
import { decideFirstAction, waysOf } from "./service-view.ts";
import { aChannel, anOrganization, aService, details } from "./test-details.ts";

const weekly: ServiceHours = {
  kind: "weekly",
  validFrom: null,
  validTo: null,
  isClosed: false,
  intervals: [{ day: 1, from: "09:00", toDay: 1, to: "16:00" }],
  note: {},
};
const closedChristmas: ServiceHours = {
  ...weekly,
  kind: "exception",
  validFrom: "2026-12-24",
  validTo: "2026-12-26",
  isClosed: true,
  intervals: [],
  note: { fi: "Joulu" },
};
const contacts = (change: Partial<Contacts>): Contacts => ({
  phones: [],
  emails: [],
  webPages: [],
  addresses: [],
  ...change,
});
const aPhone = (number: string, change: Partial<PhoneNumber> = {}): PhoneNumber => ({
  number,
  type: "phone",
  charge: null,
  chargeInfo: {},
  info: {},
  language: null,
  ...change,
});
const visiting: Address = {
  kind: "visiting",
  street: { fi: "Kirjastokatu 3", sv: "Biblioteksgatan 3" },
  postalCode: "99901",
  postOffice: {},
  municipality: "982",
  info: {},
  position: { lat: 61.5013, lon: 20.0027 },
  accessibility: [{ fi: "Sisäänkäynti on portaaton." }],
};
const library = (change: Partial<ServiceChannel> = {}) =>
  aChannel({ contacts: contacts({ addresses: [visiting] }), hours: [weekly], ...change });

function render(
  service: Service,
  channels: readonly ServiceChannel[] = [],
  target = "/esimerkkila/fi/palvelut/x",
  change = {},
): string {
  const page = openTestPage(target);
  const found = details(service, channels, change);
  return renderToString(
    <ServicePage page={page} details={found} isOnTray themes={["liikunta"]} backdrop={{ dots: [], towns: [] }} />,
  );
}

test("a place tells if it is open now, the week from today, coming exceptions, the way there and its entrance", () => {
  const html = render(aService(), [library({ hours: [weekly, closedChristmas] })]);
  assert.match(html, /Auki nyt klo\u00a016 asti/);
  assert.match(html, /<tr class="today"><th scope="row">maanantai/);
  assert.match(html, /to 24\.12\. – la 26\.12\.: Suljettu Joulu/);
  assert.match(html, /Kirjastokatu 3, 99901 Esimerkkilä/);
  assert.match(html, /openstreetmap\.org\/\?mlat=61\.5013&amp;mlon=20\.0027/);
  assert.match(html, /Sisäänkäynti on portaaton\./);
});

test("what is not known is said so", () => {
  const html = render(aService(), [library({ hours: [] })]);
  assert.match(html, /Aukioloajat eivät ole tiedossa/);
  assert.match(html, /Hinta ei ole tiedossa/);
});

test("texts in another language are marked; names of municipalities are in the page's own", () => {
  const html = render(
    aService({ summary: { fi: "Kävele.", sv: "Promenera." } }),
    [library()],
    "/esimerkkila/sv/palvelut/x",
  );
  assert.match(html, /<h1 lang="fi">Kävelyryhmä<\/h1>/);
  assert.match(html, /<p class="lead">Promenera\.<\/p>/);
  assert.match(html, /Biblioteksgatan 3, 99901 Exempelby/);
});

test("plain Finnish stands in the texts' place when it has been written", () => {
  const service = aService({
    selko: { summary: "Ryhmä kävelee.", description: "Tule mukaan." },
    description: { fi: "Pitkä kuvaus" },
  });
  const html = render(service, [], "/esimerkkila/selko/palvelut/x");
  assert.match(html, /Ryhmä kävelee\./);
  assert.match(html, /Tule mukaan\./);
  assert.doesNotMatch(html, /Pitkä kuvaus/);
});

test("the page tells who is responsible, the source, when it was checked, and takes corrections", () => {
  const organizations = [
    { organizationId: null, name: {}, role: "responsible", provision: null, organization: anOrganization() },
  ];
  const html = render(aService(), [], "/esimerkkila/fi/palvelut/x?kunta=982", { organizations });
  assert.match(html, /organisaatiot\/00000000-0000-5000-8000-200000000001\?kunta=982">Esimerkkilän kaupunki/);
  assert.match(html, /Tarkistettu 20\.11\.2026/);
  assert.match(html, /palaute\?kunta=982&amp;palvelu=00000000-0000-5000-8000-000000000001">Onko jotain väärin/);
});

test("a link that is not a web address stays text; a phone link has digits only", () => {
  const channel = aChannel({
    type: "webPage",
    contacts: contacts({
      webPages: [{ url: "javascript:alert(1)", name: { fi: "Sivut" }, language: null }],
      phones: [aPhone("+358 29 000 (0)")],
    }),
  });
  const html = render(aService(), [channel]);
  assert.doesNotMatch(html, /javascript:/);
  assert.match(html, /href="tel:\+358290000"/);
});

test("the first thing to do: come to the service's own times, else call, use it online, come, and last write", () => {
  const phone = aChannel({ type: "phone", contacts: contacts({ phones: [aPhone("000 1")] }) });
  const online = aChannel({
    type: "eChannel",
    contacts: contacts({ webPages: [{ url: "https://example.fi/", name: {}, language: null }] }),
  });
  const mail = aChannel({
    type: "webPage",
    contacts: contacts({ emails: [{ address: "a@example.fi", language: null }] }),
  });
  const first = (channels: readonly ServiceChannel[], hours: ServiceHours[] = []) => {
    const found = details(aService(), channels);
    const connections = found.connections.map((each) => ({ ...each, connection: { ...each.connection, hours } }));
    return decideFirstAction(waysOf({ ...found, connections }))?.kind;
  };
  assert.equal(first([phone, library()], [weekly]), "go");
  assert.equal(first([online, phone, library()]), "call");
  assert.equal(first([online, library()]), "book");
  assert.equal(first([library({ contacts: contacts({ addresses: [visiting], phones: [aPhone("000 2")] }) })]), "go");
  assert.equal(first([library({ hours: [], contacts: contacts({ phones: [aPhone("000 2")] }) })]), "call");
  assert.equal(first([mail]), "email");
  assert.equal(first([]), undefined);
});

test("schema.org data says what the page says", () => {
  const html = render(aService({ charge: "free" }), [library()]);
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "");
  assert.equal(data["@type"], "GovernmentService");
  assert.equal(data.isAccessibleForFree, true);
  assert.equal(data.url, "http://polku.example.fi/esimerkkila/fi/palvelut/00000000-0000-5000-8000-000000000001");
  assert.deepEqual(data.availableChannel[0].serviceLocation.openingHoursSpecification[0].dayOfWeek, [
    "https://schema.org/Monday",
  ]);
});
