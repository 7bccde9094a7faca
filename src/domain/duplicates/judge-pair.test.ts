import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { judgePair } from "./judge-pair.ts";
import {
  aChannel,
  anEvent,
  anOrganization,
  aPlace,
  aService,
  codesOf,
  inPorvoo,
  judged,
  verdictOf,
} from "./test-records.ts";

const ORGANIZATION = "0161fecb-7c1a-593a-a8f4-7eee782934c3";

describe("places", () => {
  test("a site that LIPAS pushed to PTV is that site, whatever address PTV has", () => {
    const pushed = aChannel({
      name: "Humlan laavu",
      originId: `lipas-${ORGANIZATION}-72392-2`,
      street: "Kauppakatu 5",
    });
    const site = aPlace({ name: "Humlan laavu", sourceId: "72392", street: "Humlantie 50" });
    assert.equal(verdictOf(pushed, site), "merged");
    assert.equal(judgePair(pushed, aPlace({ name: "Humlan laavu", sourceId: "72393" }))?.reasons[0]?.code, "nameEqual");
  });

  test("a pushed id that contradicts the facts is for a curator", () => {
    const pushed = aChannel({ name: "Uimaranta", originId: `lipas-${ORGANIZATION}-72392-2` });
    const site = { name: "Humlan laavu", sourceId: "72392", type: "lipas:301" };
    assert.equal(verdictOf(pushed, aPlace(site)), "doubtful");
    assert.equal(verdictOf(pushed, aPlace({ ...site, name: "Uimaranta", municipalities: ["091"] })), "doubtful");
  });

  test("a service that LIPAS made of a town's sites is never one of the sites", () => {
    const service = aService({ name: "Retkeilyn palvelut", originId: `lipas-${ORGANIZATION}-2` });
    assert.equal(judgePair(service, aPlace({ name: "Retkeilyn palvelut", sourceId: "2" })), null);
  });

  test("the same name at the same point, or at the same address of the same sort, is the same place", () => {
    assert.equal(verdictOf(aChannel({ position: inPorvoo() }), aPlace({ position: inPorvoo(20) })), "merged");
    assert.equal(verdictOf(aChannel({ street: "Kokonkatu 3 A" }), aPlace({ street: "Kokonk. 3" })), "merged");
    assert.equal(verdictOf(aChannel({ position: inPorvoo() }), aPlace({ position: inPorvoo(80) })), "merged");
  });

  test("a name alone is for a curator, and far away it is nothing", () => {
    assert.equal(verdictOf(aChannel(), aPlace()), "doubtful");
    assert.equal(verdictOf(aChannel({ position: inPorvoo() }), aPlace({ position: inPorvoo(5000) })), "apart");
  });

  test("a route is met far from its beginning", () => {
    const route = aPlace({ name: "Humlan luontopolku", position: inPorvoo(), more: { extent: 4000 } });
    assert.ok(
      !codesOf(route, aChannel({ name: "Humlan luontopolku", position: inPorvoo(3000) })).includes("distanceFar"),
    );
  });

  test("one building holds many places", () => {
    const at = { street: "Kokonkatu 3", position: inPorvoo() };
    for (const [one, other] of [
      ["Porvoon uimahalli", "Porvoon uimahallin kuntosali"],
      ["Kirjasto", "Kirjaston kahvila"],
      ["Verohallinto", "Poliisi"],
      ["Stoa", "Stoa, veistos"],
      ["Laavu 2", "Laavu 3"],
    ] as const)
      assert.notEqual(
        verdictOf(aChannel({ name: one, ...at }), aPlace({ name: other, ...at })),
        "merged",
        `${one} – ${other}`,
      );
    const gym = aPlace({ name: "Porvoon uimahalli", type: "lipas:2120", ...at });
    assert.equal(verdictOf(aChannel(at), gym), "apart");
  });

  test("another municipality is never the same place", () => {
    const at = { position: inPorvoo(), street: "Kokonkatu 3" };
    assert.equal(verdictOf(aChannel(at), aPlace({ ...at, municipalities: ["434"] })), "apart");
  });

  test("LIPAS's own two sites stay two, however alike", () => {
    const at = { position: inPorvoo(), street: "Kokonkatu 3" };
    assert.equal(verdictOf(aPlace(at), aPlace(at)), "apart");
  });
});

