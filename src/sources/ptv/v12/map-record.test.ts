import assert from "node:assert/strict";
import { test } from "node:test";
import { channelId, generalDescriptionId, organizationId } from "../../../domain/catalogue/catalogue-ids.ts";
import { aContext, ID, OTHER_ID, rejection } from "../test-fixtures.ts";
import { mapV12Record } from "./map-record.ts";
import { mapped, named } from "./test-fixtures.ts";

test("a service comes from its language versions, codes and connections", () => {
  const { value, warnings, terms } = mapped("service", {
    organizationContentId: OTHER_ID,
    generalDescriptionContentId: OTHER_ID,
    serviceType: "PermitOrOtherObligation",
    targetGroups: ["KR1.1"],
    serviceClasses: ["P27.1"],
    lifeEvents: ["KE10"],
    ontologyTerms: ["http://www.yso.fi/onto/koko/p7822"],
    industrialClasses: ["http://www.stat.fi/meta/luokitukset/toimiala/001-2008/01491"],
    chargeType: "Charged",
    fundingType: "PubliclyFunded",
    serviceLanguages: ["fi", "sv"],
    area: { areaType: "LimitedArea", municipalities: ["701"], regions: [], wellbeingServicesCounties: ["01"] },
    publishedAt: "2026-11-20T08:00:00Z",
    otherResponsibleOrganizations: [ID],
    producers: {
      selfProducedProducers: { organizations: [OTHER_ID], other: [] },
      procuredProducers: { organizations: [], other: [{ name: { fi: "Useita tuottajia", sv: "" } }] },
    },
    languageVersions: {
      fi: {
        name: "Liikuntaneuvonta",
        alternativeName: "Neuvonta",
        summary: "Lyhyesti",
        description: "### Otsikko\n\nPitkästi",
        userInstructions: "Soita",
        conditions: "Kaikille",
        chargeTypeAdditionalInformation: "10 e",
        freelyAssignedKeywords: ["kunto", "kunto", ""],
        legislationLinks: [{ url: "https://www.finlex.fi/x", name: "Liikuntalaki" }],
        voucher: { voucherType: "WithUrl", urls: [{ url: "https://www.example.fi/seteli", name: "Seteli" }] },
      },
      sv: { name: "Motionsrådgivning", alternativeName: "Rörelse", isAlternativeNamePrimary: true, summary: "" },
      en: { name: "" },
    },
    connections: [
      {
        serviceContentId: ID,
        serviceChannelContentId: OTHER_ID,
        chargeType: "Other",
        languageVersions: { fi: { description: "Varaa aika", contactEmails: [{ email: "aika@example.fi" }] } },
      },
    ],
  });
  assert.deepEqual(warnings, []);
  assert.deepEqual(terms, []);
  assert.deepEqual(value.name, { fi: "Liikuntaneuvonta", sv: "Rörelse" });
  assert.deepEqual(value.alternativeName, { fi: "Neuvonta", sv: "Motionsrådgivning" });
  assert.deepEqual(
    [value.summary, value.userInstruction, value.requirements],
    [{ fi: "Lyhyesti" }, { fi: "Soita" }, { fi: "Kaikille" }],
  );
  assert.deepEqual(
    [value.type, value.charge, value.chargeInfo, value.funding],
    ["permitOrObligation", "charged", { fi: "10 e" }, "public"],
  );
  assert.deepEqual([value.serviceClasses, value.targetGroups, value.lifeEvents], [["P27.1"], ["KR1.1"], ["KE10"]]);
  assert.deepEqual([value.industrialClasses, value.ontologyTerms], [["01491"], ["http://www.yso.fi/onto/koko/p7822"]]);
  assert.deepEqual(value.area, { type: "limited", municipalities: ["434", "638"], isWide: true });
  assert.deepEqual(value.keywords, { fi: ["kunto"] });
  assert.equal(value.modifiedAt, "2026-11-20T08:00:00.000Z");
  assert.equal(value.generalDescriptionId, generalDescriptionId("ptv", OTHER_ID));
  assert.deepEqual(value.organizations, [
    { organizationId: organizationId("ptv", OTHER_ID), name: {}, role: "responsible", provision: null },
    { organizationId: organizationId("ptv", ID), name: {}, role: "otherResponsible", provision: null },
    { organizationId: organizationId("ptv", OTHER_ID), name: {}, role: "producer", provision: "self" },
    { organizationId: null, name: { fi: "Useita tuottajia" }, role: "producer", provision: "procured" },
  ]);
  assert.deepEqual(value.legislation, [
    { name: { fi: "Liikuntalaki" }, webPages: [{ url: "https://www.finlex.fi/x", name: {}, language: "fi" }] },
  ]);
  assert.deepEqual(value.vouchers, [{ url: "https://www.example.fi/seteli", name: { fi: "Seteli" }, language: "fi" }]);
  const [connection] = value.connections;
  assert.deepEqual(
    [connection?.channelId, connection?.charge, connection?.description],
    [channelId("ptv", OTHER_ID), "other", { fi: "Varaa aika" }],
  );
  assert.deepEqual(connection?.contacts?.emails, [{ address: "aika@example.fi", language: "fi" }]);
});

