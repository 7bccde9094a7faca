import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../platform/project-root.ts";
import { classCodeOf } from "../catalogue/classification/classification.ts";
import { decideTray, type TrayCandidate } from "./decide-tray.ts";
import { THEMES } from "./theme.ts";

const CORPUS = join(projectRoot, "..", "shared", "data", "ptv", "v11", "services.ndjson");
const skip = existsSync(CORPUS) ? false : "the register's sample is not beside this repository";

const TYPES: Record<string, TrayCandidate["type"]> = {
  Service: "service",
  PermitOrObligation: "permitOrObligation",
  ProfessionalQualification: "professionalQualification",
};

interface Record11 {
  type: string;
  publishingStatus: string;
  serviceClasses: { uri: string; code: string | null }[];
  targetGroups: { uri: string; code: string | null }[];
  ontologyTerms: { uri: string }[];
  serviceNames: { language: string; type: string; value: string }[];
}

test("Over a whole register most of daily life is on the tray and every theme has its share", { skip }, async (t) => {
  const lines = (await readFile(CORPUS, "utf8")).split("\n").filter((line) => line !== "");
  const records = lines
    .map((line) => JSON.parse(line) as Record11)
    .filter((each) => each.publishingStatus === "Published");
  const decisions = records.map((record) => decideTray(candidate(record)));
  const reasons: Record<string, number> = {};
  const themes: Record<string, number> = Object.fromEntries(THEMES.map(({ id }) => [id, 0]));
  for (const decision of decisions) {
    if (!decision.onTray) reasons[decision.reason.code] = (reasons[decision.reason.code] ?? 0) + 1;
    else for (const { id } of decision.themes) themes[id] = (themes[id] ?? 0) + 1;
  }
  const onTray = decisions.filter((decision) => decision.onTray);
  const share = onTray.length / decisions.length;
  t.diagnostic(`on the tray ${onTray.length} of ${decisions.length} (${Math.round(share * 100)} %)`);
  t.diagnostic(`themes ${JSON.stringify(themes)}`);
  t.diagnostic(`off the tray ${JSON.stringify(reasons)}`);

  assert.ok(share > 0.75 && share < 0.95, String(share));
  for (const [id, count] of Object.entries(themes)) {
    assert.ok(count >= 0.01 * onTray.length && count <= 0.6 * onTray.length, `${id} ${count}`);
  }
  for (const decision of onTray) assert.ok(decision.themes.length >= 1 && decision.themes.length <= 5);
  assert.ok((reasons["no-class"] ?? 0) < 0.02 * decisions.length);
});

function candidate(record: Record11): TrayCandidate {
  const code = (item: { uri: string; code: string | null }) => classCodeOf(item.uri) ?? item.code ?? item.uri;
  const names = record.serviceNames
    .filter(({ type }) => type === "Name")
    .map(({ language, value }) => [language, value]);
  return {
    type: TYPES[record.type] ?? "service",
    serviceClasses: record.serviceClasses.map(code),
    targetGroups: record.targetGroups.map(code),
    ontologyTerms: record.ontologyTerms.map(({ uri }) => uri),
    name: Object.fromEntries(names),
    keywords: {},
  };
}
