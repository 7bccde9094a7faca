import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { ExternalLink, telHref } from "../../ui/external-link.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Sections } from "../../ui/sections.tsx";
import { DATA_FLOWS } from "./data-flows.ts";

const OMBUDSMAN = "https://tietosuoja.fi/";

/** The privacy notice, made of where data truly goes: at a glance, then in words, then who answers and what one may ask. */
export function PrivacyPage({ page }: { page: Page }) {
  const { privacy } = page.text.pages;
  return (
    <Layout page={page} title={privacy.title} description={privacy.lead} scripts={["aloud"]} trail={[]}>
      <div class="wrap" data-aloud>
        <h1>{privacy.title}</h1>
        <p class="lead">{privacy.lead}</p>
        <Sections sections={privacy.sections} />
        <FlowList page={page} />
        <Sections sections={DATA_FLOWS.map(({ id }) => privacy.flows[id])} />
        <Controller page={page} />
        <section aria-labelledby="oikeudet">
          <h2 id="oikeudet">{privacy.rightsTitle}</h2>
          {privacy.rights.map((right) => (
            <p>{right}</p>
          ))}
          <p>
            <ExternalLink url={OMBUDSMAN}>{privacy.ombudsman}</ExternalLink>
          </p>
        </section>
        <p>
          <a class="more" href={linkTo(page, routes.feedback, {})}>
            {page.text.layout.feedback}
          </a>
        </p>
      </div>
    </Layout>
  );
}

/** A list and not a table: three columns of whole sentences do not fit a phone. */
function FlowList({ page }: { page: Page }) {
  const { privacy } = page.text.pages;
  return (
    <section aria-labelledby="lyhyesti">
      <h2 id="lyhyesti">{privacy.tableTitle}</h2>
      <dl class="know">
        {DATA_FLOWS.map(({ id, place, kept }) => (
          <div>
            <dt>{privacy.flows[id].title}</dt>
            <dd>
              {privacy.columns.where}: {privacy.places[place]}
            </dd>
            <dd>
              {privacy.columns.kept}: {kept(privacy.kept, page.region.trust)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Controller({ page }: { page: Page }) {
  const { privacy } = page.text.pages;
  const { controller, privacyContact } = page.region.trust;
  return (
    <section aria-labelledby="vastuu">
      <h2 id="vastuu">{privacy.controllerTitle}</h2>
      <p>{privacy.controller(controller)}</p>
      {privacyContact ? (
        <>
          <p>{privacy.contact}</p>
          <ul>
            {privacyContact.office && <li>{privacyContact.office}</li>}
            {privacyContact.email && (
              <li>
                <a href={`mailto:${privacyContact.email}`}>{privacyContact.email}</a>
              </li>
            )}
            {privacyContact.phone && (
              <li>
                <a href={telHref(privacyContact.phone)}>{privacyContact.phone}</a>
              </li>
            )}
          </ul>
        </>
      ) : (
        <p>{privacy.noContact}</p>
      )}
    </section>
  );
}
