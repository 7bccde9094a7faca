import type { Context as HonoContext } from "hono";
import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import type { ServiceChannel } from "../../../domain/catalogue/catalogue.ts";
import { listChannels } from "../../../domain/catalogue/details-queries.ts";
import type { OwnContent } from "../../../domain/own-content/content.ts";
import { wholeContent } from "../../../domain/own-content/empty-content.ts";
import { subjectOfOwn } from "../../../domain/own-content/own-entry.ts";
import type { OwnEntryRead } from "../../../domain/own-content/own-entry-queries.ts";
import { publishingOf } from "../../../domain/own-content/show-to-residents.ts";
import type { RegionCode } from "../../../domain/regions/region.ts";
import { listVersions } from "../../../domain/versions/version-queries.ts";
import { PAGE_LANGUAGES } from "../../../routes.ts";
import { createPageOpener } from "../../page/open-page.ts";
import { regionBackdrop } from "../../resident/service/region-backdrop.ts";
import type { Desk, Workspace, WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { HistoryPage } from "./history-page.tsx";
import { ownRegionOf } from "./own-region.ts";
import { previewOf } from "./preview.tsx";

export async function showHistory(
  c: HonoContext<WorkspaceEnv>,
  { context: { db } }: Workspace,
  desk: Desk,
  { entry, content }: OwnEntryRead,
): Promise<Response> {
  const versions = await db
    .forRegion(desk.page.region.code)
    .run((trx) => listVersions<OwnContent>(trx, subjectOfOwn(entry.id)));
  const whole = versions.map((version) => ({ ...version, content: wholeContent(version.content) }));
  const ids = versions.map(({ changedBy }) => changedBy).filter((each) => /^[0-9a-f-]{36}$/.test(each));
  const names = await listAccountNames(db.forAccounts(), [...new Set(ids)]);
  return renderDesk(c, <HistoryPage {...{ desk, entry, content, versions: whole, names }} />);
}

/** The resident's own page in one of the region's languages, of the newest version. */
export async function showPreview(
  c: HonoContext<WorkspaceEnv>,
  { context, assets }: Workspace,
  desk: Desk,
  { entry, content }: OwnEntryRead,
): Promise<Response> {
  const { db, regions, indexes } = context;
  const asked = PAGE_LANGUAGES.find((each) => each === c.req.query("kieli"));
  const language = asked && desk.page.region.languages.includes(asked) ? asked : desk.actor.language;
  const region = regions.findByCode(desk.page.region.code as RegionCode);
  if (!region) throw new Error(`there is no region ${desk.page.region.code}`);
  // Where a resident's page says what is amiss with its address, this one says what it is.
  const opened = createPageOpener(context, assets)(c, region, language);
  const page = { ...opened, municipalityNotice: desk.words.own.preview.note };
  const around = await db
    .forRegion(region.code)
    .run((trx) => publishingOf(trx, ownRegionOf(context, desk), entry.organizationId, desk.page.now));
  const chosen = content.kind === "service" ? content.otherPlaces.flatMap(({ channelId }) => channelId || []) : [];
  const known = [...(await listChannels(db.register, chosen)).values()] as ServiceChannel[];
  const index = await indexes.forRegion(region.code);
  return renderDesk(c, previewOf(page, entry.id, content, around, regionBackdrop(index), known));
}
