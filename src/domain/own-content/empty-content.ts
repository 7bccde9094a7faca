import type { OwnContent, OwnText } from "./content.ts";
import type { OwnKind } from "./own-entry.ts";

const NONE: OwnText = { fi: "", sv: "", en: "" };
const COMMON = {
  title: NONE,
  summary: NONE,
  description: NONE,
  selko: "",
  themes: [],
  needs: [],
  serviceClasses: [],
  targetGroups: [],
  languages: [],
  charge: "",
  price: NONE,
} as const;
const NO_ROOM = { capacity: null, state: "", saidOn: null } as const;
const CONTACT = { phone: "", phoneNote: NONE, email: "", web: "", booking: "" } as const;
const WHERE = { venue: NONE, street: NONE, postalCode: "", municipality: "", position: null, entrance: NONE } as const;

/** Nothing written yet. */
export function emptyContent(kind: OwnKind): OwnContent {
  return structuredClone(EMPTY[kind]);
}

/** What was stored before there were some of the fields, with them. */
export function wholeContent(stored: OwnContent): OwnContent {
  return { ...emptyContent(stored.kind), ...stored } as OwnContent;
}

const EMPTY: { readonly [kind in OwnKind]: OwnContent } = {
  service: {
    kind: "service",
    ...copied(COMMON),
    ...CONTACT,
    ...WHERE,
    howTo: NONE,
    municipalities: [],
    hours: [],
    otherPlaces: [],
    room: NO_ROOM,
  },
  event: {
    kind: "event",
    ...copied(COMMON),
    ...CONTACT,
    ...WHERE,
    type: "event",
    schedule: { kind: "unknown" },
    changes: [],
    room: NO_ROOM,
    attendance: "place",
    onlineUrl: "",
    minAge: null,
    maxAge: null,
    registration: { isRequired: false, info: NONE },
    access: [],
  },
  place: { kind: "place", ...copied(COMMON), ...CONTACT, ...WHERE, sort: "meetingPlace", help: [], hours: [] },
  tool: {
    kind: "tool",
    ...copied(COMMON),
    toolKind: "information",
    provider: NONE,
    providerUrl: "",
    url: NONE,
    signIn: "",
  },
};

type Mutable<Value> = { -readonly [key in keyof Value]: Value[key] extends readonly never[] ? string[] : Value[key] };

/** Lists of its own for every kind. */
function copied<Value extends object>(value: Value): Mutable<Value> {
  return structuredClone(value) as Mutable<Value>;
}
