import * as client from "openid-client";
import type { ProviderSettings } from "../../domain/accounts/identity-provider.ts";
import { isProviderAddress } from "../../domain/accounts/identity-provider-address.ts";
import { createProviderFetch } from "./provider-client.ts";
import type { KeySetPlace } from "./provider-keys.ts";

const TIMEOUT_SECONDS = 6;
/** Providers move their addresses seldom and change their keys at times; the keys are read anew by the library when one is new. */
const FRESH_MS = 3_600_000;

export interface DiscoveryOptions {
  readonly allowLoopback: boolean;
  readonly now: () => Date;
}

/** The provider's own description, read when it is first needed and again every hour; an old one does while the provider is down. */
export function createDiscovery(settings: ProviderSettings, { allowLoopback, now }: DiscoveryOptions) {
  let known: { readonly config: client.Configuration; readonly at: number } | null = null;
  let reading: Promise<client.Configuration> | null = null;

  async function read(): Promise<client.Configuration> {
    const config = await discover(settings, allowLoopback);
    known = { config, at: now().getTime() };
    return config;
  }

  return {
    async configuration(): Promise<client.Configuration> {
      if (known && now().getTime() - known.at < FRESH_MS) return known.config;
      reading ??= read().finally(() => {
        reading = null;
      });
      try {
        return await reading;
      } catch (error) {
        if (known) return known.config;
        throw error;
      }
    },
  };
}

/** Reads the description now. @throws the library's errors, and one of ours when the issuer differs or is no safe address. */
export async function discover(settings: ProviderSettings, allowLoopback: boolean): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret, isInnerAllowed } = settings;
  if (!isProviderAddress(issuer, allowLoopback)) throw new Error("the issuer is no safe address");
  const execute = new URL(issuer).protocol === "http:" ? [client.allowInsecureRequests] : [];
  const ask = createProviderFetch(allowLoopback || isInnerAllowed);
  const found = await client.discovery(new URL(issuer), clientId ?? "", undefined, client.None(), {
    execute,
    timeout: TIMEOUT_SECONDS,
    [client.customFetch]: ask,
  });
  const server = found.serverMetadata();
  if (server.issuer !== issuer) throw new IssuerDiffers(server.issuer);
  const config = new client.Configuration(server, clientId ?? "", undefined, authentication(clientSecret, server));
  config.timeout = TIMEOUT_SECONDS;
  config[client.customFetch] = ask;
  for (const extension of execute) extension(config);
  // Over TLS the protocol would let the ID token's signature be; a proxy of somebody's would not be noticed.
  client.enableNonRepudiationChecks(config);
  return config;
}

/** Where the provider's keys are. @throws when that is no safe address */
export function keySetPlace(config: client.Configuration, allowLoopback: boolean): KeySetPlace {
  const address = config.serverMetadata().jwks_uri ?? "";
  if (!isProviderAddress(address, allowLoopback)) throw new Error("the key set is at no safe address");
  const ask = config[client.customFetch] ?? fetch;
  return {
    url: new URL(address),
    ask: (url, { headers, ...options }) =>
      ask(url, { ...options, headers: Object.fromEntries(headers), body: undefined }),
  };
}

export class IssuerDiffers extends Error {
  readonly told: string;
  constructor(told: string) {
    super("the issuer differs");
    this.told = told;
  }
}

function authentication(secret: string | null, server: client.ServerMetadata): client.ClientAuth {
  if (secret === null) return client.None();
  const ways = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  return ways.includes("client_secret_post") ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret);
}
