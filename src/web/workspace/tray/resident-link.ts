import type { CuratedEntry } from "../../../domain/curation/curation.ts";
import { type PageLanguage, routes } from "../../../routes.ts";
import type { Desk } from "../desk.ts";

/** The entry's page on the resident's side. */
export function residentLink(desk: Desk, { kind, id }: CuratedEntry, language?: PageLanguage): string {
  const params = { region: desk.page.region.slug, language: language ?? desk.actor.language, id };
  return routes[kind].href(params);
}
