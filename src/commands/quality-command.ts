import { plainText } from "../domain/catalogue/choose-language.ts";
import { listByCheck, listWorst, readBoardSummary } from "../domain/quality/board-queries.ts";
import { refreshTrayEntries } from "../domain/quality/refresh-tray-entries.ts";
import { UsageError } from "./usage-error.ts";
import { parseCommand, say, withContext } from "./with-context.ts";

const MOST_WORST = 20;
const HOW = "Say: quality refresh --region CODE [--json], or quality list --region CODE [--json].";

/** How good a region's tray is: looked at again, or told as it was last seen. */
export async function runQuality(args: readonly string[]): Promise<number> {
  const { action, code, isJson } = readArguments(args);
  return withContext(async ({ db, regions, clock }) => {
    const region = regions.findByCode(code) ?? regions.findBySlug(code);
    if (!region) throw new UsageError(`There is no region "${code}". See: region list.`);
    if (action === "refresh") {
      const refreshed = await refreshTrayEntries(db, regions, region.code, null, clock.now());
      if (isJson) say(JSON.stringify(refreshed));
      else if (refreshed.entries === 0)
        say("No index has been built for the region yet: start Polku once, then try again.");
      else say(`${refreshed.entries} records: ${refreshed.written} changed, ${refreshed.deleted} gone.`);
      return 0;
    }
    const all = { municipality: null, organizationId: null };
    const regionDb = db.forRegion(region.code);
    const summary = await readBoardSummary(regionDb, all);
    const [checks, worst] = [await listByCheck(regionDb, all), await listWorst(regionDb, all, MOST_WORST)];
    if (isJson) say(JSON.stringify({ summary, checks, worst }));
    else {
      say(`${summary.onTray} records on the tray, ${summary.meanScore ?? "–"} points of 100 on average.`);
      say(`${summary.grave} have something grave, ${summary.mend} something to mend, ${summary.faultless} nothing.`);
      for (const { code: check, severity, records } of checks)
        say(`${String(records).padStart(6)}  ${severity}: ${check}`);
      for (const { kind, id, title, score, checks: found } of worst)
        say(
          `${String(score).padStart(6)}  ${plainText(title, "fi")} (${kind} ${id}): ${found.map((one) => one.code).join(", ")}`,
        );
    }
    return 0;
  });
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: { region: { type: "string" }, json: { type: "boolean" } },
  });
  const [action, ...more] = positionals;
  if ((action !== "refresh" && action !== "list") || more.length > 0 || !values.region) throw new UsageError(HOW);
  return { action, code: values.region, isJson: values.json ?? false } as const;
}
