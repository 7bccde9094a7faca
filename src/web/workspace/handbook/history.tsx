import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import { findHandbookPage } from "../../../domain/handbook/handbook.ts";
import { type HandbookContent, NO_CONTENT } from "../../../domain/handbook/handbook-page.ts";
import { canWriteHandbook } from "../../../domain/handbook/handbook-policy.ts";
import { HANDBOOK_SUBJECT } from "../../../domain/handbook/handbook-queries.ts";
import { findNationalChange } from "../../../domain/handbook/national-change.ts";
import { nationalPages } from "../../../domain/handbook/national-pages.ts";
import { restorePage, undoPage } from "../../../domain/handbook/restore-page.ts";
import { savePage } from "../../../domain/handbook/save-page.ts";
import type { MergedContents } from "../../../domain/versions/merge-contents.ts";
import { listVersions } from "../../../domain/versions/version-queries.ts";
import { InvalidInput, NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { conflictOf } from "./edit.tsx";
import { HandbookEditPage } from "./edit-page.tsx";
import { HandbookHistoryPage } from "./history-page.tsx";
import { needLines } from "./page-form.ts";
import { titleOf } from "./page-words.ts";

/** What has been written of a page, what has changed from one version to the next, and the way back. */
export function addHandbookHistory({ context, get, post }: Workspace): void {
  async function open(desk: Desk, slug: string) {
    const db = context.db.forRegion(desk.page.region.code);
    const page = await findHandbookPage(db, slug);
    if (!page) throw new NotFound("page-not-found", "There is no such page.");
    return { db, page };
  }

  get(routes.deskHandbookHistory, canWriteHandbook, async (c, desk) => {
    const { db, page } = await open(desk, c.req.param("page") ?? "");
    const subject = { kind: HANDBOOK_SUBJECT, id: page.slug };
    const versions = await db.run((trx) => listVersions<HandbookContent>(trx, subject));
    const names = await listAccountNames(
      context.db.forAccounts(),
      versions.map(({ changedBy }) => changedBy),
    );
    const asked = Number(c.req.query("versio"));
    const chosen = versions.find(({ version }) => version === asked) ?? null;
    const before = versions.find(({ version }) => version === asked - 1)?.content;
    const national = nationalPages().find(({ slug }) => slug === page.slug)?.content;
    return renderDesk(
      c,
      <HandbookHistoryPage
        desk={desk}
        page={page}
        versions={versions}
        names={names}
        compared={
          chosen && { version: chosen.version, before: before ?? national ?? NO_CONTENT, after: chosen.content }
        }
        national={c.req.query("kansallinen") ? ((await findNationalChange(db, page)) ?? null) : null}
      />,
    );
  });

  post(routes.deskHandbookHistory, canWriteHandbook, async (c, desk) => {
    const { fields } = c.get("form");
    const { db, page } = await open(desk, c.req.param("page") ?? "");
    const regionCode = desk.page.region.code;
    const { now } = desk.page;
    const act = lastOf(fields, "toimi");
    const version = readVersion(lastOf(fields, "versio"));
    const place = { regionCode, slug: page.slug };
    const form = formOf(desk, page.audience, page.kind);
    const title = desk.words.handbook.editTitle(titleOf(desk, page, page.latest));
    const change = act === "ota" ? await findNationalChange(db, page) : undefined;
    if (act === "ota" && !change) return toPage("kept");
    if (change && change.merged.conflicts.length > 0) return joinByHand(change.merged);
    const saved = change
      ? await savePage(
          context.db,
          desk.actor,
          { ...place, ...takenFrom(page.latestVersion, change.merged.content) },
          now,
        )
      : act === "palauta"
        ? await restorePage(context.db, desk.actor, { ...place, version, basedOn: page.latestVersion }, now)
        : act === "kumoa"
          ? await undoPage(context.db, desk.actor, { ...place, version }, now)
          : refuse();
    if (saved.ok) return toPage(change ? "national" : act === "palauta" ? "restored" : "undone", saved.version);
    if (saved.reason === "taken") throw new NotFound("page-not-found", "There is no such page.");
    return renderDesk(
      c,
      <HandbookEditPage
        desk={desk}
        page={page}
        title={title}
        {...conflictOf(desk, form, { version: saved.current.version, merged: saved.merged })}
      />,
      409,
    );

    /** Where the region and the national text have both changed, the writer sees both and chooses. */
    function joinByHand(merged: MergedContents<HandbookContent>) {
      const { form: joined, theirs } = conflictOf(desk, form, { version: page.latestVersion, merged });
      const national = { ...joined, hasSeenNational: true };
      return renderDesk(
        c,
        <HandbookEditPage desk={desk} page={page} title={title} form={national} theirs={theirs} isOfNational />,
        409,
      );
    }

    function toPage(done: string, savedVersion?: number) {
      const query = { tehty: done, versio: savedVersion ?? null, luonnos: done !== "kept" };
      return c.redirect(deskLink(desk, routes.deskHandbookPage, { page: page.slug }, query), 303);
    }
  });
}

function formOf(desk: Desk, audience: "resident" | "professional", kind: "page" | "care-path") {
  return {
    slug: "",
    audience,
    kind,
    basedOn: 0,
    texts: {},
    needs: needLines([], desk.page.content),
    hasSeenNational: false,
  };
}

function takenFrom(basedOn: number, content: HandbookContent) {
  return { basedOn, content, act: "national" as const, isPublished: false, hasSeenNational: true };
}

function readVersion(text: string | null): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

function refuse(): never {
  throw new InvalidInput("handbook-act", "There is no such act.", "toimi");
}
