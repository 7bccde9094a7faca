import assert from "node:assert/strict";
import { test } from "node:test";
import { channelId, serviceId } from "./catalogue-ids.ts";

test("a record has the same id however its source writes the letters", () => {
  assert.equal(
    serviceId("ptv", "3668D250-CD80-45C4-ABCC-9B2D3A2B3E42"),
    serviceId("ptv", "3668d250-cd80-45c4-abcc-9b2d3a2b3e42"),
  );
});

test("the same source id in two sources makes two records", () => {
  assert.notEqual(channelId("ptv", "1"), channelId("lipas", "1"));
});

test("ids stay the same from release to release, for they stand in public addresses", () => {
  assert.equal(serviceId("ptv", "3668d250-cd80-45c4-abcc-9b2d3a2b3e42"), "9f5ee6f8-32dd-50a3-b533-53d14e5221cd");
});
