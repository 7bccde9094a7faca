import { join } from "node:path";
import type { Context } from "../../context.ts";
import { hashText } from "../../platform/crypto/hash-text.ts";
import { createTileFolder } from "../../platform/tiles/tile-folder.ts";
import { createTileShelf, type TileShelf } from "../../platform/tiles/tile-shelf.ts";
import { createTileClient } from "./tile-client.ts";

const MOST_BYTES = 500 * 1024 * 1024;

/** The map tiles that the configuration names, kept in the data folder; null when it names none. */
export function openTiles({ config, clock, log }: Pick<Context, "config" | "clock" | "log">): TileShelf | null {
  const { tiles, dataDir } = config;
  if (!tiles) return null;
  return createTileShelf({
    folder: createTileFolder({
      root: join(dataDir, "tiles"),
      // Another map's tiles are not this one's. The key is no part of which map it is.
      name: hashText(tiles.url).slice(0, 10),
      maxBytes: MOST_BYTES,
    }),
    fetchTile: createTileClient({ url: tiles.url, key: tiles.key, fetch }),
    now: () => clock.now(),
    onTrouble: (what, error) => log.warn({ what, code: (error as NodeJS.ErrnoException)?.code }, "map tiles"),
  });
}
