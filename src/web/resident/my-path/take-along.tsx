import { itemKey } from "../../../domain/my-path/item-key.ts";
import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import { PATH_FORM } from "./path-form.ts";
import { type PathLinks, pathLinks } from "./path-link.ts";
import { pathMessage } from "./path-text.ts";
import type { PathEntry } from "./path-view.ts";

interface TakeAlongProps {
  readonly page: Page;
  readonly entries: readonly PathEntry[];
  readonly isLarge: boolean;
}

/** The ways out: paper, link and QR code, a message through the resident's own app, calendar. The browser renews it whole. */
export function TakeAlong({ page, entries, isLarge }: TakeAlongProps) {
  const words = page.text.path.along;
  const links = pathLinks(
    page,
    entries.map(({ item }) => item),
  );
  return (
    <section id="mukaan" class="along" aria-labelledby="mukaan-otsikko">
      <h2 id="mukaan-otsikko">{words.title}</h2>
      <h3>{words.print}</h3>
      <label class="choice">
        <input type="checkbox" name="iso" value="1" form={PATH_FORM} checked={isLarge} />
        <span>{words.large}</span>
      </label>
      <p>
        <button type="button" class="button" id="tulosta" hidden>
          {words.printButton}
        </button>
      </p>
      <noscript>
        <p>{words.printHow}</p>
      </noscript>
      <LinkAndCode page={page} links={links} />
      <Message page={page} entries={entries} links={links} />
      <ToCalendar page={page} entries={entries} />
    </section>
  );
}

function LinkAndCode({ page, links }: { readonly page: Page; readonly links: PathLinks }) {
  const words = page.text.path.along;
  return (
    <>
      <h3>{words.link}</h3>
      <p>{words.linkText}</p>
      <div class="copy-row">
        <input type="text" readonly aria-label={words.linkLabel} id="polku-linkki" value={links.whole} />
        <button type="button" class="button" data-copy="polku-linkki" hidden>
          {words.copy}
        </button>
      </div>
      <div class="path-qr">
        <QrCode text={links.qr} label={words.qr} />
        <div>
          <p>{words.qrText}</p>
          {links.qr !== links.whole && <p>{words.qrShort}</p>}
          <p class="on-paper">{links.address}</p>
        </div>
      </div>
    </>
  );
}

function Message({ page, entries, links }: Pick<TakeAlongProps, "page" | "entries"> & { readonly links: PathLinks }) {
  const words = page.text.path.along;
  const { text, forApp } = pathMessage(page, entries, links);
  const body = encodeURIComponent(forApp);
  return (
    <>
      <h3>{words.message}</h3>
      <p>{words.messageText}</p>
      <textarea readonly rows={6} aria-label={words.messageLabel} id="polku-viesti">
        {text}
      </textarea>
      <p>
        <button type="button" class="button" data-copy="polku-viesti" hidden>
          {words.copyText}
        </button>
      </p>
      <p class="along-buttons">
        {/* Both marks: telephones of one make read the body after the first, those of another after the second. */}
        <a class="button" href={`sms:?&body=${body}`}>
          {words.sms}
        </a>
        <a class="button" href={`mailto:?subject=${encodeURIComponent(page.text.path.title)}&body=${body}`}>
          {words.mail}
        </a>
      </p>
      {forApp !== text && <p class="small">{words.messageShort}</p>}
    </>
  );
}

/** A form of its own: nothing but the dated things goes to the calendar. */
function ToCalendar({ page, entries }: Pick<TakeAlongProps, "page" | "entries">) {
  const words = page.text.path.along;
  const dated = entries.filter(({ next }) => next !== null);
  if (dated.length === 0) return null;
  return (
    <>
      <h3>{words.calendar}</h3>
      <p>{words.calendarText}</p>
      <form method="post" action={routes.listCalendar.href({ code: page.region.code })}>
        <input type="hidden" name="lang" value={page.content} />
        {dated.map(({ card, item }) => (
          <input type="hidden" name="kohde" value={itemKey({ kind: "event", id: card?.id ?? item.id })} />
        ))}
        <button type="submit" class="button">
          {words.calendarButton}
        </button>
      </form>
    </>
  );
}
