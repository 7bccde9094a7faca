import type { MiddlewareHandler } from "hono";

/** Nothing inline, nothing from elsewhere: pages bring their own files and speak to their own server. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", CONTENT_SECURITY_POLICY],
  ["X-Content-Type-Options", "nosniff"],
  // A page's address may hold what a person searched for: it goes to nobody.
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)"],
];

const YEAR_SECONDS = 31_536_000;

/** Security headers on every answer. HSTS is promised only when residents come over https. */
export function securityHeaders({ isPublic }: { isPublic: boolean }): MiddlewareHandler {
  const headers = isPublic
    ? [...HEADERS, ["Strict-Transport-Security", `max-age=${YEAR_SECONDS}; includeSubDomains`] as const]
    : HEADERS;
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
  };
}
