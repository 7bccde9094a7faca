import assert from "node:assert/strict";
import { test } from "node:test";
import { claimValues, emailFromClaims, nameFromClaims, rolesFromClaims } from "./claims.ts";
import type { ClaimMapping } from "./identity-provider.ts";

const MAPPING: ClaimMapping = {
  rolesClaim: "roles",
  roles: [
    { value: "Polku.Kuraattori", role: "curator" },
    { value: "Polku.Johto", role: "manager" },
    { value: "Polku.Kuraattori", role: "professional" },
    { value: "Polku.Admin", role: "regionAdmin" },
    { value: "Polku.Seura", role: "provider" },
  ],
  nameClaim: "name",
  emailClaim: "email",
  mayGiveAdmin: false,
};

test("values that the mapping names give roles, exactly; others give nothing", () => {
  const roles = ["Polku.Kuraattori", "polku.johto", "Polku.Johto ", "operator", "__proto__"];
  assert.deepEqual(rolesFromClaims({ roles }, MAPPING, false), ["curator", "professional"]);
  assert.deepEqual(rolesFromClaims({}, MAPPING, false), []);
});

test("region administrators are made only when the provider's setting says so, and operators never", () => {
  const claims = { roles: ["Polku.Admin"] };
  assert.deepEqual(rolesFromClaims(claims, MAPPING, false), []);
  assert.deepEqual(rolesFromClaims(claims, { ...MAPPING, mayGiveAdmin: true }, false), ["regionAdmin"]);
  const forged = { ...MAPPING, roles: [{ value: "x", role: "operator" as never }] };
  assert.deepEqual(rolesFromClaims({ roles: ["x"] }, forged, true), []);
});

test("roles that act for an organization come only from an organization's own provider", () => {
  assert.deepEqual(rolesFromClaims({ roles: ["Polku.Seura"] }, MAPPING, false), []);
  assert.deepEqual(rolesFromClaims({ roles: ["Polku.Seura"] }, MAPPING, true), ["provider"]);
});

test("roles are found in Entra's, Keycloak's and SAML's places", () => {
  assert.deepEqual(claimValues({ roles: ["a", 1, null, "b"] }, "roles"), ["a", "b"]);
  assert.deepEqual(claimValues({ realm_access: { roles: ["a"] } }, "realm_access.roles"), ["a"]);
  assert.deepEqual(claimValues({ "urn:oid:2.5.4.3": "Nimi" }, "urn:oid:2.5.4.3"), ["Nimi"]);
  for (const path of ["", ".", "roles.x", "constructor.name", "toString", "realm_access"])
    assert.deepEqual(claimValues({ roles: ["a"], realm_access: { roles: ["a"] } }, path), [], path);
});

test("a name is made of what the provider tells, without anything that would break a page or a log", () => {
  assert.equal(nameFromClaims({ name: " Aino\u202e \n Esimerkki " }, MAPPING), "Aino Esimerkki");
  assert.equal(nameFromClaims({ given_name: "Aino", family_name: "Esimerkki" }, MAPPING), "Aino Esimerkki");
  assert.equal(nameFromClaims({ preferred_username: "aines" }, MAPPING), "aines");
  assert.equal(nameFromClaims({}, MAPPING), "–");
  assert.equal(nameFromClaims({ name: "x".repeat(5000) }, MAPPING).length, 200);
});

test("an address that is none is left out", () => {
  assert.equal(emailFromClaims({ email: "aino@example.fi" }, MAPPING), "aino@example.fi");
  for (const email of ["", "aino", "a b@example.fi", `${"x".repeat(260)}@example.fi`, 12])
    assert.equal(emailFromClaims({ email }, MAPPING), null);
});
