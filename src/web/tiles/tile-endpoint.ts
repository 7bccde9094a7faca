import { createHash } from "node:crypto";
import type { Handler } from "hono";
import { problem, problemResponse } from "../../platform/http/problem.ts";
import { readTileAddress } from "../../platform/tiles/tile-address.ts";
import type { TileFailure, TileShelf } from "../../platform/tiles/tile-shelf.ts";

/** A browser keeps a tile for a day; one that is out of date only until the map's server may be well again. */
const A_DAY = "public, max-age=86400";
const A_MOMENT = "public, max-age=300";

const REFUSALS: { readonly [failure in TileFailure]: readonly [status: number, title: string, detail: string] } = {
  absent: [404, "Not found", "The map has no tile here."],
  unfit: [502, "Bad gateway", "The map's server sent something other than a map tile."],
  unavailable: [503, "Not available", "The map's server does not give tiles now."],
  timeout: [504, "Too slow", "The map's server did not answer in time."],
};

/** `/kartta/tiilet/{z}/{x}/{y}.png`: a tile from the shelf. The reader's browser speaks to us only, and sees no key. */
export function tileEndpoint(shelf: TileShelf | null): Handler {
  return async (c) => {
    if (!shelf) return problemResponse(problem(404, "no-map", "No map has been set up here."));
    const { z = "", x = "", file = "" } = c.req.param();
    const address = file.endsWith(".png") ? readTileAddress(z, x, file.slice(0, -".png".length)) : null;
    if (!address) return problemResponse(problem(404, "unknown-tile", "There is no such tile in Finland."));
    const answer = await shelf.get(address);
    if ("failure" in answer) return refusal(answer.failure);
    const { body, type, isOld } = answer;
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const headers = { ETag: etag, "Cache-Control": isOld ? A_MOMENT : A_DAY };
    if (c.req.header("if-none-match")?.includes(etag)) return c.body(null, 304, headers);
    return c.body(new Uint8Array(body), 200, { ...headers, "Content-Type": type });
  };
}

function refusal(failure: TileFailure): Response {
  const [status, title, detail] = REFUSALS[failure];
  const response = problemResponse(problem(status, `tile-${failure}`, detail, { title }));
  response.headers.set("Cache-Control", failure === "absent" ? A_DAY : "no-store");
  return response;
}
