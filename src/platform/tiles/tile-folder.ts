import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TileAddress } from "./tile-address.ts";

export interface KeptTile {
  readonly body: Buffer;
  readonly fetchedAt: Date;
}

/** Tiles on disk, one file each. What is there is the whole truth, so a restart loses nothing. */
export interface TileFolder {
  find(address: TileAddress): Promise<KeptTile | null>;
  /** Writes beside and moves into place, so that nobody ever reads half a tile. Makes room when the folder is full. */
  save(address: TileAddress, body: Buffer, fetchedAt: Date): Promise<void>;
}

export interface TileFolderOptions {
  /** All that is in it counts to the size, also tiles of a map used before. */
  readonly root: string;
  /** The folder of this map's own tiles inside the root. */
  readonly name: string;
  readonly maxBytes: number;
}

/** Full means room is made for a tenth, so that it is not full again at once. */
const KEPT_SHARE = 0.9;
/** After how large a part of the limit has been written the folder is measured again. */
const MEASURED_AFTER = 0.05;

export function createTileFolder({ root, name, maxBytes }: TileFolderOptions): TileFolder {
  // The first save measures: an earlier run may have filled the folder.
  let writtenSince = Number.POSITIVE_INFINITY;
  let measuring: Promise<void> | null = null;
  const pathOf = ({ z, x, y }: TileAddress) => join(root, name, String(z), String(x), String(y));

  return {
    async find(address) {
      const path = pathOf(address);
      try {
        const [body, { mtime }] = await Promise.all([readFile(path), stat(path)]);
        return { body, fetchedAt: mtime };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },

    async save(address, body, fetchedAt) {
      const path = pathOf(address);
      const beside = `${path}.${randomUUID()}`;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(beside, body);
      await utimes(beside, fetchedAt, fetchedAt);
      await rename(beside, path);
      writtenSince += body.length;
      if (writtenSince < maxBytes * MEASURED_AFTER) return;
      measuring ??= makeRoom(root, maxBytes).finally(() => {
        measuring = null;
      });
      await measuring;
      writtenSince = 0;
    },
  };
}

/** Takes the oldest away when there is more than `maxBytes`. */
async function makeRoom(root: string, maxBytes: number): Promise<void> {
  const files: { path: string; size: number; time: number }[] = [];
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // Another process may take it away meanwhile.
    const facts = await stat(path).catch(() => null);
    if (facts) files.push({ path, size: facts.size, time: facts.mtimeMs });
  }
  let held = files.reduce((sum, { size }) => sum + size, 0);
  if (held <= maxBytes) return;
  for (const { path, size } of files.sort((a, b) => a.time - b.time)) {
    if (held <= maxBytes * KEPT_SHARE) return;
    await rm(path, { force: true });
    held -= size;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}
