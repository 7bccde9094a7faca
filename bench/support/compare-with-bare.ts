import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import autocannon from "autocannon";
import { projectRoot } from "../../src/platform/project-root.ts";
import { type BenchLine, median, rounded } from "./bench.ts";

const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 20;

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  /** How many ask at once. */
  readonly connections?: number;
}

/**
 * Requests a second of a page of ours and of a bare `node:http` server that sends the same bytes, in turns.
 *
 * @param isCached false: a changing, meaningless parameter keeps the page out of the page cache
 */
export async function compareWithBare(
  url: string,
  isCached: boolean,
  asked: Asked = {},
): Promise<Omit<BenchLine, "bench" | "metric">> {
  const answer = await fetch(url, { headers: asked.headers ?? {} });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  const child = fork(join(projectRoot, "bench/support/bare-server.ts"));
  child.send({ body, type: answer.headers.get("content-type") ?? "text/html" });
  const [port] = (await once(child, "message")) as [number];
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await requestsPerSecond(url, isCached, asked));
    bare.push(await requestsPerSecond(`http://127.0.0.1:${port}/`, true, asked));
  }
  child.kill();
  const value = median(ours);
  return {
    value: Math.round(value),
    unit: "requests/s",
    against: "bare node:http",
    ratio: rounded(value / median(bare)),
  };
}

async function requestsPerSecond(
  url: string,
  isCached: boolean,
  { headers = {}, connections = CONNECTIONS }: Asked,
): Promise<number> {
  let count = 0;
  const separator = url.includes("?") ? "&" : "?";
  const { pathname, search } = new URL(url);
  const result = await autocannon({
    url,
    connections,
    headers,
    duration: SECONDS,
    ...(isCached
      ? {}
      : {
          requests: [
            {
              method: "GET",
              setupRequest: (request) => ({ ...request, path: `${pathname}${search}${separator}n=${count++}` }),
            },
          ],
        }),
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers of ${url} were not 2xx`);
  return result.requests.average;
}
