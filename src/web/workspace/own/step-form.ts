import { SERVICE_CLASSES } from "../../../domain/catalogue/classification/classification.ts";
import { PLACE_HELP } from "../../../domain/catalogue/place-help.ts";
import { ACCESS_FACTS } from "../../../domain/events/event.ts";
import { findNeed } from "../../../domain/needs/needs.ts";
import { LIMITS, type OwnContent, PLACE_SORTS } from "../../../domain/own-content/content.ts";
import type { OwnStep } from "../../../domain/own-content/steps.ts";
import { TOOL_KINDS } from "../../../domain/tools/tool.ts";
import { isInFinland } from "../../../platform/geo/finland-box.ts";
import { readHours, writeHours } from "./form-hours.ts";
import { readSchedule, writeSchedule } from "./form-schedule.ts";
import {
  type FieldErrors,
  readLocalized,
  readOne,
  readText,
  readTicks,
  sentOf,
  type Values,
  writeLocalized,
  writeTicks,
} from "./values.ts";

export const TYPES = ["event", "group", "course", "volunteering"] as const;
export const ATTENDANCE = ["place", "online", "hybrid", "phone"] as const;
export const CHARGES = ["free", "charged", ""] as const;
export const SIGN_INS = ["none", "optional", "required", ""] as const;
export const GROUPS = ["KR1.1", "KR1.2", "KR1.3", "KR1.4", "KR1.6"] as const;
export const SERVED_IN = ["fi", "sv", "en", "se", "ru", "uk", "ar", "so", "et"] as const;
const CLASS_CODES = new Set(SERVICE_CLASSES.map(({ code }) => code));
const MOST_TOPICS = 12;

/** What the step may choose from, and whose words it writes in. */
export interface StepAround {
  readonly language: "fi" | "sv";
  /** Codes of the region's municipalities. */
  readonly municipalities: readonly string[];
  readonly themes: readonly string[];
}

