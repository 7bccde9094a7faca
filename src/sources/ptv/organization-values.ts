import type { Organization } from "../../domain/catalogue/catalogue.ts";
import { asText } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";

const TYPE: ReadonlyMap<string, Organization["type"]> = new Map([
  ["State", "state"],
  ["Municipality", "municipality"],
  ["RegionalOrganization", "regional"],
  ["Organization", "association"],
  ["Company", "company"],
]);

/** Sectors of health and social care have types of their own at times; what is not known is `other`. */
export function toOrganizationType(value: unknown, warn: Warn): Organization["type"] {
  const code = asText(value);
  const type = TYPE.get(code ?? "");
  if (type === undefined) warn(`organization type ${quote(code)} is not known`);
  return type ?? "other";
}

/** Y-tunnus, `1234567-8`. */
export function toBusinessCode(value: unknown, warn: Warn): string | null {
  return shaped(value, /^\d{7}-\d$/, "business code", warn);
}

export function toOid(value: unknown, warn: Warn): string | null {
  return shaped(value, /^\d{1,20}(\.\d{1,20}){1,30}$/, "oid", warn);
}

function shaped(value: unknown, shape: RegExp, what: string, warn: Warn): string | null {
  const text = asText(value);
  if (text === null || shape.test(text)) return text;
  warn(`${what} ${quote(text)} is not of the right form`);
  return null;
}
