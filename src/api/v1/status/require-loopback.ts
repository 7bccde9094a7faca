import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { Forbidden } from "../../../platform/errors.ts";

/** What a proxy adds: behind one on this machine every caller would look local. And what a page of another site cannot hide. */
const NOT_OUR_OWN = ["x-forwarded-for", "forwarded", "x-real-ip", "via", "origin"];
const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

/** @throws Forbidden for a caller on another machine, through a proxy, or in a browser on another site's behalf. */
export function requireLoopback(c: Context): void {
  const isForeign = NOT_OUR_OWN.some((name) => c.req.header(name) !== undefined);
  if (isForeign || !LOOPBACK.test(peerOf(c))) {
    throw new Forbidden("loopback-only", "Only programs on the server itself may read this.");
  }
}

/** Empty when the app is called without a connection. */
function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "";
  } catch {
    return "";
  }
}
