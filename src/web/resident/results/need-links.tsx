import { needLabel } from "../../../domain/needs/needs.ts";
import type { Query } from "../../../routes.ts";
import { changedQuery, type Page } from "../../page/page.ts";

interface NeedLinksProps {
  readonly page: Page;
  readonly ids: readonly string[];
  readonly title: string;
  /** Filters to leave behind: what found nothing would find nothing again. */
  readonly without?: Query;
}

/** Needs to tap, each a search by its label with the filters kept. */
export function NeedLinks({ page, ids, title, without = {} }: NeedLinksProps) {
  if (ids.length === 0) return null;
  return (
    <section class="need-links" aria-labelledby="tarpeet">
      <h2 id="tarpeet">{title}</h2>
      <ul>
        {ids.map((id) => {
          const label = needLabel(id, page.language);
          return (
            <li>
              <a class="chip" href={changedQuery(page.place.query, { ...without, q: label, ohita: null, sivu: null })}>
                {label}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
