import { z } from "zod";
import type { GeneralDescription, Service, ServiceTexts } from "../../../domain/catalogue/catalogue.ts";
import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { presentRoom, RoomAnswer } from "../present-room.ts";
import { Free, Instant, presentFree, presentTextLists, presentTexts, TextLists, Texts } from "../shared-schemas.ts";
import { ChannelAnswer, presentChannel, presentWebPage, WebPageAnswer } from "./present-channel.ts";

const texts = {
  name: Texts,
  alternativeName: Texts,
  summary: Texts,
  description: Texts,
  userInstruction: Texts.describe("How to get the service"),
  requirements: Texts.describe("For whom and on what conditions"),
  chargeInfo: Texts,
  deadline: Texts,
  processingTime: Texts,
  validityTime: Texts,
};

const GeneralDescriptionAnswer = z
  .object({ id: z.uuid(), ...texts, background: Texts })
  .describe("The national text that services of this kind stand on")
  .register(apiSchemas, { id: "GeneralDescription" });

const OrganizationRole = z
  .object({
    id: z.uuid().nullable(),
    name: Texts,
    role: z.enum(["responsible", "otherResponsible", "producer"]),
    provision: z.enum(["self", "procured", "voucher", "other"]).nullable(),
  })
  .register(apiSchemas, { id: "OrganizationRole" });

export const ServiceAnswer = z
  .object({
    id: z.uuid(),
    kind: z.literal("service"),
    source: z.string(),
    sourceId: z.string(),
    modifiedAt: Instant.nullable().describe("The source's own time"),
    lastChecked: Instant.describe("When it was last held against its source"),
    type: z.enum(["service", "permitOrObligation", "professionalQualification"]),
    funding: z.enum(["public", "market"]).nullable(),
    ...texts,
    charge: z.enum(["free", "charged", "other"]).nullable(),
    free: Free,
    room: RoomAnswer.nullable(),
    serviceClasses: z.array(z.string()).describe("PTV codes, such as P27.1"),
    targetGroups: z.array(z.string()),
    lifeEvents: z.array(z.string()),
    ontologyTerms: z.array(z.string()).describe("KOKO URIs"),
    industrialClasses: z.array(z.string()),
    keywords: TextLists,
    languages: z.array(z.string()).describe("Languages the service is given in"),
    municipalities: z
      .union([z.enum(["nationwide", "nationwideExceptAland"]), z.array(z.string())])
      .describe("Where it is offered"),
    organizations: z.array(OrganizationRole),
    channels: z.array(ChannelAnswer),
    legislation: z.array(z.object({ name: Texts, webPages: z.array(WebPageAnswer) })),
    vouchers: z.array(WebPageAnswer),
    selko: z
      .object({ summary: z.string(), description: z.string() })
      .nullable()
      .describe("Plain Finnish written for this service"),
    generalDescription: GeneralDescriptionAnswer.nullable(),
  })
  .register(apiSchemas, { id: "Service" });

export function presentService(details: ServiceDetails): z.infer<typeof ServiceAnswer> {
  const { service, generalDescription } = details;
  const charge = service.charge ?? generalDescription?.charge ?? null;
  return {
    id: service.id,
    kind: "service",
    source: service.source,
    sourceId: service.sourceId,
    modifiedAt: service.modifiedAt,
    lastChecked: details.checkedAt,
    type: service.type ?? generalDescription?.type ?? "service",
    funding: service.funding,
    ...presentServiceTexts(service),
    charge,
    free: presentFree(charge),
    room: presentRoom(service.room),
    serviceClasses: [...service.serviceClasses],
    targetGroups: [...service.targetGroups],
    lifeEvents: [...service.lifeEvents],
    ontologyTerms: [...service.ontologyTerms],
    industrialClasses: [...service.industrialClasses],
    keywords: presentTextLists(service.keywords),
    languages: [...service.languages],
    municipalities: presentArea(service.area),
    organizations: details.organizations.map(({ organizationId, organization, name, role, provision }) => ({
      id: organizationId,
      name: presentTexts(organization?.name ?? name),
      role,
      provision,
    })),
    channels: details.connections.map(presentChannel),
    legislation: service.legislation.map(({ name, webPages }) => ({
      name: presentTexts(name),
      webPages: webPages.map(presentWebPage),
    })),
    vouchers: service.vouchers.map(presentWebPage),
    selko: service.selko && { summary: service.selko.summary, description: service.selko.description },
    generalDescription: generalDescription && presentGeneralDescription(generalDescription),
  };
}

function presentGeneralDescription(general: GeneralDescription): z.infer<typeof GeneralDescriptionAnswer> {
  return { id: general.id, ...presentServiceTexts(general), background: presentTexts(general.background) };
}

function presentServiceTexts(from: ServiceTexts): z.infer<z.ZodObject<typeof texts>> {
  return {
    name: presentTexts(from.name),
    alternativeName: presentTexts(from.alternativeName),
    summary: presentTexts(from.summary),
    description: presentTexts(from.description),
    userInstruction: presentTexts(from.userInstruction),
    requirements: presentTexts(from.requirements),
    chargeInfo: presentTexts(from.chargeInfo),
    deadline: presentTexts(from.deadline),
    processingTime: presentTexts(from.processingTime),
    validityTime: presentTexts(from.validityTime),
  };
}

function presentArea(area: Service["area"]): z.infer<typeof ServiceAnswer>["municipalities"] {
  return area.type === "limited" ? [...area.municipalities] : area.type;
}
