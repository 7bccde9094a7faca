import { canCurate } from "../../../domain/curation/curation-policy.ts";
import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";

/** An event that is one time of a series, or the series itself. */
export function EntrySeries({ desk, view: { entry, record } }: { desk: Desk; view: TrayEntryView }) {
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
