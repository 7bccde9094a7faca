import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile, chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { uptime } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { systemClock } from "../clock.ts";
import {
  findBinaries,
  isReachableFor,
  type PostgresAccount,
  type PostgresBinaries,
  postgresAccount,
  sharedFolderFor,
} from "./postgres-binaries.ts";

/** What is remembered of the cluster between starts: `DATA_DIR/postgres.json`, readable by its owner only. */
interface ClusterNote {
  readonly port: number;
  readonly password: string;
  readonly appPassword: string;
  readonly clusterDir: string;
}

export interface EmbeddedPostgres {
  /** For the migration role, which owns everything. */
  readonly ownerUrl: string;
  /** For the plain role that the running product uses. */
  readonly appUrl: string;
  readonly port: number;
  /** Whether this call started the server (it may have been running: another Polku program, or left by a killed one). */
  readonly wasStarted: boolean;
  /** Stops the server. Safe to call when it has stopped already. */
  stop(): Promise<void>;
}

const START_TIMEOUT_SECONDS = 60;

/**
 * Starts PostgreSQL in the data folder, making the cluster on first use, or joins the one that is running there.
 * Several programs may use it at once; a lock file keeps two from starting it in the same moment.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  await mkdir(dataDir, { recursive: true });
  const account = postgresAccount();
  const binaries = await findBinaries(account);
  return withFolderLock(dataDir, async () => {
    const note = await createOrReadCluster(dataDir, account, binaries);
    const wasRunning = await isRunning(note, account, binaries);
    const port = wasRunning ? note.port : await startServer(dataDir, note, account, binaries);
    const ownerUrl = `postgres://postgres:${note.password}@127.0.0.1:${port}/polku`;
    if (!wasRunning) await ensureRolesAndDatabase(ownerUrl, note);
    return {
      ownerUrl,
      appUrl: `postgres://polku_app:${note.appPassword}@127.0.0.1:${port}/polku`,
      port,
      wasStarted: !wasRunning,
      stop: () => stopServer(note, account, binaries),
    };
  });
}

async function createOrReadCluster(
  dataDir: string,
  account: PostgresAccount | null,
  binaries: PostgresBinaries,
): Promise<ClusterNote> {
  const notePath = join(dataDir, "postgres.json");
  const existing = await readNote(notePath);
  if (existing && existsSync(join(existing.clusterDir, "PG_VERSION"))) return existing;

  const inData = join(dataDir, "postgres");
  const clusterDir = isReachableFor(account, dataDir) ? inData : join(sharedFolderFor(dataDir), "postgres");
  if (existsSync(join(clusterDir, "PG_VERSION"))) {
    throw new Error(
      `${clusterDir} holds a database but ${notePath} is missing or broken. Restore that file, or move the folder away to begin anew.`,
    );
  }
  // A first start that was killed half-way leaves a folder without PG_VERSION or with an unfinished cluster.
  const unfinished = `${clusterDir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  if (clusterDir !== inData) {
    await mkdir(dirname(clusterDir), { recursive: true });
    // Whatever the umask: PostgreSQL's account must be able to pass through.
    await chmod(dirname(clusterDir), 0o755);
  }
  await mkdir(unfinished, { mode: 0o700 });
  const password = secret();
  const passwordFile = join(unfinished, "..", `.pw-${randomBytes(4).toString("hex")}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (account) {
      await chown(unfinished, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await run(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        "--auth=scram-sha-256",
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        "--no-locale",
      ],
      account,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await appendFile(
    join(unfinished, "postgresql.conf"),
    "\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nmax_connections = 60\nlog_min_messages = warning\njit = off\n",
  );
  await rename(unfinished, clusterDir);
  const note: ClusterNote = { port: await freePort(), password, appPassword: secret(), clusterDir };
  await writeNote(notePath, note);
  return note;
}

const secret = () => randomBytes(24).toString("base64url");

/** Makes the database and the app's login on a new cluster; repeats harmlessly, so a killed first start is mended. */
async function ensureRolesAndDatabase(ownerUrl: string, note: ClusterNote): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl.replace(/\/polku$/, "/postgres") });
  await client.connect();
  try {
    const { rows } = await client.query<{ hasRole: boolean; hasDatabase: boolean }>(
      `select exists (select from pg_roles where rolname = 'polku_app') as "hasRole",
              exists (select from pg_database where datname = 'polku') as "hasDatabase"`,
    );
    const password = client.escapeLiteral(note.appPassword);
    if (!rows[0]?.hasRole) await client.query(`create role polku_app login password ${password}`);
    if (!rows[0]?.hasDatabase) await client.query("create database polku");
  } finally {
    await client.end();
  }
}

