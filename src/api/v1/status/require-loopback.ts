import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { Forbidden } from "../../../platform/errors.ts";

/** What a proxy adds: behind one on this machine every caller would look local. */
const PROXY_HEADERS = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];
const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

/** @throws Forbidden for a caller on another machine, or one that came through a proxy. */
export function requireLoopback(c: Context): void {
  const isProxied = PROXY_HEADERS.some((name) => c.req.header(name) !== undefined);
  if (isProxied || !LOOPBACK.test(peerOf(c))) throw new Forbidden("loopback-only", "Only programs on the server itself may read this.");
}

/** Empty when the app is called without a connection. */
function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "";
  } catch {
    return "";
  }
}
