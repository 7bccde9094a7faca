import type { LiveList } from "../../../domain/handbook/directives.ts";
import type { FilledList } from "../../../domain/handbook/fill-list.ts";
import { needLabel } from "../../../domain/needs/needs.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { CardView, readCard } from "../../ui/cards/card-body.tsx";

/** What the region has now of what the list asks for, and the way to all of it. */
export function LiveListView({
  page,
  filled,
  level,
}: {
  page: Page;
  filled: FilledList | undefined;
  level: 2 | 3 | 4;
}) {
  const words = page.text.guides;
  if (!filled) return null;
  const { list, hits, total } = filled;
  const subject = subjectOf(page, list);
  if (hits.length === 0)
    return (
      <p class="empty-list">
        {words.empty} <a href={allLink(page, list, false)}>{words.emptySearch}</a>
      </p>
    );
  return (
    <div class="live-list">
      <p class="strong">{subject === "" ? words.list : `${words.list}: ${subject}`}</p>
      <ul class="cards list">
        {hits.map((hit) => (
          <li>
            <CardView
              page={page}
              card={readCard(hit.card)}
              headingLevel={level}
              next={hit.next}
              distance={hit.distance}
            />
          </li>
        ))}
      </ul>
      {total > hits.length && (
        <p>
          <a class="more" href={allLink(page, list, true)}>
            {subject === "" ? words.all : `${words.all}: ${subject}`}
          </a>
        </p>
      )}
    </div>
  );
}

function subjectOf(page: Page, { words, needs }: LiveList): string {
  return (
    words ||
    needs
      .map((id) => needLabel(id, page.language))
      .join(", ")
      .toLowerCase()
  );
}

/** The same as a search of the reader's own. */
function allLink(page: Page, { words, needs, theme, kinds, isLocal }: LiveList, isNarrow: boolean): string {
  const [need] = needs;
  return linkTo(
    page,
    routes.results,
    {},
    {
      q: words || (need ? needLabel(need, page.language) : null),
      ...(isNarrow && { laji: kinds.length === 1 ? kinds[0] : null, aihe: theme }),
      ...(!(isNarrow && isLocal) && { kunta: null, postinumero: null }),
    },
  );
}
