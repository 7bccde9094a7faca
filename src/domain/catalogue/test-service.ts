import type { Service } from "./catalogue.ts";
import { serviceId } from "./catalogue-ids.ts";

/** A service for a test: a walking group of the demo region's first municipality, free and for everyone. */
export function aService(change: Partial<Service> & { readonly sourceId: string }): Service {
  const source = change.source ?? "demo";
  return {
    id: serviceId(source, change.sourceId),
    source,
    modifiedAt: null,
    name: { fi: "Kävelyryhmä" },
    alternativeName: {},
    summary: { fi: "Kävellään yhdessä." },
    description: {},
    userInstruction: {},
    requirements: {},
    chargeInfo: {},
    deadline: {},
    processingTime: {},
    validityTime: {},
    background: {},
    serviceClasses: ["P27.1"],
    targetGroups: [],
    lifeEvents: [],
    ontologyTerms: [],
    industrialClasses: [],
    type: "service",
    funding: "public",
    generalDescriptionId: null,
    charge: "free",
    keywords: {},
    languages: ["fi"],
    area: { type: "limited", municipalities: ["982"], isWide: false },
    organizations: [],
    connections: [],
    legislation: [],
    vouchers: [],
    selko: null,
    ...change,
  };
}
