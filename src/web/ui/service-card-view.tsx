import { plainText } from "../../domain/catalogue/choose-language.ts";
import type { CardPlace, ServiceCard } from "../../domain/catalogue/service-card.ts";
import type { Why } from "../../domain/search/search-query.ts";
import { routes } from "../../routes.ts";
import { linkTo, municipalityName, type Page } from "../page/page.ts";
import { CardImage, CardNoticeLine, CardTitle, OwnTextFact } from "./curated.tsx";
import { Localized } from "./localized.tsx";
import { openNow } from "./open-now.ts";
import { roomTexts } from "./room-text.ts";

interface CardProps {
  readonly page: Page;
  readonly card: ServiceCard;
  /** The level that the heading has on its page. */
  readonly headingLevel: 2 | 3 | 4;
  /** Metres. */
  readonly distance?: number | null;
}

/** A service among a few others. Long lists take `CardList`. */
export function ServiceCardView(props: CardProps) {
  return (
    <article class="card" data-item={`service:${props.card.id}`}>
      <ServiceCardBody {...props} />
    </article>
  );
}

/** A service in a list: what, where, when, price and for whom. The title is the only link. */
export function ServiceCardBody({ page, card, headingLevel, distance = null }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  const isSelko = page.language === "selko" && card.selkoSummary !== null;
  return (
    <>
      <CardImage page={page} card={card} />
      <p class="card-kind">{page.text.card.kinds[card.kind]}</p>
      <Heading class="card-title">
        <a href={linkTo(page, routes.service, { id: card.id })}>
          <CardTitle page={page} card={card} />
        </a>
      </Heading>
      <p class="card-summary">{isSelko ? card.selkoSummary : <Localized page={page} texts={card.summary} />}</p>
      <CardNoticeLine page={page} card={card} />
      <ul class="facts">
        <Facts page={page} card={card} distance={distance} />
        <OwnTextFact page={page} card={card} />
      </ul>
    </>
  );
}

function Facts({ page, card, distance }: { page: Page; card: ServiceCard; distance: number | null }) {
  const { text, formats } = page;
  const place = placeToShow(page, card);
  const open = place && place.hours.length > 0 ? openNow(page, place.hours) : null;
  const whom = card.targetGroups.flatMap((code) => text.forWhom[code] ?? []);
  const isOtherLanguage = card.languages.length > 0 && !card.languages.includes(page.content);
  return (
    <>
      <li>
        {whereText(page, card, place)}
        {distance !== null && <strong>{`, ${formats.distance(distance)}`}</strong>}
      </li>
      {open && <li class={open.isOpen ? "is-open" : undefined}>{open.sentence}</li>}
      {card.isPrivate && <li>{text.service.private}</li>}
      {card.charge && <li>{text.price[card.charge]}</li>}
      {roomTexts(page, card.room).map((line) => (
        <li>{line}</li>
      ))}
      {whom.length > 0 && <li>{whom.slice(0, 2).join(", ")}</li>}
      {isOtherLanguage && <li>{text.card.givenIn(card.languages.slice(0, 3).map(formats.languageName).join(", "))}</li>}
    </>
  );
}

/** A place in the reader's own municipality before others. */
function placeToShow(page: Page, card: ServiceCard): CardPlace | undefined {
  const own = page.municipality && card.places.find((place) => place.municipality === page.municipality?.code);
  return own || card.places[0];
}

function whereText(page: Page, card: ServiceCard, place: CardPlace | undefined): string {
  const { card: words } = page.text;
  if (place) {
    const name = plainText(place.name, page.content);
    const isSaid = name === plainText(card.title, page.content);
    const where = [isSaid ? "" : name, municipalityName(page, place.municipality)].filter(Boolean).join(", ");
    return card.placeCount > 1 ? `${where} ${words.andMore(card.placeCount - 1)}` : where;
  }
  const channel = card.channelTypes[0];
  return [channel && words.channels[channel], coverageText(page, card)].filter(Boolean).join(" · ");
}

function coverageText(page: Page, card: ServiceCard): string {
  const { card: words } = page.text;
  if (card.coverage === "nationwide") return words.nationwide;
  if (card.coverage === "region") return words.wholeRegion;
  const names = card.municipalities.flatMap((code) => municipalityName(page, code) ?? []);
  const more = names.length - 2;
  return names.slice(0, 2).join(", ") + (more > 0 ? ` ${words.andMore(more)}` : "");
}

/** Why a hit is here, in the reader's own words. */
export function WhyLine({ page, why }: { page: Page; why: readonly Why[] }) {
  const { results } = page.text;
  const textsOf = (...kinds: readonly Why["kind"][]) => [
    ...new Set(why.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)),
  ];
  const written = textsOf("word", "compound", "root").join(", ");
  const needs = textsOf("need");
  const spelled = textsOf("spelling").join(", ");
  return (
    <p class="why">
      {written !== "" && `${results.because} ${written}. `}
      {/* A need's name may have commas of its own. */}
      {needs.length > 0 && `${needs.length > 1 ? results.becauseNeeds : results.becauseNeed} ${needs.join(" · ")}. `}
      {spelled !== "" && `${results.becauseSpelling} ${spelled}. `}
      {why.some((entry) => entry.kind === "curation") && `${results.becauseCuration}.`}
    </p>
  );
}
