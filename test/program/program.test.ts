import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { projectRoot } from "../../src/platform/project-root.ts";
import { freePort, startStub, stubAbsent } from "../support/stub.ts";

/** The built program as an operator runs it, with its own embedded database. */
let dataDir: string;
let port: number;
const running: ChildProcess[] = [];

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "polku-program-"));
  await chmod(dataDir, 0o755);
  port = await freePort();
});

after(async () => {
  for (const child of running) child.kill("SIGKILL");
  polku(["doctor"]);
  await rm(dataDir, { recursive: true, force: true });
});

const environment = (change: Record<string, string> = {}) => {
  const { DATABASE_URL: _, ...rest } = process.env;
  return { ...rest, POLKU_DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "error", ...change };
};

function polku(args: readonly string[], change: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, [join(projectRoot, "dist/cli.js"), ...args], {
    encoding: "utf8",
    env: environment(change),
    timeout: 120_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

async function serve(
  change: Record<string, string> = {},
): Promise<{ child: ChildProcess; said: string; code: number | null }> {
  const child = spawn(process.execPath, [join(projectRoot, "dist/main.js")], { env: environment(change) });
  running.push(child);
  let said = "";
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (said.includes("Polku is ready")) resolve({ child, said, code: null });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => resolve({ child, said, code }));
  });
}

test("wrong settings stop the start with every problem listed", async () => {
  const { code, said } = await serve({ PORT: "99999999", POLKU_DEMO: "maybe", POLKU_PUBLIC_URL: "ftp://x" });
  assert.equal(code, 2);
  for (const name of ["PORT", "POLKU_DEMO", "POLKU_PUBLIC_URL"]) assert.match(said, new RegExp(name));
  const real = await serve({ POLKU_DEMO: "off" });
  assert.match(real.said, /POLKU_SECRET/);
  const fixed = await serve({ POLKU_NOW: "2026-01-01T00:00:00Z", NODE_ENV: "production" });
  assert.match(fixed.said, /POLKU_NOW/);
});

test("a first start serves the demo region and says where", async () => {
  const { said } = await serve();
  assert.match(said, new RegExp(`Polku is ready: http://127\\.0\\.0\\.1:${port}/\n`));
  const page = await fetch(`http://127.0.0.1:${port}/esimerkkila/fi/`);
  assert.equal(page.status, 200);
  const found = await (await fetch(`http://127.0.0.1:${port}/api/v1/regions/99/search?q=kirjasto`)).json();
  assert.ok((found as { total: number }).total > 0);
});

test("a second server in the same folder is refused with the first one's address", async () => {
  const { code, said } = await serve({ PORT: String(await freePort()) });
  assert.equal(code, 2);
  assert.match(said, new RegExp(`already running.*127\\.0\\.0\\.1:${port}`));
  const taken = await mkdtemp(join(tmpdir(), "polku-other-"));
  await chmod(taken, 0o755);
  try {
    const other = await serve({ POLKU_DATA_DIR: taken });
    assert.equal(other.code, 2);
    assert.match(other.said, /Port \d+ is taken/);
  } finally {
    await rm(taken, { recursive: true, force: true });
  }
});

test("the command line works while the server runs, and the server follows", async () => {
  assert.equal(polku(["doctor"]).code, 0);
  assert.match(polku(["region", "list"]).out, /01 {2}ita-uusimaa/);
  assert.equal(polku(["region", "set", "99", "themes.labels.liikunta.fi=Liike"]).code, 0);
  for (let tries = 0; ; tries++) {
    const text = await (await fetch(`http://127.0.0.1:${port}/esimerkkila/fi/`)).text();
    if (text.includes(">Liike<")) break;
    assert.ok(tries < 100, "the server never followed");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const refused = polku(["region", "set", "99", "brand.light.onAccent=#2a6ebb"]);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /:1|contrast|4\.5/);
});

