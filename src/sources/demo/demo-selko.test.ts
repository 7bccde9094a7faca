import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { assessReadability } from "../../domain/readability/assess-readability.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { type DemoEvent, readDemoEvents } from "./demo-event-files.ts";
import { type DemoService, readDemoFiles } from "./demo-files.ts";

const FOLDER = join(projectRoot, "db", "demo");
let services: readonly DemoService[];
let events: readonly DemoEvent[];
/** Key and text. */
let texts: (readonly [string, string])[];

before(async () => {
  services = (await readDemoFiles(FOLDER)).services;
  events = await readDemoEvents(FOLDER);
  texts = [
    ...services.flatMap(({ key, selko }) =>
      [selko?.summary ?? "", selko?.description ?? ""].map((text) => [key, text] as const),
    ),
    ...events.map(({ key, selko = "" }) => [key, selko] as const),
  ];
});

describe("Plain Finnish of the invented region", () => {
  test("Every service and event has it", () => {
    assert.deepEqual(
      texts.filter(([, text]) => text.trim() === "").map(([key]) => key),
      [],
    );
    assert.equal(texts.length, 2 * services.length + events.length);
  });

  test("A sentence has at most ten words", () => {
    const long = texts.flatMap(([key, text]) =>
      text
        .split(/(?<=[.!?:])\s+/)
        .filter((sentence) => sentence.split(/\s+/).length > 10)
        .map((sentence) => `${key}: ${sentence}`),
    );
    assert.deepEqual(long, []);
  });

  test("It is easy to read, and nothing in it is hard", () => {
    const hard = texts.flatMap(([key, text]) => {
      const { level, findings } = assessReadability(text, "fi", { isPlain: true });
      return [
        ...findings.map(({ kind, text: said }) => `${key}: ${kind} ${said}`),
        ...(level === "easy" ? [] : [`${key}: ${level}`]),
      ];
    });
    assert.deepEqual(hard, []);
  });

  test("A card's part is short and the whole stays a few sentences", () => {
    for (const { key, selko } of services) {
      assert.ok((selko?.summary.length ?? 0) <= 150, key);
      const { sentences } = assessReadability(selko?.description ?? "", "fi");
      assert.ok(sentences >= 3 && sentences <= 10, `${key}: ${sentences}`);
    }
  });

  test("Nobody but the writer has read it yet, and the data says so", () => {
    for (const { key, selko } of services)
      assert.deepEqual(selko?.review, { state: "draft", reviewedOn: null, by: "polku" }, key);
  });
});
