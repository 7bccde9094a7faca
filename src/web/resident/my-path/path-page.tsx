import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { itemKey } from "../../../domain/my-path/item-key.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OfflineNote } from "../../ui/offline-note.tsx";
import { ShareSection } from "../../ui/share-section.tsx";
import { DevicePlace } from "./device-place.tsx";
import { PATH_FORM, type PathForm } from "./path-form.ts";
import { sharePayload } from "./path-share.ts";
import { PathStep } from "./path-step.tsx";
import type { PathEntry } from "./path-view.ts";
import { TakeAlong } from "./take-along.tsx";

interface PathPageProps {
  readonly page: Page;
  readonly form: PathForm;
  /** Of the form's items, in their order. */
  readonly entries: readonly PathEntry[];
}

/** What was chosen, in order, with the resident's own steps → ways to take it along → empty it. */
export function PathPage({ page, form, entries }: PathPageProps) {
  const words = page.text.path;
  const count = page.formats.number(entries.length);
  return (
    <Layout
      page={page}
      title={words.title}
      isIndexed={false}
      scripts={["path", "offline", "share"]}
      isJourney
      trail={[]}
    >
      <div class={form.isLarge ? "wrap path is-large" : "wrap path"}>
        <h1 tabIndex={-1}>{words.title}</h1>
        <p class="lead">{words.steps.count(count, entries.length === 1)}</p>
        <OfflineNote page={page} />
        <DevicePlace page={page} />
        <form id={PATH_FORM} method="post" action={linkTo(page, routes.path, {})}>
          {/* What Enter presses in a field. */}
          <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
          <Told page={page} form={form} />
          <p class="hint" id="askel-ohje">
            {words.steps.ownHint}
          </p>
          <ol class="path-steps">
            {entries.map((entry, place) => (
              <PathStep page={page} entry={entry} number={place + 1} isLast={place === entries.length - 1} />
            ))}
          </ol>
          <p class="on-paper">{words.steps.printed(page.formats.date(helsinkiTime(page.now).date))}</p>
          <div class="path-update">
            <button type="submit" class="button">
              {words.steps.update}
            </button>
            <p class="hint">{words.steps.updateHint}</p>
          </div>
        </form>
        <TakeAlong page={page} entries={entries} isLarge={form.isLarge} />
        <ShareSection page={page} payload={sharePayload(page, entries)} />
        <p class="path-clear">
          <button type="submit" class="button" form={PATH_FORM} name="tyhjenna" value="1">
            {words.steps.clear}
          </button>
        </p>
      </div>
    </Layout>
  );
}

/** What happened to what was sent. */
function Told({ page, form: { leftOut, hasUnread, removed } }: { readonly page: Page; readonly form: PathForm }) {
  const words = page.text.path.steps;
  const name = removed && (removed.item.name || page.text.card.kinds[removed.item.kind]);
  return (
    <>
      {leftOut > 0 && <Notice>{words.tooMany(page.formats.number(leftOut), leftOut === 1)}</Notice>}
      {hasUnread && <Notice>{words.unread}</Notice>}
      {removed && name && (
        <Notice>
          <p>{words.removed(name)}</p>
          <input type="hidden" name={`askel.${removed.item.id}`} value={removed.item.step} />
          <input type="hidden" name={`nimi.${removed.item.id}`} value={removed.item.name} />
          <button type="submit" class="button" name="palauta" value={`${itemKey(removed.item)}@${removed.place}`}>
            {words.undo}
          </button>
        </Notice>
      )}
    </>
  );
}
