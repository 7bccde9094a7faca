import assert from "node:assert/strict";
import { test } from "node:test";
import { decideTray, type TrayCandidate } from "./decide-tray.ts";
import { CONTENT_AREAS, THEMES } from "./theme.ts";
import { regionRules } from "./tray-rules.ts";

const LONELY_PEER_SUPPORT = "http://www.yso.fi/onto/koko/p66794";
const GRANTS = "http://www.yso.fi/onto/koko/p34757";

function aService(wanted: Partial<TrayCandidate>): TrayCandidate {
  return {
    type: "service",
    serviceClasses: [],
    targetGroups: ["KR1"],
    ontologyTerms: [],
    name: { fi: "Palvelu" },
    keywords: {},
    ...wanted,
  };
}

function themesOf(wanted: Partial<TrayCandidate>): readonly string[] {
  const decision = decideTray(aService(wanted));
  return decision.onTray ? decision.themes.map(({ id }) => id) : [`off: ${decision.reason.code}`];
}

test("A class leads to its theme, and the decision says so", () => {
  assert.deepEqual(decideTray(aService({ serviceClasses: ["P27.1"] })), {
    onTray: true,
    themes: [{ id: "liikunta", because: [{ kind: "class", code: "P27.1", label: "Liikunta ja urheilu" }] }],
  });
});

test("The most specific class wins over its parent, and a class without a rule follows its parent", () => {
  assert.deepEqual(themesOf({ serviceClasses: ["P27", "P27.2"] }), ["luonto"]);
  assert.deepEqual(themesOf({ serviceClasses: ["P4", "P4.10"] }), ["arki-ja-toimeentulo"]);
  assert.deepEqual(themesOf({ serviceClasses: ["P1.3"] }), ["arki-ja-toimeentulo"]);
});

test("A class that tells for whom gives way to one that tells what", () => {
  assert.deepEqual(themesOf({ serviceClasses: ["P4.2"] }), ["sote-neuvonta"]);
  assert.deepEqual(themesOf({ serviceClasses: ["P4.2", "P4.12"] }), ["ihmissuhteet-ja-osallisuus"]);
});

test("Terms and words of the name add a theme", () => {
  const sharpened = decideTray(aService({ serviceClasses: ["P5.7"], ontologyTerms: [LONELY_PEER_SUPPORT] }));
  assert.ok(sharpened.onTray);
  assert.deepEqual(sharpened.themes[1], {
    id: "ihmissuhteet-ja-osallisuus",
    because: [{ kind: "term", code: LONELY_PEER_SUPPORT, label: "vertaistukitoiminta" }],
  });
  assert.deepEqual(themesOf({ serviceClasses: ["P5.11"], name: { fi: "Uniryhmä aikuisille" } }), [
    "sote-neuvonta",
    "ravitsemus-ja-uni",
  ]);
});

test("Keywords count only when the classes tell nothing", () => {
  const keywords = { fi: ["uni"] };
  assert.deepEqual(themesOf({ serviceClasses: ["P27.1"], keywords }), ["liikunta"]);
  assert.deepEqual(themesOf({ serviceClasses: ["P999"], keywords }), ["ravitsemus-ja-uni"]);
});

test("What a resident does not look for stays off the tray, with the reason", () => {
  assert.deepEqual(themesOf({ type: "permitOrObligation", serviceClasses: ["P27.1"] }), ["off: permit"]);
  assert.deepEqual(themesOf({ serviceClasses: ["P27.1"], targetGroups: ["KR2", "KR2.7"] }), ["off: not-for-residents"]);
  assert.deepEqual(themesOf({ serviceClasses: ["P27.1"], targetGroups: ["KR3"] }), ["off: not-for-residents"]);
  assert.deepEqual(themesOf({ serviceClasses: ["P14.1", "P2.3"] }), ["off: outside-classes"]);
  assert.deepEqual(themesOf({ serviceClasses: [] }), ["off: no-class"]);
  const decision = decideTray(aService({ serviceClasses: ["P14.1"] }));
  assert.ok(!decision.onTray);
  assert.equal(decision.reason.detail, "P14.1 Henkilöverotus: Taxation and public finance");
});

test("Grants that associations apply for are not for residents; the same class without them is", () => {
  const grants = { serviceClasses: ["P25.2"], targetGroups: ["KR1", "KR2.7"], ontologyTerms: [GRANTS] };
  assert.deepEqual(themesOf(grants), ["off: not-for-residents"]);
  assert.deepEqual(themesOf({ ...grants, ontologyTerms: [] }), ["kulttuuri"]);
});

test("One class of everyday life is enough, and a service without target groups is for residents", () => {
  assert.deepEqual(themesOf({ serviceClasses: ["P7.8", "P4.12"], targetGroups: [] }), ["ihmissuhteet-ja-osallisuus"]);
  assert.deepEqual(themesOf({ serviceClasses: ["P27.1"], targetGroups: ["KR1.1", "KR2"] }), ["liikunta"]);
});

test("Legal aid, housing, digital support, integration, safety and transport help are on the tray", () => {
  for (const code of ["P7.4", "P1.1", "P9.4", "P4.11", "P22.2", "P19.1", "P16.5", "P15.1", "P6.4", "P3.4"]) {
    assert.ok(decideTray(aService({ serviceClasses: [code] })).onTray, code);
  }
});

test("Unknown or vague classes leave the decision to terms and words", () => {
  assert.deepEqual(themesOf({ serviceClasses: ["P9"], name: { fi: "Maahanmuuttajien terveyspalvelut" } }), [
    "sote-neuvonta",
  ]);
  assert.deepEqual(themesOf({ serviceClasses: ["P999"], ontologyTerms: [LONELY_PEER_SUPPORT] }), [
    "ihmissuhteet-ja-osallisuus",
  ]);
  assert.deepEqual(themesOf({ serviceClasses: ["P9"] }), ["off: no-class"]);
});

test("A region's own theme takes in the classes it names, also those outside elsewhere", () => {
  const rules = regionRules([
    { id: "saaristo", serviceClasses: ["P27.3", "P17"] },
    { id: "seniorit", serviceClasses: ["P4.2"] },
  ]);
  const themes = (...serviceClasses: string[]) => {
    const decision = decideTray(aService({ serviceClasses }), rules);
    return decision.onTray ? decision.themes.map(({ id }) => id) : null;
  };
  assert.deepEqual(themes("P27.3"), ["luonto", "saaristo"]);
  assert.deepEqual(themes("P17.1"), ["saaristo"]);
  assert.equal(themes("P18.1"), null);
  assert.deepEqual(themes("P4.2", "P4.12"), ["ihmissuhteet-ja-osallisuus", "seniorit"]);
});

test("Each minimum content area is reached by a service of its own class", () => {
  const example: Record<string, string> = {
    exercise: "P27.1",
    culture: "P25.2",
    nature: "P27.2",
    lifestyle: "P5.20",
    "mental-health-skills": "P5.7",
    substances: "P5.7",
    "social-and-health-contact": "P4.13",
  };
  for (const area of Object.keys(CONTENT_AREAS.minimum)) {
    const reached = themesOf({ serviceClasses: [example[area] ?? ""] });
    assert.ok(
      THEMES.some(({ id, minimumAreas }) => reached.includes(id) && minimumAreas.includes(area)),
      area,
    );
  }
});
