import type {
  Contacts,
  LocalizedText,
  OpeningInterval,
  Organization,
  Service,
  ServiceArea,
  ServiceChannel,
  ServiceHours,
  Weekday,
} from "../../domain/catalogue/catalogue.ts";
import { channelId, organizationId, serviceId } from "../../domain/catalogue/catalogue-ids.ts";
import type { PlaceHelp } from "../../domain/catalogue/place-help.ts";
import { NO_CONTACTS } from "../shared/contacts.ts";
import type { DemoChannel, DemoHours, DemoOrganization, DemoService } from "./demo-files.ts";

export const DEMO_SOURCE = "demo";
const NONE: LocalizedText = {};

export function mapDemoOrganization(demo: DemoOrganization): Organization {
  return {
    id: organizationId(DEMO_SOURCE, demo.key),
    source: DEMO_SOURCE,
    sourceId: demo.key,
    modifiedAt: null,
    parentId: demo.parent ? organizationId(DEMO_SOURCE, demo.parent) : null,
    type: demo.type,
    businessCode: demo.businessCode,
    oid: null,
    name: demo.name,
    alternativeName: NONE,
    summary: demo.summary,
    description: NONE,
    municipality: demo.municipality ?? null,
    contacts: NO_CONTACTS,
  };
}

/** `help`: what help is there, when it is a meeting or digital-support place. */
export function mapDemoChannel(demo: DemoChannel, help?: readonly PlaceHelp[]): ServiceChannel {
  return {
    id: channelId(DEMO_SOURCE, demo.key),
    source: DEMO_SOURCE,
    sourceId: demo.key,
    modifiedAt: null,
    type: demo.type,
    organizationId: organizationId(DEMO_SOURCE, demo.organization),
    name: demo.name,
    alternativeName: NONE,
    summary: demo.summary ?? NONE,
    description: NONE,
    languages: ["fi", "sv"],
    area: { type: "limited", municipalities: demo.address ? [demo.address.municipality] : [], isWide: !demo.address },
    hours: (demo.hours ?? []).map(mapHours),
    contacts: mapContacts(demo),
    requiresAuthentication: demo.type === "eChannel" ? (demo.requiresAuthentication ?? false) : null,
    requiresSignature: null,
    ...(help && { help }),
    form: demo.form
      ? {
          identifier: demo.form.identifier ? { fi: demo.form.identifier } : NONE,
          files: demo.form.files.map(({ url, format }) => ({ url, format, name: demo.name, language: null })),
        }
      : null,
  };
}

export function mapDemoService(demo: DemoService, regionMunicipalities: readonly string[]): Service {
  return {
    id: serviceId(DEMO_SOURCE, demo.key),
    source: DEMO_SOURCE,
    sourceId: demo.key,
    modifiedAt: null,
    type: "service",
    funding: "public",
    generalDescriptionId: null,
    name: demo.name,
    alternativeName: NONE,
    summary: demo.summary,
    description: demo.description,
    userInstruction: demo.userInstruction ?? NONE,
    requirements: demo.requirements ?? NONE,
    chargeInfo: demo.chargeInfo ?? NONE,
    deadline: NONE,
    processingTime: NONE,
    validityTime: NONE,
    background: NONE,
    serviceClasses: demo.serviceClasses,
    targetGroups: demo.targetGroups,
    lifeEvents: demo.lifeEvents ?? [],
    ontologyTerms: [],
    industrialClasses: [],
    charge: demo.charge,
    keywords: demo.keywords,
    languages: demo.languages,
    area: mapArea(demo.area, regionMunicipalities),
    organizations: [
      {
        organizationId: organizationId(DEMO_SOURCE, demo.organization),
        name: NONE,
        role: "responsible",
        provision: null,
      },
      ...(demo.producers ?? []).map((key) => ({
        organizationId: organizationId(DEMO_SOURCE, key),
        name: NONE,
        role: "producer" as const,
        provision: "other" as const,
      })),
    ],
    connections: demo.connections.map((connection) => ({
      channelId: channelId(DEMO_SOURCE, connection.channel),
      description: connection.description ?? NONE,
      charge: connection.charge ?? null,
      chargeInfo: NONE,
      hours: (connection.hours ?? []).map(mapHours),
      contacts: null,
    })),
    legislation: [],
    vouchers: [],
    selko: demo.selko ?? null,
  };
}

function mapArea(area: DemoService["area"], regionMunicipalities: readonly string[]): ServiceArea {
  if (area === "nationwide") return { type: "nationwide" };
  if (area === "region") return { type: "limited", municipalities: regionMunicipalities, isWide: true };
  return { type: "limited", municipalities: area, isWide: false };
}

function mapContacts(demo: DemoChannel): Contacts {
  return {
    phones: (demo.phones ?? []).map(({ number, charge, info }) => ({
      number,
      type: "phone",
      charge: charge ?? null,
      chargeInfo: NONE,
      info: info ?? NONE,
      language: null,
    })),
    emails: (demo.emails ?? []).map((address) => ({ address, language: null })),
    webPages: (demo.web ?? []).map(({ url, name }) => ({ url, name: name ?? NONE, language: null })),
    addresses: demo.address
      ? [
          {
            kind: "visiting",
            street: demo.address.street,
            postalCode: demo.address.postalCode,
            postOffice: NONE,
            municipality: demo.address.municipality,
            info: demo.address.info ?? NONE,
            position: { lat: demo.address.lat, lon: demo.address.lon },
            accessibility: demo.accessibility ?? [],
          },
        ]
      : [],
  };
}

/** An exception without hours of its own is closed. */
export function mapHours(hours: DemoHours): ServiceHours {
  return {
    kind: hours.kind,
    validFrom: hours.validFrom ?? null,
    validTo: hours.validTo ?? hours.validFrom ?? null,
    isClosed: hours.kind === "exception" && (hours.closed ?? hours.from === undefined),
    intervals: hours.from && hours.to ? intervalsOf(hours, hours.from, hours.to) : [],
    note: hours.note ?? NONE,
  };
}

function intervalsOf(hours: DemoHours, from: string, to: string): OpeningInterval[] {
  if (!hours.days) return [{ day: null, from, toDay: null, to }];
  return expandDays(hours.days).map((day) => ({
    day,
    from,
    to,
    toDay: to <= from ? (((day % 7) + 1) as Weekday) : day,
  }));
}

/** `1-3,5` → 1, 2, 3, 5. */
function expandDays(days: string): Weekday[] {
  return days.split(",").flatMap((part) => {
    const [first = "1", last = first] = part.split("-");
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => (Number(first) + index) as Weekday);
  });
}
