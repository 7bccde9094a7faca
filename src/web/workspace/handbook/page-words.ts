import { type HandbookContent, type HandbookPage, textFor } from "../../../domain/handbook/handbook-page.ts";
import { canWriteHandbook } from "../../../domain/handbook/handbook-policy.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";

/** The page's title in the language of whoever reads; its address when it has none yet. */
export function titleOf(desk: Pick<Desk, "page">, page: HandbookPage, content?: HandbookContent): string {
  return textFor(content ?? page.published ?? page.latest, desk.page.content)?.text.title ?? page.slug;
}

export function isWriter({ actor, page }: Pick<Desk, "actor" | "page">): boolean {
  return canWriteHandbook(actor, page.region.code);
}

/** Whether something has been written that readers do not see yet. */
export function hasDraft({ latestVersion, publishedVersion }: HandbookPage): boolean {
  return latestVersion > publishedVersion;
}

/** What those who write may open, and what readers may. */
export function isVisible(page: HandbookPage, isForWriter: boolean): boolean {
  return isForWriter || (page.state === "published" && page.published !== null);
}

export function deskLinks(desk: Desk, pages: readonly HandbookPage[]) {
  return (slug: string) => {
    const found = pages.find((page) => page.slug === slug);
    if (!found || !isVisible(found, isWriter(desk))) return null;
    return { title: titleOf(desk, found), href: deskLink(desk, routes.deskHandbookPage, { page: slug }) };
  };
}
