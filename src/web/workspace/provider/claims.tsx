import type { Context as HonoContext } from "hono";
import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import { organizationsOf } from "../../../domain/accounts/role.ts";
import { CURATED_KINDS } from "../../../domain/curation/curation.ts";
import { type ClaimDecision, claimEntry, decideClaim } from "../../../domain/providers/claim-entry.ts";
import { listClaims, searchClaimable } from "../../../domain/providers/claim-queries.ts";
import { canDecideClaims, canProvide } from "../../../domain/providers/provider-policy.ts";
import { InvalidInput, NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { isRecordId } from "../../page/record-id.ts";
import { type Desk, deskLink, type Workspace, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { ClaimPage } from "./claim-page.tsx";
import { ClaimsPage } from "./claims-page.tsx";

const DECISIONS: readonly ClaimDecision[] = ["approve", "refuse", "reopen"];
const SHORTEST = 2;

/** A provider says "this is ours"; a curator agrees or not. */
export function addClaims({ context, get, post }: Workspace): void {
  const { db } = context;

  get(routes.deskClaim, canProvide, async (c, desk) => {
    const { code } = desk.page.region;
    const region = db.forRegion(code);
    const own = organizationsOf(desk.actor, code, "provider");
    const text = (c.req.query("q") ?? "").trim().slice(0, 100);
    const found = text.length >= SHORTEST ? await searchClaimable(region, own, text) : [];
    const mine = await listClaims(region, { organizationIds: own });
    return renderDesk(
      c,
      <ClaimPage {...{ desk, text, found, mine }} isTooShort={text !== "" && text.length < SHORTEST} />,
    );
  });

  post(routes.deskClaim, canProvide, async (c, desk) => {
    const { fields } = c.get("form");
    const [kindText = "", id = ""] = (lastOf(fields, "kohde") ?? "").split(":");
    const kind = CURATED_KINDS.find((each) => each === kindText);
    const organizationId = lastOf(fields, "organisaatio") ?? "";
    if (!kind || !isRecordId(id)) throw new NotFound("entry-not-found", "There is no such thing on the tray.");
    if (!isRecordId(organizationId)) throw new InvalidInput("organization", "There is no such organization.");
    await claimEntry(
      db,
      desk.actor,
      { regionCode: desk.page.region.code, organizationId, entry: { kind, id } },
      desk.page.now,
    );
    return c.redirect(deskLink(desk, routes.deskClaim, {}, { tehty: "claim" }), 303);
  });

  async function showClaims(
    c: HonoContext<WorkspaceEnv>,
    desk: Desk,
    failed: { readonly id: string; readonly message: string } | null,
  ): Promise<Response> {
    const claims = await listClaims(db.forRegion(desk.page.region.code));
    const names = await listAccountNames(
      db.forAccounts(),
      claims.map(({ askedBy }) => askedBy),
    );
    return renderDesk(c, <ClaimsPage {...{ desk, claims, names, failed }} />, failed ? 400 : 200);
  }

  get(routes.deskClaims, canDecideClaims, (c, desk) => showClaims(c, desk, null));

  post(routes.deskClaims, canDecideClaims, async (c, desk) => {
    const { fields } = c.get("form");
    const decision = DECISIONS.find((each) => each === lastOf(fields, "teko"));
    const claimId = lastOf(fields, "pyynto") ?? "";
    if (!decision) throw new InvalidInput("claim-act", "There is no such decision.");
    if (!isRecordId(claimId)) throw new NotFound("claim-not-found", "There is no such claim.");
    const done = await decideClaim(
      db,
      desk.actor,
      { regionCode: desk.page.region.code, claimId, decision, reason: lastOf(fields, "syy") ?? "" },
      desk.page.now,
    );
    if (!done.ok) return showClaims(c, desk, { id: claimId, message: desk.words.provider.claims.reasonMissing });
    return c.redirect(deskLink(desk, routes.deskClaims, {}, { tehty: decision, pyynto: claimId }), 303);
  });
}
