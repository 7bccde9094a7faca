import type { PlaceCard } from "../../../domain/places/place-card.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { CardView } from "../../ui/cards/card-body.tsx";
import { HelpLines } from "../../ui/crisis-box.tsx";
import { ExternalLink, telHref } from "../../ui/external-link.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Sections } from "../../ui/sections.tsx";

interface HelpPageProps {
  readonly page: Page;
  /** A few places where the use of devices and the web is helped with. */
  readonly digitalSupport: readonly PlaceCard[];
}

/** Help at once → how to use → help with devices → what this is and is not → safety → the region's advice. */
export function HelpPage({ page, digitalSupport }: HelpPageProps) {
  const { help } = page.text.pages;
  return (
    <Layout page={page} title={help.title} description={help.lead} scripts={["aloud"]} trail={[]}>
      <div class="wrap" data-aloud>
        <h1>{help.title}</h1>
        <p class="lead">{help.lead}</p>
        <section class="crisis" aria-labelledby="kriisi">
          <h2 id="kriisi">{help.crisisTitle}</h2>
          <p>{help.crisisLead}</p>
          <HelpLines page={page} lines={page.region.helpLines} />
        </section>
        <Sections sections={help.sections} />
        <DigitalSupport page={page} places={digitalSupport} />
        <section id="mika-polku">
          <Sections sections={[{ title: help.whatTitle, paragraphs: help.what }]} />
        </section>
        <section id="turvassa">
          <Sections sections={[{ title: help.safeTitle, paragraphs: help.safe }]} />
        </section>
        <Advice page={page} />
        <MunicipalPages page={page} />
        <p>
          <a class="more" href={linkTo(page, routes.feedback, {})}>
            {page.text.layout.feedback}
          </a>
        </p>
      </div>
    </Layout>
  );
}

function DigitalSupport({ page, places }: { page: Page; places: readonly PlaceCard[] }) {
  const { help } = page.text.pages;
  return (
    <section aria-labelledby="digituki">
      <h2 id="digituki">{help.digitalTitle}</h2>
      <p>{help.digitalLead}</p>
      {places.length > 0 && (
        <ul class="cards list">
          {places.map((card) => (
            <li>
              <CardView page={page} card={card} headingLevel={3} next={null} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="more" href={linkTo(page, routes.places, {}, { taso: "digituki" })}>
          {help.digitalMore}
        </a>
      </p>
    </section>
  );
}

function MunicipalPages({ page }: { page: Page }) {
  const { municipalityLinks } = page.region;
  if (municipalityLinks.length === 0) return null;
  const { help } = page.text.pages;
  return (
    <section aria-labelledby="kunnat">
      <h2 id="kunnat">{help.municipalTitle}</h2>
      <p>{help.municipalLead}</p>
      <ul>
        {municipalityLinks.map(({ name, url }) => (
          <li>
            {name}: <ExternalLink url={url} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Advice({ page }: { page: Page }) {
  const { phone, url, hours } = page.region.advice;
  if (!phone && !url) return null;
  return (
    <section aria-labelledby="neuvonta">
      <h2 id="neuvonta">{page.text.pages.help.adviceTitle}</h2>
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
  );
}
