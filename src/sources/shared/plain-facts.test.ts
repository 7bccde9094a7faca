import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { groupsOfAges, readAges } from "./ages.ts";
import { toEmail, toPhone } from "./contacts.ts";
import { toInstant } from "./instant.ts";
import { createWarnings } from "./warnings.ts";

describe("a time that a source tells", () => {
  const read = (value: unknown) => {
    const { warn, warnings } = createWarnings();
    return [toInstant(value, "modified", warn), warnings.length];
  };

  test("is an instant, with a zone, in UTC without one, or in milliseconds", () => {
    assert.deepEqual(read("2026-11-23T12:00:00+02:00"), ["2026-11-23T10:00:00.000Z", 0]);
    assert.deepEqual(read("2026-11-23T10:00"), ["2026-11-23T10:00:00.000Z", 0]);
    assert.deepEqual(read(1795428000000), ["2026-11-23T10:00:00.000Z", 0]);
  });

  test("is left out when it is none, or none that could be true", () => {
    for (const wrong of ["eilen", "2026-11-23", "2026-13-45T99:99", "0001-01-01T00:00:00", 7, "1".repeat(30)])
      assert.deepEqual(read(wrong), [null, 1], String(wrong));
    assert.deepEqual(read(null), [null, 0]);
  });
});

describe("the ages that something is for", () => {
  const read = (min: unknown, max: unknown) => {
    const { warn, warnings } = createWarnings();
    const { minAge, maxAge } = readAges(min, max, warn);
    return [minAge, maxAge, warnings.length];
  };

  test("are years that people have", () => {
    assert.deepEqual(read(7, "12"), [7, 12, 0]);
    assert.deepEqual(read(null, undefined), [null, null, 0]);
    assert.deepEqual(read(-1, 400), [null, null, 1]);
    assert.deepEqual(read(12, 7), [null, null, 1], "they contradict each other");
  });

  test("name a target group when all of them are in it", () => {
    assert.deepEqual(groupsOfAges({ minAge: 65, maxAge: null }), ["KR1.1"]);
    assert.deepEqual(groupsOfAges({ minAge: null, maxAge: 12 }), ["KR1.2"]);
    assert.deepEqual(groupsOfAges({ minAge: 13, maxAge: 29 }), ["KR1.3"]);
    for (const ages of [
      { minAge: 13, maxAge: null },
      { minAge: 18, maxAge: 64 },
      { minAge: null, maxAge: null },
    ])
      assert.deepEqual(groupsOfAges(ages), []);
  });
});

test("a contact is one that can be used", () => {
  assert.equal(toPhone("019 520 2400")?.number, "019 520 2400");
  assert.equal(toPhone("soita"), null);
  assert.equal(toEmail("mailto:kirjasto@example.fi")?.address, "kirjasto@example.fi");
  assert.equal(toEmail("ei ole"), null);
});
