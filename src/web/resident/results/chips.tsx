import { type AppliedSlot, type Finding, needKey } from "../../../domain/finding/finding.ts";
import { needLabel } from "../../../domain/needs/needs.ts";
import { slotKey } from "../../../domain/understanding/understood.ts";
import type { Query } from "../../../routes.ts";
import { changedQuery, type Page, themeOf } from "../../page/page.ts";
import type { ResultsQuery } from "./results-query.ts";
import { slotLabel } from "./slot-label.ts";

interface Chip {
  readonly label: string;
  /** What of the address goes when the chip is taken away. */
  readonly without: Query;
  /** The script `locate` lets this link go without the position. */
  readonly isPosition?: boolean;
}

interface ChipsProps {
  readonly page: Page;
  readonly query: ResultsQuery;
  readonly finding: Finding | null;
}

/** What was understood and what is chosen, in one list; each is a link that takes it away. */
export function Chips({ page, query, finding }: ChipsProps) {
  const understood = finding ? understoodChips(page, query, finding) : [];
  const chosen = chosenChips(page, query, finding);
  const chips = [...understood, ...chosen];
  if (chips.length === 0) return null;
  const { results, finding: words } = page.text;
  const both = chosen.length > 0 ? words.understoodAndChosen : words.understood;
  return (
    <div class="chips">
      <span id="valinnat">{understood.length > 0 ? both : results.chosen}</span>
      <ul aria-labelledby="valinnat">
        {chips.map(({ label, without, isPosition }) => (
          <li>
            <a
              class="chip"
              href={changedQuery(page.place.query, { ...without, sivu: null }) || "?"}
              data-away={isPosition ? "" : undefined}
            >
              {label} <span class="visually-hidden">{results.remove}</span>
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The subject first, then for whom, how, when and where. */
const ORDER: readonly AppliedSlot["kind"][] = ["who", "how", "when", "where", "price", "not"];

function understoodChips(page: Page, query: ResultsQuery, { understood, sureNeeds }: Finding): Chip[] {
  const slots = understood
    .filter((slot) => !isChosen(page, query, slot))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return [
    ...sureNeeds.map((id) => ({ label: needLabel(id, page.language), without: ignoring(query, needKey(id)) })),
    ...slots.map((slot) => ({ label: slotLabel(page, slot), without: ignoring(query, slotKey(slot)) })),
  ];
}

function chosenChips(page: Page, query: ResultsQuery, finding: Finding | null): Chip[] {
  const { results, forWhom } = page.text;
  const { municipality } = page;
  // What was both said and chosen is one chip, and one tap takes away both.
  const alsoSaid = (kind: AppliedSlot["kind"]) => {
    const said = finding?.understood.filter((slot) => slot.kind === kind && isChosen(page, query, slot)) ?? [];
    return said.length > 0 ? ignoring(query, ...said.map(slotKey)) : {};
  };
  return [
    municipality && { label: municipality.name, without: { kunta: null, ...alsoSaid("where") } },
    query.theme && { label: themeOf(page, query.theme)?.name ?? query.theme, without: { aihe: null } },
    query.isFree && { label: results.onlyFree, without: { maksuton: null, ...alsoSaid("price") } },
    query.targetGroup && {
      label: forWhom[query.targetGroup] ?? query.targetGroup,
      without: { kenelle: null, ...alsoSaid("who") },
    },
    query.kind && { label: page.text.card.kinds[query.kind], without: { laji: null } },
    query.when && { label: page.text.tray.when.choices[query.when], without: { milloin: null, ...alsoSaid("when") } },
    query.near && {
      label: query.near.postalCode ? page.text.map.nearPostalCode(query.near.postalCode) : results.nearMe,
      without: { postinumero: null, jarjestys: null },
      isPosition: true,
    },
  ].filter((chip) => chip !== null && chip !== false && chip !== "");
}

function isChosen(page: Page, query: ResultsQuery, { kind, value }: AppliedSlot): boolean {
  if (kind === "where") return page.municipality?.code === value;
  if (kind === "price") return query.isFree;
  return kind === "who" && query.targetGroup === value;
}

function ignoring({ ignored }: ResultsQuery, ...keys: readonly string[]): Query {
  return { ohita: [...ignored, ...keys].join(",") };
}
