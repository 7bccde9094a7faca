import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { projectRoot } from "../project-root.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { isReachableFor } from "./postgres-binaries.ts";

const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];

after(async () => {
  for (const server of servers) await server.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function aFolder({ isClosed = false } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "polku-pg-"));
  folders.push(folder);
  if (!isClosed) await chmod(folder, 0o755);
  return folder;
}

async function start(folder: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(folder);
  servers.push(server);
  return server;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test("a data folder that only root can enter works for root too", async (t) => {
  if (process.getuid?.() !== 0) return t.skip("only root has such a folder");
  const folder = await aFolder({ isClosed: true });
  const server = await start(folder);
  const { clusterDir } = JSON.parse(await readFile(join(folder, "postgres.json"), "utf8")) as { clusterDir: string };
  folders.push(dirname(clusterDir));
  assert.deepEqual(await query(server.appUrl, "select 1 as one"), [{ one: 1 }]);
});

test("a first start makes a database with an app role apart from the owner", async () => {
  const server = await start(await aFolder());
  assert.equal(server.wasStarted, true);
  assert.deepEqual(await query(server.appUrl, "select current_user as who"), [{ who: "polku_app" }]);
  assert.deepEqual(await query(server.ownerUrl, "select current_setting('fsync') as fsync"), [{ fsync: "on" }]);
});

test("a second program joins the server that is running, and the port is remembered over a stop", async () => {
  const folder = await aFolder();
  const first = await start(folder);
  const second = await start(folder);
  assert.equal(second.wasStarted, false);
  assert.equal(second.port, first.port);
  await first.stop();
  await second.stop();
  assert.equal((await start(folder)).port, first.port);
});

test("two programs that start in the same moment end up with one server", async () => {
  const folder = await aFolder();
  const both = await Promise.all([start(folder), start(folder)]);
  assert.deepEqual(both.map(({ wasStarted }) => wasStarted).sort(), [false, true]);
  assert.equal(both[0]?.port, both[1]?.port);
});

test("what was committed survives a killed server", async () => {
  const folder = await aFolder();
  const server = await start(folder);
  await query(server.ownerUrl, "create table kept (id int); insert into kept values (7)");
  const { clusterDir } = JSON.parse(await readFile(join(folder, "postgres.json"), "utf8")) as { clusterDir: string };
  const pid = Number((await readFile(join(clusterDir, "postmaster.pid"), "utf8")).split("\n")[0]);
  process.kill(pid, "SIGKILL");
  await sleep(300);
  const again = await start(folder);
  assert.equal(again.wasStarted, true);
  assert.deepEqual(await query(again.ownerUrl, "select id from kept"), [{ id: 7 }]);
});

test("a port that another program has taken is exchanged for a free one", async () => {
  const folder = await aFolder();
  const { port, stop } = await start(folder);
  await stop();
  const intruder = createServer().listen(port, "127.0.0.1");
  await once(intruder, "listening");
  try {
    const moved = await start(folder);
    assert.notEqual(moved.port, port);
    assert.deepEqual(await query(moved.appUrl, "select 1 as one"), [{ one: 1 }]);
  } finally {
    intruder.close();
  }
});

test("a program that was killed while starting does not block the next one", async () => {
  const folder = await aFolder();
  const script = `import { open } from "node:fs/promises";
    const file = await open(${JSON.stringify(join(folder, "starting.lock"))}, "wx"); await file.writeFile(String(process.pid)); await file.close();
    process.kill(process.pid, "SIGKILL");`;
  await once(spawn(process.execPath, ["--input-type=module", "-e", script]), "exit");
  assert.equal((await start(folder)).wasStarted, true);
});

test("an ordinary user can start it too", async (t) => {
  const nobody = { uid: 65534, gid: 65534 };
  if (process.getuid?.() !== 0) return t.skip("the tests run as an ordinary user already");
  if (!isReachableFor(nobody, join(projectRoot, "node_modules")))
    return t.skip("the project's folder is closed to other users");
  const folder = await aFolder();
  await chown(folder, nobody.uid, nobody.gid);
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(join(projectRoot, "src/platform/db/embedded-postgres.ts"))};
    const server = await startEmbeddedPostgres(${JSON.stringify(folder)}); console.log(server.wasStarted); await server.stop();`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    ...nobody,
    cwd: "/",
    encoding: "utf8",
  });
  assert.equal(said.trim(), "true");
});
