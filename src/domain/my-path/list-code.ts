import { eachOnce } from "./change-path.ts";
import { type ItemRef, LONGEST_STEP, MOST_ITEMS, type PathItem } from "./item-ref.ts";

/**
 * A list as the text behind `#lista=` of a link. Bytes, in base64url: version, count, then of each thing one byte of what it
 * is (its kind, and whether a step follows), its UUID and its step as length and UTF-8; last four bytes of checksum, so that a
 * link that was cut or changed on its way is told from a whole one. Shared with the browser.
 */
const VERSION = 1;
const KINDS: readonly ItemRef["kind"][] = ["service", "event", "place", "tool"];
const HAS_STEP = 4;
const CHECKSUM_BYTES = 4;
/** The longest steps, four bytes to a character, and some room. */
const LONGEST_CODE = 80_000;

export type DecodedList =
  | { readonly ok: true; readonly items: readonly PathItem[] }
  /** `newer`: written by a later Polku than this. */
  | { readonly ok: false; readonly problem: "broken" | "newer" };

/** Things beyond the fortieth and characters beyond a step's length are left out. */
export function encodeList(items: readonly PathItem[]): string {
  const chosen = eachOnce(items).slice(0, MOST_ITEMS);
  const bytes = [VERSION, chosen.length, ...chosen.flatMap(bytesOf)];
  return toText([...bytes, ...checksumOf(bytes)]);
}

/** Never throws, whatever the text. What a message puts after a link, such as a full stop, is overlooked. */
export function decodeList(text: string): DecodedList {
  const code = /^[\w-]+/.exec(text.slice(0, LONGEST_CODE + 1))?.[0] ?? "";
  if (code.length > LONGEST_CODE) return { ok: false, problem: "broken" };
  try {
    return read(toBytes(code));
  } catch {
    return { ok: false, problem: "broken" };
  }
}

function read(whole: Uint8Array): DecodedList {
  const bytes = whole.subarray(0, -CHECKSUM_BYTES);
  const isWhole = bytes.length > 1 && checksumOf(bytes).join() === whole.subarray(-CHECKSUM_BYTES).join();
  if (!isWhole) return { ok: false, problem: "broken" };
  if (bytes[0] !== VERSION) return { ok: false, problem: "newer" };
  const items: PathItem[] = [];
  let at = 2;
  const take = (count: number) => {
    if (at + count > bytes.length) throw new Error("too short");
    at += count;
    return bytes.subarray(at - count, at);
  };
  for (let left = bytes[1] ?? 0; left > 0; left--) {
    const mark = take(1)[0] ?? 0;
    const kind = KINDS[mark & 3] as ItemRef["kind"];
    const id = uuidOf(take(16));
    let step = "";
    if (mark & HAS_STEP) {
      const [high = 0, low = 0] = take(2);
      step = new TextDecoder("utf-8", { fatal: true }).decode(take(high * 256 + low));
    }
    items.push({ kind, id, step: cut(step) });
  }
  if (at !== bytes.length || items.length > MOST_ITEMS) return { ok: false, problem: "broken" };
  return { ok: true, items: eachOnce(items) };
}

function bytesOf({ kind, id, step }: PathItem): number[] {
  const words = new TextEncoder().encode(cut(step));
  const hex = id.replaceAll("-", "");
  const uuid = Array.from({ length: 16 }, (_, place) => Number.parseInt(hex.slice(place * 2, place * 2 + 2), 16));
  const mark = KINDS.indexOf(kind) + (words.length > 0 ? HAS_STEP : 0);
  return [mark, ...uuid, ...(words.length > 0 ? [words.length >> 8, words.length & 255, ...words] : [])];
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Counted in whole characters, so that none is cut in two. */
function cut(step: string): string {
  return [...step.trim()].slice(0, LONGEST_STEP).join("");
}

/** FNV-1a. It guards against accidents, not against somebody who knows how it is made. */
function checksumOf(bytes: ArrayLike<number>): number[] {
  let hash = 0x811c9dc5;
  for (const byte of Array.from(bytes)) hash = Math.imul(hash ^ byte, 0x01000193);
  return [hash >>> 24, (hash >>> 16) & 255, (hash >>> 8) & 255, hash & 255];
}

function toText(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

function toBytes(code: string): Uint8Array {
  return Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}