test("a place has its address, coordinates, contacts in each language and hours", () => {
  const { value, warnings } = mapped("channel", {
    serviceChannelType: "ServiceLocation",
    organizationContentId: OTHER_ID,
    area: null,
    location: {
      streetAddresses: [
        {
          addressSource: "NLS",
          streetName: { fi: "Jokikatu", sv: "Ågatan" },
          addressDetail: "14 B",
          postalCode: "06100",
          coordinates: [
            { system: "Unknown", source: "User", easting: 1, northing: 2 },
            { system: "EPSG:3067", source: "NLS", easting: 426000, northing: 6700000 },
          ],
          additionalInformation: { fi: "Pihan puolelta" },
        },
      ],
    },
    contactAddresses: { postOfficeBoxAddresses: [{ postOfficeBox: { fi: "PL 23" }, postalCode: "06101" }] },
    languageVersions: {
      fi: {
        name: "Uimahalli",
        contactPhoneNumbers: [
          {
            type: "DomesticPhone",
            dialCode: "+358",
            number: "019123456",
            chargeType: "ExtraCharge",
            additionalInformation: "Kassa",
          },
        ],
        contactWebPages: [{ url: "https://www.example.fi/uinti", name: "Uinti" }],
      },
      sv: {
        name: "Simhall",
        contactPhoneNumbers: [
          { type: "DomesticPhone", dialCode: "+358", number: "19123456", additionalInformation: "Kassan" },
        ],
      },
    },
    serviceHours: { hours: [{ type: "ContinuousAlwaysValidServiceHour", openingStatus: "Open" }] },
  });
  assert.deepEqual(warnings, []);
  assert.deepEqual(value.area, { type: "limited", municipalities: [], isWide: false });
  const [street, box] = value.contacts.addresses;
  assert.deepEqual(
    [street?.kind, street?.street, street?.position],
    ["visiting", { fi: "Jokikatu 14 B", sv: "Ågatan 14 B" }, { lat: 60.429498, lon: 25.65578 }],
  );
  assert.deepEqual([box?.kind, box?.street, box?.postalCode], ["postal", { fi: "PL 23" }, "06101"]);
  assert.deepEqual(value.contacts.phones, [
    {
      number: "+358 19123456",
      type: "phone",
      charge: "charged",
      chargeInfo: {},
      info: { fi: "Kassa", sv: "Kassan" },
      language: null,
    },
  ]);
  assert.equal(value.hours[0]?.kind, "always");
});

