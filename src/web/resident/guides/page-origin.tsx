import type { HandbookPage, PageText } from "../../../domain/handbook/handbook-page.ts";
import { readSources } from "../../../domain/handbook/sources.ts";
import type { Page } from "../../page/page.ts";
import { ExternalLink } from "../../ui/external-link.tsx";

/** Where a page's facts are from, who has checked them, and when it will be read through again. */
export function PageOrigin({ page, guide, text }: { page: Page; guide: HandbookPage; text: PageText }) {
  const words = page.text.guides;
  const sources = readSources(text.sources);
  return (
    <section class="source" aria-labelledby="lahteet">
      <h2 id="lahteet">{words.sources}</h2>
      {sources.length > 0 && (
        <ul>
          {sources.map(({ name, url, checkedOn }) => (
            <li>
              {url ? <ExternalLink url={url}>{name}</ExternalLink> : name}{" "}
              <span class="small">
                {`(${checkedOn ? words.checked(page.formats.date(checkedOn)) : words.unchecked})`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {guide.publishedVersion === 0 && guide.origin !== "own" ? words.national : words.own}{" "}
        {guide.reviewedOn ? words.reviewed(page.formats.date(guide.reviewedOn)) : words.unreviewed}{" "}
        {words.reviewOn(page.formats.date(guide.reviewOn))}
      </p>
    </section>
  );
}
