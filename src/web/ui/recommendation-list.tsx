import { renderToString } from "preact-render-to-string";
import { plainText } from "../../domain/catalogue/choose-language.ts";
import { PACES, type Pace, type Recommendation } from "../../domain/recommendation/recommendation.ts";
import { routes } from "../../routes.ts";
import { linkTo, type Page } from "../page/page.ts";
import { type Choices, NO_CHOICES } from "../resident/recommendation-choices.ts";
import { CardBody, readCard } from "./cards/card-body.tsx";
import { keptHtml } from "./kept-html.ts";

interface RecommendationListProps {
  readonly page: Page;
  readonly recommendations: readonly Recommendation[];
  /** Of the index they came from. */
  readonly version: number;
  /** Of the headings over each pace; the cards' own are one below. */
  readonly headingLevel: 2 | 3;
  /** What the resident has chosen so far, as `readChoices` read it. */
  readonly choices?: Choices;
}

/**
 * Recommendations by pace, each with its reason and what can be done with it. Stands inside a form whose hidden fields carry
 * everything else; its own fields are read with `readChoices`.
 */
export function RecommendationList(props: RecommendationListProps) {
  const { page, recommendations, choices = NO_CHOICES } = props;
  const words = page.text.recommendation;
  return (
    <div class="recommended">
      {/* Enter in a form presses its first button: this one changes nothing. */}
      <button type="submit" hidden>
        {words.take}
      </button>
      <Hidden name="naytetty" values={recommendations.map(({ id }) => id)} />
      <Hidden name="pois" values={choices.without} />
      <Hidden name="arvioitu" values={choices.voted} />
      {recommendations.length === 0 && (
        <p>
          {words.none} <a href={linkTo(page, routes.results, {})}>{words.search}</a>
        </p>
      )}
      {PACES.map((pace) => (
        <OfPace {...props} choices={choices} pace={pace} />
      ))}
    </div>
  );
}

function OfPace(props: RecommendationListProps & { readonly choices: Choices; readonly pace: Pace }) {
  const { page, recommendations, headingLevel, pace } = props;
  const Heading = `h${headingLevel}` as const;
  const ofPace = recommendations.filter((each) => each.pace === pace);
  if (ofPace.length === 0) return null;
  return (
    <section aria-labelledby={`vauhti-${pace}`}>
      <Heading id={`vauhti-${pace}`}>{page.text.recommendation.paces[pace]}</Heading>
      <ul class="cards list">
        {ofPace.map((recommendation) => (
          <li>
            {/* Our own rendering, escaped by Preact when it was made. */}
            <article class="card" dangerouslySetInnerHTML={{ __html: cardHtml(props, recommendation) }} />
            <OwnChoice page={page} recommendation={recommendation} choices={props.choices} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function cardHtml({ page, version, headingLevel }: RecommendationListProps, recommendation: Recommendation): string {
  const { id, card, next, distance } = recommendation;
  const level = headingLevel === 2 ? 3 : 4;
  const body = () =>
    renderToString(<CardBody page={page} card={readCard(card)} headingLevel={level} next={next} distance={distance} />);
  const when = next ? `${next.date} ${next.from}` : "";
  const html = distance === null ? keptHtml(page, `card ${version} ${level} ${id} ${when}`, body) : body();
  return html + renderToString(<p class="why">{whyText(page, recommendation)}</p>);
}

/** "Koska halusit liikkua enemmän porukassa. Lähellä, maksuton." */
function whyText(page: Page, { wish, facts }: Recommendation): string {
  const said = facts.map((fact) => page.text.recommendation.facts[fact]).join(", ");
  return [wish.because[page.language], said].filter(Boolean).map(asSentence).join(" ");
}

function asSentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase("fi")}${text.slice(1)}.`;
}

interface OwnChoiceProps {
  readonly page: Page;
  readonly recommendation: Recommendation;
  readonly choices: Choices;
}

function OwnChoice({ page, recommendation: { id, kind, card, wish }, choices }: OwnChoiceProps) {
  const words = page.text.recommendation;
  const title = plainText(readCard(card).title, page.content);
  const vote = `${kind}:${id}:${wish.need}`;
  const about = <span class="visually-hidden">: {title}</span>;
  return (
    <div class="own-choice">
      <label class="choice">
        <input
          type="checkbox"
          name="kohde"
          value={`${kind}:${id}`}
          checked={choices.taken.some((taken) => taken.id === id)}
        />
        <span>
          {words.take}
          {about}
        </span>
      </label>
      <button type="submit" class="button quiet" name="pois" value={id}>
        {words.notForMe}
        {about}
      </button>
      {choices.voted.has(id) ? (
        <p class="vote">{words.thanks}</p>
      ) : (
        <p class="vote">
          <span>{words.question}</span>{" "}
          <button type="submit" class="button quiet" name="hyva" value={vote}>
            {words.yes}
            {about}
          </button>
          <button type="submit" class="button quiet" name="eihyva" value={vote}>
            {words.no}
            {about}
          </button>
        </p>
      )}
    </div>
  );
}

function Hidden({ name, values }: { readonly name: string; readonly values: Iterable<string> }) {
  return (
    <>
      {[...values].map((value) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
