const TRACKING = /^(?:utm_|fbclid|gclid|mc_|_ga|pk_|piwik_|ref$|source$)/;
const LANGUAGE_PART = /^\/(?:fi|sv|en|fi-fi|sv-fi|en-gb|en-us)(?=\/|$)/;
const INDEX_PAGE = /\/(?:index|default)\.(?:html?|php|aspx?)$/;
const LONGEST = 500;

/**
 * Host and path of a web address, without what does not change the page. Null when it cannot be read.
 * `https://www.hel.fi/fi/uimahalli/?utm_source=x#map` → `hel.fi/uimahalli` · a front page is the host alone.
 */
export function webKey(address: string): string | null {
  if (address.length > LONGEST) return null;
  let url: URL;
  try {
    url = new URL(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  } catch {
    return null;
  }
  const host = url.hostname.replace(/^(?:www\d?|m)\./, "");
  if (!host.includes(".")) return null;
  const path = url.pathname.toLowerCase().replace(LANGUAGE_PART, "").replace(INDEX_PAGE, "").replace(/\/+$/, "");
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = kept.map(([name, value]) => `${name}=${value}`).join("&");
  return `${host}${path}${query === "" ? "" : `?${query}`}`;
}

/** Whether a key is a whole site and not a page of it. */
export const isFrontPage = (key: string): boolean => !/[/?]/.test(key);
