import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../../src/platform/project-root.ts";

const STUB = join(projectRoot, "..", "shared", "tools", "sources-stub.mjs");

/** Null, with the reason, when the local stand-in for the real sources is not beside the project. */
export const stubAbsent = existsSync(STUB) ? null : "the stand-in for the real sources is not beside the project";

export interface Stub {
  /** Of `127.0.0.1:port`; sources of several places go by it. */
  readonly host: string;
  /** The base that ends in `/api/v11`. */
  readonly ptvUrl: string;
  /** The base that ends in `/v2`; `/v1` is beside it. */
  readonly lipasUrl: string;
  /** The base that ends in `/v1`. */
  readonly linkedEventsUrl: string;
  /** The feed itself. */
  readonly lahellaUrl: string;
  /** The base that ends in `/rest/1.1`. */
  readonly sotkanetUrl: string;
  /** Changes and archives records at the source. */
  mutate(change: {
    update?: { id: string; set: object }[];
    archive?: (string | { id: string; status: string })[];
  }): Promise<void>;
  faults(faults: { p?: number; status?: number }): Promise<void>;
  parallelMax(): Promise<number>;
  stop(): void;
}

/** Starts a local server that behaves like the real sources, traps and faults included. */
export async function startStub(options: readonly string[] = []): Promise<Stub> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [STUB, "--port", String(port), "--latency", "0", "--timeout-ms", "500", ...options],
    { stdio: "ignore" },
  );
  const base = `http://127.0.0.1:${port}`;
  const admin = (path: string, body: object) =>
    fetch(`${base}/__admin/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }).then((answer) => {
      if (!answer.ok) throw new Error(`the stub refused ${path}: ${answer.status}`);
    });
  for (let tries = 0; ; tries++) {
    if (
      await fetch(`${base}/__admin/requests`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    // A child that is left behind would keep the whole test run from ending.
    if (child.exitCode !== null || child.signalCode !== null || tries > 200) {
      child.kill("SIGKILL");
      throw new Error("the stub did not start");
    }
    await sleep(50);
  }
  return {
    host: new URL(base).host,
    ptvUrl: `${base}/ptv/api/v11`,
    lipasUrl: `${base}/lipas/v2`,
    linkedEventsUrl: `${base}/linkedevents/v1`,
    lahellaUrl: `${base}/lahella/feed.json`,
    sotkanetUrl: `${base}/sotkanet/rest/1.1`,
    mutate: (change) => admin("mutate", change),
    faults: (faults) => admin("faults", faults),
    parallelMax: async () =>
      ((await (await fetch(`${base}/__admin/requests`)).json()) as { parallelMax: number }).parallelMax,
    stop: () => child.kill(),
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
