import type { Context as HonoContext } from "hono";
import { registerId } from "../../../domain/catalogue/catalogue-ids.ts";
import { instantOf } from "../../../domain/catalogue/helsinki-instant.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { OwnContent } from "../../../domain/own-content/content.ts";
import { copyOwn } from "../../../domain/own-content/create-own.ts";
import { restoreOwn } from "../../../domain/own-content/edit-own.ts";
import { findAlike } from "../../../domain/own-content/find-alike.ts";
import { lacksOf } from "../../../domain/own-content/lacks.ts";
import { type MovedOwn, moveOwn, undoOwn } from "../../../domain/own-content/move-own.ts";
import { canPublishOwn, canWriteOwn } from "../../../domain/own-content/own-content-policy.ts";
import { ownSource, subjectOfOwn } from "../../../domain/own-content/own-entry.ts";
import type { OwnEntryRead } from "../../../domain/own-content/own-entry-queries.ts";
import { getOwn } from "../../../domain/own-content/read-own.ts";
import { OWN_MOVES, type Times } from "../../../domain/own-content/transitions.ts";
import { findCurrent } from "../../../domain/versions/version-queries.ts";
import { InvalidInput } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type Workspace, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { EntryPage, type EntryPageProps } from "./entry-page.tsx";
import { ownRegionOf } from "./own-region.ts";
import { readClock, readDay } from "./read-moments.ts";
import { sentOf, type Values } from "./values.ts";

/** The summary of an entry and everything that can be done to it as a whole. */
export function addOwnEntry({ context, get, post }: Workspace): void {
  const { db } = context;

  get(routes.deskOwnEntry, canWriteOwn, async (c, desk) => {
    const read = await getOwn(db, desk.actor, desk.page.region.code, c.req.param("id") ?? "");
    return show(c, desk, read, {}, 200);
  });

  async function show(
    c: HonoContext<WorkspaceEnv>,
    desk: Desk,
    { entry, content }: OwnEntryRead,
    errors: EntryPageProps["errors"],
    status: 200 | 400 | 409,
  ): Promise<Response> {
    const { page, actor } = desk;
    const code = page.region.code;
    const municipalities = page.region.municipalities.map((municipality) => municipality.code);
    const last = await db.forRegion(code).run((trx) => findCurrent<OwnContent>(trx, subjectOfOwn(entry.id)));
    const props: EntryPageProps = {
      desk,
      entry,
      content,
      lacks: lacksOf(content, helsinkiTime(page.now).date),
      alike: entry.state === "archived" ? [] : await findAlike(db.register, code, entry.id, content, municipalities),
      isCurator: canPublishOwn(actor, code),
      errors,
      sent: c.get("form").fields,
      recordId: registerId(ownSource(code), entry.id),
      returned: last?.act === "return" ? last.note : null,
    };
    return renderDesk(c, <EntryPage {...props} />, status);
  }

  post(routes.deskOwnEntry, canWriteOwn, async (c, desk) => {
    const { actor, page, words } = desk;
    const regionCode = page.region.code;
    const read = await getOwn(db, actor, regionCode, c.req.param("id") ?? "");
    const { id } = read.entry;
    const { fields } = c.get("form");
    const act = lastOf(fields, "teko") ?? "";
    const basedOn = versionOf(fields, "versio");
    const region = ownRegionOf(context, desk);
    const done = (to: string, what: string) =>
      c.redirect(deskLink(desk, routes.deskOwnEntry, { id: to }, { tehty: what }), 303);
    const refuse = async (errors: EntryPageProps["errors"], status: 400 | 409) =>
      show(c, desk, await getOwn(db, actor, regionCode, id), errors, status);

    if (act === "copy") return done(await copyOwn(db, actor, { regionCode, id }, page.now), "copy");
    if (act === "restore") {
      const asked = { regionCode, id, version: versionOf(fields, "palautus"), basedOn };
      const restored = await restoreOwn(db, actor, asked, page.now);
      if (restored.ok) return done(id, "restore");
      const why = restored.because === "archived" ? words.own.errors.archived : words.own.refused.changed;
      return refuse({ acts: why }, 409);
    }
    const answer = (moved: MovedOwn) =>
      moved.ok
        ? done(id, act)
        : refuse({ acts: words.own.refused[moved.because] }, moved.because === "lacks" ? 400 : 409);
    if (act === "undo") return answer(await undoOwn(db, actor, region, { id, basedOn }, page.now));
    const move = OWN_MOVES.find((each) => each === act);
    if (!move) throw new InvalidInput("act", "There is no such act.", "teko");
    const note = sentOf(fields, "viesti").slice(0, 1000);
    if (move === "return" && note === "") return refuse({ viesti: words.own.errors.noteMissing }, 400);
    const times = move === "schedule" ? readTimes(fields) : undefined;
    if (times === null) return refuse({ julkaistaan: words.own.errors.badPublishAt }, 400);
    const moved = await moveOwn(
      db,
      actor,
      region,
      { id, move, basedOn, note: note || null, ...(times && { times }) },
      page.now,
    );
    if (!moved.ok && moved.because === "pastTime") return refuse({ julkaistaan: words.own.refused.pastTime }, 400);
    return answer(moved);
  });
}

function versionOf(fields: Values, name: string): number {
  const version = Number(lastOf(fields, name));
  return Number.isInteger(version) && version > 0 && version < 2 ** 31 ? version : 0;
}

/** Null when a time cannot be read, or neither is told. Without an hour it is the beginning of the day. */
function readTimes(fields: Values): Times | null {
  const read = (name: string): Date | null | undefined => {
    const [told, clock] = [sentOf(fields, name), sentOf(fields, `${name}-klo`)];
    if (told === "" && clock === "") return null;
    const [day, time] = [readDay(told), clock === "" ? "00:00" : readClock(clock)];
    return day === null || time === null ? undefined : instantOf(`${day}T${time}`);
  };
  const [publishAt, unpublishAt] = [read("julkaistaan"), read("poistuu")];
  if (publishAt === undefined || unpublishAt === undefined) return null;
  return publishAt === null && unpublishAt === null ? null : { publishAt, unpublishAt };
}
