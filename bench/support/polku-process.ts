import { execFileSync, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/project-root.ts";

export interface PolkuProcess {
  readonly url: string;
  /** Milliseconds from spawning to the line that says it is ready. */
  readonly startMs: number;
  stop(): Promise<void>;
}

/** A data folder that goes away. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "polku-bench-"));
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export function buildOnce(): void {
  execFileSync(process.execPath, [join(projectRoot, "scripts", "build.ts"), "--quiet"], { stdio: "inherit" });
}

/** Starts the built product as an operator would. */
export function startPolku(
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<PolkuProcess> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, "dist", "main.js")], {
    env: { ...process.env, POLKU_DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "warn", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`Polku ended with ${code}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      const url = /Polku is ready: (\S+?)\/?\s/.exec(chunk.toString("utf8"))?.[1];
      if (!url) return;
      resolve({
        url,
        startMs: performance.now() - started,
        async stop() {
          child.kill("SIGTERM");
          await ended;
        },
      });
    });
  });
}
