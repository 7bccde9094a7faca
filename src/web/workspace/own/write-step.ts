import type { OwnContent } from "../../../domain/own-content/content.ts";
import type { OwnStep } from "../../../domain/own-content/steps.ts";
import { writeHours } from "./form-hours.ts";
import { writeSchedule } from "./form-schedule.ts";
import { type Values, writeLocalized, writeTicks } from "./values.ts";

/** The step's fields filled with what is written. */
export function writeStep(content: OwnContent, step: OwnStep): Values {
  const values = new URLSearchParams();
  WRITERS[step](values, content);
  return values;
}

type Writer = (values: Values, content: OwnContent) => void;

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
  tilaa(values, content) {
    if (!("room" in content)) return;
    values.set("mahtuu", content.room.capacity === null ? "" : String(content.room.capacity));
    values.set("tilanne", content.room.state);
  },
  paikat: () => {},
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
