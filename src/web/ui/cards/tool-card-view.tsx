import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { ToolCard } from "../../../domain/tools/tool-card.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { CardImage, CardNoticeLine, CardTitle, OwnTextFact } from "../curated.tsx";
import { Localized } from "../localized.tsx";

interface ToolCardProps {
  readonly page: Page;
  readonly card: ToolCard;
  readonly headingLevel: 2 | 3 | 4;
}

/** A self-care tool in a list: what sort, by whom, price, sign-in and languages. The title is the only link. */
export function ToolCardBody({ page, card, headingLevel }: ToolCardProps) {
  const Heading = `h${headingLevel}` as const;
  const { text, formats } = page;
  const words = text.tray.tools;
  const isSelko = page.language === "selko" && card.selkoSummary !== null;
  const isOtherLanguage = card.languages.length > 0 && !card.languages.includes(page.content);
  return (
    <>
      <CardImage page={page} card={card} />
      <p class="card-kind">
        {text.card.kinds.tool} · {words.kinds[card.toolKind]}
      </p>
      <Heading class="card-title">
        <a href={linkTo(page, routes.tool, { id: card.id })}>
          <CardTitle page={page} card={card} />
        </a>
      </Heading>
      <p class="card-summary">{isSelko ? card.selkoSummary : <Localized page={page} texts={card.summary} />}</p>
      <CardNoticeLine page={page} card={card} />
      <ul class="facts">
        <li>{plainText(card.provider, page.content)}</li>
        {card.isFree !== null && <li>{card.isFree ? text.price.free : text.price.charged}</li>}
        {card.signIn && <li>{words.signIn[card.signIn]}</li>}
        {isOtherLanguage && <li>{card.languages.slice(0, 3).map(formats.languageName).join(", ")}</li>}
        <OwnTextFact page={page} card={card} />
      </ul>
    </>
  );
}
