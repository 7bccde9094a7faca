import type { CuratedEntry, CuratedKind } from "../curation/curation.ts";

const PAGE = /^\/([a-z-]{2,40})\/(?:fi|sv|en|selko)\/(palvelut|tapahtumat|paikat|omahoito)\/([0-9a-f-]{36})(?:\?|$)/;
const KINDS: Readonly<Record<string, CuratedKind>> = {
  palvelut: "service",
  tapahtumat: "event",
  paikat: "place",
  omahoito: "tool",
};
/** Programs that say what they are. */
const PROGRAM =
  /bot|crawl|spider|slurp|preview|monitor|headless|curl|wget|python|java\/|go-http|axios|node-fetch|libwww/i;

/** What of the tray a request opens; null when it opens no such page, a program asks, or the reader has asked not to be counted. */
export function openedEntry(request: {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}): { readonly slug: string; readonly entry: CuratedEntry } | null {
  const { method, url, headers } = request;
  if (method !== "GET" || !isCounted(headers)) return null;
  const [, slug = "", segment = "", id = ""] = PAGE.exec(url ?? "") ?? [];
  const kind = KINDS[segment];
  return kind === undefined ? null : { slug, entry: { kind, id } };
}

/** Whether a reader may be counted at all. */
export function isCounted(headers: Readonly<Record<string, string | readonly string[] | undefined>>): boolean {
  const agent = String(headers["user-agent"] ?? "");
  return agent !== "" && !PROGRAM.test(agent) && headers["sec-gpc"] !== "1" && headers.dnt !== "1";
}
