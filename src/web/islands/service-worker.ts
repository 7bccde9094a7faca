/**
 * Makes what a resident has saved readable without a network: the last path and card, with their styles. It is put in place
 * only when a list is kept on the device, and keeps nothing else.
 */
import { KEPT_PAGES, type OfflineMessage } from "./offline-pages.ts";

interface WaitingEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = self as unknown as {
  addEventListener(name: "install" | "activate", listen: (event: WaitingEvent) => void): void;
  addEventListener(name: "fetch", listen: (event: FetchEvent) => void): void;
  addEventListener(name: "message", listen: (event: WaitingEvent & { data: OfflineMessage }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { unregister(): Promise<boolean> };
};

const KEPT = "polku-luettavaksi";

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (event) => event.waitUntil(event.data.page ? keep(event.data) : forget()));

worker.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  // A form that is sent must be told that there is no network.
  if (event.request.method !== "GET" || origin !== location.origin) return;
  if (!(KEPT_PAGES.test(pathname) || pathname.startsWith("/assets/"))) return;
  // Past the browser's own cache: there the path is still the page that has not been filled.
  event.respondWith(
    fetch(event.request, { cache: "no-cache" }).catch(async (error) => {
      const kept = await (await caches.open(KEPT)).match(pathname);
      if (kept) return kept;
      throw error;
    }),
  );
});

async function keep({ page, html, files }: OfflineMessage): Promise<void> {
  const kept = await caches.open(KEPT);
  const wanted = new Set([page, ...files]);
  // Files of an earlier version of the page are of no use.
  for (const { url } of await kept.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith("/assets/") && !wanted.has(pathname)) await kept.delete(pathname);
  }
  await kept.put(page, new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } }));
  await Promise.all(files.map(async (file) => (await kept.match(file)) ?? kept.add(file).catch(() => undefined)));
}

async function forget(): Promise<void> {
  await caches.delete(KEPT);
  await worker.registration.unregister();
}