test("an electronic service, a telephone service, a web page and a form", () => {
  const electronic = mapped("channel", {
    serviceChannelType: "EService",
    electronicIdentification: "Required",
    electronicSignature: { type: "NotRequired", numberOfRequiredSignatures: 0 },
    languageVersions: named("Asiointi", { webAddress: { url: "https://www.example.fi/asioi", name: "Asioi" } }),
  }).value;
  assert.deepEqual(
    [electronic.type, electronic.requiresAuthentication, electronic.requiresSignature],
    ["eChannel", true, false],
  );
  assert.deepEqual(electronic.contacts.webPages, [
    { url: "https://www.example.fi/asioi", name: { fi: "Asioi" }, language: "fi" },
  ]);

  const phone = mapped("channel", {
    serviceChannelType: "TelephoneService",
    languageVersions: named("Neuvonta", { phoneNumbers: [{ type: "Sms", number: "18150" }] }),
  }).value;
  assert.deepEqual(
    [phone.type, phone.contacts.phones[0]?.type, phone.contacts.phones[0]?.number],
    ["phone", "sms", "18150"],
  );
  assert.equal(mapped("channel", { serviceChannelType: "WebPage" }).value.type, "webPage");

  const form = mapped("channel", {
    serviceChannelType: "PrintableForm",
    languageVersions: named("Lomake", {
      formIdentifier: "L1",
      formFiles: [{ url: "https://www.example.fi/lomake.PDF", name: "Lomake" }],
    }),
    deliveryAddresses: [{ recipient: { fi: "Kirjaamo" }, deliveryInformation: { fi: "Tuo tiskille" } }],
  }).value;
  assert.deepEqual(form.form, {
    identifier: { fi: "L1" },
    files: [{ url: "https://www.example.fi/lomake.PDF", name: { fi: "Lomake" }, language: "fi", format: "pdf" }],
  });
  assert.deepEqual(
    form.contacts.addresses.map(({ kind, info }) => [kind, info]),
    [["postal", { fi: "Kirjaamo\nTuo tiskille" }]],
  );
});

test("an organization and a general description", () => {
  const organization = mapped("organization", {
    organizationType: "Municipality",
    businessId: "1234567-8",
    parentOrganizationContentId: OTHER_ID,
    municipality: "638",
  }).value;
  assert.deepEqual(
    [organization.type, organization.businessCode, organization.municipality],
    ["municipality", "1234567-8", "638"],
  );
  assert.equal(organization.parentId, organizationId("ptv", OTHER_ID));
  const general = mapped("generalDescription", {
    serviceClasses: ["P4.2"],
    languageVersions: named("Kotihoito", { summary: "Apua kotiin" }),
  }).value;
  assert.deepEqual(
    [general.name, general.summary, general.serviceClasses],
    [{ fi: "Kotihoito" }, { fi: "Apua kotiin" }, ["P4.2"]],
  );
});

test("records without an id or a name are rejected, and hostile ones never throw", () => {
  const reject = (raw: unknown) => rejection(mapV12Record("service", raw, aContext()));
  assert.equal(reject([]), "the record is not an object");
  assert.equal(reject({ languageVersions: named("x") }), "the record has no usable id");
  assert.equal(
    reject({ contentId: ID, languageVersions: { ru: { name: "x" }, fi: { name: "" } } }),
    "the record has no name in any language",
  );
  const hostile = [
    null,
    7,
    "x".repeat(200_000),
    ["fi"],
    { fi: ["x"] },
    JSON.parse('{"__proto__":{"name":"x"},"fi":{"name":{"a":1}}}'),
  ];
  const fields = [
    "area",
    "location",
    "contactAddresses",
    "serviceHours",
    "producers",
    "connections",
    "deliveryAddresses",
    "serviceClasses",
    "publishedAt",
    "serviceType",
  ];
  for (const kind of ["service", "channel", "organization", "generalDescription"] as const) {
    for (const value of hostile) {
      const raw = {
        ...Object.fromEntries(fields.map((field) => [field, value])),
        contentId: ID,
        languageVersions: { fi: { name: "Nimi", voucher: value, contactPhoneNumbers: value, contactEmails: [value] } },
      };
      assert.equal(mapV12Record(kind, raw, aContext()).kind, kind);
    }
  }
});
