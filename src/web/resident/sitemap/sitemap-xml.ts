/** The protocol's limit is 50,000 addresses a file. */
export const MOST_ADDRESSES = 45_000;

export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  /** A plain date, when known. */
  readonly lastChanged: string | null;
}

export function sitemapXml(entries: readonly SitemapEntry[]): string {
  return xml(
    "urlset",
    entries.map((entry) => `<url>${addressXml(entry)}</url>`),
  );
}

export function sitemapIndexXml(parts: readonly SitemapEntry[]): string {
  return xml(
    "sitemapindex",
    parts.map((part) => `<sitemap>${addressXml(part)}</sitemap>`),
  );
}

function xml(root: string, rows: readonly string[]): string {
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`;
  return `${head}${rows.join("\n")}\n</${root}>\n`;
}

function addressXml({ url, lastChanged }: SitemapEntry): string {
  const address = `<loc>${url.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</loc>`;
  return lastChanged === null ? address : `${address}<lastmod>${lastChanged}</lastmod>`;
}
