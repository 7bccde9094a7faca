import { z } from "zod";
import { isSignedBy, keysFor, PublicJwk, type UnprovenToken } from "./signed-token.ts";

const FRESH_MS = 3_600_000;
/** Whoever sends tokens of invented keys does not make us ask the provider each time. */
const ASK_AGAIN_MS = 30_000;

const KeySet = z.object({ keys: z.array(z.unknown()).max(200) });

/** The provider's signing keys, asked when first needed, every hour, and when a token names one that is not among them. */
export function createProviderKeys(ask: () => Promise<unknown>, now: () => Date) {
  let keys: readonly PublicJwk[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  async function read(): Promise<void> {
    askedAt = now().getTime();
    const set = KeySet.parse(await ask());
    keys = set.keys.flatMap((each) => PublicJwk.safeParse(each).data ?? []);
    readAt = askedAt;
  }

  async function refresh(): Promise<void> {
    if (now().getTime() - askedAt < ASK_AGAIN_MS && !asking) return;
    asking ??= read().finally(() => {
      asking = null;
    });
    await asking;
  }

  /** Whether one of the provider's keys has signed the token. @throws what asking threw, when nothing has been read ever */
  return async function hasSigned(token: UnprovenToken): Promise<boolean> {
    const isOld = now().getTime() - readAt >= FRESH_MS;
    if (isOld || keysFor(token, keys).length === 0) {
      try {
        await refresh();
      } catch (error) {
        if (keys.length === 0) throw error;
      }
    }
    return isSignedBy(token, keysFor(token, keys));
  };
}
