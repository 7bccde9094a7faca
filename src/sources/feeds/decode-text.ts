/** Where an HTML page or an XML declaration says its encoding. */
const DECLARED = /charset\s{0,3}=\s{0,3}["']?([\w-]{2,40})/i;
const HEAD = 2048;

/**
 * Bytes as text: in the encoding that the content type says, else the byte order mark, the page itself, UTF-8 when the bytes
 * are that, and at last the Latin letters of old programs (ISO 8859-1 as browsers read it). A wrong claim of UTF-8 is not believed.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const claimed =
    DECLARED.exec(contentType ?? "")?.[1] ??
    DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD)).toString("latin1"))?.[1];
  for (const encoding of [claimed, "utf-8"]) {
    const text = encoding && decodeAs(bytes, encoding);
    if (typeof text === "string") return text;
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** Null when it is no encoding, or not that of the bytes. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
