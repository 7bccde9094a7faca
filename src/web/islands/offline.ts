/**
 * Keeps the path or the card that is shown, so that it can be read without a network: only while its owner keeps a list on this
 * device, and until the list is cleared.
 */
import { LIST_CHANGED, readList } from "./list-store.ts";
import { KEPT_PAGES, type OfflineMessage } from "./offline-pages.ts";

const WORKER = document.querySelector<HTMLElement>("[data-offline-note]")?.dataset.worker;

if (WORKER && "serviceWorker" in navigator && KEPT_PAGES.test(location.pathname)) {
  const { serviceWorker } = navigator;
  const renew = async () => {
    const isKept = readList().shelf === "localStorage";
    const known = await serviceWorker.getRegistration("/");
    if (!isKept) {
      known?.active?.postMessage({ page: "", html: "", files: [] } satisfies OfflineMessage);
      return;
    }
    if (!known) await serviceWorker.register(WORKER);
    const { active } = await serviceWorker.ready;
    // What is read without a network is already the kept page; a path that has not come yet is not worth keeping.
    if (navigator.onLine && isWhole()) active?.postMessage(thisPage());
  };
  const renewQuietly = () => {
    // Refused (a private window, for example): the page can still be read with a network.
    renew().catch(() => undefined);
  };
  renewQuietly();
  document.addEventListener("polku:path-shown", renewQuietly);
  document.addEventListener(LIST_CHANGED, renewQuietly);
}

function isWhole(): boolean {
  return !location.pathname.endsWith("/oma-polku") || document.querySelector(".path-step") !== null;
}

function thisPage(): OfflineMessage {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  copy.querySelector("[data-offline-note]")?.removeAttribute("hidden");
  const sources = copy.querySelectorAll<HTMLElement>("link[rel=stylesheet], link[rel=icon], script[src]");
  return {
    page: location.pathname,
    html: `<!doctype html>${copy.outerHTML}`,
    files: [...sources].map((each) => each.getAttribute("href") ?? each.getAttribute("src") ?? "").filter(Boolean),
  };
}
