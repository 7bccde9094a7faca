import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { HelpLines } from "../../ui/crisis-box.tsx";
import { ExternalLink, telHref } from "../../ui/external-link.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Sections } from "../../ui/sections.tsx";

export function HelpPage({ page }: { page: Page }) {
  const { help } = page.text.pages;
  const { phone, url, hours } = page.region.advice;
  return (
    <Layout page={page} title={help.title} description={help.lead} trail={[]}>
      <div class="wrap">
        <h1>{help.title}</h1>
        <p class="lead">{help.lead}</p>
        <section class="crisis" aria-labelledby="kriisi">
          <h2 id="kriisi">{help.crisisTitle}</h2>
          <p>{help.crisisLead}</p>
          <HelpLines page={page} lines={page.region.helpLines} />
        </section>
        <Sections sections={help.sections} />
        {(phone || url) && (
          <section aria-labelledby="neuvonta">
            <h2 id="neuvonta">{help.adviceTitle}</h2>
            {phone && (
              <p>
                <a class="tel" href={telHref(phone)}>
                  {phone}
                </a>{" "}
                {hours}
              </p>
            )}
            {url && (
              <p>
                <ExternalLink url={url} />
              </p>
            )}
          </section>
        )}
        <p>
          <a class="more" href={linkTo(page, routes.feedback, {})}>
            {page.text.layout.feedback}
          </a>
        </p>
      </div>
    </Layout>
  );
}
