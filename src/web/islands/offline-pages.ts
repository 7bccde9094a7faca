/** The pages that are kept for reading without a network. */
export const KEPT_PAGES = /^\/[a-z-]+\/(?:fi|sv|en|selko)\/(?:oma-polku|kortti(?:\/tuloste)?)$/;

/** From a page to the service worker: keep this page with its files, or, when `page` is empty, forget everything. */
export interface OfflineMessage {
  /** Path of the page. */
  readonly page: string;
  readonly html: string;
  /** Paths of its styles and scripts. */
  readonly files: readonly string[];
}
