import { statfs } from "node:fs/promises";
import { countServices } from "../domain/catalogue/register-queries.ts";
import { countEvents } from "../domain/events/event-queries.ts";
import { countQuarantined, listLatestRuns } from "../domain/imports/import-queries.ts";
import { countPlaces } from "../domain/places/place-queries.ts";
import { loadVoikko } from "../domain/search/finnish-voikko.ts";
import { MIGRATIONS, type OpenedContext } from "../open-context.ts";
import { pendingMigrations } from "../platform/db/migrate.ts";
import { readServerFacts, type ServerFacts } from "../platform/db/server-facts.ts";
import { SOURCE_NAMES, type SourceName } from "../sources/importers.ts";
import { diagnoseSignIn } from "./diagnose-sign-in.ts";

export interface Finding {
  readonly subject: string;
  /** `missing` is something one may want; `bad` must be mended. */
  readonly state: "good" | "missing" | "bad";
  readonly says: string;
}

const LEAST_FREE_BYTES = 1024 ** 3;

/** Looks at everything an operator may wonder about. */
export async function diagnose(context: OpenedContext): Promise<Finding[]> {
  const facts = await readServerFacts(context.db.pool);
  return [
    database(context, facts),
    await schema(context),
    rowLevelSecurity(facts),
    await catalogue(context),
    await eventsAndPlaces(context),
    mapTiles(context),
    ...(await sources(context)),
    voikko(),
    await disk(context),
    secret(context),
    await diagnoseSignIn(context),
  ];
}

function database({ server }: OpenedContext, { version }: ServerFacts): Finding {
  const kind = server.embedded ? `embedded, port ${server.embedded.port}` : "from DATABASE_URL";
  return { subject: "database", state: "good", says: `PostgreSQL ${version} (${kind})` };
}

async function schema({ db }: OpenedContext): Promise<Finding> {
  const pending = await pendingMigrations(db.pool, MIGRATIONS);
  if (pending.length === 0) return { subject: "schema", state: "good", says: "up to date" };
  return { subject: "schema", state: "bad", says: `${pending.length} migrations to apply: polku migrate` };
}

function rowLevelSecurity({ passesRowSecurity }: ServerFacts): Finding {
  if (!passesRowSecurity)
    return { subject: "regions kept apart", state: "good", says: "the app's role is bound by row-level security" };
  return { subject: "regions kept apart", state: "bad", says: "the app's role passes row-level security" };
}

async function catalogue({ db }: OpenedContext): Promise<Finding> {
  const { living, onTray, offTray } = await countServices(db.register);
  if (living === 0) return { subject: "catalogue", state: "missing", says: "no services yet: polku import ptv" };
  const reasons = offTray.map(({ reason, count }) => `${count} ${reason}`).join(", ");
  return {
    subject: "catalogue",
    state: "good",
    says: `${living} services, ${onTray} on the tray${reasons ? ` (off it: ${reasons})` : ""}`,
  };
}

async function sources({ db }: OpenedContext): Promise<Finding[]> {
  const aside = new Map((await countQuarantined(db.register)).map(({ source, count }) => [source, count]));
  const runs = await listLatestRuns(db.register);
  // A source with several installations or feeds has a run of its own for each: `linkedevents:api.hel.fi`, `feed:…`.
  const isRun = (name: SourceName) =>
    runs.some(({ source }) => source === name || source.startsWith(`${name.replace(/s$/, "")}`));
  const never = SOURCE_NAMES.filter((name) => !isRun(name)).map(
    (name): Finding => ({
      subject: `source ${name}`,
      state: "missing",
      says: `never imported: polku import ${name}`,
    }),
  );
  const done = runs.map(({ source, mode, status, startedAt, report, error }) => {
    const { created = 0, updated = 0, removed = 0 } = report;
    const done = `${mode} run of ${startedAt.toISOString()} ${status}: ${created} new, ${updated} changed, ${removed} removed`;
    const says = `${done}, ${aside.get(source) ?? 0} records kept aside${error ? `; ${error}` : ""}`;
    const state = status === "finished" || status === "running" ? "good" : "bad";
    return { subject: `source ${source}`, state, says } satisfies Finding;
  });
  return [...done, ...never];
}

async function eventsAndPlaces({ db, clock }: OpenedContext): Promise<Finding> {
  const [{ events, coming }, { places, forTray }] = await Promise.all([
    countEvents(db.register, clock.now()),
    countPlaces(db.register),
  ]);
  const says = `${events} events with ${coming} times to come, ${places} places, ${forTray} of them for the tray`;
  return { subject: "events and places", state: events > 0 ? "good" : "missing", says };
}

function mapTiles({ config }: OpenedContext): Finding {
  if (config.tiles) return { subject: "map tiles", state: "good", says: "read through Polku's own proxy" };
  return { subject: "map tiles", state: "missing", says: "POLKU_TILES_URL is not set: the drawn map is used alone" };
}

function voikko(): Finding {
  if (loadVoikko()) return { subject: "Finnish (Voikko)", state: "good", says: "libvoikko is used" };
  return {
    subject: "Finnish (Voikko)",
    state: "missing",
    says: "the built-in analyser is used; better: apt-get install libvoikko1 voikko-fi",
  };
}

async function disk({ config }: OpenedContext): Promise<Finding> {
  const { bavail, bsize } = await statfs(config.dataDir);
  const free = bavail * bsize;
  const says = `${(free / 1024 ** 3).toFixed(1)} GB free in ${config.dataDir}`;
  return { subject: "disk", state: free > LEAST_FREE_BYTES ? "good" : "bad", says };
}

function secret({ config }: OpenedContext): Finding {
  if (config.isDemo)
    return { subject: "mode", state: "good", says: "demo: an invented region, nothing is imported by itself" };
  return { subject: "mode", state: "good", says: "real: sources are read by the clock, POLKU_SECRET is set" };
}
