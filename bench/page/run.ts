import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import autocannon from "autocannon";
import { projectRoot } from "../../src/platform/project-root.ts";
import { type Bench, type BenchLine, median, rounded } from "../support/bench.ts";
import { buildOnce, startPolku, temporaryFolder } from "../support/polku-process.ts";

const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 20;

/** Pages as residents ask for them. A changing, meaningless parameter keeps a page out of the page cache. */
const PAGES = [
  { metric: "front, cached", path: "/esimerkkila/fi/", isCached: true },
  {
    metric: "results, always fresh",
    path: "/esimerkkila/fi/haku?q=olen%20yksin%C3%A4inen%20mist%C3%A4%20seuraa",
    isCached: false,
  },
  { metric: "theme, fresh", path: "/esimerkkila/fi/teemat/liikunta", isCached: false },
  { metric: "service, fresh", path: "SERVICE", isCached: false },
  { metric: "service, cached", path: "SERVICE", isCached: true },
] as const;

export const bench: Bench = {
  names: ["page"],
  async run(_names, emit) {
    buildOnce();
    const folder = await temporaryFolder();
    const polku = await startPolku(folder.path, 3971);
    try {
      const found = (await (
        await fetch(`${polku.url}/api/v1/regions/99/search?q=kirjasto&lang=fi&limit=1`)
      ).json()) as { items: { id: string }[] };
      const service = `/esimerkkila/fi/palvelut/${found.items[0]?.id}`;
      for (const page of PAGES)
        emit(await compare(polku.url, page.metric, page.path === "SERVICE" ? service : page.path, page.isCached));
    } finally {
      await polku.stop();
      await folder.remove();
    }
  },
};

async function compare(url: string, metric: string, path: string, isCached: boolean): Promise<BenchLine> {
  const answer = await fetch(url + path);
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const child = fork(join(projectRoot, "bench/page/bare-server.ts"));
  child.send({ body, type: answer.headers.get("content-type") ?? "text/html" });
  const [port] = (await once(child, "message")) as [number];
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await requestsPerSecond(url + path, isCached));
    bare.push(await requestsPerSecond(`http://127.0.0.1:${port}/`, true));
  }
  child.kill();
  const value = median(ours);
  return {
    bench: "page",
    metric,
    value: Math.round(value),
    unit: "requests/s",
    against: "bare node:http",
    ratio: rounded(value / median(bare)),
  };
}

async function requestsPerSecond(url: string, isCached: boolean): Promise<number> {
  let count = 0;
  const separator = url.includes("?") ? "&" : "?";
  const { pathname, search } = new URL(url);
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
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
