import { z } from "zod";
import { asList, asRecord } from "../../shared/read.ts";
import { asGuid } from "../guid.ts";

/**
 * The outside of version 11's records: which fields are read at all. Every field may be missing, null or "", and a wrong
 * one must not cost the record, so only the id is demanded; the insides are read by the narrow readers of the mapping
 * (Zod on every text of a record takes ten times as long). Unknown fields are ignored.
 */
const Id = z.unknown().transform((value, context) => {
  const id = asGuid(value);
  if (id !== null) return id;
  context.addIssue({ code: "custom", message: "no usable id" });
  return z.NEVER;
});
const Any = z.unknown().optional();
const List = z.unknown().optional().transform(asList);

const Classified = {
  serviceClasses: List,
  targetGroups: List,
  lifeEvents: List,
  industrialClasses: List,
  ontologyTerms: List,
};

export const V11Service = z.object({
  id: Id,
  sourceId: Any,
  ...Classified,
  generalDescriptionId: Any,
  type: Any,
  fundingType: Any,
  serviceNames: List,
  serviceChargeType: Any,
  areaType: Any,
  areas: List,
  serviceDescriptions: List,
  languages: List,
  legislation: List,
  keywords: List,
  requirements: List,
  serviceChannels: List,
  organizations: List,
  serviceVouchers: List,
  modified: Any,
});
export type V11Service = z.infer<typeof V11Service>;

export const V11Channel = z.object({
  id: Id,
  sourceId: Any,
  serviceChannelType: Any,
  organizationId: Any,
  serviceChannelNames: List,
  displayNameType: List,
  serviceChannelDescriptions: List,
  areaType: Any,
  areas: List,
  languages: List,
  serviceHours: List,
  ontologyTerms: List,
  phoneNumbers: List,
  supportPhones: List,
  emails: List,
  supportEmails: List,
  webPages: List,
  attachments: List,
  addresses: List,
  deliveryAddresses: List,
  requiresAuthentication: Any,
  requiresSignature: Any,
  formIdentifier: List,
  channelUrls: List,
  modified: Any,
});
export type V11Channel = z.infer<typeof V11Channel>;

export const V11Organization = z.object({
  id: Id,
  sourceId: Any,
  oid: Any,
  parentOrganizationId: Any,
  municipality: z.unknown().optional().transform(asRecord),
  organizationType: Any,
  businessCode: Any,
  organizationNames: List,
  displayNameType: List,
  organizationDescriptions: List,
  phoneNumbers: List,
  emails: List,
  webPages: List,
  addresses: List,
  modified: Any,
});
export type V11Organization = z.infer<typeof V11Organization>;

export const V11GeneralDescription = z.object({
  id: Id,
  ...Classified,
  type: Any,
  names: List,
  descriptions: List,
  requirements: List,
  serviceChargeType: Any,
  legislation: List,
  modified: Any,
});
export type V11GeneralDescription = z.infer<typeof V11GeneralDescription>;
