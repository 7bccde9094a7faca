import type { PairState, RegionPair } from "../../../domain/curation/pair-records-queries.ts";
import { sayReason } from "../../../domain/duplicates/say-reason.ts";
import { routes } from "../../../routes.ts";
import { Pagination } from "../../ui/pagination.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { dayOf, textFor } from "./words.ts";

export const PAIR_STATES = ["doubtful", "merged", "apart"] as const;
export const PAIRS_PAGE_SIZE = 50;

interface PairsProps {
  readonly desk: Desk;
  readonly state: PairState;
  readonly pairs: readonly RegionPair[];
  readonly counts: { readonly [state in PairState]: number };
  /** From 1. */
  readonly current: number;
}

/** The region's pairs of records that are one thing, may be one, or have been set apart. */
export function PairsPage({ desk, state, pairs, counts, current }: PairsProps) {
  const words = desk.words.tray.pairs;
  const list = { label: desk.words.tray.title, href: deskLink(desk, routes.deskTray, {}) };
  return (
    <DeskLayout desk={desk} title={words.title} trail={[list]}>
      <p class="lead">{words.lead}</p>
      <ul class="tabs">
        {PAIR_STATES.map((each) => (
          <li>
            <a
              href={deskLink(desk, routes.deskDuplicates, {}, { tila: each })}
              aria-current={each === state ? "page" : undefined}
            >
              {`${words.states[each]} (${desk.page.formats.number(counts[each])})`}
            </a>
          </li>
        ))}
      </ul>
      {pairs.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <TableFrame label={words.title}>
          <table class="work stack">
            <thead>
              <tr>
                <th scope="col">{words.pair}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{desk.words.tray.columns.acts}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map((pair) => (
                <PairRow desk={desk} pair={pair} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <Pagination page={desk.page} current={current} last={Math.max(1, Math.ceil(counts[state] / PAIRS_PAGE_SIZE))} />
    </DeskLayout>
  );
}

function PairRow({ desk, pair }: { desk: Desk; pair: RegionPair }) {
  const words = desk.words.tray.pairs;
  const [first, second] = [textFor(desk, pair.firstName), textFor(desk, pair.secondName)];
  const kinds = [...new Set([words.kinds[pair.firstKind], words.kinds[pair.secondKind]])];
  const [reason] = pair.reasons;
  return (
    <tr>
      <th scope="row">
        {first || pair.firstId}
        <span class="under">{second || pair.secondId}</span>
      </th>
      <td>{kinds.join(", ")}</td>
      <td>{reason ? sayReason(reason, desk.page.content) : words.noReasons}</td>
      <td>
        {pair.decidedBy === "curator" ? words.curator : words.rules}
        <span class="under">{dayOf(desk, pair.decidedAt)}</span>
      </td>
      <td>
        <a
          class="linkish"
          href={deskLink(desk, routes.deskDuplicate, { first: pair.firstId, second: pair.secondId })}
          aria-label={words.compareOf(first, second)}
        >
          {words.compare}
        </a>
      </td>
    </tr>
  );
}
