import type { Hono } from "hono";
import { createApi } from "../../src/api/v1/api.ts";
import { aContext } from "../../src/api/v1/test-context.ts";
import { clockFrom } from "../../src/platform/clock.ts";
import type { TestDatabase } from "./database.ts";
import { createTray } from "./tray.ts";

/** Friday noon in Finland. */
export const FRIDAY = new Date("2026-11-20T10:00:00Z");

export interface TrayApi {
  readonly api: Hono;
  readonly database: TestDatabase;
}

/** The API over a register and an index of these events and places of the demo region, at a fixed moment. */
export async function createTrayApi(saved: Parameters<typeof createTray>[0], now = FRIDAY): Promise<TrayApi> {
  const { database, documents } = await createTray(saved, now);
  return { api: createApi(aContext(documents, database.db, { clock: clockFrom(now) })), database };
}
