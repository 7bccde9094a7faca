import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePlainMarkdown } from "./plain-markdown.ts";

test("empty lines part paragraphs; single line breaks stay inside one", () => {
  assert.deepEqual(parsePlainMarkdown("Tule mukaan.\nKahvi on valmiina.\n\nOvi on auki."), [
    { kind: "paragraph", lines: ["Tule mukaan.", "Kahvi on valmiina."] },
    { kind: "paragraph", lines: ["Ovi on auki."] },
  ]);
});

test("bullets and numbers are lists, also right after a paragraph and with empty lines between", () => {
  assert.deepEqual(parsePlainMarkdown("Ota mukaan:\n* pyyhe\n\n* uimapuku\n1. Soita.\n2. Tule."), [
    { kind: "paragraph", lines: ["Ota mukaan:"] },
    { kind: "list", isOrdered: false, items: ["pyyhe", "uimapuku"] },
    { kind: "list", isOrdered: true, items: ["Soita.", "Tule."] },
  ]);
});

test("a paragraph between two lists keeps them apart", () => {
  const kinds = parsePlainMarkdown("* a\n\nväli\n\n* b").map((block) => block.kind);
  assert.deepEqual(kinds, ["list", "paragraph", "list"]);
});

test("headings of any depth are headings", () => {
  assert.deepEqual(parsePlainMarkdown("### Hinta\nMaksuton"), [
    { kind: "heading", text: "Hinta" },
    { kind: "paragraph", lines: ["Maksuton"] },
  ]);
});

test("a year, a decimal number or a lone mark is not a list", () => {
  assert.deepEqual(parsePlainMarkdown("2026. vuosi"), [{ kind: "paragraph", lines: ["2026. vuosi"] }]);
  assert.deepEqual(parsePlainMarkdown("*"), [{ kind: "paragraph", lines: ["*"] }]);
  assert.deepEqual(parsePlainMarkdown("1.5 km"), [{ kind: "paragraph", lines: ["1.5 km"] }]);
});

test("HTML, scripts and links stay plain text", () => {
  const hostile = '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror="alert(1)">';
  assert.deepEqual(parsePlainMarkdown(hostile), [{ kind: "paragraph", lines: [hostile] }]);
});

test("control characters and direction overrides are taken away", () => {
  assert.deepEqual(parsePlainMarkdown("a\u0000b\u202ec"), [{ kind: "paragraph", lines: ["abc"] }]);
  assert.deepEqual(parsePlainMarkdown(" \r\n "), []);
});

test("a very long hostile text takes linear time", () => {
  const started = process.cpuUsage().user;
  for (const text of [
    "* ".repeat(300_000),
    "#".repeat(600_000),
    "1".repeat(600_000),
    "\n".repeat(600_000),
    " ".repeat(600_000),
  ]) {
    parsePlainMarkdown(text);
  }
  assert.ok(process.cpuUsage().user - started < 2_000_000);
});
