import { createPrivateKey, X509Certificate } from "node:crypto";
import type { ClaimMapping, SamlSettings } from "./identity-provider.ts";
import { isProviderAddress } from "./identity-provider-address.ts";
import { ORGANIZATION_ROLES, REGION_ROLES, type RegionRole } from "./role.ts";

/** What an administrator has typed. */
export interface ProviderDraft {
  readonly kind: "oidc" | "saml";
  readonly nameFi: string;
  readonly nameSv: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Empty: the one that is kept stays. So with `privateKey`. */
  readonly clientSecret: string;
  readonly scopes: string;
  readonly rolesClaim: string;
  readonly roles: readonly { readonly value: string; readonly role: string }[];
  readonly nameClaim: string;
  readonly emailClaim: string;
  readonly mayGiveAdmin: boolean;
  readonly organizationId: string;
  readonly entryPoint: string;
  readonly logoutUrl: string;
  readonly certificates: string;
  readonly ownCertificate: string;
  readonly privateKey: string;
  readonly subjectAttribute: string;
}

export const NEW_OIDC: ProviderDraft = {
  kind: "oidc",
  nameFi: "",
  nameSv: "",
  issuer: "",
  clientId: "",
  clientSecret: "",
  scopes: "openid profile email",
  rolesClaim: "roles",
  roles: [],
  nameClaim: "name",
  emailClaim: "email",
  mayGiveAdmin: false,
  organizationId: "",
  entryPoint: "",
  logoutUrl: "",
  certificates: "",
  ownCertificate: "",
  privateKey: "",
  subjectAttribute: "",
};

export type DraftError =
  | "empty"
  | "too-long"
  | "not-an-address"
  | "no-openid"
  | "no-organization"
  | "role-needs-organization"
  | "admin-not-allowed"
  | "row-unfinished"
  | "no-certificate"
  | "key-unreadable"
  | "secret-again"
  | "issuer-taken";
export type DraftErrors = { readonly [field in keyof ProviderDraft]?: DraftError };

export interface DecidedProvider {
  readonly name: { readonly fi: string; readonly sv: string };
  readonly issuer: string;
  readonly clientId: string | null;
  readonly scopes: string;
  readonly mapping: ClaimMapping;
  readonly organizationId: string | null;
  readonly saml: SamlSettings | null;
}

const LONGEST = 500;
/** A SAML entityID is kept with its region in front of it. */
const LONGEST_ENTITY = 480;
const MOST_ROLES = 100;

/** What the draft comes to, or what is wrong with it. @param organizationIds those of the region that have not ended */
export function decideProvider(
  draft: ProviderDraft,
  { organizationIds, allowLoopback }: { organizationIds: readonly string[]; allowLoopback: boolean },
): { readonly provider: DecidedProvider } | { readonly errors: DraftErrors } {
  const errors: Errors = {};
  const isOidc = draft.kind === "oidc";
  const needs: readonly (keyof ProviderDraft)[] = isOidc
    ? ["nameFi", "nameSv", "issuer", "clientId", "scopes", "rolesClaim"]
    : ["nameFi", "nameSv", "issuer", "entryPoint", "rolesClaim"];
  for (const field of needs) if (draft[field] === "") errors[field] = "empty";
  for (const [field, value] of Object.entries(draft))
    if (typeof value === "string" && value.length > LONGEST && !TEXT_AREAS.includes(field))
      errors[field as keyof ProviderDraft] = "too-long";
  if (!isOidc && draft.issuer.length > LONGEST_ENTITY) errors.issuer ??= "too-long";
  const isAddress = (text: string) => isProviderAddress(text, allowLoopback);
  if (isOidc && draft.issuer !== "" && !isAddress(draft.issuer)) errors.issuer ??= "not-an-address";
  if (isOidc && draft.scopes !== "" && !draft.scopes.split(/\s+/).includes("openid")) errors.scopes ??= "no-openid";
  if (draft.organizationId !== "" && !organizationIds.includes(draft.organizationId))
    errors.organizationId = "no-organization";
  const roles = rolesOf(draft, errors);
  const saml = isOidc ? null : samlOf(draft, errors, isAddress);
  if (Object.keys(errors).length > 0) return { errors };
  return {
    provider: {
      name: { fi: draft.nameFi, sv: draft.nameSv },
      issuer: draft.issuer,
      clientId: isOidc ? draft.clientId : null,
      scopes: isOidc ? draft.scopes : "",
      mapping: {
        rolesClaim: draft.rolesClaim,
        roles,
        nameClaim: draft.nameClaim || "name",
        emailClaim: draft.emailClaim || "email",
        mayGiveAdmin: draft.mayGiveAdmin,
      },
      organizationId: draft.organizationId || null,
      saml,
    },
  };
}

const TEXT_AREAS = ["certificates", "ownCertificate", "privateKey", "clientSecret"];

type Errors = { -readonly [field in keyof ProviderDraft]?: DraftError };

function rolesOf(draft: ProviderDraft, errors: Errors): readonly { value: string; role: RegionRole }[] {
  const rows = draft.roles.filter(({ value, role }) => value !== "" || role !== "");
  const whole = rows.filter((row): row is { value: string; role: RegionRole } =>
    REGION_ROLES.includes(row.role as RegionRole),
  );
  if (whole.length < rows.length || rows.some(({ value }) => value === "" || value.length > LONGEST))
    errors.roles = "row-unfinished";
  else if (rows.length > MOST_ROLES) errors.roles = "too-long";
  else if (draft.organizationId === "" && whole.some(({ role }) => ORGANIZATION_ROLES.includes(role)))
    errors.roles = "role-needs-organization";
  else if (!draft.mayGiveAdmin && whole.some(({ role }) => role === "regionAdmin")) errors.roles = "admin-not-allowed";
  return whole;
}

function samlOf(draft: ProviderDraft, errors: Errors, isAddress: (text: string) => boolean): SamlSettings {
  if (draft.entryPoint !== "" && !isAddress(draft.entryPoint)) errors.entryPoint ??= "not-an-address";
  if (draft.logoutUrl !== "" && !isAddress(draft.logoutUrl)) errors.logoutUrl ??= "not-an-address";
  const certificates = readCertificates(draft.certificates);
  if (!certificates || certificates.length === 0) errors.certificates = "no-certificate";
  const own = draft.ownCertificate === "" ? [] : readCertificates(draft.ownCertificate);
  if (own?.length !== 1 && draft.ownCertificate !== "") errors.ownCertificate = "no-certificate";
  if (draft.privateKey !== "" && !isPrivateKey(draft.privateKey)) errors.privateKey = "key-unreadable";
  return {
    entryPoint: draft.entryPoint,
    logoutUrl: draft.logoutUrl || null,
    certificates: certificates ?? [],
    ownCertificate: own?.[0] ?? null,
    subjectAttribute: draft.subjectAttribute || null,
  };
}

/** Certificates one after another, with or without their first and last lines; null when one cannot be read. */
export function readCertificates(text: string): readonly string[] | null {
  const bodies = text
    .split(/-----(?:BEGIN|END) CERTIFICATE-----|\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ""))
    .filter((part) => part !== "");
  try {
    return bodies.map((body) => new X509Certificate(Buffer.from(body, "base64")).toString());
  } catch {
    return null;
  }
}

function isPrivateKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}
