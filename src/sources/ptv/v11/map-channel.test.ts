import assert from "node:assert/strict";
import { test } from "node:test";
import { organizationId } from "../../../domain/catalogue/catalogue-ids.ts";
import { fi, mapped, OTHER_ID } from "../test-fixtures.ts";

test("each kind of channel is known", () => {
  const kinds = {
    EChannel: "eChannel",
    WebPage: "webPage",
    Phone: "phone",
    PrintableForm: "printableForm",
    ServiceLocation: "serviceLocation",
  };
  for (const [serviceChannelType, type] of Object.entries(kinds)) {
    assert.equal(mapped("channel", { serviceChannelType }).value.type, type);
  }
});

test("a channel of an unknown kind is taken for what it offers", () => {
  const typeOf = (fields: object) => mapped("channel", { serviceChannelType: "Savumerkki", ...fields }).value.type;
  assert.equal(typeOf({ addresses: [{}] }), "serviceLocation");
  assert.equal(typeOf({ channelUrls: [{}] }), "printableForm");
  assert.equal(typeOf({ phoneNumbers: [{}] }), "phone");
  assert.equal(typeOf({}), "webPage");
});

test("a channel knows its organization, texts and languages", () => {
  const { value } = mapped("channel", {
    organizationId: OTHER_ID,
    serviceChannelDescriptions: [
      { type: "Summary", language: "fi", value: "Lyhyesti" },
      { type: "Description", language: "fi", value: "Pitkästi" },
    ],
    languages: ["fi", "en"],
  });
  assert.equal(value.organizationId, organizationId("ptv", OTHER_ID));
  assert.deepEqual(
    [value.summary, value.description, value.languages],
    [{ fi: "Lyhyesti" }, { fi: "Pitkästi" }, ["fi", "en"]],
  );
});

test("only an electronic service asks for identification and signature", () => {
  const asks = { requiresAuthentication: true, requiresSignature: false };
  const electronic = mapped("channel", { serviceChannelType: "EChannel", ...asks }).value;
  assert.deepEqual(
    [electronic.requiresAuthentication, electronic.requiresSignature, electronic.form],
    [true, false, null],
  );
  const place = mapped("channel", asks).value;
  assert.deepEqual([place.requiresAuthentication, place.requiresSignature], [null, null]);
  assert.equal(
    mapped("channel", { serviceChannelType: "EChannel", requiresAuthentication: "kyllä" }).value.requiresAuthentication,
    null,
  );
});

test("attachments stand among the web pages", () => {
  const { value } = mapped("channel", {
    serviceChannelType: "EChannel",
    webPages: [{ url: "https://www.example.fi/asiointi", value: "Asioi", language: "fi" }],
    attachments: [{ type: "Form", name: "Liite", url: "https://www.example.fi/liite.pdf", language: "fi" }],
  });
  assert.deepEqual(
    value.contacts.webPages.map(({ name }) => name.fi),
    ["Asioi", "Liite"],
  );
});

test("a form has its identifier, its files and where to send it", () => {
  const { value, warnings } = mapped("channel", {
    serviceChannelType: "PrintableForm",
    formIdentifier: fi("L182"),
    channelUrls: [
      { language: "fi", value: "https://www.example.fi/lomake.pdf", type: "PDF" },
      { language: "sv", value: "https://www.example.fi/blankett.doc", type: "DOC" },
      { language: "fi", value: "file:///lomake.pdf", type: "PDF" },
    ],
    deliveryAddresses: [
      {
        subType: "Street",
        receiver: fi("Kirjaamo"),
        streetAddress: {
          street: fi("Torikatu"),
          streetNumber: "1",
          postalCode: "06100",
          municipality: { code: "638" },
        },
      },
      {
        subType: "NoAddress",
        streetAddress: null,
        deliveryAddressInText: fi("Palauta palvelupisteeseen."),
        receiver: [],
      },
    ],
  });
  assert.deepEqual(value.form, {
    identifier: { fi: "L182" },
    files: [
      { url: "https://www.example.fi/lomake.pdf", name: {}, language: "fi", format: "pdf" },
      { url: "https://www.example.fi/blankett.doc", name: {}, language: "sv", format: "doc" },
    ],
  });
  const [street, text] = value.contacts.addresses;
  assert.deepEqual([street?.kind, street?.street, street?.info], ["postal", { fi: "Torikatu 1" }, { fi: "Kirjaamo" }]);
  assert.deepEqual([text?.kind, text?.street, text?.info], ["postal", {}, { fi: "Palauta palvelupisteeseen." }]);
  assert.deepEqual(warnings, ["channelUrls: one that is not an http or https address was left out"]);
});
