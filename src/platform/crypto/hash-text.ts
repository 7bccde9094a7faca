import { createHash } from "node:crypto";

/** SHA-256 of the parts one after another, as base64url. */
export function hashText(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("base64url");
}