describe("events", () => {
  const seven = { name: "Yhteislauluilta", place: "Asukastupa", street: "Jakarinkatu 10", times: ["2026-12-03T18:00"] };
  const other = { ...seven, source: "linkedevents:api.example.fi" };

  test("the same name, time and place is the same event, a quarter of an hour this way or that", () => {
    assert.equal(verdictOf(anEvent(seven), anEvent(other)), "merged");
    assert.equal(verdictOf(anEvent(seven), anEvent({ ...other, times: ["2026-12-03T17:45"] })), "merged");
  });

  test("another hour, day or place is another event", () => {
    assert.equal(verdictOf(anEvent(seven), anEvent({ ...other, times: ["2026-12-03T20:00"] })), "apart");
    assert.equal(verdictOf(anEvent(seven), anEvent({ ...other, times: ["2026-12-04T18:00"] })), "apart");
    const elsewhere = { ...other, place: "Kirjasto", street: "Papinkatu 20" };
    assert.equal(verdictOf(anEvent(seven), anEvent(elsewhere)), "apart");
  });

  test("where no place is told, a curator is asked", () => {
    assert.equal(
      verdictOf(anEvent(seven), anEvent({ name: seven.name, source: "feed:a", times: seven.times })),
      "doubtful",
    );
  });

  test("a group that goes on is compared in the weeks both tell of; one evening is not the group", () => {
    const mondays = ["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"].map((day) => `${day}T17:00`);
    const group = { ...seven, times: mondays };
    assert.equal(verdictOf(anEvent(group), anEvent({ ...other, times: mondays.slice(0, 3) })), "merged");
    assert.equal(verdictOf(anEvent(group), anEvent({ ...other, times: mondays.slice(1, 2) })), "doubtful");
    const thursdays = mondays.map((time) =>
      time.replace(/-\d\d(?=T)/, (day) => `-${String(Number(day.slice(1)) + 3).padStart(2, "0")}`),
    );
    assert.equal(verdictOf(anEvent(group), anEvent({ ...other, times: thursdays })), "apart");
  });

  test("one time of a series is not its series", () => {
    const series = anEvent(seven);
    assert.equal(verdictOf(series, anEvent({ ...other, more: { wholes: [series.id] } })), "apart");
  });
});

describe("activities and services", () => {
  const text =
    "Avoin olohuone aikuisille, jotka kaipaavat seuraa. Luemme lehtiä, pelaamme ja juomme kahvia. Mukaan voi tulla milloin vain, ja toimintaa on Porvoossa.";
  const activity = { name: "Avoin olohuone", text };

  test("a text that Lähellä pushed word for word is the activity", () => {
    assert.equal(verdictOf(anEvent(activity), aService({ ...activity, originId: "lahella-00aa11bb-22c" })), "merged");
    assert.equal(
      verdictOf(
        anEvent({ ...activity, sourceId: "1000037" }),
        aService({ name: "Avoin olohuone", originId: "lahella-1000037" }),
      ),
      "merged",
    );
  });

  test("another town's association that uses the text is another", () => {
    const lent = aService({
      name: "Avoin olohuone",
      text: text.replace("Porvoossa", "Loviisassa"),
      municipalities: ["638", "434"],
    });
    assert.equal(verdictOf(anEvent(activity), lent), "apart");
  });

  test("a calendar's event is not compared with services", () => {
    assert.equal(judgePair(anEvent({ ...activity, source: "linkedevents:a" }), aService(activity)), null);
  });

  test("an association's own two entries are one when Lähellä pushed the other, unless their days differ", () => {
    const own = { ...activity, organizer: "Porvoon Tuki ry" };
    const pushed = aService({ ...own, originId: "lahella-00aa11bb-22c" });
    assert.equal(verdictOf(pushed, aService(own)), "merged");
    assert.equal(verdictOf(pushed, aService({ ...own, organizer: "Porvoon Setlementti ry" })), "apart");
    const tuesdays = aService({ ...own, text: `${text} Kokoonnumme tiistaisin.`, originId: "lahella-00aa11bb-22c" });
    assert.equal(verdictOf(tuesdays, aService({ ...own, text: `${text} Kokoonnumme torstaisin.` })), "doubtful");
    assert.equal(judgePair(aService(own), aService(own)), null);
  });
});

describe("organizations", () => {
  const code = { more: { businessCode: "9911001-1" } };

  test("one business code and one name is one organization", () => {
    assert.equal(
      verdictOf(
        anOrganization({ name: "Porvoon Tuki ry", ...code }),
        anOrganization({ name: "Porvoon Tuki", ...code }),
      ),
      "merged",
    );
  });

  test("parents, parts and namesakes are not", () => {
    const city = anOrganization({ name: "Porvoon kaupunki", ...code });
    const part = (name: string) => anOrganization({ name, more: { businessCode: "9911001-1", wholes: [city.id] } });
    const [libraries, sports] = [
      part("Porvoon kaupunki, kirjastopalvelut"),
      part("Porvoon kaupunki, liikuntapalvelut"),
    ];
    assert.equal(verdictOf(city, libraries), "apart");
    assert.equal(verdictOf(libraries, sports), "apart");
    assert.equal(verdictOf(city, anOrganization({ name: "Porvoon kaupunki, nuoriso", ...code })), "apart");
    assert.equal(
      verdictOf(city, anOrganization({ name: "Porvoon kaupunki", more: { businessCode: "9911002-2" } })),
      "apart",
    );
    assert.notEqual(verdictOf(city, anOrganization({ name: "Porvoon kaupunki" })), "merged");
  });
});

test("a judgement says why, the weightiest reason first, and the points are its score", () => {
  const { score, reasons } = judged(aChannel({ position: inPorvoo() }), aPlace({ position: inPorvoo(10) }));
  assert.equal(reasons[0]?.code, "nameEqual");
  assert.equal(
    reasons.reduce((sum, { points }) => sum + points, 0),
    score,
  );
  assert.equal(reasons.find(({ code }) => code === "distanceNone")?.values.metres, 10);
});
