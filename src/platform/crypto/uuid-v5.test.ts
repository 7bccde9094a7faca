import assert from "node:assert/strict";
import { test } from "node:test";
import { uuidV5 } from "./uuid-v5.ts";

const DNS = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

test("the example of RFC 9562 gives the RFC's id", () => {
  assert.equal(uuidV5(DNS, "www.example.com"), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
});

test("an id that other implementations make comes out the same", () => {
  assert.equal(uuidV5(DNS, "www.widgets.com"), "21f7f8de-8051-5b89-8680-0195ef798b6a");
});

test("names are hashed as UTF-8 and another namespace gives another id", () => {
  assert.notEqual(uuidV5(DNS, "ä"), uuidV5("6ba7b811-9dad-11d1-80b4-00c04fd430c8", "ä"));
  assert.match(uuidV5(DNS, "ä"), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
