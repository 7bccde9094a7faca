import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { type AreaCoverage, EVERYWHERE } from "../../../domain/quality/coverage.ts";
import type { ListedEntry } from "../../../domain/quality/list-queries.ts";
import { ENTRY_KINDS } from "../../../domain/quality/tray-entry.ts";
import { csvLine } from "../../../platform/files/csv.ts";
import type { Desk } from "../desk.ts";
import { sayCheck } from "./say-check.ts";
import { offDetailInWords, sayOff } from "./say-off.ts";

/** Without it spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = "\uFEFF";
type Speaker = Pick<Desk, "words" | "page" | "actor">;

/** Every record with what is wrong with it, the worst first. */
export function qualityCsv(desk: Speaker, entries: readonly ListedEntry[]): string {
  const { file, trayCheck } = desk.words.quality;
  return table(
    [
      ...[file.kind, file.titleFi, file.titleSv, file.organization, file.municipalities, file.state, file.score],
      ...[desk.words.quality.severities.grave, file.checks, file.advice, file.modified, file.source, file.sourceId],
      trayCheck.where,
    ],
    entries.map((entry) => {
      const said = entry.checks.map((check) => sayCheck(desk.words, check));
      return [
        ...recordCells(desk, entry),
        entry.offCode === null ? file.onTray : (sayOff(desk.words, entry.offCode)?.name ?? entry.offCode),
        entry.score,
        said.filter(({ severity }) => severity === "grave").length,
        said.map(({ says }) => says).join(" | "),
        [...new Set(said.map(({ advice }) => advice))].join(" | "),
        entry.modifiedAt && helsinkiTime(entry.modifiedAt).date,
        entry.source,
        entry.sourceId,
        sayOff(desk.words, entry.offCode)?.where,
      ];
    }),
  );
}

/** What is not on the tray, why, and where it is mended. */
export function offCsv(
  desk: Speaker,
  entries: readonly ListedEntry[],
  municipalityName: (code: string) => string,
): string {
  const { file, trayCheck } = desk.words.quality;
  return table(
    [
      ...[file.kind, file.titleFi, file.titleSv, file.organization, file.municipalities, trayCheck.reason],
      ...[trayCheck.because, trayCheck.fix, trayCheck.where, file.source, file.sourceId],
    ],
    entries.map((entry) => {
      const reason = sayOff(desk.words, entry.offCode);
      const { language } = desk.actor;
      return [
        ...recordCells(desk, entry),
        reason?.says ?? entry.offCode,
        offDetailInWords({ code: entry.offCode, detail: entry.offDetail }, language, municipalityName),
        reason?.fix,
        reason?.where,
        entry.source,
        entry.sourceId,
      ];
    }),
  );
}

function recordCells({ words, page }: Speaker, entry: ListedEntry): string[] {
  const { municipalityNames } = page.region;
  const places = entry.municipalities.map((code) => municipalityNames.get(code) ?? code);
  return [
    words.common.kinds[entry.kind],
    entry.title.fi ?? "",
    entry.title.sv ?? "",
    entry.organization ? plainText(entry.organization, page.content) : "",
    entry.isNationwide ? words.quality.file.everywhere : places.join(", "),
  ];
}

/** The matrix: a line for each content area, place and kind. */
export function coverageCsv(desk: Speaker, coverage: readonly AreaCoverage[]): string {
  const { coverage: words, file } = desk.words.quality;
  const { kinds } = desk.words.common;
  const places = [...desk.page.region.municipalities, { code: EVERYWHERE, name: words.everywhere }];
  return table(
    ["", words.area, file.municipalities, ...ENTRY_KINDS.map((kind) => kinds[kind])],
    coverage.flatMap(({ area, where }) =>
      places.map(({ code, name }) => {
        const counts = where.get(code);
        return [
          words.levels[area.level],
          words.areas[area.id].name,
          name,
          ...ENTRY_KINDS.map((kind) => counts?.[kind] ?? 0),
        ];
      }),
    ),
  );
}

function table(head: readonly string[], lines: readonly Parameters<typeof csvLine>[0][]): string {
  return BYTE_ORDER_MARK + [head, ...lines].map(csvLine).join("");
}

/** The answer of a file that a browser keeps: `laatu-esimerkkila-2026-11-23.csv`. */
export function csvResponse({ page }: Pick<Desk, "page">, name: string, body: string): Response {
  const file = `${name}-${page.region.slug}-${helsinkiTime(page.now).date}.csv`;
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "no-store",
    },
  });
}
