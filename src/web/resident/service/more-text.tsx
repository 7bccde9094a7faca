import { chooseText } from "../../../domain/catalogue/choose-language.ts";
import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import type { Page } from "../../page/page.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Localized, RichText } from "../../ui/localized.tsx";
import { isEmpty } from "./service-view.ts";

/** The longer texts: plain Finnish when asked for and written, the provider's own, and the national one as its own part. */
export function MoreText({ page, details: { service, generalDescription } }: { page: Page; details: ServiceDetails }) {
  const words = page.text.service;
  const description =
    page.language === "selko" && service.selko ? { fi: service.selko.description } : service.description;
  return (
    <>
      {!isEmpty(description) && (
        <section aria-labelledby="lisaa">
          <h2 id="lisaa">{words.more}</h2>
          <RichText page={page} texts={description} />
        </section>
      )}
      {generalDescription && !isEmpty(generalDescription.description) && (
        <details class="national">
          <summary>{words.national}</summary>
          <RichText page={page} texts={generalDescription.description} />
          <RichText page={page} texts={generalDescription.background} />
        </details>
      )}
      <Laws page={page} legislation={[...service.legislation, ...(generalDescription?.legislation ?? [])]} />
    </>
  );
}

function Laws({ page, legislation }: { page: Page; legislation: ServiceDetails["service"]["legislation"] }) {
  if (legislation.length === 0) return null;
  return (
    <details>
      <summary>{page.text.service.legislation}</summary>
      <ul>
        {legislation.map((law) => {
          const url =
            law.webPages.find(({ language }) => language === null || language === page.content) ?? law.webPages[0];
          const name = <Localized page={page} texts={law.name} />;
          return (
            <li>
              {url ? (
                <ExternalLink url={url.url}>{chooseText(law.name, page.content) ? name : url.url}</ExternalLink>
              ) : (
                name
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
