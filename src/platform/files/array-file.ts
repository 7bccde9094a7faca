import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { z } from "zod";

/**
 * A file of typed arrays that is read back without parsing them: eight letters that tell what it is, three 32-bit numbers
 * (version, length of the head, checksum of the head), the head as JSON, and the arrays one after another, each starting
 * at a multiple of 8. Little-endian, like every machine Node runs on.
 */
const PREAMBLE = 24;
const ALIGNMENT = 8;

const ARRAY_TYPES = {
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const;
type ArrayType = keyof typeof ARRAY_TYPES;
export type AnyArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;
export type Arrays = Readonly<Record<string, AnyArray>>;

/** What a file is, and which version of it: another one is not read. */
export interface FileKind {
  /** Eight ASCII letters. */
  readonly magic: string;
  readonly version: number;
}

const count = z.number().int().nonnegative();
const Described = z.object({
  head: z.unknown(),
  arrays: z.array(
    z.object({
      name: z.string(),
      type: z.enum(Object.keys(ARRAY_TYPES) as [ArrayType, ...ArrayType[]]),
      /** Bytes from the start of the file, elements, and the checksum of the bytes. */
      offset: count,
      length: count,
      checksum: count,
    }),
  ),
});

/** Writes the whole file beside its place and then moves it there, so that a reader never sees half of one. */
export function writeArrayFile(path: string, kind: FileKind, content: { head: unknown; arrays: Arrays }): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, "w");
  try {
    const head = describe(content);
    writeWhole(file, preambleOf(kind, head));
    writeWhole(file, head);
    let at = PREAMBLE + head.length;
    for (const array of Object.values(content.arrays)) {
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

/** What the bytes of such a file hold; the arrays go on using them. Null when they are damaged or of another kind. Never throws. */
export function parseArrayFile(bytes: Buffer, { magic, version }: FileKind): { head: unknown; arrays: Arrays } | null {
  try {
    const preamble = new DataView(bytes.buffer, bytes.byteOffset, PREAMBLE);
    if (bytes.toString("latin1", 0, 8) !== magic || preamble.getUint32(8, true) !== version) return null;
    const described = bytes.subarray(PREAMBLE, PREAMBLE + preamble.getUint32(12, true));
    if (crc32(described) !== preamble.getUint32(16, true)) return null;
    const { head, arrays } = Described.parse(JSON.parse(described.toString("utf8")));
    const read: { [name: string]: AnyArray } = {};
    for (const { name, type, offset, length, checksum } of arrays) {
      const TypedArray = ARRAY_TYPES[type];
      const array = new TypedArray(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length);
      if (crc32(bytesOf(array)) !== checksum) return null;
      read[name] = array;
    }
    return { head, arrays: read };
  } catch {
    return null;
  }
}

/** The description tells where the arrays are, which depends on its own length: it is padded to a length known beforehand. */
function describe({ head, arrays }: { head: unknown; arrays: Arrays }): Buffer {
  const entries = Object.entries(arrays);
  const checksums = entries.map(([, array]) => crc32(bytesOf(array)));
  const describedFrom = (start: number): Buffer => {
    let offset = start;
    const described = entries.map(([name, array], i) => {
      offset = aligned(offset);
      const entry = { name, type: array.constructor.name, offset, length: array.length, checksum: checksums[i] };
      offset += array.byteLength;
      return entry;
    });
    return Buffer.from(JSON.stringify({ head, arrays: described }));
  };
  const length = describedFrom(0).length + entries.length * 16;
  const padded = Buffer.alloc(length, " ");
  describedFrom(PREAMBLE + length).copy(padded);
  return padded;
}

function preambleOf({ magic, version }: FileKind, head: Buffer): Buffer {
  const preamble = Buffer.alloc(PREAMBLE);
  preamble.write(magic, "latin1");
  preamble.writeUInt32LE(version, 8);
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
