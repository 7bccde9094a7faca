import type { TileAddress } from "./tile-address.ts";
import type { KeptTile, TileFolder } from "./tile-folder.ts";
import { type TileType, tileTypeOf } from "./tile-image.ts";

/** Why a tile was not got: there is none, it did not come, it came too slowly, or what came is no picture of a fit size. */
export type TileFailure = "absent" | "unavailable" | "timeout" | "unfit";
export type FetchedTile = { readonly body: Buffer } | { readonly failure: TileFailure };
export type FetchTile = (address: TileAddress) => Promise<FetchedTile>;

export type TileAnswer =
  | { readonly body: Buffer; readonly type: TileType; readonly isOld: boolean }
  | { readonly failure: TileFailure };

/** Map tiles kept for a month, and given from what is kept when the map's own server fails. */
export interface TileShelf {
  get(address: TileAddress): Promise<TileAnswer>;
}

export interface TileShelfOptions {
  readonly folder: TileFolder;
  readonly fetchTile: FetchTile;
  readonly now: () => Date;
  /** Called when the map's server is left in peace for a while, and when the disk refuses. */
  readonly onTrouble: (what: TileFailure | "disk", error?: Error) => void;
  readonly restMs?: number;
}

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** How many times in a row the server may fail before it is left in peace. */
const PATIENCE = 4;
const REST_MS = 30_000;
/** A square without a tile is not asked for again in an hour. */
const ABSENT_MS = 60 * 60 * 1000;
const MOST_ABSENT = 10_000;

export function createTileShelf(options: TileShelfOptions): TileShelf {
  const { folder, fetchTile, now, onTrouble, restMs = REST_MS } = options;
  const underWay = new Map<string, Promise<TileAnswer>>();
  /** Until when, on the monotonic clock in milliseconds. */
  const absent = new Map<string, number>();
  let failedInRow = 0;
  let restsUntil = 0;

  async function find(address: TileAddress): Promise<KeptTile | null> {
    try {
      const kept = await folder.find(address);
      return kept && tileTypeOf(kept.body) ? kept : null;
    } catch (error) {
      onTrouble("disk", error as Error);
      return null;
    }
  }

  async function fetchAndKeep(address: TileAddress, key: string): Promise<FetchedTile> {
    if (performance.now() < restsUntil) return { failure: "unavailable" };
    if ((absent.get(key) ?? 0) > performance.now()) return { failure: "absent" };
    const fetched = await fetchTile(address);
    if ("failure" in fetched) {
      if (fetched.failure === "absent") noteAbsent(key);
      else noteFailure(fetched.failure);
      return fetched;
    }
    failedInRow = 0;
    await folder.save(address, fetched.body, now()).catch((error: Error) => onTrouble("disk", error));
    return fetched;
  }

  function noteAbsent(key: string): void {
    failedInRow = 0;
    if (absent.size >= MOST_ABSENT) absent.clear();
    absent.set(key, performance.now() + ABSENT_MS);
  }

  function noteFailure(failure: TileFailure): void {
    failedInRow += 1;
    if (failedInRow < PATIENCE) return;
    failedInRow = 0;
    restsUntil = performance.now() + restMs;
    onTrouble(failure);
  }

  async function look(address: TileAddress, key: string): Promise<TileAnswer> {
    const kept = await find(address);
    const isFresh = kept !== null && now().getTime() - kept.fetchedAt.getTime() < KEPT_MS;
    if (isFresh) return answerWith(kept.body, false);
    const fetched = await fetchAndKeep(address, key);
    if ("body" in fetched) return answerWith(fetched.body, false);
    return kept && fetched.failure !== "absent" ? answerWith(kept.body, true) : fetched;
  }

  return {
    get(address) {
      const key = `${address.z}/${address.x}/${address.y}`;
      const running = underWay.get(key);
      if (running) return running;
      const asked = look(address, key).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      return asked;
    },
  };
}

function answerWith(body: Buffer, isOld: boolean): TileAnswer {
  const type = tileTypeOf(body);
  return type ? { body, type, isOld } : { failure: "unfit" };
}
