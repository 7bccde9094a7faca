import { createServer } from "node:http";

export interface InventedInstallation {
  /** The base that ends in `/v1`. */
  readonly url: string;
  close(): void;
}

const PAGE = 100;
const PLACES = 400;
const DAY_MS = 86_400_000;
const NAMES = [
  ["Tuolijumppa", "Stolgymnastik"],
  ["Kävelyretki", "Promenad"],
  ["Lukupiiri", "Läsecirkel"],
  ["Perhekahvila", "Familjecafé"],
  ["Digitukihetki", "Digistöd"],
] as const;

/** A Linked Events installation with so many events to come, made up page by page: it holds none of them. */
export async function openInventedInstallation(events: number, now: Date): Promise<InventedInstallation> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const page = Number(url.searchParams.get("page") ?? 1);
    const size = Number(url.searchParams.get("page_size") ?? PAGE);
    const isPostponed = url.searchParams.get("event_status") === "EventPostponed";
    const [, , kind] = url.pathname.split("/");
    const count = kind === "place" ? PLACES : isPostponed ? 0 : events;
    const first = (page - 1) * size;
    const numbers = Array.from({ length: Math.max(0, Math.min(size, count - first)) }, (_, i) => first + i);
    const data = numbers.map((i) => (kind === "place" ? placeOf(i) : eventOf(i, now)));
    const next = first + size < count ? `${url.pathname}?page=${page + 1}` : null;
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ meta: { count, next, previous: null }, data }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function placeOf(i: number) {
  return {
    id: `invented:${i}`,
    name: { fi: `Kylätalo ${i}`, sv: `Byagården ${i}` },
    street_address: { fi: `Kylätie ${i + 1}` },
    postal_code: "06100",
    address_locality: { fi: "Porvoo", sv: "Borgå" },
    position: { type: "Point", coordinates: [25.4 + (i % 20) / 50, 60.3 + i / 4000] },
    divisions: [{ type: "muni", ocd_id: "ocd-division/country:fi/kunta:porvoo", name: { fi: "Porvoo" } }],
    deleted: false,
    replaced_by: null,
  };
}

function eventOf(i: number, now: Date) {
  const [fi, sv] = NAMES[i % NAMES.length] ?? NAMES[0];
  const start = new Date(now.getTime() + (i % 300) * DAY_MS + (i % 9) * 3_600_000);
  return {
    id: `invented:af${i}`,
    name: { fi: `${fi} ${i}`, sv: `${sv} ${i}` },
    short_description: { fi: "Tule mukaan. Ryhmä on kaikille avoin.", sv: "Kom med. Gruppen är öppen för alla." },
    description: { fi: `<p>${"Ohjaaja ottaa sinut vastaan ovella. ".repeat(12)}</p>` },
    event_status: "EventScheduled",
    type_id: "General",
    publication_status: "public",
    super_event_type: null,
    super_event: null,
    start_time: start.toISOString(),
    end_time: new Date(start.getTime() + 5_400_000).toISOString(),
    last_modified_time: now.toISOString(),
    location: placeOf(i % PLACES),
    keywords: [{ id: "yso:p916", name: { fi: "liikunta", sv: "motion", en: "physical training" } }],
    audience: [],
    in_language: [],
    offers: [{ is_free: i % 2 === 0, price: i % 2 === 0 ? null : { fi: "5 €" }, description: null, info_url: null }],
    images: [],
    provider: { fi: "Kylien yhdistys ry" },
    deleted: false,
    replaced_by: null,
  };
}
