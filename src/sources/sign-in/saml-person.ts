import type { Profile } from "@node-saml/node-saml";
import type { SamlSettings } from "../../domain/accounts/identity-provider.ts";
import { keyedMark } from "../../platform/crypto/secret-box.ts";

/** Suomi.fi's names of attributes, and eIDAS's for people of other countries, who have no Finnish identity code. */
const NATIONAL_ID = "urn:oid:1.2.246.21";
const EIDAS_ID = "http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier";
const FAMILY_NAMES = ["urn:oid:2.5.4.4", "http://eidas.europa.eu/attributes/naturalperson/CurrentFamilyName"];
const GIVEN_NAMES = ["urn:oid:2.5.4.42", "http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName"];
const WHOLE_NAMES = ["urn:oid:2.16.840.1.113730.3.1.241", "urn:oid:2.5.4.3"];
const EMAIL = "urn:oid:0.9.2342.19200300.100.1.3";

/** Told by the provider, needed for nothing here, and so forgotten at once. */
const NOT_KEPT = /^urn:oid:1\.2\.246\.|PersonIdentifier$|DateOfBirth$|PlaceOfBirth$|CurrentAddress$|Gender$/;

export interface SamlPerson {
  /** A mark of the identifier, made with the installation's secret: the identifier itself goes no further than this file. */
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Who a verified assertion tells of; null when it holds no identifier that lasts. */
export function samlPerson(
  profile: Profile,
  { subjectAttribute }: Pick<SamlSettings, "subjectAttribute">,
  secret: string,
): SamlPerson | null {
  const attributes = (profile.attributes ?? {}) as Record<string, unknown>;
  const found = identifierOf(profile, attributes, subjectAttribute);
  if (!found) return null;
  const [kind, identifier] = found;
  const claims = Object.fromEntries(Object.entries(attributes).filter(([name]) => !NOT_KEPT.test(name)));
  const first = (names: readonly string[]) => names.map((name) => textOf(attributes[name])).find(Boolean);
  const name = first(WHOLE_NAMES) ?? [first(GIVEN_NAMES), first(FAMILY_NAMES)].filter(Boolean).join(" ");
  return {
    subject: `${kind}:${keyedMark(secret, "saml-subject", `${kind}:${identifier}`)}`,
    claims: {
      ...(name && { name }),
      ...(textOf(attributes[EMAIL]) && { email: textOf(attributes[EMAIL]) }),
      ...claims,
    },
  };
}

function identifierOf(
  profile: Profile,
  attributes: Record<string, unknown>,
  subjectAttribute: string | null,
): readonly [string, string] | null {
  if (subjectAttribute === "NameID") {
    const lasts = !/:(?:transient|emailAddress)$/.test(profile.nameIDFormat ?? "");
    return profile.nameID && lasts ? ["name-id", profile.nameID] : null;
  }
  const named = subjectAttribute === null ? null : textOf(attributes[subjectAttribute]);
  if (subjectAttribute !== null) return named ? ["attribute", named] : null;
  const national = textOf(attributes[NATIONAL_ID]);
  if (national) return ["national", national];
  const eidas = textOf(attributes[EIDAS_ID]);
  return eidas ? ["eidas", eidas] : null;
}

/** One text; an identifier that is told twice is none. */
function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
