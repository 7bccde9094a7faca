import type { TileAddress } from "../../platform/tiles/tile-address.ts";
import { LARGEST_TILE_BYTES, tileTypeOf } from "../../platform/tiles/tile-image.ts";
import type { FetchedTile, FetchTile } from "../../platform/tiles/tile-shelf.ts";
import { limitParallel } from "../shared/limit-parallel.ts";
import { readCappedBytes } from "../shared/read-capped.ts";

export interface TileClientOptions {
  /** With `{z}`, `{x}`, `{y}` and perhaps `{key}`. */
  readonly url: string;
  /** In the address when it has `{key}`, else the user name of Basic authentication. */
  readonly key: string | null;
  readonly fetch: typeof fetch;
  readonly timeoutMs?: number;
}

const USER_AGENT = "Polku (open-source wellbeing service tray; fetches map tiles for its readers and keeps them)";
const TIMEOUT_MS = 6000;
/** As many as a browser would ask at a time. */
const MOST_PARALLEL = 6;

/**
 * Asks the map's own server for a tile. Nothing of the reader goes along, and what goes wrong is told by a word, never by the
 * address: the address may hold the key.
 */
export function createTileClient(options: TileClientOptions): FetchTile {
  const inTurn = limitParallel(MOST_PARALLEL);
  return (address) => inTurn(() => fetchTile(options, address));
}

async function fetchTile(
  { url, key, fetch, timeoutMs = TIMEOUT_MS }: TileClientOptions,
  address: TileAddress,
): Promise<FetchedTile> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const isKeyInAddress = url.includes("{key}");
  try {
    const response = await fetch(fillIn(url, { ...address, key: key ?? "" }), {
      headers: {
        accept: "image/png,image/jpeg,image/webp",
        "user-agent": USER_AGENT,
        ...(key !== null && !isKeyInAddress && { authorization: `Basic ${btoa(`${key}:`)}` }),
      },
      // A key must not follow a redirect to another host.
      redirect: "manual",
      signal: timeout,
    });
    if (response.status === 404 || response.status === 204) return await left(response, "absent");
    if (response.status !== 200) return await left(response, "unavailable");
    if (!/^image\//i.test(response.headers.get("content-type") ?? "")) return await left(response, "unfit");
    const body = await readCappedBytes(response, LARGEST_TILE_BYTES);
    return body && tileTypeOf(body) ? { body } : { failure: "unfit" };
  } catch {
    return { failure: timeout.aborted ? "timeout" : "unavailable" };
  }
}

/** The body is not wanted: the connection is given back. */
async function left(response: Response, failure: "absent" | "unavailable" | "unfit"): Promise<FetchedTile> {
  await response.body?.cancel();
  return { failure };
}

function fillIn(url: string, values: TileAddress & { readonly key: string }): string {
  return url.replace(/\{([xyz]|key)\}/g, (_, name: "x" | "y" | "z" | "key") => encodeURIComponent(values[name]));
}