test("the command line tells why a service is found or is not, in sentences or as one object", async () => {
  const url = `http://127.0.0.1:${port}/api/v1/regions/99/search?q=kirjasto&kind=service`;
  // A command line that ran long has let the kept connection grow old: then it is opened anew.
  const found = await (await fetch(url).catch(() => fetch(url))).json();
  const { id } = (found as { items: { id: string }[] }).items[0] ?? assert.fail("the demo has no library");
  const told = polku(["why", id, "--region", "99", "--query", "kirjasto", "--lang", "sv"]);
  assert.equal(told.code, 0, told.err);
  assert.match(told.out, /Tjänsten är på plats \d+ /);
  const { out } = polku(["why", randomUUID(), "--region", "99", "--query", "kirjasto", "--json"]);
  const { layer, query } = JSON.parse(out) as { layer: string; query: string };
  assert.deepEqual([layer, query], ["unknown", "kirjasto"]);
});

test("arguments that cannot be used end with 2 and say what would do", () => {
  for (const args of [
    ["fly"],
    ["import"],
    ["import", "moon"],
    ["import", "ptv", "--url", "not an address"],
    ["import", "ptv", "--since", "yesterday"],
    ["import", "ptv", "--region", "77"],
    ["import", "ptv", "--full", "--since", "2026-01-01"],
    ["import", "ptv", "--fast"],
    ["region", "set", "01", "colour=red"],
    ["region", "show", "55"],
    ["job", "run", "nothing"],
    ["backup"],
    ["why", "kirjasto", "--region", "99", "--query", "kirjasto"],
    ["why", randomUUID(), "--region", "55", "--query", "kirjasto"],
  ]) {
    const { code, err } = polku(args);
    assert.equal(code, 2, args.join(" "));
    assert.ok(err.trim().length > 10, args.join(" "));
  }
});

test("a source that is not there ends with 3 and one JSON object", () => {
  const { code, out } = polku(["import", "ptv", "--url", "http://127.0.0.1:1/ptv/api/v11", "--json"]);
  assert.equal(code, 3);
  const report = JSON.parse(out.trim().split("\n").at(-1) ?? "") as Record<string, unknown>;
  assert.deepEqual([report.source, report.mode, report.fetched], ["ptv", "full", 0]);
});

test("an import while the server runs is seen in its search without a restart", {
  skip: stubAbsent ?? false,
}, async () => {
  const stub = await startStub();
  try {
    const { code, out } = polku(["import", "ptv", "--url", stub.ptvUrl, "--json"]);
    assert.equal(code, 0);
    const report = JSON.parse(out.trim().split("\n").at(-1) ?? "") as { created: number };
    assert.ok(report.created > 7000);
    for (let tries = 0; ; tries++) {
      const answer = await fetch(
        `http://127.0.0.1:${port}/api/v1/regions/01/search?q=liikuntaneuvonta&municipality=638`,
      );
      if (((await answer.json()) as { total: number }).total > 0) break;
      assert.ok(tries < 300, "the search never followed");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    stub.stop();
  }
});

test("a killed server leaves nothing in the way of the next, and a stopped one stops its database", async () => {
  const child = running.find(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  assert.ok(child);
  child.kill("SIGKILL");
  await once(child, "exit");
  const { child: next, said } = await serve();
  assert.match(said, /Polku is ready/);
  next.kill("SIGTERM");
  const [code] = (await once(next, "exit")) as [number];
  assert.equal(code, 0);
  const { clusterDir } = JSON.parse(await readFile(join(dataDir, "postgres.json"), "utf8")) as { clusterDir: string };
  await assert.rejects(readFile(join(clusterDir, "postmaster.pid")), /ENOENT/);
});

test("a backup brings back what was there", () => {
  const file = join(dataDir, "kept.polku");
  assert.equal(polku(["backup", file]).code, 0);
  assert.equal(polku(["region", "set", "99", "themes.labels.liikunta.fi="]).code, 0);
  const restored = polku(["restore", file, "--yes"]);
  assert.equal(restored.code, 0, restored.err);
  assert.match(polku(["region", "show", "99"]).out, /"Liike"/);
  const refused = polku(["restore", join(dataDir, "postgres.json"), "--yes"]);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /^[^\n]*is not a whole Polku backup[^\n]*\n$/);
});

test("a check finds what is wrong", () => {
  assert.equal(polku(["import", "ptv", "--url", "http://127.0.0.1:1/ptv/api/v11"]).code, 3);
  const { code, out } = polku(["check"]);
  assert.equal(code, 1);
  assert.match(out, /source ptv/);
});
