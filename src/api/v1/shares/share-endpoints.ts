import type { Context as Request } from "hono";
import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { createShare } from "../../../domain/sharing/create-share.ts";
import { openShare } from "../../../domain/sharing/open-share.ts";
import { getShareStatus, revokeShare } from "../../../domain/sharing/own-share.ts";
import { Forbidden, NotFound } from "../../../platform/errors.ts";
import { callerGroup } from "../../../platform/http/client-address.ts";
import { problem, problemResponse } from "../../../platform/http/problem.ts";
import { peerOf } from "../../../platform/http/rate-limit.ts";
import { type Endpoint, jsonAnswer, NOT_KEPT } from "../endpoint.ts";
import { parametersOfJson, parseParameters } from "../read-parameters.ts";
import { requireRegion } from "../regions/require-region.ts";
import { createOpeningAttempts, type OpeningAttempts } from "./opening-attempts.ts";
import {
  CreatedAnswer,
  NewShareBody,
  OpenedAnswer,
  OpenShareBody,
  OwnShareBody,
  presentOpened,
  presentStatus,
  StatusAnswer,
} from "./share-schemas.ts";

const ALL_NEEDED = "All members are needed. Only pages of this server may ask: other sites are refused.";
const REFUSED = {
  400: ["invalid-parameter", "invalid-json"],
  403: ["other-site"],
  404: ["unknown-region"],
  413: ["too-large"],
};

/** Sharing with a professional. What is shared comes locked and leaves locked: the key is in the code, which never comes here. */
export function shareEndpoints(
  { db, regions, clock }: Context,
  attempts: OpeningAttempts = createOpeningAttempts(),
): Endpoint[] {
  const read = async <Body extends z.ZodObject>(c: Request, schema: Body) => {
    refuseOtherSites(c);
    const { code } = requireRegion(regions, c.req.param("code") ?? "");
    return { code, region: db.forRegion(code), body: parseParameters(schema, parametersOfJson(await c.req.text())) };
  };

  return [
    {
      method: "post",
      path: "/regions/{code}/shares",
      tag: "Sharing",
      summary: "Share something, locked by the resident's browser",
      description: `${ALL_NEEDED} A hash of the lookup id is kept, and all is forgotten when the hours are over.`,
      body: NewShareBody,
      answer: { status: 201, schema: CreatedAnswer },
      refusals: { ...REFUSED, 400: [...REFUSED[400], "share-too-large"], 409: ["share-exists"] },
      async handle(c) {
        const { code, region, body } = await read(c, NewShareBody);
        const share = { ...body, ciphertext: bytesOf(body.ciphertext), iv: bytesOf(body.iv) };
        const { expiresAt } = await createShare(region, share, regions.settingsOf(code).shareHours, clock.now());
        return new Response(JSON.stringify({ expiresAt: expiresAt.toISOString() }), {
          status: 201,
          headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": NOT_KEPT },
        });
      },
    },
    {
      method: "post",
      path: "/regions/{code}/shares/open",
      tag: "Sharing",
      summary: "Open what a resident has shared",
      description: `${ALL_NEEDED} Unknown, expired, taken back and already opened are one answer. Failed openings are limited.`,
      body: OpenShareBody,
      answer: { schema: OpenedAnswer },
      refusals: { ...REFUSED, 404: [...REFUSED[404], "nothing-to-open"] },
      async handle(c) {
        const { code, region, body } = await read(c, OpenShareBody);
        const network = callerGroup(peerOf(c), c.req.header("x-forwarded-for"));
        const wait = await attempts.begin(code, network);
        if (wait > 0) return refuseGuessing(wait);
        const opener = { organization: body.organization, isVerified: false };
        const opened = await openShare(region, { lookupId: body.lookupId, opener, now: clock.now() });
        if (!opened) throw new NotFound("nothing-to-open", "There is nothing to open with this.");
        await attempts.succeed(code, network);
        return jsonAnswer(presentOpened(opened), NOT_KEPT);
      },
    },
    {
      method: "post",
      path: "/regions/{code}/shares/status",
      tag: "Sharing",
      summary: "How it is with one's own share",
      description: ALL_NEEDED,
      body: OwnShareBody,
      answer: { schema: StatusAnswer },
      refusals: { ...REFUSED, 404: [...REFUSED[404], "unknown-share"] },
      async handle(c) {
        const { region, body } = await read(c, OwnShareBody);
        return jsonAnswer(presentStatus(await getShareStatus(region, body, clock.now())), NOT_KEPT);
      },
    },
    {
      method: "post",
      path: "/regions/{code}/shares/revoke",
      tag: "Sharing",
      summary: "Take back one's own share",
      description: `${ALL_NEEDED} Nobody can open it after this; once more does no harm.`,
      body: OwnShareBody,
      answer: { schema: StatusAnswer },
      refusals: { ...REFUSED, 404: [...REFUSED[404], "unknown-share"] },
      async handle(c) {
        const { region, body } = await read(c, OwnShareBody);
        return jsonAnswer(presentStatus(await revokeShare(region, body, clock.now())), NOT_KEPT);
      },
    },
  ];
}

/** No site may use its readers' browsers for this. A browser always says where it comes from; programs do not, and may. */
function refuseOtherSites(c: Request): void {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none")
    throw new Forbidden("other-site", "Sharing works from this server's own pages only.");
}

function refuseGuessing(seconds: number): Response {
  const response = problemResponse(
    problem(429, "too-many-requests", "Too many failed openings; Retry-After says how long to wait."),
  );
  response.headers.set("Retry-After", String(seconds));
  return response;
}

function bytesOf(base64url: string): Uint8Array {
  return Buffer.from(base64url, "base64url");
}
