import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import type { Hit } from "../../../domain/search/search-query.ts";
import { routes } from "../../../routes.ts";
import { linkTo, municipalityName, type Page } from "../../page/page.ts";
import { Localized } from "../../ui/localized.tsx";
import type { Results } from "./results-view.ts";

/** The other descriptions that a hit stands for, folded: "Sama palvelu 6 kunnassa". */
export function SameService({ page, hit, index }: { page: Page; hit: Hit; index: Results["index"] }) {
  const others = hit.others.flatMap((id) => {
    const card = index.cardOf(id, "service");
    return card === null ? [] : [JSON.parse(card) as ServiceCard];
  });
  if (others.length === 0) return null;
  const own = JSON.parse(hit.card) as ServiceCard;
  const places = new Set([own, ...others].flatMap(({ municipalities }) => municipalities)).size;
  const { finding } = page.text;
  const count = (value: number) => page.formats.number(value);
  const rows = others
    .map((card) => ({ card, where: namesOf(page, card) }))
    .toSorted((a, b) => a.where.localeCompare(b.where, page.content));
  return (
    <details class="same">
      <summary>{places > 1 ? finding.group(count(places)) : finding.alike(count(others.length + 1))}</summary>
      <ul>
        {rows.map(({ card, where }) => (
          <li>
            <a href={linkTo(page, routes.service, { id: card.id })}>
              <Localized page={page} texts={card.title} />
            </a>
            {where !== "" && ` · ${where}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function namesOf(page: Page, { municipalities }: ServiceCard): string {
  const names = municipalities.flatMap((code) => municipalityName(page, code) ?? []);
  const more = names.length - 2;
  return names.slice(0, 2).join(", ") + (more > 0 ? ` ${page.text.card.andMore(more)}` : "");
}
