import assert from "node:assert/strict";
import { test } from "node:test";
import { organizationId } from "../../../domain/catalogue/catalogue-ids.ts";
import { mapped, OTHER_ID } from "../test-fixtures.ts";

test("an organization has its type, its codes, its parent and its municipality of today", () => {
  const { value, warnings } = mapped("organization", {
    organizationType: "Organization",
    businessCode: "1234567-8",
    oid: "1.2.246.10.1",
    parentOrganizationId: OTHER_ID,
    municipality: { code: "701", name: [] },
    organizationDescriptions: [{ type: "Description", language: "fi", value: "Yhdistys." }],
    emails: [{ description: "Toimisto", value: "info@example.fi", language: "fi" }],
  });
  assert.deepEqual(
    [value.type, value.businessCode, value.oid, value.municipality],
    ["association", "1234567-8", "1.2.246.10.1", "638"],
  );
  assert.equal(value.parentId, organizationId("ptv", OTHER_ID));
  assert.deepEqual(value.description, { fi: "Yhdistys." });
  assert.equal(value.contacts.emails.length, 1);
  assert.deepEqual(warnings, []);
});

test("each type has its word and an unknown one is other", () => {
  const types = {
    State: "state",
    Municipality: "municipality",
    RegionalOrganization: "regional",
    Organization: "association",
    Company: "company",
  };
  for (const [organizationType, type] of Object.entries(types))
    assert.equal(mapped("organization", { organizationType }).value.type, type);
  const odd = mapped("organization", { organizationType: "Ritarikunta" });
  assert.equal(odd.value.type, "other");
  assert.deepEqual(odd.warnings, ['organization type "Ritarikunta" is not known']);
});

test("codes of a wrong form are left out with a warning", () => {
  const { value, warnings } = mapped("organization", { businessCode: "FI12345678", oid: "abc" });
  assert.deepEqual([value.businessCode, value.oid], [null, null]);
  assert.equal(warnings.length, 2);
});
