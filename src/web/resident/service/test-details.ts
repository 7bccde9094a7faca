import type {
  ChannelId,
  Organization,
  OrganizationId,
  Service,
  ServiceChannel,
  ServiceId,
} from "../../../domain/catalogue/catalogue.ts";
import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";

/** For tests: records with nothing in them but what every record has; a test adds what it is about. */
const provenance = { source: "demo", sourceId: "x", modifiedAt: null };
const noContacts = { phones: [], emails: [], webPages: [], addresses: [] };

export function aService(change: Partial<Service> = {}): Service {
  return {
    ...provenance,
    id: "00000000-0000-5000-8000-000000000001" as ServiceId,
    type: "service",
    funding: "public",
    generalDescriptionId: null,
    charge: null,
    keywords: {},
    languages: [],
    area: { type: "limited", municipalities: ["982"], isWide: false },
    organizations: [],
    connections: [],
    legislation: [],
    vouchers: [],
    selko: null,
    name: { fi: "Kävelyryhmä" },
    alternativeName: {},
    summary: { fi: "Kävele yhdessä muiden kanssa." },
    description: {},
    userInstruction: {},
    requirements: {},
    chargeInfo: {},
    deadline: {},
    processingTime: {},
    validityTime: {},
    background: {},
    serviceClasses: [],
    targetGroups: [],
    lifeEvents: [],
    ontologyTerms: [],
    industrialClasses: [],
    ...change,
  };
}

let channelCount = 0;

export function aChannel(change: Partial<ServiceChannel> = {}): ServiceChannel {
  return {
    ...provenance,
    id: `00000000-0000-5000-8000-1000000000${String(++channelCount).padStart(2, "0")}` as ChannelId,
    type: "serviceLocation",
    organizationId: null,
    name: { fi: "Kirjasto" },
    alternativeName: {},
    summary: {},
    description: {},
    languages: [],
    area: { type: "nationwide" },
    hours: [],
    contacts: noContacts,
    requiresAuthentication: null,
    requiresSignature: null,
    form: null,
    ...change,
  };
}

export function anOrganization(change: Partial<Organization> = {}): Organization {
  return {
    ...provenance,
    id: "00000000-0000-5000-8000-200000000001" as OrganizationId,
    parentId: null,
    type: "municipality",
    businessCode: null,
    oid: null,
    name: { fi: "Esimerkkilän kaupunki" },
    alternativeName: {},
    summary: {},
    description: {},
    municipality: "982",
    contacts: noContacts,
    ...change,
  };
}

export function details(
  service: Service,
  channels: readonly ServiceChannel[] = [],
  change: Partial<ServiceDetails> = {},
): ServiceDetails {
  return {
    service,
    generalDescription: null,
    connections: channels.map((channel) => ({
      channel,
      connection: { channelId: channel.id, description: {}, charge: null, chargeInfo: {}, hours: [], contacts: null },
    })),
    organizations: [],
    checkedAt: "2026-11-20T10:00:00.000Z",
    ...change,
  };
}
