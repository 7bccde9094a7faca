import type { Context as HonoContext } from "hono";
import { type CoverageAsked, countCoverage, EVERYWHERE, entriesOf, gapsOf } from "../../../domain/quality/coverage.ts";
import { COVERAGE_AREAS } from "../../../domain/quality/coverage-areas.ts";
import { listCoveredEntries, listTitles } from "../../../domain/quality/coverage-queries.ts";
import { entryKey } from "../../../domain/quality/on-tray.ts";
import { canSeeQuality } from "../../../domain/quality/quality-policy.ts";
import { ENTRY_KINDS } from "../../../domain/quality/tray-entry.ts";
import { routes } from "../../../routes.ts";
import type { Desk, Workspace, WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { type ChosenCell, CoveragePage } from "./coverage-page.tsx";
import { coverageCsv, csvResponse } from "./quality-files.ts";

const MOST_LISTED = 100;

export function addCoverage({ context, get }: Workspace): void {
  get(routes.deskCoverage, canSeeQuality, async (c, desk) => {
    const db = context.db.forRegion(desk.page.region.code);
    const entries = await listCoveredEntries(db);
    const codes = desk.page.region.municipalities.map(({ code }) => code);
    const asked = readAsked(c, desk);
    const coverage = countCoverage(entries, codes, asked);
    if (c.req.query("muoto") === "csv")
      return csvResponse(desk, desk.words.quality.file.coverageName, coverageCsv(desk, coverage));
    const official = context.regions.findByCode(desk.page.region.code)?.languages ?? [];
    const languages = (["fi", "sv"] as const).filter((language) => official.includes(language));
    const cell = readCell(c, codes);
    let chosen: ChosenCell | null = null;
    if (cell) {
      const inCell = entriesOf(entries, cell, asked);
      const titles = await listTitles(db, inCell.slice(0, MOST_LISTED).map(entryKey));
      const area = COVERAGE_AREAS.find(({ id }) => id === cell.area);
      const themes = area && area.themes.length > 0 ? area.themes : (area?.among ?? []);
      chosen = { ...cell, themes, total: inCell.length, entries: titles };
    }
    const gaps = gapsOf(entries, codes, languages, desk.page.now);
    return renderDesk(
      c,
      <CoveragePage desk={desk} language={asked.language} kind={asked.kind} {...{ coverage, gaps, chosen }} />,
    );
  });
}

function readAsked(c: HonoContext<WorkspaceEnv>, desk: Desk): CoverageAsked {
  const language = c.req.query("kieli");
  return {
    language: language === "fi" || language === "sv" ? language : null,
    kind: ENTRY_KINDS.find((kind) => kind === c.req.query("laji")) ?? null,
    now: desk.page.now,
  };
}

function readCell(
  c: HonoContext<WorkspaceEnv>,
  municipalities: readonly string[],
): Pick<ChosenCell, "area" | "place"> | null {
  const area = COVERAGE_AREAS.find(({ id }) => id === c.req.query("sisalto"));
  const place = [...municipalities, EVERYWHERE].find((code) => code === c.req.query("kunta"));
  return area && place !== undefined ? { area: area.id, place } : null;
}
