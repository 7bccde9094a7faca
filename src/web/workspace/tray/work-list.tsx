import type { Context as HonoContext } from "hono";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { canCurate, canSeeTray } from "../../../domain/curation/curation-policy.ts";
import { listTextsToReview } from "../../../domain/curation/own-texts.ts";
import { listSavedFilters } from "../../../domain/curation/saved-filter-queries.ts";
import { WORK_PAGE_SIZE } from "../../../domain/curation/work-list.ts";
import { listWorkChoices, listWorkEntries } from "../../../domain/curation/work-list-queries.ts";
import { routes } from "../../../routes.ts";
import type { Desk, Workspace, WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { returnPath } from "../return-path.ts";
import { backTo, withAct } from "./last-act.tsx";
import { actOnList } from "./list-acts.ts";
import { WorkListPage, type WorkListProps } from "./work-list-page.tsx";
import { readWorkFilter } from "./work-query.ts";

/** The work list: reading it, and acting on one row or many. */
export function addWorkList({ context, get, post }: Workspace): void {
  const { db } = context;

  /** @param address whose query narrows the list: a form that failed shows the list that it was sent from */
  async function show(
    c: HonoContext<WorkspaceEnv>,
    desk: Desk,
    address: string,
    failed?: { readonly errors: WorkListProps["errors"]; readonly typed: URLSearchParams },
  ): Promise<Response> {
    const region = db.forRegion(desk.page.region.code);
    let filter = readWorkFilter(new URLSearchParams(address.split("?")[1] ?? ""));
    const around = {
      review: filter.state === "texts" ? await listTextsToReview(region) : [],
      today: helsinkiTime(desk.page.now).date,
      language: desk.actor.language,
    };
    const [first, choices, saved] = await Promise.all([
      listWorkEntries(region, filter, around),
      listWorkChoices(region),
      listSavedFilters(region, desk.actor.accountId),
    ]);
    let found = first;
    if (found.entries.length === 0 && found.total > 0) {
      // The list has become shorter since the link was made.
      filter = { ...filter, page: Math.ceil(found.total / WORK_PAGE_SIZE) };
      found = await listWorkEntries(region, filter, around);
    }
    const organization = filter.organizationId ? (found.entries[0]?.organization ?? null) : null;
    const at = {
      ...desk,
      here: address,
      page: { ...desk.page, place: { path: "", query: queryPart(backTo({ here: address })) } },
    };
    return renderDesk(
      c,
      <WorkListPage desk={at} {...{ filter, found, choices, saved, organization }} {...failed} />,
      failed ? 400 : 200,
    );
  }

  get(routes.deskTray, canSeeTray, (c, desk) => show(c, desk, desk.here));

  post(routes.deskTray, canCurate, async (c, desk) => {
    const { fields } = c.get("form");
    const back = returnPath(fields.get("takaisin")) ?? routes.deskTray.href({ region: desk.page.region.slug });
    const outcome = await actOnList(db, desk, fields);
    if ("errors" in outcome) return show(c, desk, back, { errors: outcome.errors, typed: fields });
    return c.redirect(withAct(back, outcome.act) + (outcome.row === null ? "" : `#rivi-${outcome.row}`), 303);
  });
}

function queryPart(address: string): string {
  const [, query = ""] = address.split("?");
  return query === "" ? "" : `?${query}`;
}
