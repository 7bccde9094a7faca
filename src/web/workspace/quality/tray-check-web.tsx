import { countOff, listOff, type OffFilter } from "../../../domain/quality/list-queries.ts";
import { canSeeQuality } from "../../../domain/quality/quality-policy.ts";
import { ENTRY_KINDS, type EntryKind, OFF_CODES, type OffCode } from "../../../domain/quality/tray-entry.ts";
import { localName } from "../../../domain/regions/region.ts";
import { routes } from "../../../routes.ts";
import type { Desk, Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { csvResponse, offCsv } from "./quality-files.ts";
import { ALL_KINDS, type OffGroup, TrayCheckPage } from "./tray-check-page.tsx";

/** Of each reason at first sight; a chosen one is read page by page. */
const FIRST_FEW = 10;
const PAGE_SIZE = 50;
const MOST_IN_FILE = 50_000;

export function addTrayCheck({ context, get }: Workspace): void {
  get(routes.deskTrayCheck, canSeeQuality, async (c, desk) => {
    const db = context.db.forRegion(desk.page.region.code);
    const kind = readKind(c.req.query("laji"));
    const code = OFF_CODES.find((each) => each === c.req.query("syy")) ?? null;
    const municipalityName = nameIn(desk);
    if (c.req.query("muoto") === "csv") {
      const entries = await listOff(db, { kind, code }, { limit: MOST_IN_FILE, offset: 0 });
      return csvResponse(desk, desk.words.quality.file.offName, offCsv(desk, entries, municipalityName));
    }
    const reasons = (await countOff(db, { kind, code: null })).toSorted(byCode);
    const shown = reasons.filter((reason) => code === null || reason.code === code);
    const pages = code === null ? 1 : Math.max(1, Math.ceil((shown[0]?.count ?? 0) / PAGE_SIZE));
    const page = code === null ? 1 : readPage(c.req.query("sivu"), pages);
    const size = code === null ? FIRST_FEW : PAGE_SIZE;
    const groups: OffGroup[] = [];
    for (const reason of shown) {
      const filter: OffFilter = { kind, code: reason.code };
      groups.push({ ...reason, entries: await listOff(db, filter, { limit: size, offset: (page - 1) * size }) });
    }
    return renderDesk(c, <TrayCheckPage {...{ desk, kind, code, reasons, groups, page, pages, municipalityName }} />);
  });

  function nameIn(desk: Desk): (code: string) => string {
    return (code) => {
      const found = context.regions.municipality(code);
      return found ? localName(found.municipality, desk.page.content) : code;
    };
  }
}

/** Services unless told: they are what providers keep up in the service register. */
function readKind(text: string | undefined): EntryKind | null {
  if (text === ALL_KINDS) return null;
  return ENTRY_KINDS.find((kind) => kind === text) ?? "service";
}

function readPage(text: string | undefined, pages: number): number {
  const page = Number(text);
  return Number.isInteger(page) && page >= 1 ? Math.min(page, pages) : 1;
}

/** What can be mended first. */
function byCode(one: { readonly code: OffCode }, other: { readonly code: OffCode }): number {
  return OFF_CODES.indexOf(one.code) - OFF_CODES.indexOf(other.code);
}
