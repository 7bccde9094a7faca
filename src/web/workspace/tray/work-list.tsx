import type { Context as HonoContext } from "hono";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { canCurate, canSeeTray } from "../../../domain/curation/curation-policy.ts";
import { listTextsToReview } from "../../../domain/curation/own-texts.ts";
import { pageOfWork } from "../../../domain/curation/work-list-kept.ts";
import { readWorkListState } from "../../../domain/curation/work-list-queries.ts";
import { createWorkListShelf } from "../../../domain/curation/work-list-shelf.ts";
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
  const shelf = createWorkListShelf();

  /** @param address whose query narrows the list: a form that failed shows the list that it was sent from */
  async function show(
    c: HonoContext<WorkspaceEnv>,
    desk: Desk,
    address: string,
    failed?: { readonly errors: WorkListProps["errors"]; readonly typed: URLSearchParams },
  ): Promise<Response> {
    const region = db.forRegion(desk.page.region.code);
    const filter = readWorkFilter(new URLSearchParams(address.split("?")[1] ?? ""));
    const around = {
      review: filter.state === "texts" ? await listTextsToReview(region) : [],
      today: helsinkiTime(desk.page.now).date,
    };
    const { marks, saved } = await readWorkListState(db.register, region.regionCode, desk.actor.accountId);
    const list = await shelf.open(region, marks);
    const found = pageOfWork(list, filter, around, desk.actor.language);
    const organization = filter.organizationId ? (found.entries[0]?.organization ?? null) : null;
    const at = {
      ...desk,
      here: address,
      page: { ...desk.page, place: { path: "", query: queryPart(backTo({ here: address })) } },
    };
    return renderDesk(
      c,
      <WorkListPage desk={at} {...{ filter, found, choices: list.choices, saved, organization }} {...failed} />,
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
