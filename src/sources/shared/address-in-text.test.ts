import assert from "node:assert/strict";
import { test } from "node:test";
import { findWebAddress, isMeetingAddress } from "./address-in-text.ts";

test("an address is found in a sentence, without the marks that only end the sentence", () => {
  assert.deepEqual(findWebAddress("Linkki: https://example.fi/etana."), {
    written: "https://example.fi/etana",
    url: "https://example.fi/etana",
  });
  assert.equal(findWebAddress("Zoom (https://us02web.zoom.us/j/1)")?.url, "https://us02web.zoom.us/j/1");
  for (const text of ["", "Kirjasto", "http://", "javascript:alert(1)", "https://me:pw@example.fi/"])
    assert.equal(findWebAddress(text), null, text);
});

test("a meeting is told by where it is held", () => {
  assert.ok(isMeetingAddress("https://teams.microsoft.com/l/meetup-join/1"));
  assert.ok(isMeetingAddress("https://us02web.zoom.us/j/1"));
  for (const url of ["https://example.fi/zoom.us", "https://notzoom.us.example.fi/", "no address"])
    assert.ok(!isMeetingAddress(url), url);
});
