import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { RegionDirectory } from "../../domain/regions/region-directory.ts";
import { settingsFor } from "../../domain/regions/region-settings.ts";
import { createRegions } from "../../domain/regions/regions.ts";
import { configuredInstallations, toInstallation } from "./installations.ts";

function regionsWith(feeds: Readonly<Record<string, readonly object[]>>): RegionDirectory {
  const regions = createRegions({ demo: false });
  return { ...regions, settingsOf: (code) => settingsFor({ languages: ["fi"] }, { feeds: feeds[code] ?? [] }) };
}

const named = (url: string) => ({ kind: "linkedevents", url });
const HELSINKI = "https://api.hel.fi/linkedevents/v1";

describe("the installations that are read", () => {
  const regions = regionsWith({
    "01": [named("https://tapahtumat.example.fi/v1/"), { kind: "icalendar", url: "https://kerho.example.fi/a.ics" }],
    "02": [named("https://tapahtumat.example.fi/v1"), named(`${HELSINKI}/`)],
  });
  const labels = (codes: readonly string[]) =>
    configuredInstallations([HELSINKI], regions, codes).map(({ label }) => label);

  test("are those of every region and those that regions name, each once", () => {
    assert.deepEqual(labels([]), ["api.hel.fi", "tapahtumat.example.fi"]);
  });

  test("are, of a run for one region, every region's and its own", () => {
    assert.deepEqual(labels(["02"]), ["api.hel.fi", "tapahtumat.example.fi"]);
    assert.deepEqual(labels(["04"]), ["api.hel.fi"]);
  });

  test("have names of their own, also two on one server", () => {
    assert.deepEqual(toInstallation(`${HELSINKI}/`), {
      baseUrl: HELSINKI,
      label: "api.hel.fi",
      source: "linkedevents:api.hel.fi",
    });
    const [one, other] = ["https://example.fi/espoo/v1", "https://example.fi/vantaa/v1"].map(toInstallation);
    assert.notEqual(one?.source, other?.source);
  });
});
