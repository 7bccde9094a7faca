import { canCurate } from "../../../domain/curation/curation-policy.ts";
import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { isHiddenNow, isOnNow } from "../../../domain/curation/work-list.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { EntryFrame, PartLinks } from "./entry-frame.tsx";
import { LastAct } from "./last-act.tsx";
import { QualityChecks } from "./quality-checks.tsx";
import { RecordFacts } from "./record-facts.tsx";
import { residentLink } from "./resident-link.ts";
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
      {isStale && (
        <Notice kind="info">
          <p>
            {words.texts.staleTitle}. <a href={partLink("tekstit")}>{words.parts.tekstit}</a>
          </p>
        </Notice>
      )}
      <State desk={desk} view={view} />
      <h2>{words.partsTitle}</h2>
      <PartLinks desk={desk} view={view} />
      <div class="two-columns">
        <div>
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
          <Series desk={desk} view={view} />
        </div>
      </div>
    </EntryFrame>
  );
}

/** On or off, and the one press that changes it. */
function State({ desk, view: { entry, record } }: { desk: Desk; view: TrayEntryView }) {
  const words = desk.words.tray;
  const isHidden = isHiddenNow(entry);
  const isOn = isOnNow(entry);
  const action = deskLink(desk, routes.deskEntryPart, { kind: entry.kind, id: entry.id, part: "tila" });
  const canChange = canCurate(desk.actor, desk.page.region.code);
  return (
    <div class="actions">
      <span class={isOn ? "badge good" : isHidden ? "badge bad" : "badge"}>
        {isOn ? words.on : isHidden ? words.hidden : words.off}
      </span>
      {canChange && (isOn || isHidden) && (
        <DeskForm
          desk={desk}
          action={action}
          fields={{ basedOn: entry.version, nakyy: isHidden ? "automaattinen" : "poissa", syy: "" }}
        >
          <button type="submit" class="button">
            {isHidden ? words.entry.quickRestore : words.entry.quickHide}
          </button>
        </DeskForm>
      )}
      {canChange && record?.toolKey && isOn && (
        <DeskForm
          desk={desk}
          action={deskLink(desk, routes.deskEntryPart, { kind: entry.kind, id: entry.id, part: "tarkistettu" })}
        >
          <button type="submit" class="button" aria-describedby="tarkistettu-ohje">
            {words.entry.toolChecked}
          </button>{" "}
          <span id="tarkistettu-ohje" class="hint">
            {words.entry.toolCheckedHint}
          </span>
        </DeskForm>
      )}
    </div>
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

/** An event that is one time of a series, or the series itself. */
function Series({ desk, view: { entry, record } }: { desk: Desk; view: TrayEntryView }) {
  const words = desk.words.tray.entry;
  if (!record?.seriesId) return null;
  const isItself = record.seriesId === entry.id;
  return (
    <section aria-labelledby="sarja">
      <h2 id="sarja">{words.series}</h2>
      <p>{words.seriesLead(String(record.seriesSize))}</p>
      {!isItself && (
        <p>
          <a href={deskLink(desk, routes.deskEntry, { kind: "event", id: record.seriesId })}>{words.openSeries}</a>
        </p>
      )}
      {canCurate(desk.actor, desk.page.region.code) && entry.curation?.tray !== "off" && (
        <DeskForm
          desk={desk}
          action={deskLink(desk, routes.deskEntryPart, { kind: "event", id: entry.id, part: "sarja" })}
        >
          <button type="submit" class="button">
            {words.hideSeries}
          </button>
        </DeskForm>
      )}
    </section>
  );
}
