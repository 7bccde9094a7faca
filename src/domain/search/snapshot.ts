import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { z } from "zod";
import { INDEX_VERSION, type IndexArrays, type IndexData } from "./index-data.ts";

/**
 * File: `POLKUIDX`, then three 32-bit numbers (version, length of the head, checksum of the head), the head as JSON,
 * and the arrays one after another, each starting at a multiple of 8. Little-endian, like every machine Node runs on.
 */
const MAGIC = "POLKUIDX";
const PREAMBLE = 24;
const ALIGNMENT = 8;

const ARRAY_TYPES = { Uint8Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;
type ArrayType = keyof typeof ARRAY_TYPES;
type AnyArray = InstanceType<(typeof ARRAY_TYPES)[ArrayType]>;

const count = z.number().int().nonnegative();
const Head = z.object({
  finnishAnalyser: z.enum(["voikko", "builtin"]),
  size: count,
  themes: z.array(z.string()),
  municipalities: z.array(z.string()),
  targetGroups: z.array(z.string()),
  arrays: z.array(
    z.object({
      name: z.string(),
      type: z.enum(["Uint8Array", "Uint32Array", "Int32Array", "Float32Array", "Float64Array"]),
      /** Bytes from the start of the file, elements, and the checksum of the bytes. */
      offset: count,
      length: count,
      checksum: count,
    }),
  ),
});

/** Writes the whole file beside its place and then moves it there, so that a reader never sees half of one. */
export function writeSnapshot(path: string, data: IndexData): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, "w");
  try {
    const { head, headLength } = headOf(data);
    writeWhole(file, preambleOf(head));
    writeWhole(file, head);
    let at = PREAMBLE + headLength;
    for (const array of Object.values(data.arrays) as AnyArray[]) {
      writeWhole(file, Buffer.alloc(aligned(at) - at));
      writeWhole(file, bytesOf(array));
      at = aligned(at) + array.byteLength;
    }
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(file);
  renameSync(temporary, path);
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
  try {
    const preamble = new DataView(bytes.buffer, bytes.byteOffset, PREAMBLE);
    if (bytes.toString("latin1", 0, 8) !== MAGIC || preamble.getUint32(8, true) !== INDEX_VERSION) return null;
    const head = bytes.subarray(PREAMBLE, PREAMBLE + preamble.getUint32(12, true));
    if (crc32(head) !== preamble.getUint32(16, true)) return null;
    const { arrays, ...rest } = Head.parse(JSON.parse(head.toString("utf8")));
    const read: { [name: string]: AnyArray } = {};
    for (const { name, type, offset, length, checksum } of arrays) {
      const TypedArray = ARRAY_TYPES[type];
      const array = new TypedArray(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length);
      if (crc32(bytesOf(array)) !== checksum) return null;
      read[name] = array;
    }
    return { version: INDEX_VERSION, ...rest, arrays: read as unknown as IndexArrays };
  } catch {
    return null;
  }
}

/** The head tells where the arrays are, which depends on its own length: it is padded to a length known beforehand. */
function headOf(data: IndexData): { head: Buffer; headLength: number } {
  const { arrays, version: _, ...rest } = data;
  const entries = Object.entries(arrays) as [string, AnyArray][];
  const checksums = entries.map(([, array]) => crc32(bytesOf(array)));
  const describe = (start: number): Buffer => {
    let offset = start;
    const described = entries.map(([name, array], i) => {
      offset = aligned(offset);
      const entry = { name, type: array.constructor.name, offset, length: array.length, checksum: checksums[i] };
      offset += array.byteLength;
      return entry;
    });
    return Buffer.from(JSON.stringify({ ...rest, arrays: described }));
  };
  const headLength = describe(0).length + entries.length * 16;
  const head = Buffer.alloc(headLength, " ");
  describe(PREAMBLE + headLength).copy(head);
  return { head, headLength };
}

function preambleOf(head: Buffer): Buffer {
  const preamble = Buffer.alloc(PREAMBLE);
  preamble.write(MAGIC, "latin1");
  preamble.writeUInt32LE(INDEX_VERSION, 8);
  preamble.writeUInt32LE(head.length, 12);
  preamble.writeUInt32LE(crc32(head), 16);
  return preamble;
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function bytesOf(array: AnyArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function aligned(position: number): number {
  return Math.ceil(position / ALIGNMENT) * ALIGNMENT;
}
