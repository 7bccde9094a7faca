import { AuthorizationResponseError, ResponseBodyError } from "openid-client";
import type { SignInFailure } from "../../domain/accounts/identity-provider.ts";
import { LeadsInside } from "./provider-client.ts";

/** What went wrong, as a word of ours. Whatever it is, nobody is signed in; the provider's own text goes nowhere. */
export function oidcFailure(error: unknown): SignInFailure {
  if (error instanceof AuthorizationResponseError) return error.error === "access_denied" ? "cancelled" : "refused";
  if (error instanceof ResponseBodyError) return bodyFailure(error);
  const { code, claim, status } = tellsOf(error);
  if ([...chainOf(error)].some((each) => each instanceof LeadsInside)) return "inner-address";
  if (code === "OAUTH_JWT_CLAIM_COMPARISON_FAILED") return CLAIMS[claim] ?? "unreadable";
  if (code === "OAUTH_JWT_TIMESTAMP_CHECK_FAILED") return claim === "auth_time" ? "not-recent" : "expired";
  const message = messagesOf(error);
  if (code === "OAUTH_KEY_SELECTION_FAILED" || /signature/i.test(message)) return "not-signed";
  if (/"auth_time"/.test(message)) return "not-recent";
  if (/"nonce"/.test(message)) return "wrong-nonce";
  if (/"iss"|issuer/.test(message)) return "wrong-issuer";
  if (/"state"/.test(message)) return "wrong-state";
  if (code === "OAUTH_TIMEOUT" || code === "OAUTH_ABORT" || status >= 500 || isNetwork(error)) return "provider-down";
  return "unreadable";
}

const CLAIMS: Readonly<Record<string, SignInFailure>> = {
  nonce: "wrong-nonce",
  iss: "wrong-issuer",
  aud: "wrong-audience",
  azp: "wrong-audience",
};

function bodyFailure({ error, status }: ResponseBodyError): SignInFailure {
  if (error === "invalid_client" || error === "unauthorized_client") return "client-refused";
  // The code has been used or is too old.
  if (error === "invalid_grant") return "replayed";
  return status >= 500 ? "provider-down" : "refused";
}

/** The causes one within another, the outermost first. */
function* chainOf(error: unknown): Generator<Record<string, unknown>> {
  let current = error;
  for (let depth = 0; depth < 6 && current !== null && typeof current === "object"; depth++) {
    yield current as Record<string, unknown>;
    current = (current as { cause?: unknown }).cause;
  }
}

function tellsOf(error: unknown): { code: string; claim: string; status: number } {
  let code = "";
  let claim = "";
  let status = 0;
  for (const each of chainOf(error)) {
    if (typeof each.code === "string" && (code === "" || code === "OAUTH_INVALID_RESPONSE")) code = each.code;
    if (typeof each.claim === "string") claim = each.claim;
    if (each instanceof Response || typeof each.status === "number") status = Number(each.status);
  }
  return { code, claim, status };
}

function messagesOf(error: unknown): string {
  return [...chainOf(error)].map(({ message }) => (typeof message === "string" ? message : "")).join(" · ");
}

function isNetwork(error: unknown): boolean {
  return [...chainOf(error)].some(
    ({ name, code, message }) =>
      message === "fetch failed" ||
      name === "TimeoutError" ||
      name === "AbortError" ||
      (typeof code === "string" && /^(E[A-Z]+|UND_ERR_\w+|CERT_\w+|DEPTH_ZERO\w*|SELF_SIGNED\w*)$/.test(code)),
  );
}
