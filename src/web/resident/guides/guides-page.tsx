import { type ShownPage, textFor } from "../../../domain/handbook/handbook-page.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { langOf } from "./open-text.ts";

/** What the region tells its residents at more length. */
export function GuidesPage({ page, guides }: { page: Page; guides: readonly ShownPage[] }) {
  const words = page.text.guides;
  const groups = [
    { title: words.paths, id: "polut", pages: guides.filter(({ kind }) => kind === "care-path") },
    { title: words.pages, id: "sivut", pages: guides.filter(({ kind }) => kind === "page") },
  ];
  return (
    <Layout page={page} title={words.title} description={words.lead} isJourney trail={[]}>
      <div class="wrap">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {guides.length === 0 && <p>{words.none}</p>}
        {groups.map(
          ({ title, id, pages }) =>
            pages.length > 0 && (
              <section aria-labelledby={id}>
                <h2 id={id}>{title}</h2>
                <ul class="plain guide-list">
                  {pages.map((guide) => (
                    <GuideLine page={page} guide={guide} />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Layout>
  );
}

function GuideLine({ page, guide }: { page: Page; guide: ShownPage }) {
  const found = textFor(guide.published, page.language);
  if (!found) return null;
  const lang = langOf(page, found.language);
  return (
    <li>
      <h3>
        <a href={linkTo(page, routes.guide, { page: guide.slug })} lang={lang}>
          {found.text.title}
        </a>
      </h3>
      <p lang={lang}>{found.text.lead}</p>
    </li>
  );
}
