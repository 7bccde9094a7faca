import type { Organization } from "../../../domain/catalogue/catalogue.ts";
import { chooseText, plainText } from "../../../domain/catalogue/choose-language.ts";
import type { OrganizationDetails } from "../../../domain/catalogue/get-organization.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Localized, RichText } from "../../ui/localized.tsx";
import { ServiceCardView } from "../../ui/service-card-view.tsx";
import { sourceName } from "../../ui/source-line.tsx";
import { Phones } from "../service/phones.tsx";

export interface OrganizationPageProps {
  readonly page: Page;
  readonly details: OrganizationDetails;
  /** Its services on this region's tray. */
  readonly cards: readonly ServiceCard[];
}

export function OrganizationPage({ page, details, cards }: OrganizationPageProps) {
  const { organization, parent, children } = details;
  const words = page.text.organization;
  const name = chooseText(organization.name, page.content);
  return (
    <Layout
      page={page}
      title={name?.text ?? ""}
      description={plainText(organization.summary, page.content)}
      isIndexed={cards.length > 0}
      trail={[]}
    >
      <div class="wrap">
        <p class="card-kind">{words.types[organization.type]}</p>
        <h1 lang={name && name.lang !== page.content ? name.lang : undefined}>{name?.text}</h1>
        {parent && (
          <p>
            {words.parent}: <OrganizationLink page={page} organization={parent} />
          </p>
        )}
        <RichText
          page={page}
          texts={chooseText(organization.description, page.content) ? organization.description : organization.summary}
        />
        <section aria-labelledby="palvelut">
          <h2 id="palvelut">{words.services}</h2>
          {cards.length === 0 && <p>{words.none}</p>}
          <ul class="cards list">
            {cards.map((card) => (
              <li>
                <ServiceCardView page={page} card={card} headingLevel={3} />
              </li>
            ))}
          </ul>
        </section>
        <OrganizationContacts page={page} organization={organization} />
        {children.length > 0 && (
          <section aria-labelledby="osat">
            <h2 id="osat">{words.children}</h2>
            <ul class="plain">
              {children.map((child) => (
                <li>
                  <OrganizationLink page={page} organization={child} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <footer class="source">
          <p>
            {page.text.service.source}: {sourceName(page, organization.source)}.{" "}
            {page.text.service.checked(page.formats.date(helsinkiTime(new Date(details.checkedAt)).date))}.
          </p>
          <p>
            <a href={linkTo(page, routes.feedback, {}, { organisaatio: organization.id })}>{page.text.service.wrong}</a>
          </p>
        </footer>
      </div>
    </Layout>
  );
}

function OrganizationLink({ page, organization }: { page: Page; organization: Organization }) {
  return (
    <a href={linkTo(page, routes.organization, { id: organization.id })}>
      <Localized page={page} texts={organization.name} />
    </a>
  );
}

function OrganizationContacts({ page, organization }: { page: Page; organization: Organization }) {
  const { phones, emails, webPages, addresses } = organization.contacts;
  if (phones.length + emails.length + webPages.length + addresses.length === 0) return null;
  return (
    <section aria-labelledby="yhteys">
      <h2 id="yhteys">{page.text.organization.contacts}</h2>
      <Phones page={page} phones={phones.filter(({ type }) => type !== "fax")} />
      <ul class="plain">
        {emails.map(({ address }) => (
          <li>
            <a href={`mailto:${encodeURIComponent(address).replace("%40", "@")}`}>{address}</a>
          </li>
        ))}
        {webPages.map(({ url, name }) => (
          <li>
            <ExternalLink url={url}>{chooseText(name, page.content)?.text}</ExternalLink>
          </li>
        ))}
        {addresses.map((address) => (
          <li>
            <Localized page={page} texts={address.street} />
            {address.postalCode && `, ${address.postalCode}`} <Localized page={page} texts={address.postOffice} />
          </li>
        ))}
      </ul>
    </section>
  );
}
