import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import { canOpenDesk } from "../../../domain/accounts/accounts-policy.ts";
import { canSeeTray } from "../../../domain/curation/curation-policy.ts";
import { listLatestChanges } from "../../../domain/curation/work-list-queries.ts";
import { routes } from "../../../routes.ts";
import type { Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { TodayPage } from "./today-page.tsx";
import { listWaiting } from "./waiting.ts";

const LATEST = 8;

/** The first page after sign-in: what waits for this person today. */
export function addToday({ context, get }: Workspace): void {
  const { db } = context;
  get(routes.desk, canOpenDesk, async (c, desk) => {
    const regionCode = desk.page.region.code;
    const seesTray = canSeeTray(desk.actor, regionCode);
    const [waiting, latest] = await Promise.all([
      listWaiting(context, desk),
      seesTray ? listLatestChanges(db.forRegion(regionCode), desk.actor.accountId, LATEST) : null,
    ]);
    const names = await listAccountNames(db.forAccounts(), latest?.map(({ changedBy }) => changedBy) ?? []);
    return renderDesk(c, <TodayPage {...{ desk, waiting, latest, names }} />);
  });
}
