import pg from "pg";

/** During an import changes come in a stream: quiet for this long means a good moment to build. */
const QUIET_MS = 400;
/** ... but a long import does not make residents wait longer than this. */
const LONGEST_MS = 15_000;
/** What a region's own people change they wait to see; what they do to many things at once is still one change. */
const OWN_QUIET_MS = 50;
const OWN_LONGEST_MS = 1000;
const RECONNECT_MS = 2_000;

/**
 * Calls `onChange` after the catalogue has changed, here or in another process: soon after the last of a stream of changes.
 * It gets the codes of the regions whose residents see the change, or null when all may. A lost connection is made again, and
 * whatever happened meanwhile counts as a change for all.
 */
export async function followCatalogue(
  appUrl: string,
  onChange: (regionCodes: readonly string[] | null) => void,
): Promise<{ stop(): Promise<void> }> {
  let client: pg.Client | null = null;
  let reconnect: NodeJS.Timeout | null = null;
  let isStopped = false;
  let changedRegions = new Set<string>();
  const all = afterStream(QUIET_MS, LONGEST_MS, () => onChange(null));
  const own = afterStream(OWN_QUIET_MS, OWN_LONGEST_MS, () => {
    const told = [...changedRegions];
    changedRegions = new Set();
    onChange(told);
  });

  /** @param payload the new version, and the region's code when only one is concerned */
  function changed(payload = ""): void {
    if (isStopped) return;
    const [, regionCode] = payload.split(" ");
    if (regionCode) {
      changedRegions.add(regionCode);
      own.note();
    } else all.note();
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: appUrl, application_name: "polku-follow" });
    next.on("error", () => {});
    next.on("end", () => {
      if (!isStopped) reconnect = setTimeout(() => void again(), RECONNECT_MS);
    });
    next.on("notification", ({ payload }) => changed(payload));
    await next.connect();
    await next.query("listen polku_catalogue");
    client = next;
  }

  async function again(): Promise<void> {
    try {
      await connect();
      changed();
    } catch {
      if (!isStopped) reconnect = setTimeout(() => void again(), RECONNECT_MS);
    }
  }

  await connect();
  return {
    async stop() {
      isStopped = true;
      all.stop();
      own.stop();
      if (reconnect) clearTimeout(reconnect);
      await client?.end();
    },
  };
}

/** Calls once a stream of notes has been quiet for a while, or has gone on for long. */
function afterStream(quietMs: number, longestMs: number, call: () => void) {
  let quiet: NodeJS.Timeout | null = null;
  let longest: NodeJS.Timeout | null = null;
  function stop(): void {
    for (const timer of [quiet, longest]) if (timer) clearTimeout(timer);
    quiet = longest = null;
  }
  function settle(): void {
    stop();
    call();
  }
  return {
    note(): void {
      if (quiet) clearTimeout(quiet);
      quiet = setTimeout(settle, quietMs);
      longest ??= setTimeout(settle, longestMs);
    },
    stop,
  };
}
