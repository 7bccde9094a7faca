import type { Charge, Service, ServiceOrganization } from "../../domain/catalogue/catalogue.ts";
import { asText } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";

/** PTV's enumerations in every version that is met: v11, v12, and the names of v7 in records nobody has touched since. */

const CHARGE: ReadonlyMap<string, NonNullable<Charge>> = new Map([
  ["FreeOfCharge", "free"],
  ["Free", "free"],
  ["Chargeable", "charged"],
  ["Charged", "charged"],
  ["ExtraCharge", "charged"],
  ["Other", "other"],
]);

const SERVICE_TYPE: ReadonlyMap<string, Service["type"]> = new Map([
  ["Service", "service"],
  ["PermitOrObligation", "permitOrObligation"],
  ["PermitOrOtherObligation", "permitOrObligation"],
  ["PermissionAndObligation", "permitOrObligation"],
  ["ProfessionalQualification", "professionalQualification"],
]);

const FUNDING: ReadonlyMap<string, NonNullable<Service["funding"]>> = new Map([
  ["PubliclyFunded", "public"],
  ["MarketFunded", "market"],
]);

const PROVISION: ReadonlyMap<string, NonNullable<ServiceOrganization["provision"]>> = new Map([
  ["SelfProducedServices", "self"],
  ["SelfProduced", "self"],
  ["ProcuredServices", "procured"],
  ["PurchaseServices", "procured"],
  ["VoucherServices", "voucher"],
  ["Other", "other"],
]);

export function toCharge(value: unknown, warn: Warn): Charge {
  return lookUp(CHARGE, value, "charge", warn);
}

/** A service that stands on a general description has no type of its own: it is an ordinary service then. */
export function toServiceType(value: unknown, warn: Warn): Service["type"] {
  return lookUp(SERVICE_TYPE, value, "service type", warn);
}

export function toFunding(value: unknown, warn: Warn): Service["funding"] {
  return lookUp(FUNDING, value, "funding type", warn);
}

export function toProvision(value: unknown, warn: Warn): ServiceOrganization["provision"] {
  return lookUp(PROVISION, value, "provision type", warn);
}

/** Null for blank silently, and for an unknown value with a warning. */
export function lookUp<Value>(
  table: ReadonlyMap<string, Value>,
  value: unknown,
  what: string,
  warn: Warn,
): Value | null {
  const code = asText(value);
  if (code === null) return null;
  const known = table.get(code);
  if (known === undefined) warn(`${what} ${quote(code)} is not known`);
  return known ?? null;
}
