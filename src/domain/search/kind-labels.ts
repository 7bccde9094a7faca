import type { Language } from "../catalogue/catalogue.ts";
import type { PlaceHelp } from "../catalogue/place-help.ts";
import type { Event } from "../events/event.ts";
import type { ToolKind } from "../tools/tool.ts";
import type { DocumentNeed } from "./search-document.ts";

type Words = { readonly [language in Language]: string };

/** What people call the sort of thing, when its own text does not: searched as labels. */
export const EVENT_LABELS: { readonly [type in Event["type"]]?: Words } = {
  course: { fi: "kurssi", sv: "kurs", en: "course class" },
  volunteering: { fi: "vapaaehtoistyö", sv: "frivilligarbete", en: "volunteering" },
};

export const TOOL_LABELS: { readonly [kind in ToolKind]?: Words } = {
  healthCheck: { fi: "testi itsearvio", sv: "test", en: "test self-assessment" },
  course: { fi: "omahoito verkkokurssi", sv: "självhjälp nätkurs", en: "self-help online course" },
  coaching: { fi: "valmennus", sv: "coachning", en: "coaching" },
  exercise: { fi: "harjoitukset", sv: "övningar", en: "exercises" },
  chat: { fi: "chat", sv: "chatt", en: "chat" },
  phone: { fi: "puhelin soittaa", sv: "telefon ringa", en: "phone helpline call" },
  peerForum: { fi: "vertaistuki", sv: "kamratstöd", en: "peer support" },
  app: { fi: "sovellus", sv: "app", en: "app" },
};

export const HELP_LABELS: { readonly [help in PlaceHelp]?: Words } = {
  meeting: { fi: "kohtaamispaikka olohuone", sv: "träffpunkt mötesplats", en: "meeting place" },
  digitalSupport: { fi: "digituki apua laitteisiin", sv: "digistöd hjälp med apparater", en: "digital support" },
  devices: { fi: "tietokone netti", sv: "dator internet", en: "computer internet" },
  printing: { fi: "tulostus tulostaa kopiointi", sv: "utskrift skriva ut kopiering", en: "printing print copying" },
  food: { fi: "ruoka", sv: "mat", en: "food" },
  warmth: { fi: "lämmin tila", sv: "varmt rum", en: "warm room" },
};

/** The needs that help at a place answers, each with how surely. */
export const HELP_NEEDS: { readonly [help in PlaceHelp]?: readonly DocumentNeed[] } = {
  meeting: [{ id: "place-to-spend-day", confidence: 0.6 }],
  digitalSupport: [
    { id: "digital-device-help", confidence: 0.9 },
    { id: "e-services-help", confidence: 0.8 },
  ],
  devices: [{ id: "computer-and-internet-access", confidence: 0.8 }],
  printing: [{ id: "computer-and-internet-access", confidence: 0.8 }],
  warmth: [{ id: "place-to-spend-day", confidence: 0.8 }],
};

/** Needs told by several, each once and as surely as the surest. */
export function joinNeeds(...lists: readonly (readonly DocumentNeed[])[]): DocumentNeed[] {
  const surest = new Map<string, number>();
  for (const { id, confidence } of lists.flat()) surest.set(id, Math.max(confidence, surest.get(id) ?? 0));
  return [...surest].map(([id, confidence]) => ({ id, confidence }));
}
