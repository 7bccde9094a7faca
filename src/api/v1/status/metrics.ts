/** Counters of this process for Prometheus. They know routes and times, never who asked or what. */
export interface Metrics {
  countRequest(route: string, status: number): void;
  observeSearch(seconds: number): void;
  /** Prometheus' text format 0.0.4, with gauges that are read at the moment of asking. */
  text(gauges: readonly Gauge[]): string;
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/** Upper edges in seconds, around the budget of a search in memory. */
const EDGES = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5];

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const searches = { buckets: EDGES.map(() => 0), sum: 0, count: 0 };
  return {
    countRequest(route, status) {
      const labels = labelsText({ route, status: `${Math.floor(status / 100)}xx` });
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
    },
    observeSearch(seconds) {
      for (const [index, edge] of EDGES.entries())
        if (seconds <= edge) searches.buckets[index] = (searches.buckets[index] ?? 0) + 1;
      searches.sum += seconds;
      searches.count += 1;
    },
    text(gauges) {
      return [
        ...head("polku_api_requests_total", "counter", "Requests by route and class of status."),
        ...[...requests].map(([labels, count]) => `polku_api_requests_total${labels} ${count}`),
        ...head("polku_search_duration_seconds", "histogram", "Time a search takes inside the index."),
        ...EDGES.map((edge, index) => `polku_search_duration_seconds_bucket{le="${edge}"} ${searches.buckets[index]}`),
        `polku_search_duration_seconds_bucket{le="+Inf"} ${searches.count}`,
        `polku_search_duration_seconds_sum ${searches.sum}`,
        `polku_search_duration_seconds_count ${searches.count}`,
        ...gauges.flatMap(({ name, help, values }) => [
          ...head(name, "gauge", help),
          ...values.map(({ labels = {}, value }) => `${name}${labelsText(labels)} ${value}`),
        ]),
        "",
      ].join("\n");
    },
  };
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

/** Label values are our own route patterns and codes: nothing in them needs escaping. */
function labelsText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
