import { type ShownPage, textFor } from "../../../domain/handbook/handbook-page.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { langOf } from "./open-text.ts";

/** One line beside search results: the region's own pages about what was asked. */
export function AlsoRead({ page, guides }: { page: Page; guides: readonly ShownPage[] }) {
  const found = guides.flatMap((guide) => {
    const text = textFor(guide.published, page.language);
    return text ? [{ slug: guide.slug, title: text.text.title, lang: langOf(page, text.language) }] : [];
  });
  if (found.length === 0) return null;
  return (
    <p class="also-read">
      {page.text.guides.also}{" "}
      {found.map(({ slug, title, lang }, place) => (
        <>
          {place > 0 && " · "}
          <a href={linkTo(page, routes.guide, { page: slug })} lang={lang}>
            {title}
          </a>
        </>
      ))}
    </p>
  );
}
