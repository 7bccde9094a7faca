import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { EventDetails } from "../../../domain/events/event-details.ts";
import type { Page } from "../../page/page.ts";
import { ExternalLink, telHref } from "../../ui/external-link.tsx";
import { Localized } from "../../ui/localized.tsx";

/** The one thing to do first: sign up, open, or just come. */
export function HowToJoin({ page, details: { event } }: { readonly page: Page; readonly details: EventDetails }) {
  const words = page.text.tray;
  const { registration, onlineUrl, contacts } = event;
  if (event.status === "cancelled") return null;
  const closes = registration?.closesAt ? new Date(registration.closesAt) : null;
  const isClosed = closes !== null && closes < page.now;
  const phone = contacts.phones[0];
  const email = registration?.email ?? contacts.emails[0]?.address;
  const link = event.attendance === "place" ? null : onlineUrl;
  const isFreeToCome = registration?.isRequired === false && event.attendance === "place";
  const info = registration?.info ?? {};
  // A heading with nothing under it would leave a person to guess.
  const isUntold =
    !isFreeToCome && !registration?.url && !link && !phone && !email && Object.keys(info).length === 0 && !isClosed;
  return (
    <section class="first-step" aria-labelledby="nain">
      <h2 id="nain">{words.event.join}</h2>
      {isClosed && <p>{words.registration.closed}</p>}
      {registration?.url && !isClosed && (
        <p>
          <ExternalLink class="button main" url={registration.url}>
            {words.event.register}
          </ExternalLink>
        </p>
      )}
      {!isClosed && closes && <p>{words.registration.closes(page.formats.date(helsinkiTime(closes).date))}</p>}
      {link && (
        <p>
          <ExternalLink class="button" url={link}>
            {words.event.onlineLink}
          </ExternalLink>
        </p>
      )}
      {isFreeToCome && <p>{words.event.justCome}</p>}
      {isUntold && <p>{words.event.askOrganizer}</p>}
      {Object.keys(info).length > 0 && (
        <p>
          <Localized page={page} texts={info} />
        </p>
      )}
      {phone && (
        <p>
          <a class="tel" href={telHref(phone.number)}>
            {phone.number}
          </a>
        </p>
      )}
      {email && (
        <p>
          <a href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>{email}</a>
        </p>
      )}
    </section>
  );
}
