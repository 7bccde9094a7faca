import { CardView, readCard } from "../../ui/cards/card-body.tsx";
import type { TextView } from "./handbook-text.tsx";

/** Tools of the national catalogue; those that the region does not show are left out. */
export function ToolsView({ view, keys, level }: { view: TextView; keys: readonly string[]; level: 2 | 3 | 4 }) {
  const { page, tools } = view;
  const cards = keys.flatMap((key) => tools.get(key) ?? []);
  if (cards.length === 0) return null;
  return (
    <div class="live-list">
      <p class="strong">{page.text.guides.tools}</p>
      <ul class="cards list">
        {cards.map((card) => (
          <li>
            <CardView page={page} card={readCard(card)} headingLevel={level} next={null} />
          </li>
        ))}
      </ul>
    </div>
  );
}
