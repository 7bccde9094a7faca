import type { Config } from "./config.ts";
import type { PolkuDatabase } from "./domain/database.ts";
import type { NeedsKeeper } from "./domain/needs/needs-keeper.ts";
import type { RegionDirectory } from "./domain/regions/region-directory.ts";
import type { RegionIndexes } from "./domain/search/region-indexes.ts";
import type { Understanding } from "./domain/understanding/understanding.ts";
import type { UsageCounter } from "./domain/usage/usage-counter.ts";
import type { Clock } from "./platform/clock.ts";
import type { Log } from "./platform/log.ts";
import type { Mailer } from "./platform/mail/mailer.ts";

/** What the running product is made of. Each part takes from it what it needs, as arguments. */
export interface Context {
  readonly config: Config;
  readonly db: PolkuDatabase;
  readonly clock: Clock;
  readonly log: Log;
  readonly regions: RegionDirectory;
  readonly indexes: RegionIndexes;
  readonly needs: Pick<NeedsKeeper, "recognise" | "feelCrisis">;
  readonly understanding: Understanding;
  readonly mail: Mailer;
  readonly usage: UsageCounter;
}
