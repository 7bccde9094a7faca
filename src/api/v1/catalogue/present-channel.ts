import { z } from "zod";
import type { Address, PhoneNumber, ServiceHours, WebPage } from "../../../domain/catalogue/catalogue.ts";
import type { ConnectedChannel } from "../../../domain/catalogue/service-details.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { presentTexts, Texts } from "../shared-schemas.ts";

const Charge = z.enum(["free", "charged", "other"]).nullable().describe("null: the source does not tell");
const LanguageOrNull = z.enum(["fi", "sv", "en"]).nullable();

const Phone = z
  .object({
    number: z.string(),
    type: z.enum(["phone", "sms", "fax"]),
    charge: Charge,
    chargeInfo: Texts,
    info: Texts,
    language: LanguageOrNull,
  })
  .register(apiSchemas, { id: "Phone" });
const Email = z.object({ address: z.string(), language: LanguageOrNull });
export const WebPageAnswer = z
  .object({ url: z.string(), name: Texts, language: LanguageOrNull })
  .register(apiSchemas, { id: "WebPage" });
const AddressAnswer = z
  .object({
    kind: z.enum(["visiting", "postal"]),
    street: Texts,
    postalCode: z.string().nullable(),
    postOffice: Texts,
    municipality: z.string().nullable(),
    info: Texts,
    position: z.object({ lat: z.number(), lon: z.number() }).nullable().describe("WGS84 degrees"),
    accessibility: z.array(Texts),
  })
  .register(apiSchemas, { id: "Address" });
export const Hours = z
  .object({
    kind: z.enum(["weekly", "always", "reservation", "exception"]),
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    isClosed: z.boolean(),
    intervals: z.array(
      z.object({ day: z.int().nullable(), from: z.string(), toDay: z.int().nullable(), to: z.string() }),
    ),
    note: Texts,
  })
  .describe(
    "Local times HH:mm in Europe/Helsinki; day 1 is Monday. An exception stands before the weekly hours of its dates.",
  )
  .register(apiSchemas, { id: "Hours" });

/** Hours, numbers and addresses are there even when the service gives none of its own: then they are the channel's. */
export const ContactsAnswer = z
  .object({
    phones: z.array(Phone),
    emails: z.array(Email),
    webPages: z.array(WebPageAnswer),
    addresses: z.array(AddressAnswer),
  })
  .register(apiSchemas, { id: "Contacts" });

export const ChannelAnswer = z
  .object({
    id: z.uuid(),
    type: z.enum(["eChannel", "webPage", "phone", "printableForm", "serviceLocation"]),
    source: z.string(),
    sourceId: z.string(),
    name: Texts,
    summary: Texts,
    description: Texts,
    usage: Texts.describe("How this service uses the channel"),
    charge: Charge,
    chargeInfo: Texts,
    languages: z.array(z.string()),
    hours: z.array(Hours).describe("Empty: not known"),
    contacts: ContactsAnswer,
    requiresAuthentication: z.boolean().nullable(),
    requiresSignature: z.boolean().nullable(),
    form: z
      .object({ identifier: Texts, files: z.array(z.object({ url: z.string(), format: z.string(), name: Texts })) })
      .nullable(),
  })
  .register(apiSchemas, { id: "Channel" });

/** A way to the service. What the connection says of hours and contacts stands before what the channel says. */
export function presentChannel({ connection, channel }: ConnectedChannel): z.infer<typeof ChannelAnswer> {
  return {
    id: channel.id,
    type: channel.type,
    source: channel.source,
    sourceId: channel.sourceId,
    name: presentTexts(channel.name),
    summary: presentTexts(channel.summary),
    description: presentTexts(channel.description),
    usage: presentTexts(connection.description),
    charge: connection.charge,
    chargeInfo: presentTexts(connection.chargeInfo),
    languages: [...channel.languages],
    hours: firstFilled(connection.hours, channel.hours).map(presentHours),
    contacts: presentContacts({
      phones: firstFilled(connection.contacts?.phones, channel.contacts.phones),
      emails: firstFilled(connection.contacts?.emails, channel.contacts.emails),
      webPages: firstFilled(connection.contacts?.webPages, channel.contacts.webPages),
      addresses: firstFilled(connection.contacts?.addresses, channel.contacts.addresses),
    }),
    requiresAuthentication: channel.requiresAuthentication,
    requiresSignature: channel.requiresSignature,
    form: channel.form && {
      identifier: presentTexts(channel.form.identifier),
      files: channel.form.files.map(({ url, format, name }) => ({ url, format, name: presentTexts(name) })),
    },
  };
}

function firstFilled<Item>(own: readonly Item[] | undefined, otherwise: readonly Item[]): readonly Item[] {
  return own !== undefined && own.length > 0 ? own : otherwise;
}

export function presentContacts(contacts: ConnectedChannel["channel"]["contacts"]): z.infer<typeof ContactsAnswer> {
  return {
    phones: contacts.phones.map(presentPhone),
    emails: contacts.emails.map(({ address, language }) => ({ address, language })),
    webPages: contacts.webPages.map(presentWebPage),
    addresses: contacts.addresses.map(presentAddress),
  };
}

export function presentWebPage({ url, name, language }: WebPage): z.infer<typeof WebPageAnswer> {
  return { url, name: presentTexts(name), language };
}

function presentPhone({ number, type, charge, chargeInfo, info, language }: PhoneNumber): z.infer<typeof Phone> {
  return { number, type, charge, chargeInfo: presentTexts(chargeInfo), info: presentTexts(info), language };
}

function presentAddress(address: Address): z.infer<typeof AddressAnswer> {
  return {
    kind: address.kind,
    street: presentTexts(address.street),
    postalCode: address.postalCode,
    postOffice: presentTexts(address.postOffice),
    municipality: address.municipality,
    info: presentTexts(address.info),
    position: address.position && { lat: address.position.lat, lon: address.position.lon },
    accessibility: address.accessibility.map(presentTexts),
  };
}

export function presentHours({
  kind,
  validFrom,
  validTo,
  isClosed,
  intervals,
  note,
}: ServiceHours): z.infer<typeof Hours> {
  return {
    kind,
    validFrom,
    validTo,
    isClosed,
    intervals: intervals.map(({ day, from, toDay, to }) => ({ day, from, toDay, to })),
    note: presentTexts(note),
  };
}
