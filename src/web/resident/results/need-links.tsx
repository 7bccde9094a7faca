import { needLabel } from "../../../domain/needs/needs.ts";
import { changedQuery, type Page } from "../../page/page.ts";

/** Needs to tap, each a search by its label with the filters kept. */
export function NeedLinks({ page, ids, title }: { page: Page; ids: readonly string[]; title: string }) {
  if (ids.length === 0) return null;
  return (
    <section class="need-links" aria-labelledby="tarpeet">
      <h2 id="tarpeet">{title}</h2>
      <ul>
        {ids.map((id) => {
          const label = needLabel(id, page.language);
          return (
            <li>
              <a class="chip" href={changedQuery(page.place.query, { q: label, ohita: null, sivu: null })}>
                {label}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
