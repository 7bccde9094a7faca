import assert from "node:assert/strict";
import { test } from "node:test";
import { channelId, generalDescriptionId, organizationId } from "../../../domain/catalogue/catalogue-ids.ts";
import { fi, ID, mapped, OTHER_ID } from "../test-fixtures.ts";

test("type, funding and charge come in the catalogue's words", () => {
  const { value } = mapped("service", {
    type: "PermitOrObligation",
    fundingType: "MarketFunded",
    serviceChargeType: "FreeOfCharge",
    generalDescriptionId: OTHER_ID,
  });
  assert.deepEqual([value.type, value.funding, value.charge], ["permitOrObligation", "market", "free"]);
  assert.equal(value.generalDescriptionId, generalDescriptionId("ptv", OTHER_ID));
  assert.equal(mapped("service", { type: "ProfessionalQualification" }).value.type, "professionalQualification");
  assert.equal(mapped("service", { type: null }).value.type, null, "the type stands in the general description");
  assert.deepEqual(
    ["Chargeable", "Charged", "Free", "Other", null, ""].map(
      (serviceChargeType) => mapped("service", { serviceChargeType }).value.charge,
    ),
    ["charged", "charged", "free", "other", null, null],
  );
  assert.deepEqual(mapped("service", { serviceChargeType: "Kallis" }).warnings, ['charge "Kallis" is not known']);
});

test("responsible, other responsible and producing organizations, with and without an id", () => {
  const { value, warnings } = mapped("service", {
    organizations: [
      {
        organization: { id: OTHER_ID, name: "Esimerkkilän kunta" },
        roleType: "Responsible",
        provisionType: null,
        additionalInformation: [],
      },
      { organization: { id: ID, name: null }, roleType: "OtherResponsible" },
      {
        organization: null,
        roleType: "Producer",
        provisionType: "ProcuredServices",
        additionalInformation: fi("Useita palveluntuottajia"),
      },
      {
        organization: { id: OTHER_ID, name: "Esimerkkilän kunta" },
        roleType: "Producer",
        provisionType: "SelfProducedServices",
      },
      { organization: null, roleType: "Producer", provisionType: "Other", additionalInformation: [] },
      { organization: { id: OTHER_ID }, roleType: "Keksijä" },
    ],
  });
  assert.deepEqual(value.organizations, [
    {
      organizationId: organizationId("ptv", OTHER_ID),
      name: { fi: "Esimerkkilän kunta" },
      role: "responsible",
      provision: null,
    },
    { organizationId: organizationId("ptv", ID), name: {}, role: "otherResponsible", provision: null },
    { organizationId: null, name: { fi: "Useita palveluntuottajia" }, role: "producer", provision: "procured" },
    {
      organizationId: organizationId("ptv", OTHER_ID),
      name: { fi: "Esimerkkilän kunta" },
      role: "producer",
      provision: "self",
    },
  ]);
  assert.deepEqual(warnings, [
    "organizations: one without id and name was left out",
    'role of an organization "Keksijä" is not known',
    "organizations: one without a role was left out",
  ]);
});

test("a connection carries what holds for this service only", () => {
  const { value, warnings } = mapped("service", {
    serviceChannels: [
      {
        serviceChannel: { id: OTHER_ID, name: "Neuvontapiste" },
        serviceChargeType: "Chargeable",
        description: [
          { language: "fi", type: "Description", value: "Varaa aika." },
          { language: "fi", type: "ChargeTypeAdditionalInfo", value: "5 e" },
        ],
        serviceHours: [
          {
            serviceHourType: "DaysOfTheWeek",
            openingHour: [{ dayFrom: "Monday", dayTo: "", from: "10:00:00", to: "12:00:00" }],
          },
        ],
        contactDetails: {
          emails: [],
          phoneNumbers: [{ type: "Phone", prefixNumber: "+358", number: "9 1234", language: "fi" }],
          webPages: null,
          addresses: [],
        },
      },
      { serviceChannel: { id: OTHER_ID } },
      { serviceChannel: { id: ID }, contactDetails: { emails: [], phoneNumbers: [], webPages: [], addresses: [] } },
      { serviceChannel: null },
    ],
  });
  const [first, second] = value.connections;
  assert.equal(value.connections.length, 2);
  assert.equal(first?.channelId, channelId("ptv", OTHER_ID));
  assert.deepEqual(
    [first?.description, first?.charge, first?.chargeInfo],
    [{ fi: "Varaa aika." }, "charged", { fi: "5 e" }],
  );
  assert.deepEqual([first?.hours.length, first?.contacts?.phones.length], [1, 1]);
  assert.deepEqual(second, {
    channelId: channelId("ptv", ID),
    description: {},
    charge: null,
    chargeInfo: {},
    hours: [],
    contacts: null,
  });
  assert.deepEqual(warnings, [
    "serviceChannels: a channel named twice was left out",
    "serviceChannels: a channel without a usable id was left out",
  ]);
  assert.deepEqual(mapped("service", { serviceChannels: null }).value.connections, []);
});

test("keywords are words per language, each once", () => {
  const word = (language: string, value: string | null) => ({ language, value });
  const { value } = mapped("service", {
    keywords: [word("fi", "uinti"), word("sv", "simning"), word("fi", "uinti"), word("fi", "vesi"), word("fi", null)],
  });
  assert.deepEqual(value.keywords, { fi: ["uinti", "vesi"], sv: ["simning"] });
});

test("languages are codes, each once", () => {
  const { value, warnings } = mapped("service", { languages: ["fi", "SV", "fi", "suomi", null] });
  assert.deepEqual(value.languages, ["fi", "sv"]);
  assert.deepEqual(warnings, ['languages: "suomi" is not a language', 'languages: "null" is not a language']);
});

test("vouchers are pages; one without an address is told of", () => {
  const { value, warnings } = mapped("service", {
    serviceVouchersInUse: true,
    serviceVouchers: [
      { value: "Palveluseteli", language: "fi", url: "https://www.example.fi/seteli", additionalInformation: null },
      { value: "Palveluseteli", language: "fi", url: null },
    ],
  });
  assert.deepEqual(value.vouchers, [
    { url: "https://www.example.fi/seteli", name: { fi: "Palveluseteli" }, language: "fi" },
  ]);
  assert.deepEqual(warnings, ["serviceVouchers: one without a web address was left out"]);
});
