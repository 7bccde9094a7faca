import type { Bench } from "../support/bench.ts";
import { compareWithBare } from "../support/compare-with-bare.ts";
import { buildOnce, startPolku, temporaryFolder } from "../support/polku-process.ts";

/** Pages as residents ask for them. */
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
      for (const { metric, path, isCached } of PAGES) {
        const url = polku.url + (path === "SERVICE" ? service : path);
        emit({ bench: "page", metric, ...(await compareWithBare(url, isCached)) });
      }
    } finally {
      await polku.stop();
      await folder.remove();
    }
  },
};
