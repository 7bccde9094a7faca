import type { FreshnessCase } from "../../../domain/freshness/freshness-queries.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { CardView, readCard } from "../../ui/cards/card-body.tsx";
import { Field, RadioGroup } from "../../ui/fields.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";

export interface AnswerPageProps {
  readonly page: Page;
  readonly question: FreshnessCase;
  /** What residents see of it now, as the index keeps it; null when it is not on the tray. */
  readonly card: string | null;
  readonly asked: {
    readonly choice: string;
    readonly words: string;
    readonly error: "choice" | "no-words" | "too-long" | null;
  };
}

/** One question, three answers. */
export function AnswerPage({ page, question, card, asked }: AnswerPageProps) {
  const words = page.text.freshness;
  const name = question.title?.[page.content] ?? question.title?.fi ?? question.title?.sv ?? "";
  const choiceError = asked.error === "choice" ? words.errors.choice : undefined;
  const wordsError = asked.error && asked.error !== "choice" ? words.errors[asked.error] : undefined;
  return (
    <Layout page={page} title={words.title} isIndexed={false} trail={[]}>
      <div class="wrap">
        {asked.error && (
          <Notice kind="problem">
            <p class="strong">{words.errorsTitle}</p>
            <ul>
              <li>
                <a href={choiceError ? "#vastaus" : "#mika"}>{words.errors[asked.error]}</a>
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
          <RadioGroup
            name="vastaus"
            legend={words.question}
            value={asked.choice}
            choices={(["true", "changed", "ended"] as const).map((value) => ({ value, label: words.choices[value] }))}
            error={choiceError}
          />
          <Field name="mika" label={words.words} hint={words.wordsHint} error={wordsError}>
            {(attributes) => (
              <textarea {...attributes} rows={4} maxLength={2000}>
                {asked.words}
              </textarea>
            )}
          </Field>
          {question.entry.kind === "service" && <p>{words.ptv}</p>}
          <button type="submit" class="button main">
            {words.submit}
          </button>
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
