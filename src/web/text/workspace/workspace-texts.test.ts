import assert from "node:assert/strict";
import { test } from "node:test";
import { workspaceTexts } from "./texts.ts";

/** Every sentence-bearing string with its key; functions are called with short samples. */
function strings(value: unknown, key = ""): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value === "function") return [[key, String(value("2", "3", "4"))]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, child]) => strings(child, key === "" ? name : `${key}.${name}`));
}

test("the workspace says everything in Finnish and in Swedish", () => {
  const keys = (language: "fi" | "sv") =>
    strings(workspaceTexts[language])
      .map(([key]) => key)
      .sort();
  assert.deepEqual(keys("sv"), keys("fi"));
  for (const language of ["fi", "sv"] as const)
    for (const [key, text] of strings(workspaceTexts[language])) assert.notEqual(text.trim(), "", `${language} ${key}`);
});

test("no text of the workspace is left in the other language", () => {
  const finnish = new Map(strings(workspaceTexts.fi));
  // Codes, numbers and names are the same in both.
  const same = strings(workspaceTexts.sv).filter(([key, text]) => finnish.get(key) === text && /\p{Ll}{3}/u.test(text));
  assert.deepEqual(
    same.filter(([, text]) => !MAY_BE_THE_SAME.has(text)),
    [],
  );
});

/** Words that both languages share. */
const MAY_BE_THE_SAME: ReadonlySet<string> = new Set(["OpenID Connect", "Suomi.fi"]);

test("the workspace does not speak officialese", () => {
  for (const [key, text] of strings(workspaceTexts.fi))
    assert.doesNotMatch(text, /toteute|suorite|kyseis|mikäli|taholt/i, key);
});
