import type { CardCuration, CardPicture } from "../../domain/catalogue/card-curation.ts";
import type { Language, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { type ChosenText, chooseText, plainText } from "../../domain/catalogue/choose-language.ts";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import { type PageTexts, presentNotices } from "../../domain/curation/present-curation.ts";
import { routes } from "../../routes.ts";
import type { Page } from "../page/page.ts";
import { Localized } from "./localized.tsx";

const CARD_PIXELS = 96;
const SMALL_PIXELS = 320;

/** Only what is in another language than the page is marked. */
const langOf = (page: Page, { lang }: ChosenText) => (lang === page.content ? undefined : lang);

export function Said({ page, text }: { readonly page: Page; readonly text: ChosenText | null }) {
  if (text === null) return null;
  const lang = langOf(page, text);
  return lang === undefined ? text.text : <span lang={lang}>{text.text}</span>;
}

/** That the words above are the region's, with what the source itself says folded below. */
export function OwnTextNote({ page, source }: { readonly page: Page; readonly source: PageTexts["source"] }) {
  if (source === null) return null;
  const words = page.text.curation;
  return (
    <div class="own-text">
      <p class="small">{words.ownText(page.region.name)}</p>
      {(source.title ?? source.summary) && (
        <details>
          <summary>{words.sourceText}</summary>
          <p class="strong">
            <Said page={page} text={source.title} />
          </p>
          <p>
            <Said page={page} text={source.summary} />
          </p>
        </details>
      )}
    </div>
  );
}

type Notices = CardCuration["notices"];

/** "Suljettu remontin takia" with its days, before everything else on the page. */
export function EntryNotices({ page, notices = [] }: { readonly page: Page; readonly notices?: Notices | undefined }) {
  const shown = presentNotices(notices, page.content, helsinkiTime(page.now).date);
  if (shown.length === 0) return null;
  return (
    <div class="notice info entry-notices">
      {shown.map((notice) => (
        <p>
          <strong>{page.text.curation.notice}:</strong> <Said page={page} text={notice} />{" "}
          <NoticeDays page={page} {...notice} />
        </p>
      ))}
    </div>
  );
}

function NoticeDays(props: { readonly page: Page; readonly from: string | null; readonly until: string | null }) {
  const days = daysText(props);
  return days === "" ? null : <span class="small">{days}</span>;
}

function daysText({ page, from, until }: Parameters<typeof NoticeDays>[0]): string {
  const { date } = page.formats;
  if (from !== null && until !== null) return from === until ? date(from) : range(date(from), date(until));
  return until === null ? "" : page.text.curation.noticeUntil(date(until));
}

/** A dash stands between spaces when what it joins has spaces of its own. */
const range = (from: string, until: string) => (from.includes(" ") ? `${from} – ${until}` : `${from}–${until}`);

export function EntryPicture({ page, picture }: { readonly page: Page; readonly picture: CardPicture | null }) {
  if (picture === null) return null;
  const { alt, width, height } = picture;
  return (
    <img
      class="entry-picture"
      src={hrefOf(page, picture, "whole")}
      srcset={`${hrefOf(page, picture, "small")} ${Math.min(SMALL_PIXELS, width)}w, ${hrefOf(page, picture, "whole")} ${width}w`}
      sizes="(min-width: 30rem) 28rem, 100vw"
      alt={plainText(alt, page.content)}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  );
}

interface CuratedCard {
  readonly title: LocalizedText;
  readonly curated?: CardCuration;
}

interface OnCard {
  readonly page: Page;
  readonly card: CuratedCard;
}

/** What the card's heading says. */
export function CardTitle({ page, card }: OnCard) {
  const plain = page.language === "selko" && card.curated?.selkoTitle;
  return plain || <Localized page={page} texts={card.title} />;
}

export function CardImage({ page, card: { curated } }: OnCard) {
  const picture = curated?.picture;
  if (!picture) return null;
  return (
    <img
      class="card-picture"
      src={hrefOf(page, picture, "small")}
      alt={plainText(picture.alt, page.content)}
      width={CARD_PIXELS}
      height={Math.max(1, Math.round((CARD_PIXELS * picture.height) / picture.width))}
      loading="lazy"
      decoding="async"
    />
  );
}

/** The first notice in force, on one line. */
export function CardNoticeLine({ page, card: { curated } }: OnCard) {
  const [notice] = presentNotices(curated?.notices ?? [], page.content, helsinkiTime(page.now).date);
  if (!notice) return null;
  return (
    <p class="card-notice">
      <Said page={page} text={notice} /> <NoticeDays page={page} {...notice} />
    </p>
  );
}

/** The last of the facts, when what is read above is the region's own. */
export function OwnTextFact({ page, card }: OnCard & { readonly card: { readonly summary: LocalizedText } }) {
  return isOwnOnCard(page, card) ? <li>{page.text.curation.ownTextOnCard}</li> : null;
}

function isOwnOnCard(
  page: Page,
  { title, summary, curated }: CuratedCard & { readonly summary: LocalizedText },
): boolean {
  if (!curated) return false;
  const { own } = curated;
  if (page.language === "selko" && own.selko) return true;
  const isOwn = (text: LocalizedText, languages: readonly Language[]) => {
    const lang = chooseText(text, page.content)?.lang;
    return languages.some((language) => language === lang);
  };
  return isOwn(title, own.title) || isOwn(summary, own.summary);
}

function hrefOf(page: Page, { file }: Pick<CardPicture, "file">, size: "whole" | "small"): string {
  const name = size === "small" ? file.replace(/\.webp$/, "-s.webp") : file;
  return routes.picture.href({ region: page.region.slug, file: name });
}
