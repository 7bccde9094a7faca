import { organizationsOf } from "../../../domain/accounts/role.ts";
import { addDays, helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { listProvided } from "../../../domain/providers/claim-queries.ts";
import { confirmEntry } from "../../../domain/providers/confirm-entry.ts";
import { canProvide } from "../../../domain/providers/provider-policy.ts";
import { listWordsOf, sumUses } from "../../../domain/usage/usage-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { addClaims } from "./claims.tsx";
import { addCorrection } from "./correction.tsx";
import { entryOf, getProvided } from "./get-provided.ts";
import { ProviderEntryPage } from "./provider-entry-page.tsx";
import { ProviderListPage } from "./provider-list-page.tsx";

/** A provider's own things on the tray, wherever their facts come from. */
export function addProvider(workspace: Workspace): void {
  const { context, get, post } = workspace;
  const { db } = context;

  get(routes.deskProvider, canProvide, async (c, desk) => {
    const region = db.forRegion(desk.page.region.code);
    const entries = await listProvided(region, organizationsOf(desk.actor, desk.page.region.code, "provider"));
    const uses = await sumUses(
      region,
      entries.map(({ entry }) => entry),
      daysAgo(desk, 30),
    );
    return renderDesk(c, <ProviderListPage desk={desk} entries={entries} usesOf={uses} />);
  });

  get(routes.deskProviderEntry, canProvide, async (c, desk) => {
    const region = db.forRegion(desk.page.region.code);
    const provided = await getProvided(context.db, c, desk);
    const [month, year] = [
      await sumUses(region, [provided.entry], daysAgo(desk, 30)),
      await sumUses(region, [provided.entry], daysAgo(desk, 365)),
    ];
    const words = await listWordsOf(region, provided.entry, daysAgo(desk, 365));
    const uses = { month: month(provided.entry), year: year(provided.entry) };
    return renderDesk(c, <ProviderEntryPage {...{ desk, provided, uses, words }} />);
  });

  post(routes.deskProviderEntry, canProvide, async (c, desk) => {
    const entry = entryOf(c);
    await confirmEntry(db, desk.actor, desk.page.region.code, entry, desk.page.now);
    return c.redirect(deskLink(desk, routes.deskProvider, {}, { tehty: "confirm" }), 303);
  });

  addCorrection(workspace);
  addClaims(workspace);
}

function daysAgo(desk: Desk, days: number): string {
  return addDays(helsinkiTime(desk.page.now).date, -days);
}
