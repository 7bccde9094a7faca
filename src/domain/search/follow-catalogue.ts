import pg from "pg";

/** During an import changes come in a stream: quiet for this long means a good moment to build. */
const QUIET_MS = 400;
/** ... but a long import does not make residents wait longer than this. */
const LONGEST_MS = 15_000;
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
  let quiet: NodeJS.Timeout | null = null;
  let longest: NodeJS.Timeout | null = null;
  let reconnect: NodeJS.Timeout | null = null;
  let isStopped = false;
  let isForAll = false;
  let changedRegions = new Set<string>();

  function settle(): void {
    if (quiet) clearTimeout(quiet);
    if (longest) clearTimeout(longest);
    quiet = longest = null;
    const told = isForAll ? null : [...changedRegions];
    isForAll = false;
    changedRegions = new Set();
    if (!isStopped) onChange(told);
  }

  /** @param payload the new version, and the region's code when only one is concerned */
  function changed(payload = ""): void {
    const [, regionCode] = payload.split(" ");
    if (regionCode) changedRegions.add(regionCode);
    else isForAll = true;
    if (quiet) clearTimeout(quiet);
    quiet = setTimeout(settle, QUIET_MS);
    longest ??= setTimeout(settle, LONGEST_MS);
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
      for (const timer of [quiet, longest, reconnect]) if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
