import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import { changeState, type StateAct } from "../../../domain/handbook/change-state.ts";
import { listHandbook } from "../../../domain/handbook/handbook.ts";
import { HANDBOOK_LANGUAGES } from "../../../domain/handbook/handbook-page.ts";
import { canReadHandbook, canWriteHandbook } from "../../../domain/handbook/handbook-policy.ts";
import { InvalidInput, NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { openText } from "../../resident/guides/open-text.ts";
import { deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { deskLinks, hasDraft, isVisible, isWriter } from "./page-words.ts";
import { HandbookReadPage } from "./read-page.tsx";

const DONE = {
  publish: "published",
  archive: "archived",
  review: "reviewed",
  "keep-own": "kept",
  undo: "undone",
} as const;

/** One page as those who work with clients read it, and what its writers may do with it. */
export function addHandbookRead({ context, get, post }: Workspace): void {
  async function show(
    c: Parameters<Parameters<Workspace["get"]>[2]>[0],
    desk: Parameters<Parameters<Workspace["get"]>[2]>[1],
    problem: "moved" | "nothing" | "date" | null,
  ) {
    const slug = c.req.param("page") ?? "";
    const pages = await listHandbook(context.db.forRegion(desk.page.region.code));
    const page = pages.find((each) => each.slug === slug);
    if (!page || !isVisible(page, isWriter(desk))) throw new NotFound("page-not-found", "There is no such page.");
    const isDraft = isWriter(desk) && (c.req.query("luonnos") === "1" ? hasDraft(page) : page.published === null);
    const content = isDraft ? page.latest : (page.published ?? page.latest);
    const asked = HANDBOOK_LANGUAGES.find((each) => each === c.req.query("kieli")) ?? desk.page.content;
    const index = await context.indexes.forRegion(desk.page.region.code);
    const opened = openText(desk.page, index, content, deskLinks(desk, pages), asked);
    const names = await listAccountNames(context.db.forAccounts(), page.ownerAccount ? [page.ownerAccount] : []);
    const owner = names.get(page.ownerAccount ?? "") ?? null;
    return renderDesk(
      c,
      <HandbookReadPage
        desk={desk}
        page={page}
        content={content}
        opened={opened}
        isDraft={isDraft}
        owner={owner}
        problem={problem}
        savedVersion={c.req.query("versio") ?? null}
      />,
      problem === null ? 200 : problem === "date" ? 400 : 409,
    );
  }

  get(routes.deskHandbookPage, canReadHandbook, (c, desk) => show(c, desk, null));

  post(routes.deskHandbookPage, canWriteHandbook, async (c, desk) => {
    const { fields } = c.get("form");
    const slug = c.req.param("page") ?? "";
    const act = readAct(lastOf(fields, "toimi"), lastOf(fields, "tarkistus"));
    const changed = await changeState(
      context.db,
      desk.actor,
      { regionCode: desk.page.region.code, slug, act, seen: readSeen(lastOf(fields, "nahty")) },
      desk.page.now,
    );
    if (!changed.ok) return show(c, desk, changed.reason);
    return c.redirect(deskLink(desk, routes.deskHandbookPage, { page: slug }, { tehty: DONE[act.act] }), 303);
  });
}

function readAct(toimi: string | null, date: string | null): StateAct {
  switch (toimi) {
    case "julkaise":
      return { act: "publish" };
    case "piilota":
      return { act: "archive" };
    case "tarkistettu":
      return { act: "review", next: date?.trim() || null };
    case "pida":
      return { act: "keep-own" };
    case "kumoa":
      return { act: "undo" };
    default:
      throw new InvalidInput("handbook-act", "There is no such act.", "toimi");
  }
}

/** Milliseconds, as the page's forms tell when it had last been changed. */
function readSeen(text: string | null): Date | null {
  const time = Number(text);
  return text && Number.isSafeInteger(time) && Math.abs(time) < 8.64e15 ? new Date(time) : null;
}
