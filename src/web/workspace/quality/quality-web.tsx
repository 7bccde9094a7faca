import type { Context as HonoContext } from "hono";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { BoardFilter } from "../../../domain/quality/board.ts";
import {
  findBoardOrganization,
  listByCheck,
  listByMunicipality,
  listByOrganization,
  listWorst,
  readBoardSummary,
} from "../../../domain/quality/board-queries.ts";
import { listAllEntries } from "../../../domain/quality/list-queries.ts";
import { canSeeQuality } from "../../../domain/quality/quality-policy.ts";
import { listWeeks } from "../../../domain/quality/snapshot-queries.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { isRecordId } from "../../page/record-id.ts";
import type { Desk, Workspace, WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { BoardPage } from "./board-page.tsx";
import { addCoverage } from "./coverage-web.tsx";
import { addFindability } from "./findability-web.tsx";
import { csvResponse, qualityCsv } from "./quality-files.ts";
import { addTrayCheck } from "./tray-check-web.tsx";

const MOST_WORST = 10;
const WEEKS = 52;

/** What is wrong with the tray's contents, what is missing, and why something is not found. */
export function addQuality(workspace: Workspace): void {
  const { context, get } = workspace;
  const regionDb = (desk: Desk) => context.db.forRegion(desk.page.region.code);

  get(routes.deskQuality, canSeeQuality, async (c, desk) => {
    const filter = readFilter(c, desk);
    const db = regionDb(desk);
    const [name, summary, worst, municipalities, organizations, checks, weeks] = await Promise.all([
      nameOf(desk, filter),
      readBoardSummary(db, filter),
      listWorst(db, filter, MOST_WORST),
      listByMunicipality(db, filter.organizationId),
      listByOrganization(db, filter.municipality),
      listByCheck(db, filter),
      // A provider's weeks are not kept by municipality.
      filter.municipality && filter.organizationId ? [] : listWeeks(db, filter, WEEKS),
    ]);
    return renderDesk(
      c,
      <BoardPage {...{ desk, filter, name, summary, worst, municipalities, organizations, checks, weeks }} />,
    );
  });

  get(routes.deskQualityFile, canSeeQuality, async (c, desk) => {
    const entries = await listAllEntries(regionDb(desk), readFilter(c, desk));
    return csvResponse(desk, desk.words.quality.file.name, qualityCsv(desk, entries));
  });

  addCoverage(workspace);
  addTrayCheck(workspace);
  addFindability(workspace);

  async function nameOf(desk: Desk, { municipality, organizationId }: BoardFilter): Promise<string | null> {
    const place = municipality ? (desk.page.region.municipalityNames.get(municipality) ?? null) : null;
    if (organizationId === null) return place;
    const organization = await findBoardOrganization(regionDb(desk), organizationId);
    if (!organization) throw new NotFound("organization-not-found", "The organization has nothing in the region.");
    return [plainText(organization.name, desk.page.content), place].filter(Boolean).join(", ");
  }
}

/** A municipality that the region does not have asks nothing. */
function readFilter(c: HonoContext<WorkspaceEnv>, desk: Desk): BoardFilter {
  const organizationId = c.req.query("organisaatio") ?? "";
  return {
    municipality: desk.page.municipality?.code ?? null,
    organizationId: isRecordId(organizationId) ? organizationId : null,
  };
}
