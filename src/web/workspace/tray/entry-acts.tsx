import type { Context as HonoContext } from "hono";
import type { Context } from "../../../context.ts";
import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import { changeCuration, restoreCuration } from "../../../domain/curation/change-curation.ts";
import { type CuratedEntry, type Curation, type CurationAct, NO_CURATION } from "../../../domain/curation/curation.ts";
import { findCuration, listCurationVersions } from "../../../domain/curation/curation-queries.ts";
import { findCurationVersion, type TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { rememberSourceTexts } from "../../../domain/curation/own-texts.ts";
import { checkTool, showHiddenTool } from "../../../domain/curation/show-hidden-tool.ts";
import { sourceWordsHash } from "../../../domain/curation/source-words.ts";
import { differencesOf } from "../../../domain/versions/differences.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { rivalOf } from "./conflict.tsx";
import { readVersion } from "./entry-key.ts";
import { whoDid } from "./history-page.tsx";
import { actQuery } from "./last-act.tsx";
import { PartPage } from "./part-page.tsx";
import { withReasons } from "./parts/need-reasons.ts";
import type { EntryPart, ReadPart } from "./parts/part.ts";
import { PARTS } from "./parts/parts.ts";
import { savePictureOf } from "./parts/save-picture.ts";

/** Carries out what a form of an entry's page asked for. */
export async function actOnPart(
  c: HonoContext<WorkspaceEnv>,
  context: Context,
  desk: Desk,
  view: TrayEntryView,
): Promise<Response> {
  const { db } = context;
  const name = c.req.param("part");
  const regionCode = desk.page.region.code;
  const now = desk.page.now;
  const { fields } = c.get("form");
  const back = (query: Readonly<Record<string, string | number>>, entry: CuratedEntry = view.entry) =>
    c.redirect(deskLink(desk, routes.deskEntry, { kind: entry.kind, id: entry.id }, query), 303);

  if (name === "tarkistettu") {
    await checkTool(db, desk.actor, { regionCode, entry: view.entry }, now);
    return back({ tehty: "checked" });
  }
  if (name === "historia") {
    const [version, basedOn] = [readVersion(fields.get("versio")), readVersion(fields.get("basedOn"))];
    if (version === null || basedOn === null) throw new NotFound("version-not-found", "There is no such version.");
    const order = { regionCode, entry: view.entry, version, basedOn };
    const done = await restoreCuration(db, desk.actor, order, now);
    return back(done.ok ? actQuery("restore", { entry: view.entry, version: done.version }) : { tehty: "busy" });
  }
  if (name === "sarja") return hideSeries(context, desk, view, back);

  const part = PARTS.find(({ key }) => key === name);
  if (!part) throw new NotFound("part-not-found", "The entry has no such part.");
  return changePart(c, context, desk, view, part, back);
}

type Back = (query: Readonly<Record<string, string | number>>, entry?: CuratedEntry) => Response;

async function hideSeries({ db }: Context, desk: Desk, { record }: TrayEntryView, back: Back): Promise<Response> {
  if (!record?.seriesId) throw new NotFound("series-not-found", "The event belongs to no series.");
  const entry: CuratedEntry = { kind: "event", id: record.seriesId };
  const regionCode = desk.page.region.code;
  const current = await findCuration(db.forRegion(regionCode), entry);
  const content: Curation = { ...(current?.content ?? NO_CURATION), tray: "off" };
  const change = { regionCode, entry, basedOn: current?.version ?? 0, content, act: "hide" as const };
  const done = await changeCuration(db, desk.actor, change, desk.page.now);
  return back(done.ok ? actQuery("hide", { entry, version: done.version }) : { tehty: "busy" });
}

async function changePart(
  c: HonoContext<WorkspaceEnv>,
  context: Context,
  desk: Desk,
  view: TrayEntryView,
  part: EntryPart,
  back: Back,
): Promise<Response> {
  const { db } = context;
  const regionCode = desk.page.region.code;
  const { entry } = view;
  const sent = c.get("form");
  const basedOn = readVersion(lastOf(sent.fields, "basedOn"));
  const base = basedOn === null ? undefined : await findCurationVersion(db, { regionCode, entry, version: basedOn });
  if (basedOn === null || !base) throw new NotFound("version-not-found", "There is no such version.");
  const act = lastOf(sent.fields, "toimi");
  const stored = part.key === "kuva" ? await savePictureOf(db, desk, sent) : { fields: sent.fields, error: undefined };
  const { fields } = stored;

  const show = async (shown: { errors?: ReadPart["errors"]; status: 200 | 400 }) =>
    renderDesk(
      c,
      <PartPage
        {...{ desk, view, part, basedOn }}
        errors={shown.errors ?? {}}
        fields={await withReasons(context, desk, part, view, fields)}
      />,
      shown.status,
    );

  if (act === "tarkista" || act === "etsi") return show({ status: 200 });
  const read = readAct(part, act, fields, base, view, desk);
  const errors = { ...read.errors, ...(stored.error && { kuva: stored.error }) };
  if (Object.values(errors).some((error) => error !== undefined)) return show({ errors, status: 400 });
  const isShown =
    part.key === "tila" &&
    read.curation.tray !== "off" &&
    (await showHiddenTool(db, desk.actor, { regionCode, entry }, desk.page.now));
  if (differencesOf(base, read.curation).length === 0) return back({ tehty: isShown ? "automatic" : "nothing" });
  const change = { regionCode, entry, basedOn, content: read.curation, act: read.act };
  const done = await changeCuration(db, desk.actor, change, desk.page.now);
  if (done.ok) {
    if (part.key === "tekstit" && read.curation.textsOver)
      await rememberSourceTexts(db.forRegion(regionCode), entry, view.source, {
        at: desk.page.now,
        by: desk.actor.accountId,
      });
    return back(actQuery(read.act, { entry, version: done.version }));
  }
  const versions = await listCurationVersions(db.forRegion(regionCode), entry);
  const rival = rivalOf(versions, done.merged) ?? done.current;
  const names = await listAccountNames(db.forAccounts(), [rival.changedBy]);
  const conflict = { merged: done.merged, who: whoDid(desk, names, rival.changedBy), at: rival.changedAt };
  return renderDesk(
    c,
    <PartPage
      {...{ desk, view, part, conflict }}
      basedOn={done.current.version}
      fields={await withReasons(context, desk, part, view, part.fieldsOf(done.merged.content, view))}
    />,
    409,
  );
}

/** The buttons beside "save": keeping one's own texts over a source that has changed, or letting them go. */
function readAct(
  part: EntryPart,
  act: string | null,
  fields: URLSearchParams,
  base: Curation,
  view: TrayEntryView,
  desk: Desk,
): { curation: Curation; act: CurationAct; errors: ReadPart["errors"] } {
  if (part.key === "tekstit" && act === "pida")
    return { curation: { ...base, textsOver: sourceWordsHash(view.source) }, act: "keep-texts", errors: {} };
  if (part.key === "tekstit" && act === "lahteen")
    return { curation: { ...base, texts: NO_CURATION.texts, textsOver: null }, act: "texts", errors: {} };
  return part.read(fields, base, view, desk);
}
