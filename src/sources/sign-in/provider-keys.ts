import { type CompactVerifyGetKey, createRemoteJWKSet, customFetch, type FetchImplementation } from "jose";

/** Where a provider tells its public keys, and how it is asked. */
export interface KeySetPlace {
  readonly url: URL;
  readonly ask: FetchImplementation;
}

const FRESH_MS = 3_600_000;
/** Whoever sends tokens of invented keys does not make us ask the provider each time. */
const ASK_AGAIN_MS = 30_000;

/** The provider's signing keys, asked when first needed, every hour, and when a token names one that is not among them. */
export function createProviderKeys(place: () => Promise<KeySetPlace>): CompactVerifyGetKey {
  let known: { readonly address: string; readonly find: CompactVerifyGetKey } | null = null;
  return async (header, token) => {
    const { url, ask } = await place();
    if (known?.address !== url.href) {
      const options = { cooldownDuration: ASK_AGAIN_MS, cacheMaxAge: FRESH_MS, [customFetch]: ask };
      known = { address: url.href, find: createRemoteJWKSet(url, options) };
    }
    return known.find(header, token);
  };
}