async function isRunning(note: ClusterNote, account: PostgresAccount | null, binaries: PostgresBinaries) {
  await forgetDeadServer(note.clusterDir);
  return run(binaries.pgCtl, ["status", "-D", note.clusterDir], account).then(
    () => true,
    () => false,
  );
}

/**
 * NOTE: PostgreSQL takes a pid that answers signals for a living server. In a container a killed server may stay a zombie for
 * ever, and after a restart its pid may belong to another program; both would keep the database closed.
 */
async function forgetDeadServer(clusterDir: string): Promise<void> {
  const pidFile = join(clusterDir, "postmaster.pid");
  const pid = (await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0];
  if (!pid || process.platform !== "linux") return;
  const state = await readFile(`/proc/${Number(pid)}/stat`, "utf8").catch(() => null);
  if (state === null) return;
  const isLivingPostgres = /^\d+ \(postgres\) [^ZX]/.test(state);
  if (!isLivingPostgres) await rm(pidFile, { force: true });
}

/** Starts on the remembered port; when another program has taken it meanwhile, chooses and remembers a new one. */
async function startServer(
  dataDir: string,
  note: ClusterNote,
  account: PostgresAccount | null,
  binaries: PostgresBinaries,
): Promise<number> {
  const port = (await isFree(note.port)) ? note.port : await freePort();
  if (port !== note.port) await writeNote(join(dataDir, "postgres.json"), { ...note, port });
  const logFile = join(note.clusterDir, "server.log");
  const args = [
    "start",
    "-D",
    note.clusterDir,
    "-l",
    logFile,
    "-w",
    "-t",
    String(START_TIMEOUT_SECONDS),
    "-o",
    `-p ${port}`,
  ];
  try {
    await run(binaries.pgCtl, args, account);
  } catch (error) {
    const tail = (await readFile(logFile, "utf8").catch(() => "")).split("\n").slice(-8).join("\n");
    throw new Error(`PostgreSQL did not start in ${note.clusterDir}. Its last words:\n${tail}`, { cause: error });
  }
  return port;
}

async function stopServer(note: ClusterNote, account: PostgresAccount | null, binaries: PostgresBinaries) {
  if (!(await isRunning(note, account, binaries))) return;
  await run(binaries.pgCtl, ["stop", "-D", note.clusterDir, "-m", "fast", "-w", "-t", "60"], account);
}

/** Runs a program to its end in its own session, so that Ctrl-C at the terminal does not reach PostgreSQL. */
function run(command: string, args: readonly string[], account: PostgresAccount | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(account ?? {}),
      cwd: "/",
      detached: true,
      // NOTE: only stderr is piped, and the server's own log goes to a file: a pipe kept open by the server would never end.
      stdio: ["ignore", "ignore", command.endsWith("pg_ctl") ? "ignore" : "pipe"],
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
    });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args[0]} ended with ${code}. ${said.trim()}`));
    });
  });
}

async function readNote(path: string): Promise<ClusterNote | null> {
  try {
    const note = JSON.parse(await readFile(path, "utf8")) as Partial<ClusterNote>;
    return typeof note.port === "number" && note.password && note.appPassword && note.clusterDir
      ? (note as ClusterNote)
      : null;
  } catch {
    return null;
  }
}

async function writeNote(path: string, note: ClusterNote): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(note, null, 2), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Holds `DATA_DIR/starting.lock` during `work`. A lock left by a killed program is taken over after its process is gone. */
async function withFolderLock<Result>(dataDir: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(dataDir, "starting.lock");
  for (let attempt = 0; ; attempt++) {
    const file = await open(path, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return null;
      throw error;
    });
    if (file) {
      await file.writeFile(String(process.pid));
      await file.close();
      break;
    }
    if (await isAbandoned(path)) await rm(path, { force: true });
    else if (attempt > START_TIMEOUT_SECONDS * 10) {
      throw new Error(
        `Another Polku program has been starting in ${dataDir} for a minute. If none runs, remove ${path}.`,
      );
    } else await sleep(100);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** A lock is abandoned when its process is gone, the machine has restarted since, or it was left empty. */
async function isAbandoned(lockPath: string): Promise<boolean> {
  const written = await stat(lockPath).catch(() => null);
  if (!written) return false;
  const ageSeconds = (systemClock.now().getTime() - written.mtimeMs) / 1000;
  if (ageSeconds > uptime()) return true;
  const pid = Number(await readFile(lockPath, "utf8").catch(() => ""));
  if (!pid) return ageSeconds > 5;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
