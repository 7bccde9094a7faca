import assert from "node:assert/strict";
import { test } from "node:test";
import { FeedbackInput } from "./feedback.ts";

const codes = (input: unknown) =>
  FeedbackInput.safeParse(input).error?.issues.map((issue) => `${issue.path}: ${issue.message}`);

test("a message with its kind is enough", () => {
  assert.deepEqual(FeedbackInput.parse({ kind: "other", message: " Hei\r\nvaan ", replyTo: " " }), {
    kind: "other",
    message: "Hei\nvaan",
    replyTo: null,
  });
});

test("everything that is wrong is told at once", () => {
  assert.deepEqual(codes({ kind: "x", message: "  ", replyTo: "ei-osoite" }), [
    "kind: kind",
    "message: messageMissing",
    "replyTo: replyTo",
  ]);
  assert.deepEqual(codes({ kind: "other", message: "a".repeat(4001), replyTo: "" }), ["message: messageLong"]);
});
