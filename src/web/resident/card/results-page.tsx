import type { CardQuestion } from "../../../domain/conversation-card/card-question.ts";
import { crisesOf } from "../../../domain/conversation-card/card-questions.ts";
import type { Recommendation } from "../../../domain/recommendation/recommendation.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page, themeOf } from "../../page/page.ts";
import { CrisisBox, helpLinesFor } from "../../ui/crisis-box.tsx";
import { Layout } from "../../ui/layout.tsx";
import { QuickExit } from "../../ui/quick-exit.tsx";
import { RecommendationList } from "../../ui/recommendation-list.tsx";
import { type Choices, NO_CHOICES } from "../recommendation-choices.ts";
import { cardAddress } from "./addresses.ts";
import { CarriedChoices } from "./carried-choices.tsx";

interface ResultsPageProps {
  readonly page: Page;
  readonly ticked: readonly CardQuestion[];
  /** Those of them that are answered now. */
  readonly answered: readonly CardQuestion[];
  readonly recommendations: readonly Recommendation[];
  /** Of the index they came from. */
  readonly version: number;
  readonly choices: Choices;
}

/** What was found for the ticked sentences, with its reason. Help lines come first when one tells of a crisis. */
export function ResultsPage(props: ResultsPageProps) {
  const { page, ticked, choices } = props;
  const words = page.text.talkCard.results;
  const isEmpty = ticked.length === 0;
  const title = isEmpty ? words.nothingTitle : words.title;
  return (
    <Layout
      page={page}
      title={title}
      isIndexed={false}
      scripts={["forms-in-place", "exit"]}
      isJourney
      trail={[{ label: page.text.talkCard.title, href: linkTo(page, routes.card, {}) }]}
    >
      <div class="wrap talk-card">
        <Safety page={page} ticked={ticked} />
        <h1>{title}</h1>
        <form method="post" action={cardAddress.card(page)} data-in-place data-place="tila">
          <input type="hidden" name="tila" value="tulos" />
          {page.municipality && <input type="hidden" name="kunta" value={page.municipality.code} />}
          {ticked.map(({ id }) => (
            <input type="hidden" name="rasti" value={id} />
          ))}
          {isEmpty ? (
            <>
              <CarriedChoices choices={choices} />
              <p class="lead">{words.nothing}</p>
            </>
          ) : (
            <Found {...props} />
          )}
          <p class="talk-actions">
            {!isEmpty && (
              <button type="submit" class="button main" formaction={cardAddress.path(page)}>
                {words.path}
              </button>
            )}
            <button type="submit" class="button" name="tila" value="kortti">
              {isEmpty ? words.back : words.change}
            </button>
            {!isEmpty && (
              <button type="submit" class="button" formaction={cardAddress.sheet(page)} data-whole>
                {page.text.talkCard.print}
              </button>
            )}
          </p>
        </form>
      </div>
    </Layout>
  );
}

/** Help lines for a ticked crisis, which hold the way out; otherwise the way out alone. */
function Safety({ page, ticked }: Pick<ResultsPageProps, "page" | "ticked">) {
  const crises = crisesOf(ticked);
  const [category] = crises;
  if (!category) return <QuickExit page={page} />;
  const lines = [...new Set(crises.flatMap((crisis) => helpLinesFor(page, crisis)))];
  const { crisis } = page.text;
  // The box speaks of a search; here nothing was searched for.
  const said = { ...page, text: { ...page.text, crisis: { ...crisis, below: page.text.talkCard.results.below } } };
  return (
    // Whoever hears the page is taken here first when it is renewed in place.
    <div data-focus="">
      <CrisisBox page={said} lines={lines} category={category} />
    </div>
  );
}

function Found({ page, ticked, answered, recommendations, version, choices }: ResultsPageProps) {
  const words = page.text.talkCard.results;
  const unanswered = answered.filter(({ id }) => !recommendations.some(({ wish }) => wish.area === id));
  return (
    <>
      <p class="lead">{words.lead}</p>
      <Sentences page={page} questions={answered} />
      {ticked.length > answered.length && <p>{words.many}</p>}
      <p>{words.pathHint}</p>
      <TakenBefore recommendations={recommendations} choices={choices} />
      <RecommendationList {...{ page, recommendations, version, choices }} headingLevel={2} />
      {unanswered.length > 0 && (
        <section aria-labelledby="lisaa">
          <h2 id="lisaa">{words.more}</h2>
          <p>{words.empty}</p>
          <ThemesOf page={page} questions={unanswered} />
        </section>
      )}
    </>
  );
}

/** What was taken along and is no longer among what is shown, because the ticks were changed. */
function TakenBefore({ recommendations, choices }: Pick<ResultsPageProps, "recommendations" | "choices">) {
  const shown = new Set(recommendations.map(({ id }) => id));
  const taken = choices.taken.filter(({ id }) => !shown.has(id) && !choices.without.has(id));
  return <CarriedChoices choices={{ ...NO_CHOICES, taken }} />;
}

function Sentences({ page, questions }: { page: Page; questions: readonly CardQuestion[] }) {
  return (
    <ul>
      {questions.map(({ text }) => (
        <li>{text[page.language]}</li>
      ))}
    </ul>
  );
}

/** Where to look further: the themes that the sentences stand under, each once. */
function ThemesOf({ page, questions }: { page: Page; questions: readonly CardQuestion[] }) {
  const themes = [...new Set(questions.map(({ theme }) => theme))].flatMap((id) => themeOf(page, id) ?? []);
  return (
    <ul class="plain">
      {themes.map(({ id, name }) => (
        <li>
          <a href={linkTo(page, routes.theme, { theme: id })}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
