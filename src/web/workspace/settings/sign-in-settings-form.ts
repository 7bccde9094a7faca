import { NEW_OIDC, type ProviderDraft } from "../../../domain/accounts/identity-provider-draft.ts";
import type { StoredProvider } from "../../../domain/accounts/identity-provider-queries.ts";
import { lastOf } from "../../page/read-form.ts";

/** The form's fields; their names are also the ids that errors point to. */
export const FIELDS = {
  nameFi: "nimi-fi",
  nameSv: "nimi-sv",
  issuer: "myontaja",
  clientId: "asiakas",
  clientSecret: "salaisuus",
  scopes: "tiedot",
  rolesClaim: "roolitieto",
  roles: "arvo-1",
  nameClaim: "nimitieto",
  emailClaim: "postitieto",
  mayGiveAdmin: "paakayttajat",
  organizationId: "organisaatio",
  entryPoint: "kirjautuminen",
  logoutUrl: "uloskirjautuminen",
  certificates: "varmenteet",
  ownCertificate: "oma-varmenne",
  privateKey: "oma-avain",
  subjectAttribute: "tunniste",
  kind: "laji",
} as const satisfies { readonly [field in keyof ProviderDraft]: string };

const LONGEST_SECRET = 2000;
const LONGEST_PEM = 40_000;

/** What was typed, as it was typed but for spaces around it and for NUL, which no table holds. */
export function readDraft(fields: URLSearchParams, kind: "oidc" | "saml"): ProviderDraft {
  const plain = (value: string) => value.replaceAll("\0", "").trim();
  const text = (field: keyof typeof FIELDS) => plain(lastOf(fields, FIELDS[field]) ?? "");
  const values = fields.getAll("arvo");
  const roles = fields.getAll("rooli");
  const own = kind === "oidc" ? { clientId: text("clientId"), scopes: text("scopes") } : { clientId: "", scopes: "" };
  return {
    ...own,
    kind,
    nameFi: text("nameFi").slice(0, 100),
    nameSv: text("nameSv").slice(0, 100),
    issuer: text("issuer"),
    clientSecret: text("clientSecret").slice(0, LONGEST_SECRET),
    rolesClaim: text("rolesClaim"),
    roles: values
      .map((value, index) => ({ value: plain(value), role: roles[index] ?? "" }))
      .filter(({ value, role }) => value !== "" || role !== ""),
    nameClaim: text("nameClaim"),
    emailClaim: text("emailClaim"),
    mayGiveAdmin: lastOf(fields, FIELDS.mayGiveAdmin) === "1",
    organizationId: text("organizationId"),
    entryPoint: text("entryPoint"),
    logoutUrl: text("logoutUrl"),
    certificates: text("certificates").slice(0, LONGEST_PEM),
    ownCertificate: text("ownCertificate").slice(0, LONGEST_PEM),
    privateKey: text("privateKey").slice(0, LONGEST_PEM),
    subjectAttribute: text("subjectAttribute"),
  };
}

/** What is kept, for changing it. Secrets stay where they are. */
export function draftOf(provider: StoredProvider): ProviderDraft {
  const { kind, name, issuer, clientId, scopes, mapping, organizationId, saml } = provider;
  return {
    ...NEW_OIDC,
    ...mapping,
    kind,
    nameFi: name.fi,
    nameSv: name.sv,
    issuer,
    clientId: clientId ?? "",
    scopes,
    organizationId: organizationId ?? "",
    entryPoint: saml?.entryPoint ?? "",
    logoutUrl: saml?.logoutUrl ?? "",
    certificates: saml?.certificates.map((pem) => pem.trim()).join("\n") ?? "",
    ownCertificate: saml?.ownCertificate?.trim() ?? "",
    subjectAttribute: saml?.subjectAttribute ?? "",
  };
}
