const LONGEST = 2048;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * An http or https address in the form browsers use; null for anything else (`javascript:`, `file:`, `mailto:`, names and
 * passwords in it, a host without a dot). `www.example.fi` without a scheme is taken as https.
 */
export function toWebAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || /\s/.test(trimmed)) return null;
  const isBare = !HAS_SCHEME.test(trimmed) && /^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#]|$)/u.test(trimmed);
  const url = URL.parse(isBare ? `https://${trimmed}` : trimmed);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  if (url.username || url.password || !url.hostname.includes(".")) return null;
  return url.href;
}
