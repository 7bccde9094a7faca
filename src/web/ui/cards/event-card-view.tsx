import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { EventCard } from "../../../domain/events/event-card.ts";
import type { EventTime } from "../../../domain/events/event-time.ts";
import { startOf } from "../../../domain/events/time-words.ts";
import { routes } from "../../../routes.ts";
import { linkTo, municipalityName, type Page } from "../../page/page.ts";
import { CardImage, CardNoticeLine, CardTitle, OwnTextFact } from "../curated.tsx";
import { Localized } from "../localized.tsx";
import { roomTexts } from "../room-text.ts";
import { otherPlaceText, rhythmAndNextText, timeText } from "./when-text.ts";

interface EventCardProps {
  readonly page: Page;
  readonly card: EventCard;
  readonly headingLevel: 2 | 3 | 4;
  readonly next: EventTime | null;
  /** Metres. */
  readonly distance?: number | null;
}

/** An event in a list: what, when next and how often, where, price and for whom. The title is the only link. */
export function EventCardBody({ page, card, headingLevel, next, distance = null }: EventCardProps) {
  const Heading = `h${headingLevel}` as const;
  const words = page.text.tray;
  const isSelko = page.language === "selko" && card.selkoSummary !== null;
  const status = next?.status ?? "scheduled";
  const when = whenText(page, card, next);
  return (
    <>
      <CardImage page={page} card={card} />
      <p class="card-kind">
        {words.types[card.type]}
        {words.status[status] && <strong class="status">{words.status[status]}</strong>}
      </p>
      <Heading class={status === "cancelled" ? "card-title is-off" : "card-title"}>
        <a href={linkTo(page, routes.event, { id: card.id })}>
          <CardTitle page={page} card={card} />
        </a>
      </Heading>
      <p class="card-summary">{isSelko ? card.selkoSummary : <Localized page={page} texts={card.summary} />}</p>
      <CardNoticeLine page={page} card={card} />
      <ul class="facts">
        {when !== "" && <li class="when">{when}</li>}
        <EventFacts page={page} card={card} distance={distance} />
        <OwnTextFact page={page} card={card} />
      </ul>
    </>
  );
}

/** Where, price, for whom, and what it takes to join. */
export function EventFacts({
  page,
  card,
  distance,
}: {
  readonly page: Page;
  readonly card: EventCard;
  readonly distance?: number | null;
}) {
  const { formats, text } = page;
  const { tray } = text;
  const whom = [ageText(page, card.audience), ...card.targetGroups.map((code) => text.forWhom[code])].filter(Boolean);
  const isOtherLanguage = card.languages.length > 0 && !card.languages.includes(page.content);
  const places = card.registration?.placesLeft ?? null;
  const where = eventWhere(page, card);
  const far = distance == null ? "" : formats.distance(distance);
  return (
    <>
      {where + far !== "" && (
        <li>
          {where}
          {far !== "" && <strong>{where === "" ? far : `, ${far}`}</strong>}
        </li>
      )}
      <li>{priceText(page, card)}</li>
      {whom.length > 0 && <li>{whom.slice(0, 2).join(", ")}</li>}
      {card.audience.isRestricted && <li>{tray.event.restricted}</li>}
      {card.registration?.isRequired && <li>{tray.registration.needed}</li>}
      {places !== null && places > 0 && <li>{tray.registration.places(places)}</li>}
      {roomTexts(page, card.room).map((text) => (
        <li>{text}</li>
      ))}
      {isOtherLanguage && <li>{card.languages.slice(0, 3).map(formats.languageName).join(", ")}</li>}
    </>
  );
}

function whenText(page: Page, card: EventCard, next: EventTime | null): string {
  const words = page.text.tray;
  if (next === null) return card.isUnannounced ? words.when.unannounced : "";
  const said = card.timeWords?.[startOf(next)];
  // Of a time that differs everything is said: the usual hour and place do not hold.
  if (said !== undefined && next.status !== "cancelled")
    return [timeText(page, next), otherPlaceText(page, said)].filter(Boolean).join(". ");
  return card.rhythm ? rhythmAndNextText(page, card.rhythm, next) : timeText(page, next);
}

export function eventWhere(page: Page, card: EventCard): string {
  const [place] = card.places;
  const online = page.text.tray.attendance[card.attendance];
  if (card.attendance === "online" || card.attendance === "phone") return online ?? "";
  const name = place ? plainText(place.name, page.content) : "";
  const municipality = municipalityName(page, place?.municipality ?? card.municipalities[0] ?? null) ?? "";
  const where = [name, name.includes(municipality) ? "" : municipality].filter(Boolean).join(", ");
  return [where, card.attendance === "hybrid" ? online : ""].filter(Boolean).join(" · ");
}

export function priceText(page: Page, { isFree, price }: Pick<EventCard, "isFree" | "price">): string {
  const said = plainText(price, page.content);
  if (isFree) return page.text.price.free;
  return said !== "" ? said : isFree === false ? page.text.price.charged : page.text.price.unknown;
}

export function ageText(page: Page, { minAge, maxAge }: Pick<EventCard["audience"], "minAge" | "maxAge">): string {
  const { ages } = page.text.tray;
  if (minAge !== null && minAge > 0 && maxAge !== null) return ages.range(minAge, maxAge);
  if (minAge !== null && minAge > 0) return ages.from(minAge);
  return maxAge === null ? "" : ages.to(maxAge);
}
