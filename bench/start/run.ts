import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startEmbeddedPostgres } from "../../src/platform/db/embedded-postgres.ts";
import { type Bench, median, rounded } from "../support/bench.ts";
import { buildOnce, startPolku, temporaryFolder } from "../support/polku-process.ts";

const DOCUMENTS = 120_000;
const ROUNDS = 5;
const PORT = 3972;

/** From nothing running to ready, with a country's worth of documents in the data folder, against PostgreSQL alone. */
export const bench: Bench = {
  names: ["start"],
  async run(_names, emit) {
    buildOnce();
    const folder = await temporaryFolder();
    await fill(folder.path);
    const polku: number[] = [];
    const ready: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      const server = await startEmbeddedPostgres(folder.path);
      bare.push(performance.now() - started);
      await server.stop();
      const running = await startPolku(folder.path, PORT);
      polku.push(running.startMs);
      const asked = performance.now();
      await untilReady(running.url);
      ready.push(running.startMs + performance.now() - asked);
      await running.stop();
    }
    const line = (metric: string, values: readonly number[]) => ({
      bench: "start",
      metric,
      value: Math.round(median(values)),
      unit: "ms",
      against: "bare embedded PostgreSQL",
      ratio: rounded(median(values) / median(bare)),
    });
    emit({ ...line("bare embedded PostgreSQL", bare), against: null, ratio: null });
    emit(line(`serving, ${DOCUMENTS} documents`, polku));
    emit(line(`readyz, ${DOCUMENTS} documents`, ready));
    await folder.remove();
  },
};

/** Multiplies the demo region's services, then waits until the index of them all is on disk. */
async function fill(dataDir: string): Promise<void> {
  const first = await startPolku(dataDir, PORT);
  const server = await startEmbeddedPostgres(dataDir);
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query(
    `with original as (select * from service where source = 'demo' and off_tray_reason is null and not is_nationwide),
       copies as (select gen_random_uuid() as copy, original.* from original, generate_series(1, 1 + $1 / (select count(*)::int from original)))
     insert into service (id, source, source_id, content, hash, fetched_at, organization_id, is_nationwide, includes_aland, municipalities)
     select copy, 'bench', copy::text, jsonb_set(content, '{id}', to_jsonb(copy::text)), 'bench', fetched_at, organization_id,
       is_nationwide, includes_aland, municipalities from copies limit $1`,
    [DOCUMENTS],
  );
  await client.query("update catalogue_version set version = version + 1; select pg_notify('polku_catalogue', '')");
  const { rows } = await client.query<{ version: number }>("select version::int as version from catalogue_version");
  await client.end();
  const wanted = `_${rows[0]?.version}.index`;
  while (!readdirSync(join(dataDir, "index")).some((name) => name.startsWith("99_") && name.endsWith(wanted)))
    await sleep(500);
  await sleep(1000);
  await first.stop();
}

async function untilReady(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/v1/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(5);
  }
}
