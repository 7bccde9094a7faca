import { createHmac, timingSafeEqual } from "node:crypto";

const TOKEN = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{43})$/;

/** The end of the address in a letter: whoever has it may answer this one question in this region, and nothing else. */
export function freshnessToken(secret: string, regionCode: string, caseId: string): string {
  return `${caseId}.${signatureOf(secret, regionCode, caseId)}`;
}

/** The question's id; null when the token is not ours or is another region's. */
export function readFreshnessToken(secret: string, regionCode: string, token: string): string | null {
  const [, id = "", signature = ""] = TOKEN.exec(token) ?? [];
  if (id === "") return null;
  const expected = Buffer.from(signatureOf(secret, regionCode, id));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

function signatureOf(secret: string, regionCode: string, caseId: string): string {
  return createHmac("sha256", secret).update(`freshness ${regionCode} ${caseId}`).digest("base64url");
}
