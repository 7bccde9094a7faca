import assert from "node:assert/strict";
import { test } from "node:test";
import { queryText, routes } from "./routes.ts";

test("a route is filled in and carries its query", () => {
  const href = routes.front.href({ region: "ita-uusimaa", language: "fi" }, { kunta: "638" });
  assert.equal(href, "/ita-uusimaa/fi/?kunta=638");
});

test("what has no value leaves no trace in the URL", () => {
  assert.equal(queryText({ a: undefined, b: null, c: "", d: false, e: 0, f: true }), "?e=0&f=1");
  assert.equal(queryText({}), "");
});

test("hostile parameters cannot leave their place in the path", () => {
  const href = routes.service.href({ region: "..", language: "fi", id: "../../x?y#z" });
  assert.equal(href, "/../fi/palvelut/..%2F..%2Fx%3Fy%23z");
});
