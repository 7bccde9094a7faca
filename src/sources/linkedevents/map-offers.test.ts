import assert from "node:assert/strict";
import { test } from "node:test";
import { mappedEvent } from "./test-fixtures.ts";

const offer = (fields: object) => mappedEvent({ offers: [fields] }).value.offers;
const registration = (fields: object) => mappedEvent(fields).value.registration;

test("Prices are kept as the organizer words them", () => {
  assert.deepEqual(
    offer({
      is_free: false,
      price: { fi: "10–20 €", sv: "10–20 €" },
      description: { fi: "" },
      info_url: { fi: "https://liput.example.fi" },
    }),
    [{ isFree: false, price: { fi: "10–20 €", sv: "10–20 €" }, info: {}, url: "https://liput.example.fi/" }],
  );
  assert.deepEqual(offer({ is_free: true, price: null }), [{ isFree: true, price: {}, info: {}, url: null }]);
});

test("A price that says it is free makes it free, unless the source says otherwise", () => {
  for (const fi of ["Vapaa pääsy", "Maksuton!", "Ilmainen", "0 €"])
    assert.equal(offer({ price: { fi } })[0]?.isFree, true, fi);
  assert.equal(offer({ price: { fi: "Ilmainen alle 18-vuotiaille" } })[0]?.isFree, null);
  assert.equal(offer({ is_free: false, price: { fi: "Vapaa pääsy" } })[0]?.isFree, false);
  assert.deepEqual(offer({ is_free: true, price: { fi: "Maksuton" } })[0]?.price, {});
});

test("An offer that says nothing is none", () => {
  assert.deepEqual(offer({ is_free: null, price: null, description: { fi: "" }, info_url: null }), []);
  assert.deepEqual(mappedEvent({ offers: "5 €" }).value.offers, []);
});

test("Times for enrolment, capacity and what is left are read", () => {
  assert.deepEqual(
    registration({
      enrolment_start_time: "2026-11-01T08:00:00Z",
      enrolment_end_time: "2026-11-28T15:00:00Z",
      maximum_attendee_capacity: 12,
      remaining_attendee_capacity: 3,
    }),
    {
      isRequired: true,
      url: null,
      email: null,
      info: {},
      opensAt: "2026-11-01T08:00:00.000Z",
      closesAt: "2026-11-28T15:00:00.000Z",
      capacity: 12,
      placesLeft: 3,
    },
  );
  assert.equal(
    registration({ registration: { "@id": "https://x.fi/v1/registration/5/", remaining_attendee_capacity: 0 } })
      ?.placesLeft,
    0,
  );
  assert.equal(registration({ maximum_attendee_capacity: 40 })?.isRequired, null);
  assert.equal(registration({ maximum_attendee_capacity: -3 }), null);
});

test("A text that says that no enrolment is needed is believed, when nothing speaks against it", () => {
  const description = { fi: "<p>Ei ennakkoilmoittautumista.<br>Kahvitarjoilu.</p>" };
  assert.equal(registration({ description })?.isRequired, false);
  assert.equal(registration({ short_description: { sv: "Ingen förhandsanmälan." } })?.isRequired, false);
  assert.equal(registration({ description, enrolment_end_time: "2026-11-28T15:00:00Z" })?.isRequired, true);
  assert.equal(registration({ description: { fi: "Ilmoittaudu ajoissa." } }), null);
});
