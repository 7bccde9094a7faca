import { renderToString } from "preact-render-to-string";
import { curationKey } from "../../../domain/curation/curation.ts";
import {
  isHiddenNow,
  isOnNow,
  themesNow,
  type WorkEntry,
  type WorkFilter,
} from "../../../domain/curation/work-list.ts";
import { routes } from "../../../routes.ts";
import type { PageRegion } from "../../page/page.ts";
import { type Desk, deskLink } from "../desk.ts";
import { checkName } from "../quality/say-check.ts";
import { dayOf, momentOf, offWords, sourceName, textFor, themeName, titleOf } from "./words.ts";
import { workQuery } from "./work-query.ts";

interface RowsProps {
  readonly desk: Desk;
  readonly entries: readonly WorkEntry[];
  readonly filter: WorkFilter;
  readonly canChange: boolean;
  /** Keys of the rows that are ticked. */
  readonly chosen: readonly string[];
}

/** The rows of a page. What is the same whoever asks is rendered once for each entry. */
export function WorkRows({ desk, entries, filter, canChange, chosen }: RowsProps) {
  const narrowed = deskLink(desk, routes.deskTray, {}, workQuery({ ...filter, organizationId: null, page: 1 }));
  const query = narrowed.includes("?") ? narrowed.replace(/^.*\?/, "&").replaceAll("&", "&amp;") : "";
  const html = entries.map((entry, index) => {
    const isChosen = chosen.length > 0 && chosen.includes(curationKey(entry));
    const row = isChosen ? rowHtml({ desk, entry, canChange, isChosen }) : keptRow(desk, entry, canChange);
    return row.replaceAll(INDEX, String(index)).replaceAll(QUERY, query);
  });
  // Our own rendering, escaped by Preact when it was made.
  return <tbody data-list dangerouslySetInnerHTML={{ __html: html.join("") }} />;
}

/** In a kept row the place of its number on the page, from 0: where the browser returns to after an act. */
const INDEX = "\u0001";
/** And of what the list is narrowed by, at the end of an address. Letters that nobody types; they would harm nothing in a title. */
const QUERY = "\u0002";

const MOST_KEPT = 5000;
type KeptRows = WeakMap<WorkEntry, string>;
/** By the region as it is seen, in a language, and by whether the reader may change it. An entry that changes is a new one. */
let kept = new WeakMap<PageRegion, { readonly plain: KeptRows; readonly changing: KeptRows }>();
let keptCount = 0;

function keptRow(desk: Desk, entry: WorkEntry, canChange: boolean): string {
  const { region } = desk.page;
  const known = kept.get(region)?.[canChange ? "changing" : "plain"].get(entry);
  if (known !== undefined) return known;
  if (++keptCount > MOST_KEPT) [kept, keptCount] = [new WeakMap(), 1];
  const rows = kept.get(region) ?? { plain: new WeakMap(), changing: new WeakMap() };
  kept.set(region, rows);
  const html = rowHtml({ desk, entry, canChange, isChosen: false });
  rows[canChange ? "changing" : "plain"].set(entry, html);
  return html;
}

interface RowProps {
  readonly desk: Desk;
  readonly entry: WorkEntry;
  readonly canChange: boolean;
  readonly isChosen: boolean;
}

function rowHtml(props: RowProps): string {
  return renderToString(<WorkRow {...props} />);
}

const MOST_NAMES = 3;

/** One entry: what, whose, where, under what, on or off and why, how good, from where, and what can be done. */
function WorkRow({ desk, entry, canChange, isChosen }: RowProps) {
  const words = desk.words.tray;
  const title = titleOf(desk, entry);
  const key = curationKey(entry);
  const href = deskLink(desk, routes.deskEntry, { kind: entry.kind, id: entry.id });
  const isHidden = isHiddenNow(entry);
  const themes = themesNow(entry);
  const act = (name: string) => `${name} ${key} ${entry.version} ${INDEX}`;
  return (
    <tr>
      {canChange && (
        <td class="choose">
          <label>
            <input type="checkbox" name="valitut" value={key} checked={isChosen} aria-label={words.choose(title)} />
          </label>
        </td>
      )}
      <th scope="row">
        <a href={href} id={`rivi-${INDEX}`} data-open>
          {title}
        </a>
        <span class="under">
          {desk.words.common.kinds[entry.kind]}
          {entry.nextTime && `. ${words.next(momentOf(desk, entry.nextTime))}`}
        </span>
      </th>
      <td>
        {entry.organization && entry.organizationId ? (
          <a href={deskLink(desk, routes.deskTray, {}, workQuery({ organizationId: entry.organizationId })) + QUERY}>
            {textFor(desk, entry.organization)}
          </a>
        ) : (
          textFor(desk, entry.organization)
        )}
      </td>
      <td>{whereText(desk, entry)}</td>
      <td>
        {fewOf(
          desk,
          themes.map((id) => themeName(desk, id)),
        )}
      </td>
      <td>
        <StateOf desk={desk} entry={entry} />
      </td>
      <td>
        <span class={entry.checks[0]?.severity === "grave" ? "badge bad" : "badge"}>
          {words.score(String(entry.score))}
        </span>
        {entry.checks[0] && <span class="under">{checkName(desk.words, entry.checks[0].code)}</span>}
      </td>
      <td>
        {sourceName(desk, entry.source)}
        {entry.modifiedAt && <span class="under">{words.changed(dayOf(desk, entry.modifiedAt))}</span>}
      </td>
      <td>
        <div class="row-acts">
          {canChange && (isHidden || isOnNow(entry)) && (
            <button
              type="submit"
              name="rivi"
              value={act(isHidden ? "palauta" : "piilota")}
              class="linkish"
              data-hide
              aria-label={isHidden ? words.restoreOf(title) : words.hideOf(title)}
            >
              {isHidden ? words.restore : words.hide}
            </button>
          )}
          <a class="linkish" href={href} aria-label={words.openOf(title)}>
            {words.open}
          </a>
        </div>
      </td>
    </tr>
  );
}

function StateOf({ desk, entry }: { desk: Desk; entry: WorkEntry }) {
  const words = desk.words.tray;
  const { curation } = entry;
  if (isHiddenNow(entry))
    return (
      <>
        <span class="badge bad">{words.hidden}</span>
        {curation && curation.trayReason !== "" && <span class="under">{curation.trayReason}</span>}
      </>
    );
  const isOn = isOnNow(entry);
  return (
    <>
      <span class={isOn ? "badge good" : "badge"}>{isOn ? words.on : words.off}</span>
      {curation?.tray === "on" && <span class="under">{words.byHand}</span>}
      {!isOn && entry.offCode && (
        <span class="under">{offWords(desk, { code: entry.offCode, detail: entry.offDetail })}</span>
      )}
    </>
  );
}

function whereText(desk: Desk, { isNationwide, municipalities }: WorkEntry): string {
  const { municipalities: own, municipalityNames } = desk.page.region;
  if (isNationwide) return desk.words.tray.nationwide;
  if (municipalities.length === own.length && own.length > 1) return desk.words.tray.wholeRegion;
  return fewOf(
    desk,
    municipalities.flatMap((code) => municipalityNames.get(code) ?? []),
  );
}

function fewOf(desk: Desk, names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? ` ${desk.words.tray.more(String(more))}` : "");
}
