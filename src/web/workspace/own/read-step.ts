import { SERVICE_CLASSES } from "../../../domain/catalogue/classification/classification.ts";
import { PLACE_HELP } from "../../../domain/catalogue/place-help.ts";
import { ACCESS_FACTS } from "../../../domain/events/event.ts";
import { findNeed } from "../../../domain/needs/needs.ts";
import { LIMITS, type OwnContent, PLACE_SORTS } from "../../../domain/own-content/content.ts";
import type { OwnStep } from "../../../domain/own-content/steps.ts";
import { TOOL_KINDS } from "../../../domain/tools/tool.ts";
import { readHours } from "./form-hours.ts";
import { readSchedule } from "./form-schedule.ts";
import { readEmail, readPhone, readUrl } from "./read-contact.ts";
import { readPosition, readPostalCode } from "./read-where.ts";
import { ATTENDANCE, CHARGES, GROUPS, ROOMS, SERVED_IN, SIGN_INS, TYPES } from "./step-choices.ts";
import { type FieldErrors, readLocalized, readOne, readText, readTicks, sentOf, type Values } from "./values.ts";

const CLASS_CODES = new Set(SERVICE_CLASSES.map(({ code }) => code));
const MOST_TOPICS = 12;

/** What the step may choose from, and whose words it writes in. */
export interface StepAround {
  readonly language: "fi" | "sv";
  /** Codes of the region's municipalities. */
  readonly municipalities: readonly string[];
  readonly themes: readonly string[];
  /** The plain date: what is said of room is said today. */
  readonly today: string;
}

export interface ReadStep {
  /** The content with the step's fields as they were sent. Only to be saved when there are no errors. */
  readonly content: OwnContent;
  readonly errors: FieldErrors;
}

export function readStep(content: OwnContent, step: OwnStep, values: Values, around: StepAround): ReadStep {
  const errors: FieldErrors = {};
  const change = READERS[step](values, errors, around, content);
  // The kind decides which fields there are: what another kind's form would send is left out.
  const known = Object.fromEntries(Object.entries(change).filter(([name]) => name in content));
  return { content: { ...content, ...known } as OwnContent, errors };
}

type AnyContent = Record<string, unknown> & OwnContent;
type Reader = (values: Values, errors: FieldErrors, around: StepAround, content: OwnContent) => Record<string, unknown>;

