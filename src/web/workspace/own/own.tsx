import type { Context } from "../../../context.ts";
import { listOrganizations } from "../../../domain/accounts/organization-queries.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { createOwn, writesFor } from "../../../domain/own-content/create-own.ts";
import { emptyContent } from "../../../domain/own-content/empty-content.ts";
import { canPublishOwn, canWriteOwn, organizationsSeen } from "../../../domain/own-content/own-content-policy.ts";
import { OWN_KINDS, type OwnKind } from "../../../domain/own-content/own-entry.ts";
import { listOwn } from "../../../domain/own-content/own-entry-queries.ts";
import { isUuid } from "../../../domain/own-content/read-own.ts";
import { nextStep } from "../../../domain/own-content/steps.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { OwnListPage, PER_PAGE } from "./list-page.tsx";
import { ChooseKindPage, NewOwnPage } from "./new-pages.tsx";
import { addOwnEntry } from "./own-entry.tsx";
import { readOwnQuery } from "./own-query.ts";
import { addOwnSteps } from "./own-steps.tsx";
import { readStep } from "./read-step.ts";
import { sentOf } from "./values.ts";

/** The region's and its providers' own services, events, places and tools. */
export function addOwn(workspace: Workspace): void {
  const { context, get, post } = workspace;
  const { db } = context;

  get(routes.deskOwn, canWriteOwn, async (c, desk) => {
    const { actor, page } = desk;
    const query = readOwnQuery(c.req.query());
    const filter = { ...query, organizations: organizationsSeen(actor, page.region.code) };
    const { rows, total } = await listOwn(db.forRegion(page.region.code), filter, {
      limit: PER_PAGE,
      offset: (query.page - 1) * PER_PAGE,
    });
    const organizations = (await ownersFor(context, desk)).filter(({ id }) => id !== "");
    const isCurator = canPublishOwn(actor, page.region.code);
    return renderDesk(c, <OwnListPage {...{ desk, query, rows, total, organizations, isCurator }} />);
  });

  get(routes.deskOwnNew, canWriteOwn, async (c, desk) => {
    const kind = c.req.param("kind") ?? "";
    if (kind === "valitse") return renderDesk(c, <ChooseKindPage desk={desk} />);
    const owners = await ownersFor(context, desk);
    const values = new URLSearchParams(requireKind(kind) === "event" ? { tyyppi: "group" } : {});
    return renderDesk(c, <NewOwnPage {...{ desk, kind: requireKind(kind), values, errors: {}, owners }} />);
  });

  post(routes.deskOwnNew, canWriteOwn, async (c, desk) => {
    const kind = requireKind(c.req.param("kind") ?? "");
    const { fields: values } = c.get("form");
    const owners = await ownersFor(context, desk);
    const { content, errors } = readStep(emptyContent(kind), "nimi", values, {
      language: desk.actor.language,
      municipalities: [],
      themes: [],
      today: helsinkiTime(desk.page.now).date,
    });
    if (Object.keys(errors).length > 0)
      return renderDesk(c, <NewOwnPage {...{ desk, kind, values, errors, owners }} />, 400);
    const owner = sentOf(values, "kenen");
    if (owner !== "" && !isUuid(owner)) throw new NotFound("organization-not-found", "There is no such organization.");
    const asked = { regionCode: desk.page.region.code, kind, organizationId: owner === "" ? null : owner, content };
    const id = await createOwn(db, desk.actor, asked, desk.page.now);
    const step = nextStep(kind, "nimi") ?? "nimi";
    return c.redirect(deskLink(desk, routes.deskOwnStep, { id, step }, { tehty: "created" }), 303);
  });

  addOwnEntry(workspace);
  addOwnSteps(workspace);
}

function requireKind(kind: string): OwnKind {
  const found = OWN_KINDS.find((each) => each === kind);
  if (!found) throw new NotFound("kind-not-found", "There is no such kind.");
  return found;
}

/** Whose entries the person can write; an empty id is the county itself. */
async function ownersFor({ db }: Context, desk: Desk): Promise<readonly { id: string; name: string }[]> {
  const { actor, page, words } = desk;
  const writes = writesFor(actor, page.region.code);
  const all = await listOrganizations(db.forRegion(page.region.code));
  const organizations = all
    .filter(({ id, endedAt, kind }) =>
      writes === "anybody" ? endedAt === null && kind !== "county" : writes.includes(id),
    )
    .map(({ id, name }) => ({ id, name: plainText(name, page.content) }));
  return writes === "anybody" ? [{ id: "", name: words.own.list.county }, ...organizations] : organizations;
}