/** The step's fields filled with what is written. */
export function writeStep(content: OwnContent, step: OwnStep): Values {
  const values = new URLSearchParams();
  WRITERS[step](values, content);
  return values;
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
type Writer = (values: Values, content: OwnContent) => void;
type Reader = (values: Values, errors: FieldErrors, around: StepAround, content: OwnContent) => Record<string, unknown>;

const WRITERS: { readonly [step in OwnStep]: Writer } = {
  nimi(values, content) {
    writeLocalized(values, "nimi", content.title);
    if (content.kind === "event") values.set("tyyppi", content.type);
  },
  esittely: (values, { summary }) => writeLocalized(values, "esittely", summary),
  milloin(values, content) {
    if (content.kind === "event") writeSchedule(values, content.schedule);
  },
  missa(values, content) {
    if (content.kind === "tool") return;
    if (content.kind === "event") {
      values.set("osallistuminen", content.attendance);
      values.set("verkko", content.onlineUrl);
    }
    writeLocalized(values, "paikka", content.venue);
    writeLocalized(values, "osoite", content.street);
    values.set("postinumero", content.postalCode);
    values.set("kunta", content.municipality);
    values.set("koordinaatit", content.position ? `${content.position.lat}, ${content.position.lon}` : "");
    writeLocalized(values, "sisaan", content.entrance);
  },
  aiheet(values, content) {
    writeTicks(values, "teema", content.themes);
    writeTicks(values, "tarve", content.needs);
    writeTicks(values, "luokka", content.serviceClasses);
  },
  kenelle(values, content) {
    writeTicks(values, "kohderyhma", content.targetGroups);
    writeTicks(values, "kieli", content.languages);
    if (content.kind !== "event") return;
    values.set("ika-alku", content.minAge === null ? "" : String(content.minAge));
    values.set("ika-loppu", content.maxAge === null ? "" : String(content.maxAge));
  },
  alue(values, content) {
    if (content.kind !== "service") return;
    values.set("alue", content.municipalities.length === 0 ? "koko" : "kunnat");
    writeTicks(values, "kunnat", content.municipalities);
  },
  auki(values, content) {
    if ("hours" in content) writeHours(values, content.hours);
  },
  laji(values, content) {
    if (content.kind !== "place") return;
    values.set("laji", content.sort);
    writeTicks(values, "apu", content.help);
  },
  osoite(values, content) {
    if (content.kind !== "tool") return;
    writeLocalized(values, "verkko", content.url);
    writeLocalized(values, "tarjoaja", content.provider);
    values.set("tarjoaja-verkko", content.providerUrl);
    values.set("laji", content.toolKind);
    values.set("kirjautuminen", content.signIn);
  },
  hinta(values, content) {
    values.set("maksu", content.charge);
    writeLocalized(values, "hinta", content.price);
    if (content.kind !== "event") return;
    values.set("ilmoittaudu", content.registration.isRequired ? "1" : "");
    writeLocalized(values, "ilmoittautuminen", content.registration.info);
  },
  yhteys(values, content) {
    if (content.kind === "tool") return;
    values.set("puhelin", content.phone);
    writeLocalized(values, "puheluhinta", content.phoneNote);
    values.set("sahkoposti", content.email);
    values.set("verkkosivu", content.web);
    values.set("ajanvaraus", content.booking);
  },
  esteettomyys(values, content) {
    if (content.kind === "event") writeTicks(values, "esteettomyys", content.access);
  },
  kuvaus(values, content) {
    writeLocalized(values, "kuvaus", content.description);
    values.set("selko", content.selko);
    if (content.kind === "service") writeLocalized(values, "miten", content.howTo);
  },
};

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

function readPhone(values: Values, errors: FieldErrors): string {
  const phone = sentOf(values, "puhelin");
  const digits = phone.replace(/\D/g, "").length;
  if (phone !== "" && (!/^\+?[\d ()-]{3,40}$/.test(phone) || digits < 3 || digits > 15)) errors.puhelin = "badPhone";
  return phone;
}

function readEmail(values: Values, errors: FieldErrors): string {
  const email = sentOf(values, "sahkoposti");
  if (email !== "" && !/^[^\s@<>"',;]{1,64}@[^\s@<>"',;]{1,185}\.[a-z]{2,}$/i.test(email))
    errors.sahkoposti = "badEmail";
  return email;
}

/** `www.example.fi` is what people write: the scheme is added. Only the web's own addresses, without a password. */
function readUrl(values: Values, name: string, errors: FieldErrors): string {
  const told = sentOf(values, name);
  if (told === "") return "";
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(told) ? told : `https://${told}`);
  const isGood =
    url !== null &&
    (url.protocol === "https:" || url.protocol === "http:") &&
    url.hostname.includes(".") &&
    url.username === "" &&
    url.password === "" &&
    url.href.length <= 500 &&
    !/\s/.test(told);
  if (!isGood) errors[name] = "badUrl";
  return isGood ? url.href : told;
}

function readPostalCode(values: Values, errors: FieldErrors): string {
  const code = sentOf(values, "postinumero").replace(/^FI-?|\s/gi, "");
  if (code !== "" && !/^\d{5}$/.test(code)) errors.postinumero = "badPostalCode";
  return code;
}

/** `61.5, 20.1` or `61,5 20,1`, as maps give them. */
function readPosition(values: Values, errors: FieldErrors): { lat: number; lon: number } | null {
  const told = sentOf(values, "koordinaatit");
  if (told === "") return null;
  const numbers = told.match(/-?\d{1,3}[.,]\d{1,15}/g) ?? [];
  const [lat, lon] = numbers.map((each) => Math.round(Number(each.replace(",", ".")) * 1e6) / 1e6);
  const position = numbers.length === 2 && lat !== undefined && lon !== undefined ? { lat, lon } : null;
  if (position && isInFinland(position)) return position;
  errors.koordinaatit = "badPosition";
  return null;
}

function readAge(values: Values, name: string, errors: FieldErrors): number | null {
  const told = sentOf(values, name);
  if (told === "") return null;
  if (/^\d{1,3}$/.test(told) && Number(told) <= 120) return Number(told);
  errors[name] = "badAge";
  return null;
}
