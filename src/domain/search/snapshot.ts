import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { z } from "zod";
import { type Arrays, parseArrayFile, writeArrayFile } from "../../platform/files/array-file.ts";
import { INDEX_VERSION, type IndexArrays, type IndexData } from "./index-data.ts";

const KIND = { magic: "POLKUIDX", version: INDEX_VERSION };

const Head = z.object({
  finnishAnalyser: z.enum(["voikko", "builtin"]),
  size: z.number().int().nonnegative(),
  themes: z.array(z.string()),
  municipalities: z.array(z.string()),
  targetGroups: z.array(z.string()),
  languages: z.array(z.string()),
  traits: z.array(z.string()),
});

/** Writes the whole file beside its place and then moves it there, so that a reader never sees half of one. */
export function writeSnapshot(path: string, { arrays, version: _, ...head }: IndexData): void {
  writeArrayFile(path, KIND, { head, arrays: arrays as unknown as Arrays });
}

/** The index in a file, or null when there is none or it is damaged, cut short or of another version. Never throws. */
export function readSnapshot(path: string): IndexData | null {
  try {
    return parseSnapshot(readFileSync(path));
  } catch {
    return null;
  }
}

/**
 * A file's bytes, read beside everything else: one read into one buffer, off the main thread.
 * @returns null when there is no such file or it cannot be read.
 */
export async function loadSnapshotBytes(path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, size - at, at);
      if (bytesRead === 0) return null;
      at += bytesRead;
    }
    return bytes;
  } catch {
    return null;
  }
}

/** The index in a snapshot's bytes, which it goes on using; null when they are damaged. Never throws. */
export function parseSnapshot(bytes: Buffer): IndexData | null {
  const file = parseArrayFile(bytes, KIND);
  const head = Head.safeParse(file?.head);
  if (file === null || !head.success) return null;
  return { version: INDEX_VERSION, ...head.data, arrays: file.arrays as unknown as IndexArrays };
}