const READERS: { readonly [step in OwnStep]: Reader } = {
  nimi(values, errors, _, content) {
    const title = readLocalized(values, "nimi", LIMITS.title, errors);
    if (title.fi === "" && title.sv === "") errors["nimi-fi"] ??= "required";
    return content.kind === "event" ? { title, type: readOne(values, "tyyppi", TYPES, "event") } : { title };
  },
  esittely(values, errors) {
    const summary = readLocalized(values, "esittely", LIMITS.summary, errors);
    if (summary.fi === "" && summary.sv === "") errors["esittely-fi"] ??= "required";
    return { summary };
  },
  milloin(values, errors) {
    const schedule = readSchedule(values, errors);
    return schedule ? { schedule } : {};
  },
  missa(values, errors, { municipalities }, content) {
    const told = content as AnyContent;
    return {
      attendance: readOne(values, "osallistuminen", ATTENDANCE, "place"),
      onlineUrl: readUrl(values, "verkko", errors),
      venue: readLocalized(values, "paikka", LIMITS.short, errors),
      street: readLocalized(values, "osoite", LIMITS.short, errors),
      postalCode: readPostalCode(values, errors),
      municipality: readOne(values, "kunta", municipalities, ""),
      position: readPosition(values, errors) ?? (sentOf(values, "koordinaatit") === "" ? null : told.position),
      entrance: readLocalized(values, "sisaan", 300, errors),
    };
  },
  aiheet(values, errors, { themes }) {
    const needs = [...new Set(values.getAll("tarve"))].filter((id) => findNeed(id) !== undefined);
    const serviceClasses = [...new Set(values.getAll("luokka"))].filter((code) => CLASS_CODES.has(code));
    if (needs.length > MOST_TOPICS || serviceClasses.length > MOST_TOPICS) errors.teema = "tooMany";
    return { themes: readTicks(values, "teema", themes), needs, serviceClasses };
  },
  kenelle(values, errors) {
    const [minAge, maxAge] = [readAge(values, "ika-alku", errors), readAge(values, "ika-loppu", errors)];
    if (minAge !== null && maxAge !== null && maxAge < minAge) errors["ika-loppu"] = "agesCross";
    return {
      targetGroups: readTicks(values, "kohderyhma", GROUPS),
      languages: readTicks(values, "kieli", SERVED_IN),
      minAge,
      maxAge,
    };
  },
  alue(values, errors, { municipalities }) {
    const chosen = readTicks(values, "kunnat", municipalities);
    const isWhole = sentOf(values, "alue") !== "kunnat";
    if (!isWhole && chosen.length === 0) errors.kunnat = "required";
    return { municipalities: isWhole ? [] : chosen };
  },
  auki: (values, errors, { language }) => ({ hours: readHours(values, language, errors) }),
  laji: (values) => ({
    sort: readOne(values, "laji", PLACE_SORTS, "other"),
    help: readTicks(values, "apu", PLACE_HELP),
  }),
  osoite: (values, errors) => ({
    url: {
      fi: readUrl(values, "verkko-fi", errors),
      sv: readUrl(values, "verkko-sv", errors),
      en: readUrl(values, "verkko-en", errors),
    },
    provider: readLocalized(values, "tarjoaja", LIMITS.short, errors),
    providerUrl: readUrl(values, "tarjoaja-verkko", errors),
    toolKind: readOne(values, "laji", TOOL_KINDS, "information"),
    signIn: readOne(values, "kirjautuminen", SIGN_INS, ""),
  }),
  hinta: (values, errors) => ({
    charge: readOne(values, "maksu", CHARGES, ""),
    price: readLocalized(values, "hinta", LIMITS.short, errors),
    registration: {
      isRequired: sentOf(values, "ilmoittaudu") === "1",
      info: readLocalized(values, "ilmoittautuminen", LIMITS.short, errors),
    },
  }),
  tilaa(values, errors, { today }) {
    const capacity = readCapacity(values, errors);
    const state = readOne(values, "tilanne", ROOMS, "");
    return { room: { capacity, state, saidOn: capacity === null && state === "" ? null : today } };
  },
  // Has pages of its own.
  paikat: () => ({}),
  yhteys: (values, errors) => ({
    phone: readPhone(values, errors),
    phoneNote: readLocalized(values, "puheluhinta", LIMITS.short, errors),
    email: readEmail(values, errors),
    web: readUrl(values, "verkkosivu", errors),
    booking: readUrl(values, "ajanvaraus", errors),
  }),
  esteettomyys: (values) => ({ access: readTicks(values, "esteettomyys", ACCESS_FACTS) }),
  kuvaus: (values, errors) => ({
    description: readLocalized(values, "kuvaus", LIMITS.description, errors),
    selko: readText(values, "selko", LIMITS.selko, errors),
    howTo: readLocalized(values, "miten", 1000, errors),
  }),
};

function readAge(values: Values, name: string, errors: FieldErrors): number | null {
  const told = sentOf(values, name);
  if (told === "") return null;
  if (/^\d{1,3}$/.test(told) && Number(told) <= 120) return Number(told);
  errors[name] = "badAge";
  return null;
}

function readCapacity(values: Values, errors: FieldErrors): number | null {
  const told = sentOf(values, "mahtuu").replace(/\s/g, "");
  if (told === "") return null;
  const count = /^\d{1,5}$/.test(told) ? Number(told) : 0;
  if (count < 1) errors.mahtuu = "badCount";
  return count < 1 ? null : count;
}
