import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { LONGEST_STEP } from "../../../domain/my-path/item-ref.ts";
import { routes } from "../../../routes.ts";
import { linkTo, municipalityName, type Page } from "../../page/page.ts";
import type { AnyCard } from "../../ui/cards/card-body.tsx";
import { eventWhere } from "../../ui/cards/event-card-view.tsx";
import { rhythmAndNextText, timeText } from "../../ui/cards/when-text.ts";
import type { PathLinks } from "./path-link.ts";
import type { PathEntry } from "./path-view.ts";

/** Apps and mail programs cut what is longer in a link that opens them. Counted as such a link writes it. */
const LONGEST_IN_LINK = 1800;

/** A path in words, for a message. */
export interface PathMessage {
  /** With when, where and steps. */
  readonly text: string;
  /** As much of it as a link that opens an app may carry. */
  readonly forApp: string;
}

export function pathMessage(page: Page, entries: readonly PathEntry[], links: PathLinks): PathMessage {
  const words = page.text.path;
  const heading = `${words.title}, ${page.region.name}`;
  const titles = entries.map((entry, place) => `${place + 1}. ${nameOf(page, entry)}`);
  const rows = entries.map((entry, place) => [titles[place], ...linesOf(page, entry)].join("\n"));
  const ways = [`${words.along.whole}\n${links.whole}`, `${words.along.onlyList}\n${links.withoutSteps}`];
  const text = [heading, ...rows, ways[0]].join("\n\n");
  // The link, with the steps in it, may be longer than all the rest.
  const shorter = [
    text,
    ...[rows, titles, []].flatMap((told) => ways.map((way) => [heading, ...told, way].join("\n\n"))),
  ];
  const forApp = shorter.find((each) => encodeURIComponent(each).length <= LONGEST_IN_LINK);
  return { text, forApp: forApp ?? [heading, ways[1]].join("\n\n") };
}

export function nameOf(page: Page, { item, title }: PathEntry): string {
  return title || page.text.card.kinds[item.kind];
}

export function whenOf(page: Page, { card, next, isOver }: PathEntry): string {
  const words = page.text.tray;
  if (isOver) return page.text.path.steps.over;
  if (card === null) return page.text.path.steps.gone;
  if (card.kind !== "event") return "";
  if (next === null) return words.when.unannounced;
  const status = words.status[next.status];
  const when = card.rhythm && !next.isOngoing ? rhythmAndNextText(page, card.rhythm, next) : timeText(page, next);
  return status ? `${status}: ${when}` : when;
}

export function whereOf(page: Page, card: AnyCard | null): string {
  if (card === null || card.kind === "tool") return "";
  if (card.kind === "event") return eventWhere(page, card);
  if (card.kind === "place")
    return [plainText(card.street, page.content), municipalityName(page, card.municipality)].filter(Boolean).join(", ");
  const own = card.places.find(({ municipality }) => municipality === page.municipality?.code);
  const place = own ?? card.places[0];
  if (!place) return "";
  return [plainText(place.name, page.content), municipalityName(page, place.municipality)].filter(Boolean).join(", ");
}

function linesOf(page: Page, entry: PathEntry): string[] {
  const { item, card } = entry;
  const step = [...item.step].slice(0, LONGEST_STEP).join("");
  return [
    whenOf(page, entry),
    whereOf(page, card),
    step && `${page.text.path.along.ownStep} ${step}`,
    card &&
      page.publicUrl + linkTo(page, routes[card.kind], { id: card.id }, { kunta: undefined, postinumero: undefined }),
  ].flatMap((line) => line || []);
}
