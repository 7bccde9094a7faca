import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { stop } from "./test-oidc.ts";

/** What the crooked provider does otherwise than it should. */
export interface Crookedness {
  /** Changes what the ID token tells. */
  readonly claims?: Record<string, unknown>;
  /** Signs with a key that it does not show. */
  readonly otherKey?: boolean;
  /** Does not sign at all. */
  readonly unsigned?: boolean;
  /** What its description names as the issuer. */
  readonly issuer?: string;
  /** What the token's place answers instead. */
  readonly token?: { readonly status: number; readonly body: unknown };
  readonly discovery?: { readonly status: number; readonly body: string };
}

export interface CrookedOidc {
  readonly issuer: string;
  crooked: Crookedness;
  /** The nonce that the last sign-in asked for. */
  nonce: string;
  /** How many times its keys have been asked for. */
  keysAsked: number;
  /** A token signed as it is told to be. */
  sign(claims: object, options?: { readonly header?: object; readonly otherKey?: boolean }): string;
  stop(): Promise<void>;
}

/** A provider that lies as it is told to, for everything that a good one never does. */
export async function startCrookedOidc(): Promise<CrookedOidc> {
  const shown = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const hidden = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const self: CrookedOidc = {
    issuer,
    crooked: {},
    nonce: "",
    keysAsked: 0,
    sign: (claims, { header, otherKey } = {}) => token(claims, (otherKey ? hidden : shown).privateKey, header),
    stop: () => stop(server),
  };
  server.on("request", (request, response) => {
    const send = (status: number, body: unknown) =>
      response
        .writeHead(status, { "content-type": "application/json" })
        .end(typeof body === "string" ? body : JSON.stringify(body));
    const { crooked } = self;
    if (request.url === "/.well-known/openid-configuration") {
      if (crooked.discovery) return send(crooked.discovery.status, crooked.discovery.body);
      return send(200, {
        issuer: crooked.issuer ?? issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        code_challenge_methods_supported: ["S256"],
        id_token_signing_alg_values_supported: ["RS256"],
        token_endpoint_auth_methods_supported: ["client_secret_post"],
      });
    }
    if (request.url === "/jwks") self.keysAsked += 1;
    if (request.url === "/jwks")
      return send(200, {
        keys: [{ ...shown.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
      });
    if (crooked.token) return send(crooked.token.status, crooked.token.body);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      sub: "aino",
      aud: "polku",
      iat: now,
      exp: now + 300,
      auth_time: now,
      nonce: self.nonce,
      name: "Aino Esimerkki",
      ...crooked.claims,
    };
    const key = crooked.otherKey ? hidden.privateKey : shown.privateKey;
    send(200, {
      access_token: randomUUID(),
      token_type: "Bearer",
      id_token: crooked.unsigned ? unsignedToken(claims) : token(claims, key),
    });
  });
  return self;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function token(claims: object, key: KeyObject, header: object = {}): string {
  const body = `${part({ alg: "RS256", kid: "1", typ: "JWT", ...header })}.${part(claims)}`;
  return `${body}.${sign("sha256", Buffer.from(body), key).toString("base64url")}`;
}

function unsignedToken(claims: object): string {
  return `${part({ alg: "none" })}.${part(claims)}.`;
}
