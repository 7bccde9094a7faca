import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Localized } from "../../ui/localized.tsx";

type Named = ServiceDetails["organizations"][number];

/** Who is responsible and who gives the service, each linked to its own page when it has one. */
export function Responsible({ page, details: { organizations } }: { page: Page; details: ServiceDetails }) {
  if (organizations.length === 0) return null;
  const words = page.text.service;
  const producers = organizations.filter(({ role }) => role === "producer");
  const responsible = organizations.filter(({ role }) => role !== "producer");
  return (
    <section aria-labelledby="kuka">
      <h2 id="kuka">{words.who}</h2>
      <dl class="know">
        <Group page={page} term={words.responsible} organizations={responsible} />
        <Group page={page} term={words.producer} organizations={producers} />
      </dl>
    </section>
  );
}

function Group({ page, term, organizations }: { page: Page; term: string; organizations: readonly Named[] }) {
  if (organizations.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      {organizations.map(({ organization, name }) => (
        <dd>
          {organization ? (
            <>
              <a href={linkTo(page, routes.organization, { id: organization.id })}>
                <Localized page={page} texts={organization.name} />
              </a>
              {organization.type === "company" && `, ${page.text.service.company}`}
            </>
          ) : (
            <Localized page={page} texts={name} />
          )}
        </dd>
      ))}
    </div>
  );
}
