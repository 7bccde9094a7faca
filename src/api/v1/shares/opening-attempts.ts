import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export interface AttemptLimits {
  /** Failed openings from one network. */
  readonly perNetwork: number;
  /** Failed openings in one region; above it, networks that have failed wait. */
  readonly perRegion: number;
  readonly perSeconds: number;
}

/** Guards openings against guessing. Counted in memory, by network and region, and forgotten when the time is over. */
export interface OpeningAttempts {
  /**
   * Counts an opening as failed until it is told otherwise, so that many at once cannot slip through.
   * @param network null when the caller cannot be told from others
   * @returns 0 when it may be tried, else seconds to wait
   */
  begin(region: string, network: string | null): Promise<number>;
  /** The opening that was begun was right. */
  succeed(region: string, network: string | null): Promise<void>;
}

const HOUR_SECONDS = 3600;
export const ATTEMPT_LIMITS: AttemptLimits = { perNetwork: 10, perRegion: 300, perSeconds: HOUR_SECONDS };

/**
 * Above the region's limit only networks without a failure of their own may still open: who guesses from many networks
 * cannot keep those who have the right code from opening.
 */
export function createOpeningAttempts(limits: AttemptLimits = ATTEMPT_LIMITS): OpeningAttempts {
  const of = (keyPrefix: string, points: number) =>
    new RateLimiterMemory({ keyPrefix, points, duration: limits.perSeconds });
  const networks = of("share-network", limits.perNetwork);
  const regions = of("share-region", limits.perRegion);
  const keyOf = (region: string, network: string | null) => `${region} ${network ?? ""}`;

  return {
    async begin(region, network) {
      const key = keyOf(region, network);
      const [ofRegion, ofNetwork] = await Promise.all([regions.get(region), networks.get(key)]);
      const isBraked = (ofRegion?.consumedPoints ?? 0) >= limits.perRegion;
      if (isBraked && (network === null || (ofNetwork?.consumedPoints ?? 0) > 0)) return secondsOf(ofRegion);
      // Whoever is on this machine without a proxy before them is the operator's own program.
      if (network !== null) {
        try {
          await networks.consume(key);
        } catch (refusal) {
          if (!(refusal instanceof RateLimiterRes)) throw refusal;
          return secondsOf(refusal);
        }
      }
      await regions.penalty(region);
      return 0;
    },
    async succeed(region, network) {
      if (network !== null) await networks.reward(keyOf(region, network));
      await regions.reward(region);
    },
  };
}

function secondsOf(result: RateLimiterRes | null): number {
  return Math.max(1, Math.ceil((result?.msBeforeNext ?? 0) / 1000));
}
