import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { isOnNow } from "../../../domain/curation/work-list.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { EntryFrame, PartLinks } from "./entry-frame.tsx";
import { EntrySeries } from "./entry-series.tsx";
import { EntryState } from "./entry-state.tsx";
import { LastAct } from "./last-act.tsx";
import { QualityChecks } from "./quality-checks.tsx";
import { RecordFacts } from "./record-facts.tsx";
import { residentLink } from "./resident-link.ts";
import { SameThing, shownInstead } from "./same-thing.tsx";
import { SeenByResident } from "./seen-by-resident.tsx";
import { WhyHere } from "./why-here.tsx";
import { dayOf, sourceName } from "./words.ts";

/** One entry: what residents see, why it is where it is, what to mend, and what its source tells. */
export function EntryPage({ desk, view }: { desk: Desk; view: TrayEntryView }) {
  const words = desk.words.tray;
  const { entry, record, isStale } = view;
  const { kind, id } = entry;
  const partLink = (part: string) => deskLink(desk, routes.deskEntryPart, { kind, id, part });
  return (
    <EntryFrame desk={desk} view={view}>
      <LastAct desk={desk} />
      <SameThing desk={desk} view={view} />
      {isStale && (
        <Notice kind="info">
          <p>
            {words.texts.staleTitle}. <a href={partLink("tekstit")}>{words.parts.tekstit}</a>
          </p>
        </Notice>
      )}
      <EntryState desk={desk} view={view} />
      <h2>{words.partsTitle}</h2>
      <PartLinks desk={desk} view={view} />
      <div class="two-columns">
        <div>
          {!shownInstead(view) && (
            <section aria-labelledby="nakyy">
              <h2 id="nakyy">{words.entry.seen}</h2>
              <SeenByResident desk={desk} view={view} language={desk.actor.language} headingLevel={3} />
              <ul class="also-here">
                <li>
                  <a href={partLink("esikatselu")}>{words.entry.asResident}</a>
                </li>
                {isOnNow(entry) && (
                  <li>
                    <a href={residentLink(desk, entry)}>{words.entry.residentPage}</a>
                  </li>
                )}
                {entry.source.startsWith("own") && (
                  <li>
                    <a href={deskLink(desk, routes.deskOwnEntry, { id: entry.sourceId })}>{words.entry.ownPage}</a>
                  </li>
                )}
              </ul>
            </section>
          )}
          <section aria-labelledby="tiedot">
            <h2 id="tiedot">{words.entry.facts}</h2>
            <Provenance desk={desk} view={view} />
            {record ? <RecordFacts desk={desk} facts={record.facts} /> : <p>{words.entry.noRecord}</p>}
          </section>
        </div>
        <div>
          <section aria-labelledby="miksi">
            <h2 id="miksi">{words.entry.why}</h2>
            <WhyHere desk={desk} view={view} />
            <p class="small">{words.entry.lag}</p>
          </section>
          <section aria-labelledby="laatu">
            <h2 id="laatu">{words.entry.checks}</h2>
            <QualityChecks desk={desk} entry={entry} />
          </section>
          <EntrySeries desk={desk} view={view} />
        </div>
      </div>
    </EntryFrame>
  );
}

function Provenance({ desk, view: { entry } }: { desk: Desk; view: TrayEntryView }) {
  const words = desk.words.tray.entry;
  return (
    <p>
      {words.source}: {sourceName(desk, entry.source)}. {words.sourceId}: <code>{entry.sourceId}</code>.
      {entry.modifiedAt && ` ${words.modified} ${dayOf(desk, entry.modifiedAt)}.`}
      {entry.fetchedAt && ` ${words.fetched} ${dayOf(desk, entry.fetchedAt)}.`}
    </p>
  );
}
