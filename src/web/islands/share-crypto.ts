/**
 * The lock of a share: everything that the server must not be able to do. The decision on sharing tells why each number is
 * what it is; a change here makes codes that are on their way unreadable, so it takes a new version in `SALT`.
 */
const SALT = "polku-share-1";
const ROUNDS = 600_000;
const IV_BYTES = 12;
/** What is shared is filled up to whole blocks, so that its length tells little. */
const BLOCK_BYTES = 1024;
const MOST_BLOCKS = 45;
const SPACE = 0x20;

export interface ShareKeys {
  readonly key: CryptoKey;
  /** By which the server finds the ciphertext; it tells nothing of the key. */
  readonly lookupId: string;
}

/** False where the browser offers no encryption, as on pages that did not come by https. */
export function canLock(): boolean {
  return typeof crypto === "object" && crypto.subtle !== undefined;
}

/** Takes about a second on a slow phone: that is what makes guessing dear. @param region slug */
export async function keysOf(code: string, region: string): Promise<ShareKeys> {
  const { subtle } = crypto;
  const typed = await subtle.importKey("raw", bytesOfText(code), "PBKDF2", false, ["deriveBits"]);
  const salt = bytesOfText(`${SALT} ${region}`);
  const stretched = await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }, typed, 256);
  const root = await subtle.importKey("raw", stretched, "HKDF", false, ["deriveKey", "deriveBits"]);
  const branch = (info: string) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytesOfText(info) });
  const [key, lookup] = await Promise.all([
    subtle.deriveKey(branch("key"), root, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    subtle.deriveBits(branch("lookup"), root, 128),
  ]);
  return { key, lookupId: toBase64url(new Uint8Array(lookup)) };
}

/** Null when the text is too long. Spaces after JSON mean nothing, so they fill the last block. */
export async function lock(text: string, key: CryptoKey): Promise<{ ciphertext: string; iv: string } | null> {
  const plain = bytesOfText(text);
  const blocks = Math.ceil(plain.length / BLOCK_BYTES);
  if (blocks > MOST_BLOCKS) return null;
  const padded = new Uint8Array(blocks * BLOCK_BYTES).fill(SPACE);
  padded.set(plain);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const ciphertext = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, padded);
  return { ciphertext: toBase64url(new Uint8Array(ciphertext)), iv: toBase64url(iv) };
}

/** @throws when it was locked with another key, has been changed, or is no text */
export async function unlock(locked: { ciphertext: string; iv: string }, key: CryptoKey): Promise<string> {
  const iv = fromBase64url(locked.iv);
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, fromBase64url(locked.ciphertext));
  return new TextDecoder("utf-8", { fatal: true }).decode(plain);
}

/** 128 random bits, and the hash of them that the server may know. */
export async function manageTokenPair(): Promise<{ manageToken: string; manageHash: string }> {
  const manageToken = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  const hash = await crypto.subtle.digest("SHA-256", bytesOfText(manageToken));
  return { manageToken, manageHash: toBase64url(new Uint8Array(hash)) };
}

function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

function toBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
