import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CURATED_INDICATORS } from "../../domain/insight/curated-indicators.ts";

/** A small Sotkanet that a test changes as it goes. */
export interface TestSotkanet {
  readonly url: string;
  readonly regions: unknown[];
  /** Records of the curated indicators by number; take one away and it answers 404. */
  readonly indicators: Map<string, Record<string, unknown>>;
  /** Rows by indicator; in their place a text is sent as it is, with status 200. */
  readonly rows: Map<string, unknown[] | string>;
  /** A status for every question whose path begins so. */
  readonly failing: Map<string, number>;
  readonly questions: string[];
  stop(): void;
}

const kunta = (id: number, code: string, fi: string) => ({
  id,
  code,
  category: "KUNTA",
  title: { fi },
  memberOf: [658],
});

/** @param towns how many municipalities there are beside Mikkeli, Porvoo, their counties and the country */
export async function startTestSotkanet(towns = 0): Promise<TestSotkanet> {
  const regions: unknown[] = [
    kunta(228, "491", "Mikkeli"),
    kunta(638, "638", "Porvoo"),
    kunta(84, "084", "Haukipudas"),
    { id: 658, code: "358", category: "MAA", title: { fi: "Koko maa" }, memberOf: [] },
    { id: 959, code: "12", category: "HYVINVOINTIALUE", title: { fi: "Etelä-Savon hyvinvointialue" }, memberOf: [658] },
    {
      id: 961,
      code: "1",
      category: "HYVINVOINTIALUE",
      title: { fi: "Itä-Uudenmaan hyvinvointialue" },
      memberOf: [658],
    },
    ...Array.from({ length: towns }, (_, index) => ({
      ...kunta(2000 + index, "x", `Paikka ${index}`),
      category: "MUU",
    })),
  ];
  const indicators = new Map<string, Record<string, unknown>>(
    CURATED_INDICATORS.map(({ sourceId, titleWords }) => [
      sourceId,
      {
        id: Number(sourceId),
        title: { fi: titleWords.join(" "), sv: "Andel", en: "Share" },
        description: { fi: "<p>Kuvaus</p>" },
        range: { start: 2010, end: 2025 },
        decimals: 1,
        "data-updated": "2026-05-04",
      },
    ]),
  );
  const rows = new Map<string, unknown[] | string>();
  const failing = new Map<string, number>();
  const questions: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://localhost");
    const path = url.pathname.replace("/rest/1.1/", "");
    questions.push(`${path}${url.search}`);
    const status = [...failing].find(([prefix]) => `${path}${url.search}`.startsWith(prefix))?.[1];
    const send = (code: number, body: unknown) =>
      response
        .writeHead(code, { "content-type": "application/json" })
        .end(typeof body === "string" ? body : JSON.stringify(body));
    if (status) return void send(status, "<html>no</html>");
    if (path === "regions") return void send(200, regions);
    if (path === "json") return void send(200, rows.get(url.searchParams.get("indicator") ?? "") ?? []);
    const indicator = indicators.get(path.replace("indicators/", ""));
    return void send(indicator ? 200 : 404, indicator ?? { errorMessage: "Not found" });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/rest/1.1`,
    regions,
    indicators,
    rows,
    failing,
    questions,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Rows of the newer shape: one a region and year. */
export function someRows(
  indicator: number,
  regions: readonly number[],
  years: readonly number[],
  value: (region: number, year: number) => unknown = (region, year) => (region + year) % 100,
): unknown[] {
  return years.flatMap((year) =>
    regions.map((region) => ({ indicator, region, year, gender: "total", value: value(region, year) })),
  );
}
