import type { Context as HonoContext } from "hono";
import type { Context } from "../../../context.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { changeTime, findPlannedTime, listPlannedTimes } from "../../../domain/own-content/change-time.ts";
import type { OwnEvent } from "../../../domain/own-content/content.ts";
import type { OwnEntryRead } from "../../../domain/own-content/own-entry-queries.ts";
import { getOwnVersion } from "../../../domain/own-content/read-own.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { ownRegionOf } from "./own-region.ts";
import { readTimeChange, type TimeChoice, writeTimeChange } from "./read-time-change.ts";
import { TimePage, TimesPage } from "./times-page.tsx";

/** So many times ahead are shown. */
const MOST_SHOWN = 30;
const DONE: { readonly [choice in TimeChoice]: string } = {
  off: "timeOff",
  moved: "timeMoved",
  place: "timePlace",
  kept: "timeKept",
};

/** The list of times, or (`kerta`) one of them. */
export function showTimes(c: HonoContext<WorkspaceEnv>, desk: Desk, read: OwnEntryRead): Response {
  const { entry } = read;
  const content = requireEvent(read);
  const today = helsinkiTime(desk.page.now).date;
  const asked = c.req.query("kerta");
  if (entry.state === "archived") return c.redirect(deskLink(desk, routes.deskOwnEntry, { id: entry.id }), 303);
  if (asked !== undefined && desk.done === null) {
    const planned = requireTime(content, asked, today);
    const values = writeTimeChange(planned);
    return renderDesk(
      c,
      <TimePage {...{ desk, entry, content, planned, values, version: entry.version }} errors={{}} />,
    );
  }
  const before = Number(c.req.query("ennen"));
  const told = asked !== undefined && Number.isInteger(before) && before > 0 ? { time: asked, before } : null;
  const times = listPlannedTimes(content, today, MOST_SHOWN);
  return renderDesk(c, <TimesPage {...{ desk, entry, content, times, told }} />);
}

export async function saveTime(
  c: HonoContext<WorkspaceEnv>,
  context: Context,
  desk: Desk,
  read: OwnEntryRead,
): Promise<Response> {
  const { actor, page, words } = desk;
  const { entry } = read;
  const content = requireEvent(read);
  const regionCode = page.region.code;
  const today = helsinkiTime(page.now).date;
  const { fields: values } = c.get("form");
  const planned = requireTime(content, c.req.query("kerta") ?? "", today);
  const { time } = planned;
  const region = ownRegionOf(context, desk);
  const answer = (query: Readonly<Record<string, string>>) =>
    c.redirect(deskLink(desk, routes.deskOwnStep, { id: entry.id, step: "kerrat" }, query), 303);

  if (lastOf(values, "teko") === "kumoa") {
    const old = await getOwnVersion(context.db, read, regionCode, Number(lastOf(values, "ennen")));
    const change = (old.content.kind === "event" && findPlannedTime(old.content, time)?.change) || null;
    const undone = await changeTime(context.db, actor, region, { id: entry.id, time, change }, page.now);
    return answer({ tehty: undone.ok ? "timeUndone" : "" });
  }
  const page400 = (more: object, status: 400 | 409) =>
    renderDesk(
      c,
      <TimePage {...{ desk, entry, content, planned, values, version: entry.version, errors: {}, ...more }} />,
      status,
    );
  const asked = readTimeChange(time, values, today);
  if (!asked.ok) return page400({ errors: asked.errors, version: Number(lastOf(values, "versio")) || 0 }, 400);
  const base = await getOwnVersion(context.db, read, regionCode, Number(lastOf(values, "versio")));
  const seen = (base.content.kind === "event" && findPlannedTime(base.content, time)?.change) || null;
  const { change, choice } = asked;
  const changed = await changeTime(context.db, actor, region, { id: entry.id, time, change, seen }, page.now);
  if (changed.ok) return answer({ tehty: DONE[choice], kerta: time, ennen: String(entry.version) });
  const refusals = {
    changed: words.own.times.changed,
    gone: words.own.times.gone,
    archived: words.own.errors.archived,
  };
  return page400({ refusal: refusals[changed.because] }, 409);
}

function requireEvent({ content }: OwnEntryRead): OwnEvent {
  if (content.kind !== "event") throw new NotFound("step-not-found", "There is no such step.");
  return content;
}

/** One of the times to come. */
function requireTime(content: OwnEvent, time: string, today: string) {
  const isTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(time) && !Number.isNaN(Date.parse(time.slice(0, 10)));
  const planned = isTime && time.slice(0, 10) >= today ? findPlannedTime(content, time) : undefined;
  if (!planned) throw new NotFound("time-not-found", "There is no such time.");
  return planned;
}
