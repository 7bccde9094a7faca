import type { Context as HonoContext } from "hono";
import type { OwnContent } from "../../../domain/own-content/content.ts";
import { editOwn } from "../../../domain/own-content/edit-own.ts";
import { canWriteOwn } from "../../../domain/own-content/own-content-policy.ts";
import type { OwnEntryRead } from "../../../domain/own-content/own-entry-queries.ts";
import { getOwn, getOwnVersion } from "../../../domain/own-content/read-own.ts";
import { isStepOf, nextStep, type OwnStep, stepOfField } from "../../../domain/own-content/steps.ts";
import { tellNow } from "../../../domain/own-content/tell-now.ts";
import { createPostalPositions } from "../../../domain/places/postal-positions.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type Workspace, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { onTheMap } from "./on-the-map.ts";
import { showHistory, showPreview } from "./own-looks.tsx";
import { savePlaces, showPlaces } from "./own-places.tsx";
import { ownRegionOf } from "./own-region.ts";
import { saveTime, showTimes } from "./own-times.tsx";
import { readStep } from "./read-step.ts";
import { aroundOf } from "./step-around.ts";
import { StepPage, type StepPageProps } from "./step-page.tsx";
import { writeStep } from "./write-step.ts";

/** The guided form, one question at a time. */
export function addOwnSteps(workspace: Workspace): void {
  const { context, get, post } = workspace;
  const positions = createPostalPositions(context.db.register);

  get(routes.deskOwnStep, canWriteOwn, async (c, desk) => {
    const read = await getOwn(context.db, desk.actor, desk.page.region.code, c.req.param("id") ?? "");
    const step = c.req.param("step") ?? "";
    if (step === "historia") return showHistory(c, workspace, desk, read);
    if (step === "esikatselu") return showPreview(c, workspace, desk, read);
    if (step === "kerrat") return showTimes(c, desk, read);
    const asked = requireStep(read, step);
    if (read.entry.state === "archived")
      return c.redirect(deskLink(desk, routes.deskOwnEntry, { id: read.entry.id }), 303);
    if (asked === "paikat") return showPlaces(c, context, desk, read);
    return show(c, desk, read, asked, {});
  });

  post(routes.deskOwnStep, canWriteOwn, async (c, desk) => {
    const { actor, page } = desk;
    const regionCode = page.region.code;
    const read = await getOwn(context.db, actor, regionCode, c.req.param("id") ?? "");
    if (c.req.param("step") === "kerrat") return saveTime(c, context, desk, read);
    const step = requireStep(read, c.req.param("step") ?? "");
    if (step === "paikat") return savePlaces(c, context, positions, desk, read);
    const { fields: values } = c.get("form");
    const act = lastOf(values, "teko");
    const base = await getOwnVersion(context.db, read, regionCode, Number(lastOf(values, "versio")));
    const version = base.version;
    if (act === "etsi") return show(c, desk, read, step, { values, version });
    const { content, errors } = readStep(base.content, step, values, aroundOf(desk));
    if (Object.keys(errors).length > 0) return show(c, desk, read, step, { values, errors, version }, 400);
    // Residents are told at once whether there is room: tomorrow it may be otherwise.
    if (step === "tilaa" && read.entry.publishedVersion !== null && "room" in content) {
      const { room } = content;
      const change = (each: OwnContent) => ("room" in each ? { ...each, room } : null);
      const telling = { id: read.entry.id, act: "room", note: null, change } as const;
      const told = await tellNow(context.db, actor, ownRegionOf(context, desk), telling, page.now);
      const refusal = desk.words.own.errors.archived;
      if (!told.ok) return show(c, desk, read, step, { values, version, refusal }, 409);
      return c.redirect(deskLink(desk, routes.deskOwnEntry, { id: read.entry.id }, { tehty: "room" }), 303);
    }
    const mine = step === "missa" ? await onTheMap(positions, desk, base.content, content) : content;
    const edited = await editOwn(
      context.db,
      actor,
      { regionCode, id: read.entry.id, basedOn: version, content: mine },
      page.now,
    );
    if (edited.ok) return c.redirect(afterSaving(desk, read, step, act), 303);
    if (edited.because === "archived")
      return show(c, desk, read, step, { values, version, refusal: desk.words.own.errors.archived }, 409);
    const { merged, current } = edited;
    const now = { ...read, content: merged.content };
    const theirs = merged.conflicts.filter(({ path }) => stepOfField(path) === step);
    // What the other wrote to places that I did not touch stands already; mine are in the fields, to be saved on theirs.
    const fresh = { values, version: current.version, conflicts: theirs };
    return show(c, desk, now, step, fresh, 409);
  });
}

type Shown = Partial<Pick<StepPageProps, "values" | "errors" | "version" | "conflicts" | "refusal">>;

function show(
  c: HonoContext<WorkspaceEnv>,
  desk: Desk,
  { entry, content }: OwnEntryRead,
  step: OwnStep,
  { values = writeStep(content, step), errors = {}, version = entry.version, ...rest }: Shown,
  status: 200 | 400 | 409 = 200,
): Response {
  return renderDesk(c, <StepPage {...{ desk, entry, content, step, values, errors, version, ...rest }} />, status);
}

function requireStep({ entry }: OwnEntryRead, step: string): OwnStep {
  if (!isStepOf(entry.kind, step)) throw new NotFound("step-not-found", "There is no such step.");
  return step;
}

function afterSaving(desk: Desk, { entry: { id, kind } }: OwnEntryRead, step: OwnStep, act: string | null): string {
  const done = { tehty: "saved" };
  if (act === "kieli") return deskLink(desk, routes.deskOwnStep, { id, step }, done);
  const next = act === "yhteenveto" ? null : nextStep(kind, step);
  return next
    ? deskLink(desk, routes.deskOwnStep, { id, step: next }, done)
    : deskLink(desk, routes.deskOwnEntry, { id }, done);
}
