import assert from "node:assert/strict";
import { test } from "node:test";
import { runDuplicates } from "./duplicates-command.ts";
import { UsageError } from "./usage-error.ts";

const ONE = "5d0d1d3e-0000-5000-8000-000000000001";
const OTHER = "5d0d1d3e-0000-5000-8000-000000000002";

test("arguments that cannot be used are refused before anything is opened", async () => {
  const wrong = [
    [],
    ["show"],
    ["list", ONE],
    ["list", "--page", "0"],
    ["list", "--page", "two"],
    ["why", ONE],
    ["why", ONE, "kirjasto"],
    ["why", ONE, OTHER, "--lang", "de"],
    ["decide", ONE, OTHER],
    ["decide", ONE, OTHER, "perhaps"],
    ["decide", ONE, OTHER, "doubtful"],
    ["decide", ONE, OTHER, "apart", "--note", "x".repeat(1001)],
    ["undo", ONE],
    ["find", ONE],
    ["find", "--loud"],
  ];
  for (const args of wrong) await assert.rejects(runDuplicates(args), UsageError, args.join(" "));
});
