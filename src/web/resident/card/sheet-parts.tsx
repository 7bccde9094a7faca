import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { CardQuestion } from "../../../domain/conversation-card/card-question.ts";
import { listQuestions } from "../../../domain/conversation-card/card-questions.ts";
import { routes } from "../../../routes.ts";
import { type HelpLine, linkTo, type Page, type ThemeView } from "../../page/page.ts";
import { telHref } from "../../ui/external-link.tsx";
import { Logo, ThemeIcon } from "../../ui/icons.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import type { Nearby } from "./find-nearby.ts";
import { nearbyText } from "./nearby-text.ts";
import { fittingPlaces, type Room } from "./room.ts";

export function FrontPart({ page }: { page: Page }) {
  const words = page.text.talkCard;
  return (
    <div class="front-part">
      <Logo />
      <h3 class="front-title">{words.title}</h3>
      <p class="front-region">{page.region.name}</p>
      <p class="strong">{words.sheet.forWhom}</p>
      <p>{words.sheet.use}</p>
      <p>{words.sheet.yours}</p>
    </div>
  );
}

export function ThemesPart(props: {
  page: Page;
  title: string;
  themes: readonly ThemeView[];
  ticked: readonly CardQuestion[];
}) {
  const { page, title, themes, ticked } = props;
  return (
    <>
      <h3>{title}</h3>
      {themes.map((theme) => (
        <div class="sheet-theme">
          <h4>
            <ThemeIcon id={theme.icon ?? theme.id} />
            <span>{theme.name}</span>
          </h4>
          <ul>
            {listQuestions(theme.id).map((question) => (
              <li>
                <TickBox page={page} isTicked={ticked.includes(question)} />
                <span>{question.text[page.language]}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Drawn, so that it prints without backgrounds and can be ticked with a pen. */
function TickBox({ page, isTicked }: { page: Page; isTicked: boolean }) {
  const { ticked, empty } = page.text.talkCard.sheet;
  return (
    <svg class="tick-box" viewBox="0 0 16 16" role="img" aria-label={isTicked ? ticked : empty}>
      <rect x="1.500" y="1.500" width="13" height="13" rx="1.500" />
      {isTicked && <path d="M4 8.500l3 3 5.500-7" />}
    </svg>
  );
}

/** Paper grows old: it says of which day it is. */
export function NearbyPart({ page, nearby, room }: { page: Page; nearby: Nearby; room: Room }) {
  const words = page.text.talkCard.sheet;
  const { municipality } = page;
  const places = fittingPlaces(
    nearby.places.map((place) => nearbyText(page, place)),
    room,
  );
  const isHere = municipality !== null && !nearby.isElsewhere;
  return (
    <div class="nearby-part">
      <h3>{isHere ? words.nearbyIn(municipality.name) : words.nearby}</h3>
      {places.length === 0 ? (
        <p>{words.noPlaces}</p>
      ) : (
        <>
          <p>{municipality && nearby.isElsewhere ? words.elsewhere(municipality.name) : words.nearbyLead}</p>
          <ul>
            {places.map(({ name, lang, where, hours, phone }) => (
              <li>
                <strong lang={lang === page.content ? undefined : lang}>{name}</strong>
                <span>{where}</span>
                <span>{hours}</span>
                {phone && (
                  <span>
                    {words.phone} <a href={telHref(phone)}>{phone}</a>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p class="dated">{words.dated(page.formats.date(helsinkiTime(page.now).date))}</p>
        </>
      )}
    </div>
  );
}

/** The region's own advice line; nothing when it has told none. */
export function AdvicePart({ page }: { page: Page }) {
  const { phone, hours } = page.region.advice;
  if (!phone) return null;
  return (
    <div class="advice-part">
      <h3>{page.text.talkCard.sheet.advice}</h3>
      <p>
        <a href={telHref(phone)}>{phone}</a>
        {hours && ` · ${hours}`}
      </p>
    </div>
  );
}

export function TrayPart({ page }: { page: Page }) {
  const words = page.text.talkCard.sheet;
  const address = page.publicUrl + linkTo(page, routes.front, {});
  const short = page.publicUrl + routes.region.href({ region: page.region.slug });
  return (
    <div class="tray-part">
      <h3>{words.tray}</h3>
      <div class="tray-code">
        <QrCode text={address} label={words.qr} />
        <p>{words.trayHint}</p>
      </div>
      <p>
        <a href={address}>{short.replace(/^https?:\/\//, "")}</a>
      </p>
    </div>
  );
}

const SHOWN_KINDS: readonly HelpLine["category"][] = ["emergency", "mental", "violence", "substance"];

/** 112 first, then one line of each kind that answers in the reader's language. */
export function CrisisPart({ page, most }: { page: Page; most: number }) {
  const lines = SHOWN_KINDS.flatMap((kind) => {
    const suited = page.region.helpLines.filter(({ category }) => category === kind);
    return suited.find(({ languages }) => languages.includes(page.content)) ?? [];
  }).slice(0, most);
  return (
    <div class="crisis-part">
      <h3>{page.text.layout.crisisTitle}</h3>
      <ul>
        {lines.map(({ number, name, hours }) => (
          <li>
            <a href={telHref(number)}>
              <strong>{number}</strong>
            </a>{" "}
            {name}. {hours ?? page.text.pages.help.hoursUnknown}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** When and where we meet next: to be written. */
export function NextPart({ page }: { page: Page }) {
  const words = page.text.talkCard.sheet;
  return (
    <div class="next-part">
      <h3>{words.next}</h3>
      <p class="write">{words.nextWhen}</p>
      <p class="write">{words.nextWhere}</p>
    </div>
  );
}

/** Lines to write on: as many as the panel has room for. */
export function NotesPart({ page }: { page: Page }) {
  return (
    <div class="notes-part">
      <h3>{page.text.talkCard.sheet.notes}</h3>
      <div class="write-lines" aria-hidden="true">
        {Array.from({ length: MOST_LINES }, () => (
          <span />
        ))}
      </div>
    </div>
  );
}

const MOST_LINES = 16;
