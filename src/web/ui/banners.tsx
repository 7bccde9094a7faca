import { isInForce } from "../../domain/regions/banner-settings.ts";
import type { Page } from "../page/page.ts";

/**
 * What the region tells on every page while it is in force. A landmark of its own and no live region: it is there when the page
 * opens, and is read once, in its place.
 */
export function Banners({ page }: { readonly page: Page }) {
  const shown = page.region.banners.filter((banner) => isInForce(banner, page.now));
  if (shown.length === 0) return null;
  return (
    <aside class="banners" aria-label={page.text.curation.banners}>
      {shown.map(({ text, lang, kind }) => (
        <p class={`banner ${kind}`}>
          <span class="wrap" lang={lang === page.content ? undefined : lang}>
            {text}
          </span>
        </p>
      ))}
    </aside>
  );
}
