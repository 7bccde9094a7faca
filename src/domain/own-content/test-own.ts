import type { Actor, RegionRole } from "../accounts/role.ts";
import { createRegions } from "../regions/regions.ts";
import type { OwnContent, OwnEvent, OwnPlace, OwnService, OwnTool } from "./content.ts";
import { emptyContent } from "./empty-content.ts";
import type { OwnRegion } from "./show-to-residents.ts";

/** Monday morning. */
export const NOW = new Date("2026-11-23T08:00:00Z");
export const MINE = "00000000-0000-4000-8000-0000000000c1";
export const THEIRS = "00000000-0000-4000-8000-0000000000c2";

export const DEMO: OwnRegion = { code: "99", regions: createRegions({ demo: true }), addedThemes: [] };
export const OTHER: OwnRegion = { ...DEMO, code: "01" };

export function anActor(role: RegionRole = "curator", organizationId: string | null = null, regionCode = "99"): Actor {
  return {
    accountId: "00000000-0000-4000-8000-00000000000a",
    name: "Joku",
    language: "fi",
    isOperator: false,
    grants: [{ regionCode, role, organizationId, organizationName: null }],
    sessionHash: "x",
    way: "demo",
    authenticatedAt: NOW,
  };
}

const text = (fi: string, sv = "") => ({ fi, sv, en: "" });

/** A group that meets on Mondays from five to six, with everything that publishing needs. */
export function anOwnEvent(change: Partial<OwnEvent> = {}): OwnContent {
  return {
    ...(emptyContent("event") as OwnEvent),
    title: text("Neulekerho Kutimet", "Stickklubben Stickorna"),
    summary: text("Neulotaan yhdessä ja juodaan kahvia.", "Vi stickar tillsammans och dricker kaffe."),
    type: "group",
    schedule: {
      kind: "weekly",
      interval: 1,
      weekdays: [1],
      from: "17:00",
      to: "18:00",
      firstDay: "2026-11-24",
      lastDay: "2026-12-31",
      except: ["2026-12-07"],
    },
    venue: text("Kylätupa"),
    street: text("Rantatie 3"),
    municipality: "982",
    themes: ["kulttuuri"],
    charge: "free",
    ...change,
  };
}

export function anOwnService(change: Partial<OwnService> = {}): OwnContent {
  return {
    ...(emptyContent("service") as OwnService),
    title: text("Kynnyspuhelin", "Tröskeltelefonen"),
    summary: text("Soita, kun et tiedä, mistä aloittaa."),
    phone: "019 000 0000",
    themes: ["sote-neuvonta"],
    ...change,
  };
}

export function anOwnPlace(change: Partial<OwnPlace> = {}): OwnContent {
  return {
    ...(emptyContent("place") as OwnPlace),
    title: text("Kuistin olohuone", "Verandans vardagsrum"),
    summary: text("Tule kahville ja juttelemaan."),
    street: text("Rantatie 5"),
    municipality: "982",
    themes: ["ihmissuhteet-ja-osallisuus"],
    ...change,
  };
}

export function anOwnTool(change: Partial<OwnTool> = {}): OwnContent {
  return {
    ...(emptyContent("tool") as OwnTool),
    title: text("Unipäiväkirja Torkku", "Sömndagboken Tupplur"),
    summary: text("Seuraa untasi viikon ajan."),
    url: text("https://torkku.example.fi/"),
    provider: text("Esimerkkilän hyvinvointialue"),
    themes: ["ravitsemus-ja-uni"],
    ...change,
  };
}
