import type { FreshnessCase } from "../../../domain/freshness/freshness-queries.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { CardView, readCard } from "../../ui/cards/card-body.tsx";
import { Field } from "../../ui/fields.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";

export interface AnswerPageProps {
  readonly page: Page;
  readonly question: FreshnessCase;
  /** What residents see of it now, as the index keeps it; null when it is not on the tray. */
  readonly card: string | null;
  readonly asked: {
    readonly words: string;
    readonly error: "choice" | "no-words" | "too-long" | null;
  };
}

/** One question, three answers, each one press away: most of them are "yes", on a phone. */
export function AnswerPage({ page, question, card, asked }: AnswerPageProps) {
  const words = page.text.freshness;
  const name = question.title?.[page.content] ?? question.title?.fi ?? question.title?.sv ?? "";
  const wordsError = asked.error && asked.error !== "choice" ? words.errors[asked.error] : undefined;
  return (
    <Layout page={page} title={words.title} isIndexed={false} trail={[]}>
      <div class="wrap">
        {asked.error && (
          <Notice kind="problem">
            <p class="strong">{words.errorsTitle}</p>
            <ul>
              <li>
                <a href={asked.error === "choice" ? "#vastaus" : "#mika"}>{words.errors[asked.error]}</a>
              </li>
            </ul>
          </Notice>
        )}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead(name)}</p>
        {card === null ? (
          <p>{words.gone}</p>
        ) : (
          <CardView page={page} card={readCard(card)} headingLevel={2} next={null} />
        )}
        <form
          method="post"
          action={linkTo(page, routes.freshnessAnswer, { token: page.place.path.split("/").at(-1) ?? "" })}
        >
          <h2>{words.question}</h2>
          <p>
            <button id="vastaus" type="submit" class="button main" name="vastaus" value="true">
              {words.choices.true}
            </button>
          </p>
          <h2>{words.choices.changed}</h2>
          <Field name="mika" label={words.words} hint={words.wordsHint} error={wordsError}>
            {(attributes) => (
              <textarea {...attributes} rows={4}>
                {asked.words}
              </textarea>
            )}
          </Field>
          {question.entry.kind === "service" && <p>{words.ptv}</p>}
          <p>
            <button type="submit" class="button" name="vastaus" value="changed">
              {words.sendChange}
            </button>
          </p>
          <h2>{words.over}</h2>
          <p>
            <button type="submit" class="button" name="vastaus" value="ended">
              {words.choices.ended}
            </button>
          </p>
        </form>
      </div>
    </Layout>
  );
}

/** What happened, and nothing more to do. */
export function MessagePage({ page, title, lead }: { page: Page; title: string; lead: string }) {
  return (
    <Layout page={page} title={title} isIndexed={false} trail={[]}>
      <div class="wrap">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <p>
          <a class="more" href={linkTo(page, routes.front, {})}>
            {page.text.layout.front}
          </a>
        </p>
      </div>
    </Layout>
  );
}
