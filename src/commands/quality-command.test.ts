import assert from "node:assert/strict";
import { test } from "node:test";
import { runQuality } from "./quality-command.ts";
import { UsageError } from "./usage-error.ts";

for (const args of [
  [],
  ["refresh"],
  ["list"],
  ["count", "--region", "99"],
  ["list", "more", "--region", "99"],
  ["list", "--regio", "99"],
])
  test(`quality refuses: ${args.join(" ") || "nothing"}`, async () => {
    await assert.rejects(async () => runQuality(args), UsageError);
  });
