/** An http or https address without a name or a password in it; null for anything else. */
export function toVisitable(text: string, base?: string): URL | null {
  const url = URL.parse(text, base);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  if (url.username || url.password || url.href.length > 2048) return null;
  url.hash = "";
  return url;
}
