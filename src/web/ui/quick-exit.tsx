import type { Page } from "../page/page.ts";

/** A discreet way out inside `main`, for pages that are renewed in place; the crisis box has its own. */
export function QuickExit({ page }: { page: Page }) {
  return (
    <p class="quick-exit">
      <a id="poistu" href={page.region.quickExitUrl} rel="noreferrer">
        {page.text.assessment.exit}
      </a>
    </p>
  );
}
