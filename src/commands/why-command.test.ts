import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "./usage-error.ts";
import { runWhy } from "./why-command.ts";

const ID = "5d0d1d3e-0000-5000-8000-000000000001";

test("arguments that cannot be used are refused before anything is opened", async () => {
  const wrong = [
    [],
    [ID],
    [ID, "--region", "99"],
    [ID, "--region", "99", "--query", "  "],
    [ID, ID, "--region", "99", "--query", "kävely"],
    ["kavely", "--region", "99", "--query", "kävely"],
    [ID, "--region", "99", "--query", "a".repeat(201)],
    [ID, "--region", "99", "--query", "kävely", "--lang", "de"],
    [ID, "--region", "99", "--query", "kävely", "--loud"],
  ];
  for (const args of wrong) await assert.rejects(runWhy(args), UsageError, args.join(" "));
});
