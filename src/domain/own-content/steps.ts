import type { OwnKind } from "./own-entry.ts";

/** One thing asked at a time, in this order. The names stand in addresses. */
export const OWN_STEPS = {
  event: [
    "nimi",
    "esittely",
    "milloin",
    "missa",
    "aiheet",
    "kenelle",
    "hinta",
    "tilaa",
    "yhteys",
    "esteettomyys",
    "kuvaus",
  ],
  service: [
    "nimi",
    "esittely",
    "aiheet",
    "kenelle",
    "alue",
    "missa",
    "auki",
    "paikat",
    "hinta",
    "tilaa",
    "yhteys",
    "kuvaus",
  ],
  place: ["nimi", "esittely", "laji", "missa", "auki", "aiheet", "hinta", "yhteys", "kuvaus"],
  tool: ["nimi", "esittely", "osoite", "aiheet", "kenelle", "hinta", "kuvaus"],
} as const satisfies { readonly [kind in OwnKind]: readonly string[] };

export type OwnStep = (typeof OWN_STEPS)[OwnKind][number];

export function stepsOf(kind: OwnKind): readonly OwnStep[] {
  return OWN_STEPS[kind];
}

export function isStepOf(kind: OwnKind, step: string): step is OwnStep {
  return (OWN_STEPS[kind] as readonly string[]).includes(step);
}

/** The step after this one; null after the last, which leads to the summary. */
export function nextStep(kind: OwnKind, step: OwnStep): OwnStep | null {
  const steps = stepsOf(kind);
  return steps[steps.indexOf(step) + 1] ?? null;
}

export function previousStep(kind: OwnKind, step: OwnStep): OwnStep | null {
  const steps = stepsOf(kind);
  return steps[steps.indexOf(step) - 1] ?? null;
}

/** The step where a field of the content is asked: `texts` of several languages by the field's own name. */
const STEP_OF: Readonly<Record<string, OwnStep>> = {
  title: "nimi",
  type: "nimi",
  summary: "esittely",
  schedule: "milloin",
  changes: "milloin",
  room: "tilaa",
  otherPlaces: "paikat",
  attendance: "missa",
  onlineUrl: "missa",
  venue: "missa",
  street: "missa",
  postalCode: "missa",
  municipality: "missa",
  position: "missa",
  entrance: "missa",
  themes: "aiheet",
  needs: "aiheet",
  serviceClasses: "aiheet",
  targetGroups: "kenelle",
  minAge: "kenelle",
  maxAge: "kenelle",
  languages: "kenelle",
  municipalities: "alue",
  hours: "auki",
  sort: "laji",
  help: "laji",
  toolKind: "osoite",
  provider: "osoite",
  providerUrl: "osoite",
  url: "osoite",
  signIn: "osoite",
  charge: "hinta",
  price: "hinta",
  registration: "hinta",
  phone: "yhteys",
  phoneNote: "yhteys",
  email: "yhteys",
  web: "yhteys",
  booking: "yhteys",
  access: "esteettomyys",
  description: "kuvaus",
  selko: "kuvaus",
  howTo: "kuvaus",
};

/** @param path as differences tell it: `title.fi` */
export function stepOfField(path: string): OwnStep {
  return STEP_OF[path.split(".")[0] ?? ""] ?? "nimi";
}
